package main

import "testing"

// For readers who want no motion, nothing moves.
func TestMotionCanBeReduced(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.show(page)
		b.judge("motion", desktop.with("prefers-reduced-motion", "reduce"))
	})
}

// In the few colors that a reader has forced upon all pages, charts can still be seen.
func TestColorsCanBeForced(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.show(page)
		for _, scheme := range []string{"light", "dark"} {
			b.judge("forced", desktop.with("forced-colors", "active").with("prefers-color-scheme", scheme))
		}
	})
}
