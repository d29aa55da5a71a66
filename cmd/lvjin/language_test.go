package main

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var (
	han     = regexp.MustCompile(`\p{Han}`)
	english = regexp.MustCompile(`[a-z]{2,},? [a-z]{2,},? [a-z]{2,}`) // three words that are no names
)

// Whatever language a page is in, each piece of its text is marked with the language that it is written in: a screen
// reader says it as it is to be said, and a browser sets it in the right font.
func TestEveryTextIsMarkedWithItsLanguage(t *testing.T) {
	_, pages := site(t)
	for _, p := range pages {
		for n := range p.doc.Descendants() {
			switch {
			case n.Type == html.TextNode && !written(n.Parent):
			case n.Type == html.TextNode:
				checkLanguage(t, p, languageOf(n.Parent), n.Data)
			case n.Type == html.ElementNode:
				for _, key := range []string{"aria-label", "title", "alt", "placeholder"} {
					words, _ := attr(n, key)
					checkLanguage(t, p, languageOf(n), words)
				}
			}
		}
	}
}

func checkLanguage(t *testing.T, p page, lang, words string) {
	t.Helper()
	switch base, _, _ := strings.Cut(lang, "-"); {
	case lang == "zh-Latn":
	case base == "zh" && english.MatchString(words) && !han.MatchString(words), base == "en" && han.MatchString(words):
		t.Errorf("%s: marked as %s: %.80q", p.path, lang, strings.TrimSpace(words))
	}
}

// written reports whether the text of an element is read by people.
func written(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		switch n.Data {
		case "head", "script", "style", "code", "pre":
			return false
		}
	}
	return true
}

// languageOf is the tag that holds for an element.
func languageOf(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if lang, ok := attr(n, "lang"); ok {
			return lang
		}
	}
	return ""
}
