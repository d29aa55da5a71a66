package main

import (
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
)

// At 400 % zoom a window of 1280 pixels is 320 wide: the page flows into it, and loses nothing.
func TestPagesReflow(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.show(page)
		narrow := look{width: 320}
		b.judge("reflow", narrow)
		b.judge("text", narrow)
	})
}

// With text of twice the size, as a reader sets it in the browser, nothing is cut off and nothing overlaps.
func TestTextCanBeDoubled(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.fontSize(32)
		defer b.fontSize(16)
		b.show(page)
		if size := evaluate[float64](b, `parseFloat(getComputedStyle(document.documentElement).fontSize)`); size < 32 {
			b.Fatalf("the page stays at %g pixels", size)
		}
		for _, l := range []look{phone, desktop} {
			b.judge("reflow", l)
			b.judge("text", l)
		}
	})
}

// fontSize sets the size of text that the reader likes, in pixels.
func (b *tab) fontSize(pixels int64) {
	call(b, cdppage.SetFontSizes, cdppage.SetFontSizesParams{FontSizes: &cdppage.FontSizes{Standard: pixels}})
}

func TestTargetsAreLargeEnough(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.show(page)
		b.judge("targets", phone)
		b.judge("targets", desktop)
	})
}
