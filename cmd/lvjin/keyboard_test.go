package main

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The Tab key leads to everything that can be used, in the order of the page and out again; what has the focus shows it
// and is in sight. Of each template the Chinese page is seen on a phone, the others dark on a desktop.
func TestTabReachesEverything(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		l := darkDesktop
		if strings.HasPrefix(page, "zh/") {
			l = phone
		}
		l = l.with("prefers-reduced-motion", "reduce") // so that it need not wait until the page has scrolled
		b.look(l)
		b.show(page)
		stops := evaluate[int](b, script(b.T, "keyboard-watch"))
		for range stops + 2 {
			b.tabKey()
		}
		b.judge("keyboard-judge", l)
	})
}

// tabKey presses Tab.
func (b *tab) tabKey() {
	key := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Key: "Tab", Code: "Tab", WindowsVirtualKeyCode: 9}
	call(b, input.DispatchKeyEvent, key)
}

// The first press of Tab shows a way past the header; Enter takes it.
func TestHeaderCanBeSkipped(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.show(page)
		b.tabKey()
		if evaluate[bool](b, `document.activeElement?.closest('main') != null`) {
			return // there is nothing before it
		}
		if top := evaluate[float64](b, `document.activeElement.getBoundingClientRect().top`); top < 0 {
			b.Errorf("the first link stays %g pixels above the window", -top)
		}
		b.do(chromedp.KeyEvent(kb.Enter))
		b.tabKey()
		if !evaluate[bool](b, `document.activeElement?.closest('main, footer') != null`) {
			b.Errorf("after the first link, Tab leads to %q", evaluate[string](b, `document.activeElement.textContent`))
		}
	})
}
