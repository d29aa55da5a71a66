package main

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// From any page the key / leads to the field, Enter to the results, an arrow to the first of them, Enter to its page; as
// does Enter in the field when nothing else is asked.
func TestSearchGoesByKeyboard(t *testing.T) {
	base := serveSite(t)
	ctx, complaints := browser(t)
	show(ctx, t, base+"en/article/yuzhong-overview/", looks[1])
	press := func(keys string) {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.KeyEvent(keys)); err != nil {
			t.Fatal(err)
		}
	}
	slash(ctx, t)
	press("green loan" + kb.Enter)
	wait := func(selector string) {
		t.Helper()
		if err := chromedp.Do(ctx, chromedp.WaitVisible(selector)); err != nil {
			t.Fatal(err)
		}
	}
	wait(".found li")
	said := evaluate[string](ctx, t, `new Promise((done) => setTimeout(() => done(document.querySelector('.said').textContent), 50))`)
	if !strings.HasPrefix(said, "Pages found: ") {
		t.Errorf("a screen reader is told %q", said)
	}
	if got := evaluate[string](ctx, t, `location.search`); got != "?q=green+loan" {
		t.Errorf("the address ends in %q", got)
	}
	slash(ctx, t)
	press(kb.ArrowDown)
	first := evaluate[string](ctx, t, `document.activeElement.href`)
	if !strings.HasSuffix(first, "/en/term/green-loan/") {
		t.Errorf("the first result is %q", first)
	}
	press(kb.Enter)
	wait(".names .name")
	if got := evaluate[string](ctx, t, `location.href`); got != first {
		t.Errorf("Enter leads to %q, not %q", got, first)
	}
	show(ctx, t, base+"en/search/?q=green+loan", looks[0])
	wait(".found li")
	slash(ctx, t)
	press(kb.Enter)
	wait(".names .name")
	if got := evaluate[string](ctx, t, `location.href`); got != first {
		t.Errorf("Enter in the field leads to %q, not %q", got, first)
	}
	if list := complaints(); len(list) > 0 {
		t.Errorf("the browser says %q", list)
	}
}

// slash presses the key as a browser would: what it types is held back where the page has taken it.
func slash(ctx context.Context, t *testing.T) {
	t.Helper()
	for _, kind := range []input.DispatchKeyEventType{"keyDown", "keyUp"} {
		if _, err := chromedp.Call(ctx, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: kind, Key: "/", Text: "/"}); err != nil {
			t.Fatal(err)
		}
	}
}
