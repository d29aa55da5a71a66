package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var nameText = Check{
	Name: "name-text",
	Doc: "A link calls a thing by nearly, but not quite, its registered name, or one page calls it by two full names: Finance Office of Nan'an District, then Nan'an Finance Bureau. " +
		"Write the name as the page's title has it, or a part of it, or other words that are no name. Titles of policies and terms have checks of their own.",
	Item: eachBody(otherNames),
}

// named are the kinds whose titles are names.
var named = []portal.Kind{portal.KindDistrict, portal.KindInstitution}

func otherNames(p *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	first := map[portal.Ref]*markdown.Link{} // that calls it by a full name
	for i := range b.Doc.Links {
		l := &b.Doc.Links[i]
		ref := portal.Ref{Kind: portal.Kind(l.Scheme), Slug: l.Target}
		if l.Text == "" || !slices.Contains(named, ref.Kind) || p.Item(ref) == nil || p.Item(ref).Base().Texts[b.Lang] == nil {
			continue
		}
		title := p.Item(ref).Base().Texts[b.Lang].Title
		before := first[ref]
		switch {
		case l.Text == title.V, isPart(l.Text, title.V):
			continue
		case slip(l.Text, title.V):
			findings = append(findings, diag.Errorf("name-text", b.Place(l.TextOffset), "%s; the name is %s", l.Text, title.V).And(title.At, "%s", title.V))
		case !isFullName(l.Text, title.V):
		case before == nil:
			first[ref] = l
		case !isPart(l.Text, before.Text):
			findings = append(findings, diag.Warnf("name-text", b.Place(l.TextOffset), "%s; this page has called it %s", l.Text, before.Text).And(b.Place(before.TextOffset), "%s", before.Text).And(title.At, "%s", title.V))
		}
	}
	return findings
}

// isPart reports whether one name is the other, or a part of it, in whatever case of the declension.
func isPart(a, b string) bool {
	a, b = undeclined(bare(a)), undeclined(bare(b))
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// undeclined takes the endings off that the words of a name may have in a sentence: des Finanzbüros, the districts'.
func undeclined(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		words[i] = strings.TrimSuffix(strings.TrimRight(w, "'sn"), "e")
	}
	return strings.Join(words, " ")
}

// slip reports whether a text is a name with a slip of the keyboard or two.
func slip(text, name string) bool {
	const short = 8 // characters: fewer are too like other words
	return utf8.RuneCountInString(text) >= short && diag.Resembles(bare(text), []string{bare(name)}) != ""
}

// isFullName reports whether a text is a name rather than words about a thing: three words or more that all begin with a
// capital, but for the small ones, or Han characters that end as the registered name does.
func isFullName(text, name string) bool {
	if r, _ := utf8.DecodeRuneInString(text); unicode.Is(unicode.Han, r) {
		runes, own := []rune(text), []rune(name)
		return len(runes) >= 6 && len(own) >= 6 && slices.Equal(runes[len(runes)-2:], own[len(own)-2:])
	}
	words := strings.Fields(text)
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); len(w) > 3 && !unicode.IsUpper(r) && !unicode.IsDigit(r) && r != '(' {
			return false
		}
	}
	return len(words) > 2
}
