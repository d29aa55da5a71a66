package build

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"lvjin/internal/check"
	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

// Check loads and judges a site without rendering it: all of it or, with files, paths relative to the site, what there is
// to say of the items that they belong to. Then only these are read whole, and what mentions them; the findings are those
// of a check of all that are in their folders or tell of them. A file that belongs to no item concerns the whole site.
func Check(o Options, files ...string) ([]diag.Finding, error) {
	l, findings, err := load(o)
	if err != nil || l == nil {
		return findings, err
	}
	about, err := l.itemsOf(files)
	if err != nil {
		return nil, err
	}
	judge := check.New(l.portal)
	if err := l.judge(judge, about); err != nil {
		return findings, err
	}
	if o.Note != nil && l.portal.Untracked() {
		o.Note(NotTracked)
	}
	l.verdict(judge)
	return about.pick(l.seen.Findings), nil
}

// some are items that a check is about; nil stands for all.
type some []portal.Item

// itemsOf are the items that files belong to.
func (l *Loaded) itemsOf(files []string) (about some, err error) {
	for _, file := range files {
		if _, err := fs.Stat(l.options.Site, file); err != nil {
			return nil, fmt.Errorf("there is no %s", file)
		}
		item := l.portal.ItemAt(file)
		if item == nil {
			return nil, nil
		}
		about = append(about, item)
	}
	return about, nil
}

// judge judges the items and what mentions them. Of others it reads those whose sections they link to.
func (l *Loaded) judge(judge *check.Judge, about some) error {
	judged := func(item portal.Item, bodies []*portal.Body) error { judge.Item(item, bodies); return nil }
	if about == nil {
		return l.visit(judged)
	}
	near, err := l.near(about)
	if err != nil {
		return err
	}
	if err := l.visitAll(near, judged); err != nil {
		return err
	}
	var linked []portal.Item
	for _, ref := range judge.Unknown() {
		if item := l.portal.Item(ref); item != nil {
			linked = append(linked, item)
		}
	}
	return l.visitAll(linked, func(item portal.Item, bodies []*portal.Body) error { judge.Survey(item, bodies); return nil })
}

// near are the items themselves and those whose texts hold the address of one.
func (l *Loaded) near(about some) (near []portal.Item, err error) {
	var addresses [][]byte
	for _, item := range about {
		addresses = append(addresses, []byte(":"+item.Base().Slug))
		for _, f := range item.Base().Figures {
			addresses = append(addresses, []byte(f.Address))
		}
	}
	var mu sync.Mutex
	items := l.portal.All()
	err = parallel(len(items), func(i int) error {
		mentions := slices.Contains(about, items[i])
		for _, text := range items[i].Base().Texts {
			if mentions {
				break
			}
			src, err := fs.ReadFile(l.options.Site, text.File)
			if err != nil {
				return err
			}
			mentions = slices.ContainsFunc(addresses, func(a []byte) bool { return bytes.Contains(src, a) })
		}
		if mentions {
			mu.Lock()
			defer mu.Unlock()
			near = append(near, items[i])
		}
		return nil
	})
	return near, err
}

// pick leaves the findings that stand in the folders of the items or tell of them.
func (s some) pick(findings []diag.Finding) []diag.Finding {
	if s == nil {
		return findings
	}
	own := func(file string) bool {
		return slices.ContainsFunc(s, func(item portal.Item) bool { return strings.HasPrefix(file, item.Base().Folder()) })
	}
	return slices.DeleteFunc(findings, func(f diag.Finding) bool {
		return !own(f.File) && !slices.ContainsFunc(f.Related, func(r diag.Related) bool { return own(r.File) })
	})
}
