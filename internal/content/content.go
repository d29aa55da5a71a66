// Package content turns the folder that editors write into a portal. It reads everything but the bodies of the texts,
// which a Reader reads when their item is checked and rendered, so that no more than a few of them are in memory.
//
// Whatever is wrong in the files becomes a finding with its place; an error is returned only where the folder cannot be
// read at all.
package content

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// Options say what to load.
type Options struct {
	Drafts bool // items with `draft: true` too
}

// Load reads the content folder of site, the root of a site.
func Load(site fs.FS, o Options) (*portal.Portal, []diag.Finding, error) {
	l := &loader{fsys: site, portal: &portal.Portal{Units: quantity.Builtin()}, options: o}
	if err := l.site(); err != nil {
		return nil, nil, err
	}
	if len(l.portal.Languages) == 0 { // nothing else can be judged without a language
		return l.portal, diag.Sort(l.findings), nil
	}
	for _, step := range []func() error{l.units, l.areas, l.sources, l.terms, l.items, l.translations} {
		if err := step(); err != nil {
			return nil, nil, err
		}
	}
	return l.portal, diag.Sort(l.findings), nil
}

// loader is one run of Load.
type loader struct {
	fsys     fs.FS
	portal   *portal.Portal
	options  Options
	langs    []string
	findings []diag.Finding
}

func (l *loader) add(f ...diag.Finding) { l.findings = append(l.findings, f...) }

// decoder makes a decoder for a file.
func (l *loader) decoder(file string) *decoder {
	return &decoder{file: file, langs: l.langs, source: l.portal.Site.Source.V, units: l.portal.Units}
}

// optional reads a file that need not exist.
func (l *loader) optional(file string) ([]byte, error) {
	src, err := fs.ReadFile(l.fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	src, findings := decodeText(file, src)
	l.add(findings...)
	return src, nil
}

// folder is an item to be read.
type folder struct {
	kind portal.Kind
	slug string
	at   string
}

// items reads every content/<kind>/<slug>, in parallel.
func (l *loader) items() error {
	folders, err := l.folders()
	if err != nil {
		return err
	}
	items := make([]portal.Item, len(folders))
	findings := make([][]diag.Finding, len(folders))
	errs := make([]error, len(folders))
	each(len(folders), func() func(int) {
		r := &itemReader{loader: l}
		return func(i int) { items[i], findings[i], errs[i] = r.read(folders[i]) }
	})
	if err := errors.Join(errs...); err != nil {
		return err
	}
	for i, item := range items {
		l.add(findings[i]...)
		if item == nil || item.Base().Draft && !l.options.Drafts {
			continue
		}
		l.portal.Add(item)
		l.figures(item.Base())
	}
	l.portal.Sort()
	l.targets()
	return nil
}

// targets puts figures that have another home into the targets that name them.
func (l *loader) targets() {
	for _, item := range l.portal.Items(portal.KindIndicator) {
		for _, t := range item.(*portal.Indicator).Targets {
			if t.Stored.V == "" {
				continue
			}
			if f := l.portal.Figure(t.Stored.V); f != nil {
				t.Figure = *f
			} else {
				l.add(diag.Errorf("reference", t.Stored.At, "targets: no figure %s%s", t.Stored.V, diag.DidYouMean(t.Stored.V, l.portal.FigureIDs())))
			}
		}
	}
}

// waiting is how many workers share a processor: while one waits for the disk, another decodes.
const waiting = 4

// each calls f for 0 … n-1 on all processors, by workers each of which has an f of its own.
func each(n int, worker func() (f func(int))) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range waiting * runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			f := worker()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}

// figures makes the figures of an item known; an id is given once on a site.
func (l *loader) figures(e *portal.Entity) {
	for _, f := range e.Figures {
		f.Home = e.Ref()
		if f.ID == "" {
			continue
		}
		if other := l.portal.AddFigure(f); other != nil {
			l.add(diag.Errorf("duplicate-id", f.At, "figure %s is defined twice; ids are unique on the site", f.ID).And(other.At, "defined here first"))
		}
	}
}

// folders lists the items and reports what does not belong into the content folder.
func (l *loader) folders() ([]folder, error) {
	top, err := fs.ReadDir(l.fsys, "content")
	if err != nil {
		return nil, fmt.Errorf("reading the content folder: %w", err)
	}
	var found []folder
	for _, entry := range top {
		name, at := entry.Name(), "content/"+entry.Name()
		switch {
		case strings.HasPrefix(name, "."):
		case !entry.IsDir():
			if !slices.Contains(lists, name) {
				l.add(diag.Warnf("unknown-file", diag.At(at, nil, 0), "file %s is not used%s", name, suggest(name, lists)))
			}
		case portal.New(portal.Kind(name)) == nil:
			l.add(diag.Errorf("unknown-kind", diag.At(at, nil, 0), "unknown kind %s%s", name, suggest(name, kindNames())))
		default:
			slugs, err := l.slugs(portal.Kind(name))
			if err != nil {
				return nil, err
			}
			found = append(found, slugs...)
		}
	}
	return found, nil
}

// lists are the files of the content folder itself.
var lists = []string{"areas.yaml", "site.yaml", "sources.yaml", "terms.csv", "translations.lock", "units.yaml"}

func kindNames() []string {
	names := make([]string, len(portal.Kinds))
	for i, k := range portal.Kinds {
		names[i] = string(k)
	}
	return names
}

// slugs lists the folders of a kind.
func (l *loader) slugs(kind portal.Kind) ([]folder, error) {
	dir := "content/" + string(kind)
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil {
		return nil, err
	}
	var found []folder
	folded := map[string]string{}
	for _, entry := range entries {
		name, at := entry.Name(), dir+"/"+entry.Name()
		place := diag.At(at, nil, 0)
		switch fold := strings.ToLower(name); {
		case strings.HasPrefix(name, "."):
			continue
		case !entry.IsDir():
			l.add(diag.Warnf("unknown-file", place, "file %s is not used; an item is a folder content/%s/<slug>", name, kind))
			continue
		case folded[fold] != "":
			l.add(diag.Errorf("duplicate-slug", place, "slug %s differs from %s in case only; their pages would be one file on some servers", name, folded[fold]))
			continue
		case slices.Contains(portal.Reserved, fold):
			l.add(diag.Errorf("slug", place, "slug %q has a meaning of its own in addresses; choose another", name))
			continue
		case !isSlug(name):
			l.add(diag.Errorf("slug", place, "slug %q: use a-z, 0-9 and single hyphens; it is a part of the page's address", name))
			folded[fold] = name
			if fold == name || !isSlug(fold) {
				continue
			}
		default:
			folded[fold] = name
		}
		found = append(found, folder{kind, name, at})
	}
	slices.SortFunc(found, func(a, b folder) int { return cmp.Compare(a.at, b.at) })
	return found, nil
}

func isSlug(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" &&
		!strings.HasPrefix(s, "-") && !strings.HasSuffix(s, "-") && !strings.Contains(s, "--")
}
