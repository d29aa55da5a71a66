package check_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lvjin/internal/check"
	"lvjin/internal/content"
	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

// mutationSite is the reference site with the rules of testdata/mutation, all of it clean.
func mutationSite(t *testing.T) (fs.FS, *portal.Portal) {
	t.Helper()
	site := fstest.MapFS{}
	root := os.DirFS("../..")
	err := fs.WalkDir(root, "content", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || name == "content/translations.lock" {
			return err
		}
		src, err := fs.ReadFile(root, name)
		site[name] = &fstest.MapFile{Data: src}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range parse(t, "testdata/mutation/rules.txtar").Files {
		site[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	p, findings, err := content.Load(site, content.Options{})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	for _, kind := range append(slices.Clone(portal.Kinds), portal.KindSource) {
		slugs[kind] = p.Slugs(kind)
	}
	for _, item := range p.All() {
		if found := judge(t, site, p, item); len(found) > 0 {
			t.Fatalf("the texts are not clean: %v", found)
		}
	}
	return site, p
}

// mutant is a text with one fault.
type mutant struct {
	fault
	item portal.Item
	lang string
	file string
	src  []byte // of the whole file
	at   int    // byte where the fault begins
}

func (m mutant) line() int { return diag.At(m.file, m.src, m.at).Line }

// in is the site with the mutant in place of the clean text.
func (m mutant) in(site fs.FS) fs.FS { return overlaid{site, m.file, m.src} }

// mutants plants every fault once in every text that has a place for it, always the same way.
func mutants(t *testing.T, site fs.FS, p *portal.Portal) (list []mutant) {
	t.Helper()
	r := rand.New(rand.NewPCG(2026, 11))
	for _, f := range faults {
		for _, item := range p.All() {
			for _, lang := range []string{"zh", "en"} {
				text := item.Base().Texts[lang]
				src, err := fs.ReadFile(site, text.File)
				if err != nil {
					t.Fatal(err)
				}
				if body, at, ok := f.plant(r, lang, string(src[text.Body:])); ok {
					list = append(list, mutant{f, item, lang, text.File, append(bytes.Clone(src[:text.Body]), body...), text.Body + at})
				}
			}
		}
	}
	return list
}

// overlaid is a site in which one file reads otherwise.
type overlaid struct {
	fs.FS
	name string
	data []byte
}

// Open opens a file, the other one from memory.
func (o overlaid) Open(name string) (fs.File, error) {
	if name == o.name {
		return fstest.MapFS{name: &fstest.MapFile{Data: o.data}}.Open(name)
	}
	return o.FS.Open(name)
}

// tally counts what becomes of the faults of one kind.
type tally struct {
	name                         string
	planted, found, placed, told int // told: named as what they are
	missed                       []string
}

func (c *tally) add(m mutant, got []diag.Finding) {
	c.planted++
	if len(got) == 0 {
		c.missed = append(c.missed, fmt.Sprintf("%s:%d: %s", m.file, m.line(), excerptAt(m)))
		return
	}
	c.found++
	if slices.ContainsFunc(got, func(g diag.Finding) bool { return near(g, m.file, m.line()) }) {
		c.placed++
	}
	if slices.ContainsFunc(got, func(g diag.Finding) bool { return slices.Contains(m.by, g.Check) }) {
		c.told++
	}
}

// Faults of every kind, planted one at a time into clean texts, in either language, are found: 99 in 100, at the line where
// they are, by a check that names their kind.
func TestPlantedFaultsAreFound(t *testing.T) {
	site, p := mutationSite(t)
	all := tally{name: "all"}
	for _, c := range tallies(t, site, p, mutants(t, site, p)) {
		t.Logf("%-22s %5d planted  %5d found  %5d at the line  %5d by their name", c.name, c.planted, c.found, c.placed, c.told)
		for _, m := range c.missed[:min(len(c.missed), 5)] {
			t.Logf("    missed %s", m)
		}
		if c.planted < 10 {
			t.Errorf("%s: only %d planted", c.name, c.planted)
		}
		all.planted, all.found, all.placed, all.told = all.planted+c.planted, all.found+c.found, all.placed+c.placed, all.told+c.told
	}
	t.Logf("%-22s %5d planted  %5d found  %5d at the line  %5d by their name", all.name, all.planted, all.found, all.placed, all.told)
	if least := min(all.found, all.placed, all.told); least*100 < all.planted*99 {
		t.Errorf("%d of %d faults are found, %d at the line, %d by their name; want 99 in 100", all.found, all.planted, all.placed, all.told)
	}
}

// tallies judges the mutants, kind by kind.
func tallies(t *testing.T, site fs.FS, p *portal.Portal, list []mutant) (counts []tally) {
	for _, f := range faults {
		c := tally{name: f.name}
		for _, m := range list {
			if m.name == f.name {
				c.add(m, judge(t, m.in(site), p, m.item))
			}
		}
		counts = append(counts, c)
	}
	return counts
}

// near reports whether a finding, or a place that it names, is at the line of a file; for a passage that is gone, at the
// one before or after.
func near(f diag.Finding, file string, line int) bool {
	at := func(p diag.Place) bool { return p.File == file && p.Line >= line-2 && p.Line <= line+2 }
	return at(f.Place) || slices.ContainsFunc(f.Related, func(r diag.Related) bool { return at(r.Place) })
}

func judge(t *testing.T, site fs.FS, p *portal.Portal, item portal.Item) []diag.Finding {
	t.Helper()
	bodies, err := content.NewReader(site, p).Bodies(item.Base())
	if err != nil {
		t.Fatal(err)
	}
	var found []diag.Finding
	for _, c := range check.Checks {
		if c.Item != nil && c.Name != "translation-stale" {
			found = append(found, c.Item(p, item, bodies)...)
		}
	}
	return found
}

func excerptAt(m mutant) string {
	return strings.ToValidUTF8(strings.ReplaceAll(string(m.src[m.at:min(m.at+60, len(m.src))]), "\n", " "), "")
}
