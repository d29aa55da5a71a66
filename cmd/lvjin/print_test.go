package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// On paper a page holds what is folded away on the screen, and nothing that only leads elsewhere.
func TestPrintIsADocument(t *testing.T) {
	onEachPage(t, func(b *tab, page string) {
		b.show(page)
		evaluate[any](b, `document.querySelectorAll('details').forEach((d) => { d.open = false })`)
		b.judge("print", look{width: 700, media: "print"})
	})
}

// What comes out of the printer has the text and the figures of the page, the addresses of links to other sites, and no
// navigation.
func TestPaperHoldsTheText(t *testing.T) {
	b := newTab(t, serveSite(t))
	for _, c := range []struct {
		page       string
		has, lacks []string
	}{
		{"zh/article/yuzhong-overview/", []string{"渝中区概览", "1158.3亿元", "相关内容"}, []string{"跳到正文", "术语表"}},
		{"en/article/yuzhong-overview/", []string{"Yuzhong at a glance", "115.83 billion yuan", "Related"}, []string{"Skip to main content", "Glossary"}},
		{"zh/indicator/green-loan-balance/", []string{"绿色贷款余额", "10778.9亿元", "2025年9月30日"}, []string{"跳到正文", "术语表"}},
		{"en/indicator/green-loan-balance/", []string{"Green loan balance", "1.07789 trillion yuan", "September 30, 2025"}, []string{"Skip to main content", "Glossary"}},
		{"en/source/xinhua-cq-2025-01-19/", []string{"<http"}, nil},
	} {
		b.show(c.page)
		paper := b.paper()
		for _, words := range c.has {
			if !strings.Contains(paper, words) {
				t.Errorf("%s: not on paper: %s", c.page, words)
			}
		}
		for _, words := range c.lacks {
			if strings.Contains(paper, words) {
				t.Errorf("%s: on paper: %s", c.page, words)
			}
		}
	}
}

// paper prints the page, and reads what is on the paper.
func (b *tab) paper() string {
	b.Helper()
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
	if err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(b.TempDir(), "page.pdf")
	if err := os.WriteFile(file, pdf, 0o644); err != nil {
		b.Fatal(err)
	}
	text, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		b.Fatalf("%v; `make tools` installs pdftotext", err)
	}
	return strings.Join(strings.Fields(string(text)), " ")
}
