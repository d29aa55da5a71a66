package build

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/render"
)

// statistics writes a site of one indicator with the figures of ten years, by quarter, of six districts.
func statistics(b *testing.B) string {
	dir := b.TempDir()
	rows := "area,at,value,source\n"
	files := map[string]string{
		"site.yaml":                "title: {zh: 示例, en: Example}\nsource: zh\nlanguages: [{id: zh, tag: zh-Hans}, {id: en, tag: en}]\n",
		"sources.yaml":             "- {id: report, title: {zh: 报告, en: Report}, language: zh}\n",
		"indicator/loan/meta.yaml": "unit: 亿元\nmeasure: stock\nsources: [report]\n",
		"indicator/loan/zh.md":     "---\ntitle: 绿色贷款余额\n---\n正文。\n",
		"indicator/loan/en.md":     "---\ntitle: Outstanding green loans\n---\nText.\n",
	}
	for d := range 6 {
		at := fmt.Sprintf("district/d%02d/", d)
		files[at+"meta.yaml"] = "sources: [report]\n"
		files[at+"zh.md"] = fmt.Sprintf("---\ntitle: 第%d区\n---\n正文。\n", d)
		files[at+"en.md"] = fmt.Sprintf("---\ntitle: District %d\n---\nText.\n", d)
		for q := range 40 {
			rows += fmt.Sprintf("d%02d,%d-Q%d,%d.%02d,report\n", d, 2015+q/4, q%4+1, 1200+300*d+q*q, q*37%100)
		}
	}
	files["indicator/loan/data.csv"] = rows
	for name, text := range files {
		file := filepath.Join(dir, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

// BenchmarkIndicator shows what an indicator costs: its pages, those of its areas and those to embed, in both languages,
// and its files for machines.
func BenchmarkIndicator(b *testing.B) {
	l, findings, err := load(options(statistics(b)))
	if err != nil || len(findings) > 0 {
		b.Fatal(err, findings)
	}
	var pages []*plan.Page
	for _, p := range l.site.Pages {
		if p.Kind == portal.KindIndicator && p.Item != nil && !p.IsParallel() {
			pages = append(pages, p)
		}
	}
	for b.Loop() {
		b.StopTimer() // a renderer keeps what it has made
		if l.renderer, err = render.New(l.site, render.Options{Theme: l.options.Theme, Today: l.options.Today}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		for _, p := range pages {
			if _, err := l.renderer.Page(nil, p, nil, nil, l.seen); err != nil {
				b.Fatal(err)
			}
		}
		for _, path := range l.renderer.DataPaths() {
			if !strings.HasPrefix(path, "data/loan.") {
				continue
			}
			if _, err := l.renderer.Data(path); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(pages)), "pages")
}
