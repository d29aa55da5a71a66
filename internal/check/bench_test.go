package check_test

import (
	"io/fs"
	"os"
	"slices"
	"testing"

	"golang.org/x/tools/txtar"

	"lvjin/internal/check"
	"lvjin/internal/content"
	"lvjin/internal/portal"
)

// judged is an item with its parsed texts.
type judged struct {
	item   portal.Item
	bodies []*portal.Body
}

func judgedItems(b *testing.B, site fs.FS) (p *portal.Portal, list []judged) {
	b.Helper()
	p, _, err := content.Load(site, content.Options{})
	if err != nil {
		b.Fatal(err)
	}
	for _, item := range p.All() {
		bodies, err := content.NewReader(site, p).Bodies(item.Base())
		if err != nil {
			b.Fatal(err)
		}
		list = append(list, judged{item, bodies})
	}
	return p, list
}

// forget takes away what the checks have kept of the texts, so that each round reads them anew.
func (j judged) forget() {
	for _, b := range j.bodies {
		if b != nil && b.Values != nil {
			b.Values.Free()
			b.Values = nil
		}
	}
}

// BenchmarkReference judges the items of the reference site: by all checks, and by each alone. The metric is per item.
// Reading the values of a text costs the first check that needs them, so the parts add up to more than the whole.
func BenchmarkReference(b *testing.B) {
	p, list := judgedItems(b, os.DirFS("../.."))
	eachCheck(b, p, list)
}

// BenchmarkLong does so with one article of many figures, on a site of a few.
func BenchmarkLong(b *testing.B) {
	parsed := func(file string) *txtar.Archive {
		a, err := txtar.ParseFile(file)
		if err != nil {
			b.Fatal(err)
		}
		return a
	}
	p, list := judgedItems(b, site(parsed("testdata/base.txtar"), parsed("testdata/bench/article.txtar")))
	list = slices.DeleteFunc(list, func(j judged) bool { return j.item.Base().Slug != "long" })
	eachCheck(b, p, list)
}

func eachCheck(b *testing.B, p *portal.Portal, list []judged) {
	measure := func(name string, checks []check.Check) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				for _, j := range list {
					j.forget()
					for _, c := range checks {
						c.Item(p, j.item, j.bodies)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/1000/float64(b.N*len(list)), "µs/item")
		})
	}
	ofItems := slices.DeleteFunc(slices.Clone(check.Checks), func(c check.Check) bool { return c.Item == nil })
	measure("all", ofItems)
	for _, c := range ofItems {
		measure(c.Name, []check.Check{c})
	}
}
