package main

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// From any page the key / leads to the field, Enter to the results, an arrow to the first of them, Enter to its page; as
// does Enter in the field when nothing else is asked.
func TestSearchGoesByKeyboard(t *testing.T) {
	b := newTab(t, serveSite(t))
	b.show("en/article/yuzhong-overview/")
	b.slash()
	b.do(chromedp.KeyEvent("green loan"+kb.Enter), chromedp.WaitVisible(".found li"))
	said := evaluate[string](b, `new Promise((done) => setTimeout(() => done(document.querySelector('.said').textContent), 50))`)
	if !strings.HasPrefix(said, "Pages found: ") {
		t.Errorf("a screen reader is told %q", said)
	}
	if got := evaluate[string](b, `location.search`); got != "?q=green+loan" {
		t.Errorf("the address ends in %q", got)
	}
	b.slash()
	b.do(chromedp.KeyEvent(kb.ArrowDown))
	first := evaluate[string](b, `document.activeElement.href`)
	if !strings.HasSuffix(first, "/en/term/green-loan/") {
		t.Errorf("the first result is %q", first)
	}
	b.do(chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(".names .name"))
	if got := evaluate[string](b, `location.href`); got != first {
		t.Errorf("Enter leads to %q, not %q", got, first)
	}
	b.show("en/search/?q=green+loan")
	b.do(chromedp.WaitVisible(".found li"))
	b.slash()
	b.do(chromedp.KeyEvent(kb.Enter), chromedp.WaitVisible(".names .name"))
	if got := evaluate[string](b, `location.href`); got != first {
		t.Errorf("Enter in the field leads to %q, not %q", got, first)
	}
	if list := b.complaints(); len(list) > 0 {
		t.Errorf("the browser says %q", list)
	}
}

// Results are as accessible as all that the page shows before.
func TestSearchResultsAreAccessible(t *testing.T) {
	checkAccess(t, serveSite(t), []string{"en/search/?q=green+finance", "zh/search/?q=绿色金融"})
}

// slash presses the key as a browser would: what it types is held back where the page has taken it.
func (b *tab) slash() {
	b.Helper()
	for _, kind := range []input.DispatchKeyEventType{"keyDown", "keyUp"} {
		call(b, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: kind, Key: "/", Text: "/"})
	}
}
