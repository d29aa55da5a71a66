package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// tab is a tab of the browser in the hands of one test.
type tab struct {
	*testing.T
	ctx  context.Context
	base string // address of the site that it shows

	mu   sync.Mutex
	said []string // complaints of the browser, since they were last read
}

// look is how a page is looked at.
type look struct {
	width int64             // of the window, in pixels
	media string            // screen or print
	likes map[string]string // what the reader prefers: media features
}

var (
	phone       = look{width: 390}
	desktop     = look{width: 1280}
	darkPhone   = phone.with("prefers-color-scheme", "dark")
	darkDesktop = desktop.with("prefers-color-scheme", "dark")
)

// with is the look of a reader who prefers something more.
func (l look) with(feature, value string) look {
	l.likes = maps.Clone(l.likes)
	if l.likes == nil {
		l.likes = map[string]string{}
	}
	l.likes[feature] = value
	return l
}

func (l look) String() string {
	return strings.TrimSpace(fmt.Sprint(l.width, " ", l.media, " ", strings.TrimPrefix(fmt.Sprint(l.likes), "map")))
}

// look changes how the page is looked at, without loading it again.
func (b *tab) look(l look) {
	b.Helper()
	media := emulation.SetEmulatedMediaParams{Media: l.media}
	for name, value := range l.likes {
		media.Features = append(media.Features, &emulation.MediaFeature{Name: name, Value: value})
	}
	call(b, emulation.SetEmulatedMedia, media)
	b.do(chromedp.EmulateViewport(l.width, 900))
}

// show loads a page of the site.
func (b *tab) show(page string) {
	b.Helper()
	b.do(chromedp.Navigate(b.base + strings.TrimSuffix(page, "index.html")))
}

// judge runs a script of testdata/browser on the page and reports what it finds wrong.
func (b *tab) judge(name string, l look) {
	b.Helper()
	b.look(l)
	for _, wrong := range evaluate[[]string](b, script(b.T, name)) {
		b.Errorf("%v: %s", l, wrong)
	}
}

// do does something in the tab.
func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.Fatal(err)
	}
}

// hear notes what the browser says of the page, and what the page asks another host for.
func (b *tab) hear(event any) {
	var said string
	switch e := event.(type) {
	case *log.EventEntryAdded:
		said = e.Entry.Text + " " + e.Entry.URL
	case *runtime.EventExceptionThrown:
		said = e.ExceptionDetails.Text + " " + e.ExceptionDetails.URL
	case *runtime.EventConsoleAPICalled:
		said = fmt.Sprintf("console.%s", e.Type)
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, b.base) {
			said = "the page asks for " + e.Request.URL
		}
	}
	if said != "" {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.said = append(b.said, said)
	}
}

// complaints are what the browser has said since they were last read.
func (b *tab) complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	said := b.said
	b.said = nil
	return said
}

// call gives the tab a command of the browser's protocol.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.Helper()
	result, err := chromedp.Call(b.ctx, command, params)
	if err != nil {
		b.Fatal(err)
	}
	return result
}

// evaluate runs a script on the page, outside its Content-Security-Policy.
func evaluate[T any](b *tab, script string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatal(err)
	}
	return v
}

// script is an expression of JavaScript in testdata/browser.
func script(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", "browser", name+".js"))
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}
