package main

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// With the arrow keys a reader goes from point to point of a chart, and hears what the table says of each.
func TestChartsAreReadOut(t *testing.T) {
	base := serveSite(t)
	ctx, complaints := browser(t)
	for lang, want := range map[string]string{"zh": "2022年9月30日 · 4972.33亿元", "en": "September 30, 2022 · CNY 497.233 billion"} {
		show(ctx, t, base+lang+"/indicator/green-loan-balance/chongqing/", looks[0])
		err := chromedp.Do(ctx, chromedp.Focus(chromedp.CSS(".chart svg")), chromedp.KeyEvent(kb.Home), chromedp.KeyEvent(kb.ArrowRight))
		if err != nil {
			t.Fatal(err)
		}
		if said := evaluate[string](ctx, t, `document.querySelector('.readout').textContent`); !strings.HasPrefix(said, want) {
			t.Errorf("%s: the second point is read out as %q, want %q", lang, said, want)
		}
		if role := evaluate[string](ctx, t, `document.querySelector('.readout').getAttribute('role')`); role != "status" {
			t.Errorf("%s: the reading has the role %q; it must be announced politely", lang, role)
		}
		if err := chromedp.Do(ctx, chromedp.KeyEvent(kb.Escape)); err != nil {
			t.Fatal(err)
		}
		if said := evaluate[string](ctx, t, `document.querySelector('.readout').textContent`); said != "" {
			t.Errorf("%s: after Escape there still stands %q", lang, said)
		}
	}
	if said := complaints(); len(said) > 0 {
		t.Errorf("the browser says %q", said)
	}
}
