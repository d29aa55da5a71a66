package main

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// With the arrow keys a reader goes from point to point of a chart, and hears what the table says of each.
func TestChartsAreReadOut(t *testing.T) {
	b := newTab(t, serveSite(t))
	for lang, want := range map[string]string{"zh": "2022年9月30日 · 4972.33亿元", "en": "September 30, 2022 · CNY 497.233 billion"} {
		b.show(lang + "/indicator/green-loan-balance/chongqing/")
		b.do(chromedp.Focus(chromedp.CSS(".chart svg")), chromedp.KeyEvent(kb.Home), chromedp.KeyEvent(kb.ArrowRight))
		if said := evaluate[string](b, `document.querySelector('.readout').textContent`); !strings.HasPrefix(said, want) {
			t.Errorf("%s: the second point is read out as %q, want %q", lang, said, want)
		}
		if role := evaluate[string](b, `document.querySelector('.readout').getAttribute('role')`); role != "status" {
			t.Errorf("%s: the reading has the role %q; it must be announced politely", lang, role)
		}
		b.do(chromedp.KeyEvent(kb.Escape))
		if said := evaluate[string](b, `document.querySelector('.readout').textContent`); said != "" {
			t.Errorf("%s: after Escape there still stands %q", lang, said)
		}
	}
}
