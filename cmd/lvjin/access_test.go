package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Every kind of page, in every language, light and dark, on a phone and on a desktop: axe finds nothing that goes against
// WCAG 2.2 AA or its own advice.
func TestPagesAreAccessible(t *testing.T) {
	onEachPage(t, func(b *tab, page string) { b.checkAccess(page) })
}

// checkAccess checks pages of a site beside the reference site.
func checkAccess(t *testing.T, base string, pages []string) {
	t.Helper()
	for _, page := range pages {
		t.Run(page, func(t *testing.T) { newTab(t, base).checkAccess(page) })
	}
}

func (b *tab) checkAccess(page string) {
	axe, err := os.ReadFile(filepath.Join(tools, "axe-core", "axe.min.js"))
	if err != nil {
		b.Fatalf("%v; `make tools` installs it", err)
	}
	b.show(page)
	evaluate[any](b, string(axe)+";null")
	for _, l := range []look{phone, darkPhone, darkDesktop, desktop} {
		b.judge("axe", l)
	}
}

// Whatever can be used has a name, in the language of the page.
func TestControlsHaveNames(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.show(page)
		b.judge("names", phone)
		b.judge("names", desktop)
	})
}
