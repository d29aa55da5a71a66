package main

import (
	"context"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// The browser of all tests, and the tabs that no test is using.
var (
	chromium = sync.OnceValues(func() (context.Context, error) {
		ctx, _ := chromedp.NewContext(context.Background(), chromedp.WithAllocatorOptions(chromedp.NoSandbox, chromedp.Flag("disable-background-networking", true)))
		shared = append(shared, func() { _ = chromedp.Cancel(ctx) })
		return ctx, chromedp.Do(ctx)
	})
	idle = make(chan context.Context, runtime.GOMAXPROCS(0))
)

// onEachPage calls f for the pages that stand for all, on as many tabs at once as there are processors.
func onEachPage(t *testing.T, f func(b *tab, page string)) {
	t.Helper()
	base := serveSite(t)
	for _, s := range samples(t) {
		t.Run(strings.TrimSuffix(s.path, "/index.html"), func(t *testing.T) {
			t.Parallel()
			f(newTab(t, base), s.path)
		})
	}
}

// newTab takes an idle tab or opens one, to show a site. The test gives it back.
func newTab(t *testing.T, base string) *tab {
	t.Helper()
	browser, err := chromium()
	if err != nil {
		t.Fatalf("the tests need Chromium (`make tools` installs it): %v", err)
	}
	var window context.Context
	select {
	case window = <-idle:
	default:
		window, _ = chromedp.NewContext(browser)
	}
	if err := chromedp.Do(window); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(window, 2*time.Minute)
	b := &tab{T: t, ctx: ctx, base: base}
	t.Cleanup(func() {
		stop()
		select {
		case idle <- window:
		default:
			_ = chromedp.Cancel(window)
		}
	})
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	call(b, log.Enable, cdp.Empty{})
	call(b, network.Enable, network.EnableParams{})
	focus := emulation.SetFocusEmulationEnabledParams{Enabled: true} // as if each were the window in front
	call(b, emulation.SetFocusEmulationEnabled, focus)
	call(b, cdppage.ResetNavigationHistory, cdp.Empty{})
	b.look(phone)
	return b
}
