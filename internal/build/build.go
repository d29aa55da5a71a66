// Package build is the road from files to site, as one function: load the content, judge it, plan the pages, render
// them, publish.
//
// An item is visited once, by one worker: its texts are parsed, judged and turned into HTML, and its pages go to the
// one writer as they are made. Nothing waits for the last finding, since what is written is staged: a site with errors
// is thrown away, and the published one stays as it was. Only pages that show who mentions them are rendered after all
// items have been seen.
package build

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"lvjin/internal/calendar"
	"lvjin/internal/check"
	"lvjin/internal/content"
	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/publish"
	"lvjin/internal/render"
)

// Options are what a run is given from outside.
type Options struct {
	Site    fs.FS         // root of the site: content, and what replaces parts of the theme
	Theme   fs.FS         // the default theme
	BaseURL string        // instead of that of site.yaml
	Drafts  bool          // items with `draft: true` too
	Today   calendar.Date // for what depends on the day
	Note    func(string)  // told what is no finding, but good to know; may be nil
	// Font opens the font at a path that is not of the site or, for "", one of the system. Where it is nil, pages have
	// cards only if the site has a font of its own.
	Font func(path string) (fs.File, error)
}

// Loaded is a site that has been read and judged.
type Loaded struct {
	options  Options
	portal   *portal.Portal
	site     *plan.Site
	renderer *render.Renderer
	seen     *portal.Seen
	findings []diag.Finding                    // of loading
	stage    *publish.Stage                    // that is being built, if any
	index    func() (map[string][]byte, error) // the files of the search indexes, made at the first call
}

// Site builds the site into the folder out. With findings of severity error nothing is published, and the result is
// empty.
func Site(ctx context.Context, o Options, out string) (publish.Result, []diag.Finding, error) {
	l, findings, err := load(o)
	if err != nil || l == nil {
		return publish.Result{}, findings, err
	}
	stage, err := publish.Open(out)
	if err != nil {
		return publish.Result{}, findings, err
	}
	defer stage.Discard()
	l.stage = stage
	w := newWriter(ctx, stage.Write)
	judge := check.New(l.portal)
	made := w.run(func() error { return l.pages(judge, w) })
	if err := errors.Join(made, ctx.Err()); err != nil {
		return publish.Result{}, findings, err
	}
	findings = l.seen.Findings
	if errors, _ := diag.Count(findings); errors > 0 {
		return publish.Result{}, findings, nil
	}
	result, err := stage.Commit()
	return result, findings, err
}

// Load loads and judges a site whose pages are rendered one at a time, on request.
func Load(o Options) (*Loaded, []diag.Finding, error) {
	l, findings, err := load(o)
	if err != nil || l == nil {
		return nil, findings, err
	}
	judge := check.New(l.portal)
	err = l.visit(func(item portal.Item, bodies []*portal.Body) error {
		judge.Item(item, bodies)
		l.seen.Add(l.portal, item, bodies)
		return nil
	})
	l.verdict(judge)
	l.index = sync.OnceValues(l.indexed)
	return l, l.seen.Findings, err
}

// verdict remembers what has been found, with the severities that the site sets, after all items have been visited.
func (l *Loaded) verdict(judge *check.Judge) {
	l.seen.Findings = check.Weigh(l.portal, slices.Concat(l.findings, judge.Verdict()))
}

// load reads content and theme. It gives nil where the findings leave nothing to build.
func load(o Options) (*Loaded, []diag.Finding, error) {
	p, findings, err := content.Load(o.Site, content.Options{Drafts: o.Drafts})
	if err != nil {
		return nil, nil, err
	}
	if len(p.Languages) == 0 {
		return nil, findings, nil
	}
	messages, err := locale.LoadMessages(p.Languages, o.Theme, o.Site)
	if err != nil {
		return nil, findings, err
	}
	if findings = append(findings, messages...); len(messages) > 0 {
		return nil, diag.Sort(findings), nil
	}
	if o.BaseURL == "" {
		o.BaseURL = p.Site.BaseURL.V
	}
	l := &Loaded{options: o, portal: p, site: plan.Make(p, o.Today), seen: &portal.Seen{}, findings: findings}
	l.renderer, err = render.New(l.site, render.Options{Theme: overlay{o.Site, o.Theme}, BaseURL: o.BaseURL, Today: o.Today, Font: l.font()})
	return l, l.findings, err
}

// visit calls f for every item with its parsed texts, on all processors. It stops at the first error. Of the texts, f keeps
// nothing but what it copies.
func (l *Loaded) visit(f func(portal.Item, []*portal.Body) error) error {
	return l.visitAll(l.portal.All(), f)
}

func (l *Loaded) visitAll(items []portal.Item, f func(portal.Item, []*portal.Body) error) error {
	readers := sync.Pool{New: func() any { return content.NewReader(l.options.Site, l.portal) }}
	return parallel(len(items), func(i int) error {
		r := readers.Get().(*content.Reader)
		defer readers.Put(r)
		bodies, err := r.Bodies(items[i].Base())
		if err != nil {
			return err
		}
		return f(items[i], bodies)
	})
}

// pages makes all files of the site and hands each to the writer.
func (l *Loaded) pages(judge *check.Judge, w *writer) error {
	for _, a := range l.renderer.Assets() {
		w.put(a.Path, a.Data)
	}
	found := l.newIndexes(w)
	late := &latePages{texts: map[*plan.Page]*render.Body{}}
	err := l.visitAll(l.site.Ranked(), func(item portal.Item, bodies []*portal.Body) error {
		judge.Item(item, bodies)
		l.seen.Add(l.portal, item, bodies)
		found.item(item, bodies)
		for _, page := range l.site.PagesOf(item.Base().Ref()) {
			body := l.body(page, bodies)
			if render.Waits(page.Kind) {
				late.keep(page, body)
			} else if err := l.page(page, body, nil, w); err != nil {
				return err
			}
		}
		for _, page := range l.site.ParallelsOf(item.Base().Ref()) {
			html, err := l.renderer.Parallel(w.room(), page, bodies)
			if err != nil {
				return err
			}
			w.give(page.Path, html)
		}
		return nil
	})
	if err != nil {
		return err
	}
	l.verdict(judge)
	discovery := func() error { l.renderer.Discovery(w.put); return nil }
	if err := all(append(found.finish(), discovery)); err != nil { // before the rest, since the indexes hold much
		return err
	}
	var last []func() error
	for _, pages := range late.of(l.site) {
		last = append(last, func() error { return l.latePages(pages, late.texts, w) })
	}
	for _, path := range l.renderer.DataPaths() {
		last = append(last, func() error {
			data, err := l.renderer.Data(path)
			if err == nil {
				w.put(path, data)
			}
			return err
		})
	}
	return all(last)
}

// body turns the text in the page's language to HTML.
func (l *Loaded) body(page *plan.Page, bodies []*portal.Body) *render.Body {
	if bodies == nil {
		return nil // a page that shows no text may be of no language
	}
	b := portal.BodyIn(bodies, page.Lang.ID)
	if b == nil {
		return nil
	}
	return l.renderer.Body(b, page.Path)
}

func (l *Loaded) page(page *plan.Page, body *render.Body, seen *portal.Seen, w *writer) error {
	share := l.renderer.Share(page, body)
	html, err := l.renderer.Page(w.room(), page, body, share, seen)
	if err != nil {
		return err
	}
	w.give(page.Path, html)
	if share != nil && l.site.CardPage(page) == page {
		l.card(share, w)
	}
	return nil
}

// File renders the file of the site at path, or gives fs.ErrNotExist.
func (l *Loaded) File(path string) ([]byte, error) {
	for _, a := range l.renderer.Assets() {
		if a.Path == path {
			return a.Data, nil
		}
	}
	page := cmp.Or(l.site.Page(path), l.site.CardOf(path))
	if page == nil {
		return l.file(path)
	}
	bodies, err := l.bodies(page)
	if err != nil {
		return nil, err
	}
	if page.IsParallel() {
		return l.renderer.Parallel(nil, page, bodies)
	}
	body := l.body(page, bodies)
	share := l.renderer.Share(page, body)
	switch {
	case path == page.Path:
		return l.renderer.Page(nil, page, body, share, l.seen)
	case share != nil && path == share.Path:
		return l.renderer.Draw(nil, share), nil
	}
	return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
}

// bodies reads the texts of the item that a page shows.
func (l *Loaded) bodies(page *plan.Page) ([]*portal.Body, error) {
	if !page.HasText() && !page.IsParallel() {
		return nil, nil
	}
	return content.NewReader(l.options.Site, l.portal).Bodies(page.Item.Base())
}

// file makes a file that is no page.
func (l *Loaded) file(path string) ([]byte, error) {
	if isIndex(path) {
		return l.indexFile(path)
	}
	data, err := l.renderer.Data(path)
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return data, err
	}
	l.renderer.Discovery(func(p string, found []byte) {
		if p == path {
			data, err = found, nil
		}
	})
	return data, err
}

// all calls functions on all processors.
func all(functions []func() error) error {
	return parallel(len(functions), func(i int) error { return functions[i]() })
}

// parallel calls f for 0 … n-1 on all processors and gives the first error, after which no further call begins.
func parallel(n int, f func(int) error) error {
	var next atomic.Int64
	var wg sync.WaitGroup
	var once sync.Once
	var first error
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				if err := f(i); err != nil {
					once.Do(func() { first = err })
					next.Store(int64(n))
				}
			}
		})
	}
	wg.Wait()
	return first
}
