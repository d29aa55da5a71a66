package main

import (
	"context"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// press sends keys to the page.
func press(ctx context.Context, t *testing.T, keys ...string) {
	t.Helper()
	for _, k := range keys {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(k)); err != nil {
			t.Fatal(err)
		}
	}
}

// Without JavaScript and by keyboard: Enter on a quoted figure, or on a term, brings what is known of it to the foot of
// the window while the line stays where it is; Tab leads into the note, and its way back to the quotation.
func TestNotesOpenWithoutLeavingTheLine(t *testing.T) {
	base := serveSite(t)
	ctx, _ := browser(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ page, link, says string }{
		{"zh/article/yuzhong-overview/", ".prose .figure", "2023年报纸专题"},
		{"en/article/yuzhong-overview/", ".prose .figure", "June 2023"},
		{"en/article/yuzhong-overview/", ".prose .term", "financial services"},
		{"en/district/nanan/", ".stats .number[id]", "2023 newspaper feature"},
	} {
		for _, l := range looks[:2] {
			show(ctx, t, base+c.page, l)
			before := evaluate[float64](ctx, t, `(link => {
				link.scrollIntoView({behavior: 'instant', block: 'center'});
				link.focus({preventScroll: true});
				return scrollY;
			})(document.querySelector('`+c.link+`'))`)
			press(ctx, t, kb.Enter)
			await(ctx, t, `document.querySelector(':target')?.innerText.includes('`+c.says+`')`)
			await(ctx, t, `(at => at.top > 0 && Math.round(at.bottom) == innerHeight)(document.querySelector(':target').getBoundingClientRect())`)
			if after := evaluate[float64](ctx, t, `scrollY`); after != before {
				t.Errorf("%s %v: the line has moved by %g pixels", c.page, l, before-after)
			}
			for range 4 {
				if evaluate[bool](ctx, t, `document.activeElement.className == 'back'`) {
					break
				}
				press(ctx, t, kb.Tab)
			}
			press(ctx, t, kb.Enter)
			await(ctx, t, `document.activeElement == document.querySelector('`+c.link+`')`)
			await(ctx, t, `[...document.querySelectorAll('.back')].every(e => !e.checkVisibility())`)
		}
	}
}

// await waits until something holds of the page. Without JavaScript the page itself can wait for nothing.
func await(ctx context.Context, t *testing.T, script string) {
	t.Helper()
	for range 100 {
		if evaluate[bool](ctx, t, "!!("+script+")") {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("this never holds: %s", script)
}

// The contents stand open where there is room, and open by keyboard where there is not.
func TestContentsAreAtHand(t *testing.T) {
	base := serveSite(t)
	ctx, _ := browser(t)
	const shown = `document.querySelector('.contents a').checkVisibility({contentVisibilityAuto: true})`
	show(ctx, t, base+"en/article/yuzhong-overview/", look{"light", 1280})
	if !evaluate[bool](ctx, t, shown) {
		t.Error("the contents are closed on a wide window")
	}
	show(ctx, t, base+"en/article/yuzhong-overview/", look{"light", 390})
	if evaluate[bool](ctx, t, shown) {
		t.Error("the contents are open on a phone")
	}
	evaluate[any](ctx, t, `document.querySelector('.contents summary').focus();null`)
	press(ctx, t, kb.Enter)
	if !evaluate[bool](ctx, t, shown) {
		t.Error("Enter does not open the contents")
	}
}

// On paper the notes are entries of their lists, even the one that stood open.
func TestNotesArePrintedInTheirLists(t *testing.T) {
	base := serveSite(t)
	ctx, _ := browser(t)
	show(ctx, t, base+"en/policy/yuzhong-core-area-plan/#fig-yz-plan-measures", looks[1])
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
		t.Fatal(err)
	}
	const listed = `[...document.querySelectorAll('.notes :is(tr, dl > div)')].every(e => getComputedStyle(e).position == 'static' && e.getClientRects().length)
		&& getComputedStyle(document.querySelector('.back')).display == 'none'`
	if !evaluate[bool](ctx, t, listed) {
		t.Error("a note is not in its list")
	}
}
