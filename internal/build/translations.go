package build

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"lvjin/internal/content"
	"lvjin/internal/diag"
	"lvjin/internal/freshness"
	"lvjin/internal/portal"
)

// NotTracked is said once of a site that has translations and no lock.
const NotTracked = content.LockFile + " is not there: nobody is told when a translation falls behind its original; lvjin accept begins it"

// Accepted is a lock to be written, and what is new in it.
type Accepted struct {
	Path    string // of the lock, relative to the site
	Lock    []byte
	Changes []AcceptedFile // by file
}

// AcceptedFile is a translation whose record changes.
type AcceptedFile struct {
	File     string
	First    bool // it had no record
	Gone     bool // it is no translation of the site any more, and loses its record
	Stale    int  // passages that were stale
	Passages int  // of the original
}

// Accept records that translations are made from the originals as they now are: those in files, paths relative to the
// site, or all where files is empty. It writes nothing.
func Accept(o Options, files []string) (Accepted, error) {
	o.Drafts = true // their records are kept too
	l, findings, err := read(o)
	if err != nil {
		return Accepted{}, err
	}
	if len(files) > 0 { // the other lines are kept, so they must be readable
		for _, f := range findings {
			if f.Check == "translations-lock" && f.Severity == diag.Error {
				return Accepted{}, fmt.Errorf("%s: %s; mend it, or accept all translations by naming none", f.Place, f.Message)
			}
		}
	}
	for _, file := range files {
		if err := l.isTranslation(file); err != nil {
			return Accepted{}, err
		}
	}
	a := acceptance{files: files, lock: freshness.Lock{}}
	err = l.visit(func(_ portal.Item, bodies []*portal.Body) error { a.item(l.portal, bodies); return nil })
	if err != nil {
		return Accepted{}, err
	}
	a.gone(l)
	slices.SortFunc(a.changes, func(a, b AcceptedFile) int { return cmp.Compare(a.File, b.File) })
	return Accepted{content.LockFile, content.FormatTranslations(a.lock), a.changes}, nil
}

// read loads the content alone.
func read(o Options) (*Loaded, []diag.Finding, error) {
	p, findings, err := content.Load(o.Site, content.Options{Drafts: o.Drafts})
	if err != nil {
		return nil, nil, err
	}
	if len(p.Languages) == 0 {
		return nil, findings, errors.New("content/site.yaml cannot be read; lvjin check says what is wrong in it")
	}
	return &Loaded{options: o, portal: p, seen: &portal.Seen{}}, findings, nil
}

// isTranslation says why a file cannot be accepted.
func (l *Loaded) isTranslation(file string) error {
	source := l.portal.Site.Source.V
	item, lang := l.portal.TextAt(file)
	if item == nil {
		if _, err := fs.Stat(l.options.Site, file); err != nil {
			return fmt.Errorf("there is no %s", file)
		}
		return fmt.Errorf("%s is no translation; one is content/<kind>/<slug>/<language>.md", file)
	}
	switch {
	case lang == source:
		return fmt.Errorf("%s is an original; name its translations", file)
	case item.Base().Texts[source] == nil:
		return fmt.Errorf("%s translates nothing: there is no %s.md beside it", file, source)
	}
	return nil
}

// acceptance is one run of Accept.
type acceptance struct {
	files   []string
	mu      sync.Mutex
	lock    freshness.Lock
	changes []AcceptedFile
}

func (a *acceptance) item(p *portal.Portal, bodies []*portal.Body) {
	original := portal.BodyIn(bodies, p.Site.Source.V)
	for _, b := range bodies {
		if b == nil || b == original {
			continue
		}
		old := p.Translations[b.File]
		if original == nil || len(a.files) > 0 && !slices.Contains(a.files, b.File) {
			a.keep(b.File, old)
			continue
		}
		now := freshness.Of(original.Words()).Record()
		a.keep(b.File, now)
		if old == nil || !slices.Equal(old.Passages, now.Passages) {
			a.change(AcceptedFile{File: b.File, First: old == nil, Stale: len(b.Freshness.Changes), Passages: len(now.Passages)})
		}
	}
}

func (a *acceptance) keep(file string, r *freshness.Record) {
	if r != nil {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.lock[file] = r
	}
}

func (a *acceptance) change(f AcceptedFile) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.changes = append(a.changes, f)
}

// gone tells which records are left out, since their files are no translations.
func (a *acceptance) gone(l *Loaded) {
	for file := range l.portal.Translations {
		if a.lock[file] == nil {
			a.change(AcceptedFile{File: file, Gone: true})
		}
	}
}

// Status is how the translations of a site stand.
type Status struct {
	Tracked  bool // it is recorded from which versions they were made
	Coverage []portal.Count
	Open     []portal.Standing // stale and missing ones, by language
}

// Translations reports how the translations of a site stand.
func Translations(o Options) (Status, error) {
	l, _, err := read(o)
	if err != nil {
		return Status{}, err
	}
	err = l.visit(func(item portal.Item, bodies []*portal.Body) error {
		l.seen.Coverage.Add(l.portal, item, bodies)
		return nil
	})
	s := Status{Tracked: !l.portal.Untracked(), Coverage: l.seen.Coverage.Counts(l.portal)}
	for _, lang := range l.portal.Languages {
		s.Open = append(s.Open, l.seen.Coverage.Open(lang.ID)...)
	}
	return s, err
}
