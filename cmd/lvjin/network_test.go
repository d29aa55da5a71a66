package main

import (
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
)

// Under a strict Content-Security-Policy the browser has nothing to say of a page, the page asks nobody else for anything,
// and nothing moves while it loads over a slow line.
func TestPagesLoadQuietly(t *testing.T) {
	root, _ := site(t)
	slow := host{root, 20 * time.Millisecond}.serve(t)
	onEachPage(t, func(b *tab, page string) {
		b.base = slow
		for _, l := range []look{phone, desktop} {
			b.look(l)
			b.show(page)
			b.judge("shift", l)
			for _, said := range b.complaints() {
				b.Errorf("%v: %s", l, said)
			}
		}
	})
}

// Without JavaScript everything is there that can be read with it, and every link.
func TestPagesNeedNoJavaScript(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.show(page)
		with := evaluate[[]string](b, script(b.T, "content"))
		b.scripts(false)
		defer b.scripts(true)
		b.show(page)
		without := evaluate[[]string](b, script(b.T, "content"))
		if len(without) < 5 {
			b.Fatalf("without JavaScript there is only %q", without)
		}
		for _, part := range with {
			if !slices.Contains(without, part) {
				b.Errorf("only JavaScript shows %q", part)
			}
		}
	})
}

// scripts lets scripts of pages run, or not.
func (b *tab) scripts(run bool) {
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !run})
}
