package build

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"lvjin"
	"lvjin/internal/check"
	"lvjin/internal/content"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/publish"
)

// pairs is the number of articles in the site that the benchmarks build.
const pairs = 1000

// corpus writes a site of that many articles, each of about 900 Chinese characters and 450 English words.
func corpus(b *testing.B) string {
	dir := b.TempDir()
	write := func(name, text string) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	write("content/site.yaml", "title: {zh: 示例, en: Example}\nsource: zh\nlanguages: [{id: zh, tag: zh-Hans}, {id: en, tag: en}]\n")
	write("content/sources.yaml", "- {id: report, title: {zh: 报告, en: Report}, language: zh}\n")
	for _, d := range []string{"east", "west"} {
		write("content/district/"+d+"/meta.yaml", "sources: [report]\n")
		write("content/district/"+d+"/zh.md", "---\ntitle: 区"+d+"\n---\n正文。\n")
		write("content/district/"+d+"/en.md", "---\ntitle: District "+d+"\n---\nText.\n")
	}
	zh := strings.Repeat("本区围绕绿色金融改革创新，支持银行为节能改造、清洁能源和绿色建筑项目提供**长期资金**，并按季公布进展。", 5)
	en := strings.Repeat("The district supports banks that lend **long-term funds** to energy saving, clean energy and green building, and reports on progress every quarter. ", 6)
	for i := range pairs {
		at := fmt.Sprintf("content/article/story-%06d/", i)
		write(at+"meta.yaml", fmt.Sprintf("date: %d-%02d-%02d\ndistricts: [%s]\nsources: [report]\nfigures:\n  - {id: f%06d, value: \"%d.5\", unit: 亿元, qualifier: over, printed: 超%d.5亿元, source: report}\n", 2021+i%3, i%12+1, i%28+1, []string{"east", "west"}[i%2], i, i+1, i+1))
		next := fmt.Sprintf("article:story-%06d", (i+1)%pairs)
		write(at+"zh.md", fmt.Sprintf("---\ntitle: 第%d篇\nsummary: 一句话说明\n---\n%s\n\n## 概况\n\n余额[](figure:f%06d)，见[下篇](%s)。%s\n\n- 一\n- 二\n\n| 指标 | 数值 |\n| --- | ---: |\n| 贷款 | 12.5 |\n\n## 展望\n\n%s\n", i, zh, i, next, zh, zh))
		write(at+"en.md", fmt.Sprintf("---\ntitle: Story %d\nsummary: One sentence of it\n---\n%s\n\n## Overview\n\nLoans of [](figure:f%06d), see [the next](%s). %s\n\n- one\n- two\n\n| Indicator | Value |\n| --- | ---: |\n| Loans | 12.5 |\n\n## Outlook\n\n%s\n", i, en, i, next, en, en))
	}
	return dir
}

func options(dir string) Options { return Options{Site: os.DirFS(dir), Theme: lvjin.Theme} }

// BenchmarkPhases shows what each part of the road costs, and the floor: reading the files, goldmark, writing as many
// bytes. Only the ratios of one run mean something.
func BenchmarkPhases(b *testing.B) {
	dir := corpus(b)
	b.Run("load", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := content.Load(os.DirFS(dir), content.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	l, findings, err := load(options(dir))
	if err != nil || len(findings) > 0 {
		b.Fatal(err, findings)
	}
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			_ = l.visit(func(portal.Item, []*portal.Body) error { return nil })
		}
	})
	b.Run("parse+check", func(b *testing.B) {
		for b.Loop() {
			judge := check.New(l.portal)
			_ = l.visit(func(item portal.Item, bodies []*portal.Body) error { judge.Item(item, bodies); return nil })
			judge.Verdict()
		}
	})
	b.Run("check-file", func(b *testing.B) { // load, and what one text concerns
		for b.Loop() {
			if findings, err := Check(options(dir), "content/article/story-000001/zh.md"); err != nil || len(findings) > 0 {
				b.Fatal(err, findings)
			}
		}
	})
	b.Run("plan", func(b *testing.B) {
		for b.Loop() {
			plan.Make(l.portal, l.options.Today)
		}
	})
	b.Run("parse+check+render", func(b *testing.B) {
		for b.Loop() {
			w := newWriter(context.Background(), func(publish.File) error { return nil })
			if err := w.run(func() error { return l.pages(check.New(l.portal), w) }); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("side-by-side", func(b *testing.B) { // beyond parse
		for b.Loop() {
			_ = l.visit(func(item portal.Item, bodies []*portal.Body) error {
				for _, page := range l.site.ParallelsOf(item.Base().Ref()) {
					if _, err := l.renderer.Parallel(nil, page, bodies); err != nil {
						b.Error(err)
					}
				}
				return nil
			})
		}
	})
	out := 0
	b.Run("whole", func(b *testing.B) {
		for b.Loop() {
			out++
			if _, findings, err := Site(context.Background(), options(dir), filepath.Join(dir, "public", fmt.Sprint(out))); err != nil || len(findings) > 0 {
				b.Fatal(err, findings)
			}
		}
	})
	b.Run("whole-again", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := Site(context.Background(), options(dir), filepath.Join(dir, "public", fmt.Sprint(out))); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("floor", func(b *testing.B) {
		n := 0
		for b.Loop() {
			n++
			floor(b, dir, filepath.Join(dir, "public", fmt.Sprint(out)), filepath.Join(dir, "floor", fmt.Sprint(n)))
		}
	})
}

// floor reads the content, converts it with goldmark and writes files of the sizes of the site in public.
func floor(b *testing.B, dir, public, out string) {
	var sources, outputs []string
	for root, list := range map[string]*[]string{filepath.Join(dir, "content"): &sources, public: &outputs} {
		_ = filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				*list = append(*list, file)
			}
			return err
		})
	}
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))
	must := func(err error) error {
		if err != nil {
			b.Error(err)
		}
		return err
	}
	_ = parallel(len(sources), func(i int) error {
		src, err := os.ReadFile(sources[i])
		if must(err) != nil || !strings.HasSuffix(sources[i], ".md") {
			return err
		}
		var buf bytes.Buffer
		return must(md.Convert(src, &buf))
	})
	_ = parallel(len(outputs), func(i int) error {
		info, err := os.Stat(outputs[i])
		if must(err) != nil {
			return err
		}
		file := filepath.Join(out, strings.TrimPrefix(outputs[i], public))
		if err := must(os.MkdirAll(filepath.Dir(file), 0o755)); err != nil {
			return err
		}
		return must(os.WriteFile(file, make([]byte, info.Size()), 0o644))
	})
}
