package main

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// parallels are pages that show two texts side by side, of several kinds.
var parallels = []string{
	"zh-en/article/about-the-source/", "zh-en/article/yuzhong-overview/", "zh-en/district/yuzhong/", "zh-en/policy/yuzhong-core-area-plan/",
	"zh-en/program/green-finance-avenue/", "zh-en/indicator/green-loan-balance/", "zh-en/institution/midea-general-refrigeration/",
}

// prose are the words of a page's text, in one language where the page has two.
func prose(p page, lang string) string {
	var words []string
	each(p.doc, func(n *html.Node) {
		class, _ := attr(n, "class")
		in, marked := attr(n, "lang")
		if strings.Split(class, " ")[0] == "prose" && (!marked || strings.HasPrefix(in, lang)) {
			words = append(words, text(n))
		}
	})
	return strings.Join(words, " ")
}

// What stands side by side is the whole text of both pages, and nothing else.
func TestParallelPagesHaveBothTexts(t *testing.T) {
	_, pages := site(t)
	byPath := map[string]page{}
	for _, p := range pages {
		byPath[p.path] = p
	}
	n := 0
	for _, p := range pages {
		rest, ok := strings.CutPrefix(p.path, "zh-en/")
		if !ok {
			continue
		}
		n++
		for _, lang := range []string{"zh", "en"} {
			if got, want := prose(p, lang), prose(byPath[lang+"/"+rest], lang); got != want {
				t.Errorf("%s: the %s text is\n%s\nand on its page\n%s", p.path, lang, got, want)
			}
		}
	}
	if n < 50 {
		t.Errorf("only %d pages", n)
	}
}

// On a desktop the two texts stand in columns, row by row; on a phone a block of one follows that of the other.
func TestParallelPagesInColumnsOrInTurn(t *testing.T) {
	b := newTab(t, serveSite(t))
	for width, misplaced := range map[int64]string{
		1280: `Math.abs(a.top - b.top) > 1 || b.left < a.right`,
		390:  `b.top < a.bottom || Math.abs(a.left - b.left) > 1`,
	} {
		for _, page := range parallels {
			b.look(look{width: width})
			b.show(page)
			n := evaluate[int](b, `document.querySelectorAll('main .pair').length`)
			wrong := evaluate[[]string](b, `[...document.querySelectorAll('.pair')].filter(p => p.children.length != 2 ||
				((a, b) => `+misplaced+`)(...[...p.children].map(c => c.getBoundingClientRect()))).map(p => p.innerText.slice(0, 60))`)
			if n < 4 || len(wrong) > 0 {
				t.Errorf("/%s at %d pixels: %d rows, misplaced %q", page, width, n, wrong)
			}
		}
	}
}
