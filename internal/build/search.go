package build

import (
	"bytes"
	"context"
	"io/fs"
	"strings"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/publish"
	"lvjin/internal/search"
)

// indexes are the search indexes of all languages in the making.
type indexes struct {
	*Loaded
	by  map[string]*search.Index // by language id
	out *writer
}

// newIndexes begins with the pages of terms, which search shows first.
func (l *Loaded) newIndexes(out *writer) *indexes {
	x := &indexes{l, map[string]*search.Index{}, out}
	for _, lang := range l.portal.Languages {
		pages := l.site.Found(lang)
		x.by[lang.ID] = search.New(lang, plan.Address(plan.SearchPath(lang)), len(pages))
		for _, page := range pages {
			if page.Term != nil {
				x.add(page, nil)
			}
		}
	}
	return x
}

// item takes the pages of an item, whose texts are at hand.
func (x *indexes) item(item portal.Item, bodies []*portal.Body) {
	for _, page := range x.site.PagesOf(item.Base().Ref()) {
		x.add(page, portal.BodyIn(bodies, page.Lang.ID))
	}
}

func (x *indexes) add(page *plan.Page, body *portal.Body) {
	for _, f := range x.by[page.Lang.ID].Add(page.Rank-1, x.renderer.Found(page, body), x.out.room) {
		x.out.give(f.Path, f.Data)
	}
}

// finish makes the indexes, each by a function of its own that first takes the pages of sources: search shows them last.
func (x *indexes) finish() (of []func() error) {
	for _, lang := range x.portal.Languages {
		of = append(of, func() error {
			for _, page := range x.site.Found(lang) {
				if page.Source != nil {
					x.add(page, nil)
				}
			}
			for _, f := range x.by[lang.ID].Files() {
				x.out.put(f.Path, f.Data)
			}
			return nil
		})
	}
	return of
}

// isIndex reports whether a file is one of an index.
func isIndex(path string) bool {
	_, rest, _ := strings.Cut(path, "/")
	return strings.HasPrefix(rest, "search/")
}

// indexFile gives a file of an index. The first who asks waits until all of them are made.
func (l *Loaded) indexFile(path string) ([]byte, error) {
	files, err := l.index()
	if err != nil {
		return nil, err
	}
	data, ok := files[path]
	if !ok {
		return nil, fs.ErrNotExist
	}
	return data, nil
}

// indexed makes all indexes.
func (l *Loaded) indexed() (map[string][]byte, error) {
	files := map[string][]byte{}
	w := newWriter(context.Background(), func(f publish.File) error {
		files[f.Path] = bytes.Clone(f.Data) // its room is lent again
		return nil
	})
	err := w.run(func() error {
		x := l.newIndexes(w)
		err := l.visitAll(l.site.Ranked(), func(item portal.Item, bodies []*portal.Body) error { x.item(item, bodies); return nil })
		if err != nil {
			return err
		}
		return all(x.finish())
	})
	return files, err
}
