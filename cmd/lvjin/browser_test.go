package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/chromedp"
)

// policy is the Content-Security-Policy that the site must work under.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"

// samples are one page of every template.
var samples = []string{
	"", "district/", "district/yuzhong/", "article/", "article/yuzhong-overview/", "program/green-finance-avenue/", "project/raffles-city-loan/",
	"policy/", "policy/by/district/yuzhong/", "policy/by/year/none/", "policy/by/year/", "policy/yuzhong-core-area-plan/", "institution/midea-general-refrigeration/", "indicator/", "indicator/green-loan-balance/",
	"indicator/green-loan-balance/chongqing/", "indicator/green-loan-balance/embed/", "indicator/green-loan-city-share/", "data/",
	"term/", "term/green-loan/", "source/", "source/cq-feature-2023/", "status/", "search/", "search/?q=green+finance",
}

// serveSite serves the reference site.
func serveSite(t *testing.T) (base string) {
	t.Helper()
	root, err := reference()
	if err != nil {
		t.Fatal(err)
	}
	return serveFolder(t, root)
}

// serveFolder serves a site below a path, as it might stand on a host that it shares.
func serveFolder(t *testing.T, root string) (base string) {
	t.Helper()
	files := http.StripPrefix("/portal/", http.FileServer(http.Dir(root)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/portal/"
}

// browser opens a tab and collects what the browser complains of.
func browser(t *testing.T) (ctx context.Context, complaints func() []string) {
	t.Helper()
	ctx, cancel := chromedp.NewContext(t.Context(), chromedp.WithAllocatorOptions(chromedp.NoSandbox, chromedp.Flag("disable-background-networking", true)))
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 10*time.Minute)
	t.Cleanup(cancel)
	var mu sync.Mutex
	var said []string
	err := chromedp.Listen(ctx, func(event any) {
		if e, ok := event.(*log.EventEntryAdded); ok {
			mu.Lock()
			defer mu.Unlock()
			said = append(said, e.Entry.Text+" "+e.Entry.URL)
		}
	})
	if err == nil {
		_, err = chromedp.Call(ctx, log.Enable, cdp.Empty{})
	}
	if err != nil {
		t.Fatalf("the tests need Chromium (`make tools` installs it): %v", err)
	}
	return ctx, func() []string {
		mu.Lock()
		defer mu.Unlock()
		list := said
		said = nil
		return list
	}
}

// look is how a page is looked at.
type look struct {
	scheme string // light or dark
	width  int64  // of the window, in pixels
}

var looks = []look{{"light", 390}, {"light", 1280}, {"dark", 390}, {"dark", 1280}}

// show shows a page in a look.
func show(ctx context.Context, t *testing.T, address string, l look) {
	t.Helper()
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: l.scheme}},
	})
	if err == nil {
		err = chromedp.Do(ctx, chromedp.EmulateViewport(l.width, 900), chromedp.Navigate(address))
	}
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
}

// evaluate runs a script on the page, outside its Content-Security-Policy.
func evaluate[T any](ctx context.Context, t *testing.T, script string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// Every kind of page, in both languages and side by side, light and dark, on a phone and on a desktop: axe finds nothing, the browser
// complains of nothing, and nothing sticks out of the window.
func TestPagesAreAccessible(t *testing.T) {
	pages := append([]string{"", "404.html"}, parallels...)
	for _, lang := range []string{"zh/", "en/"} {
		for _, s := range samples {
			pages = append(pages, lang+s)
		}
	}
	checkAccess(t, serveSite(t), pages)
}

func checkAccess(t *testing.T, base string, pages []string) {
	t.Helper()
	axe, err := os.ReadFile(filepath.Join(tools, "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatalf("%v; `make tools` installs it", err)
	}
	ctx, complaints := browser(t)
	for _, l := range looks {
		for _, page := range pages {
			show(ctx, t, base+page, l)
			evaluate[any](ctx, t, string(axe)+";null")
			violations := evaluate[[]string](ctx, t, `axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v =>
				v.id + ': ' + v.help + v.nodes.slice(0, 3).map(n => '\n    ' + n.target + ' ' + n.html.slice(0, 120)).join('')))`)
			for _, v := range violations {
				t.Errorf("/%s %v: %s", page, l, v)
			}
			if wide := evaluate[float64](ctx, t, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
				t.Errorf("/%s %v: %g pixels stick out of the window", page, l, wide)
			}
			if said := complaints(); len(said) > 0 {
				t.Errorf("/%s %v: the browser says %q", page, l, said)
			}
		}
	}
}
