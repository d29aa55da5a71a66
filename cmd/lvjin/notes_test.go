package main

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Without JavaScript and by keyboard: Enter on a quoted figure, or on a term, brings what is known of it to the foot of
// the window while the line stays where it is; Tab leads into the note, and its way back to the quotation.
func TestNotesOpenWithoutLeavingTheLine(t *testing.T) {
	b := newTab(t, serveSite(t))
	b.scripts(false)
	defer b.scripts(true)
	for _, c := range []struct{ page, link, says string }{
		{"zh/article/yuzhong-overview/", ".prose .figure", "2023年报纸专题"},
		{"en/article/yuzhong-overview/", ".prose .figure", "June 2023"},
		{"en/article/yuzhong-overview/", ".prose .term", "financial services"},
		{"en/district/nanan/", ".stats .number[id]", "2023 newspaper feature"},
	} {
		for _, l := range []look{phone, desktop} {
			b.look(l)
			b.show(c.page)
			before := evaluate[float64](b, `(link => {
				link.scrollIntoView({behavior: 'instant', block: 'center'});
				link.focus({preventScroll: true});
				return scrollY;
			})(document.querySelector('`+c.link+`'))`)
			b.do(chromedp.KeyEvent(kb.Enter))
			await(b, `document.querySelector(':target')?.innerText.includes('`+c.says+`')`)
			await(b, `(at => at.top > 0 && Math.round(at.bottom) == innerHeight)(document.querySelector(':target').getBoundingClientRect())`)
			if after := evaluate[float64](b, `scrollY`); after != before {
				t.Errorf("%s %v: the line has moved by %g pixels", c.page, l, before-after)
			}
			for range 4 {
				if evaluate[bool](b, `document.activeElement.className == 'back'`) {
					break
				}
				b.do(chromedp.KeyEvent(kb.Tab))
			}
			b.do(chromedp.KeyEvent(kb.Enter))
			await(b, `document.activeElement == document.querySelector('`+c.link+`')`)
			await(b, `[...document.querySelectorAll('.back')].every(e => !e.checkVisibility())`)
		}
	}
}

// await waits until something holds of the page. Without JavaScript the page itself can wait for nothing.
func await(b *tab, script string) {
	b.Helper()
	for range 100 {
		if evaluate[bool](b, "!!("+script+")") {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	b.Errorf("this never holds: %s", script)
}

// The contents stand open where there is room, and open by keyboard where there is not.
func TestContentsAreAtHand(t *testing.T) {
	b := newTab(t, serveSite(t))
	const shown = `document.querySelector('.contents a').checkVisibility({contentVisibilityAuto: true})`
	b.look(desktop)
	b.show("en/article/yuzhong-overview/")
	if !evaluate[bool](b, shown) {
		t.Error("the contents are closed on a wide window")
	}
	b.look(phone)
	b.show("en/article/yuzhong-overview/")
	if evaluate[bool](b, shown) {
		t.Error("the contents are open on a phone")
	}
	evaluate[any](b, `document.querySelector('.contents summary').focus();null`)
	b.do(chromedp.KeyEvent(kb.Enter))
	if !evaluate[bool](b, shown) {
		t.Error("Enter does not open the contents")
	}
}

// On paper the notes are entries of their lists, even the one that stood open.
func TestNotesArePrintedInTheirLists(t *testing.T) {
	b := newTab(t, serveSite(t))
	b.show("en/policy/yuzhong-core-area-plan/#fig-yz-plan-measures")
	b.look(look{width: 1280, media: "print"})
	const listed = `[...document.querySelectorAll('.notes :is(tr, dl > div)')].every(e => getComputedStyle(e).position == 'static' && e.getClientRects().length)
		&& getComputedStyle(document.querySelector('.back')).display == 'none'`
	if !evaluate[bool](b, listed) {
		t.Error("a note is not in its list")
	}
}
