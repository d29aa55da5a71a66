package check

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var termAvoid = Check{
	Name: "term-avoid",
	Doc:  "A text uses a rendering of a term that the glossary says to avoid. Use the glossary's own; one thing has one name on the site.",
	Item: eachBody(avoidedRenderings),
}

// avoidedRenderings looks for the strings of the glossary's columns avoid_<language>: whole words, in the case given.
func avoidedRenderings(p *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	if len(p.Terms) == 0 {
		return nil
	}
	body := b.Src[b.Text.Body:]
	pieces := triplesOf(body)
	for _, t := range p.Terms {
		for _, avoid := range t.Avoid[b.Lang] {
			if !pieces.mayHold(avoid) {
				continue
			}
			eachOf(body, avoid, func(start int) {
				if wholeWord(body, start, start+len(avoid)) && !inAddress(body, start) {
					findings = append(findings, diag.Errorf("term-avoid", b.Place(start), "%s is to be avoided; the glossary has %s", avoid, t.Names[b.Lang]).And(t.At, "term %s", t.ID))
				}
			})
		}
	}
	return findings
}

// eachOf calls f with every place of a word in a text.
func eachOf(text []byte, word string, f func(int)) {
	for at := 0; ; at += len(word) {
		i := bytes.Index(text[at:], []byte(word))
		if i < 0 {
			return
		}
		at += i
		f(at)
	}
}

// wholeWord reports whether no letter or digit goes on at either end. Han characters are not letters here: there are no
// spaces between their words.
func wholeWord(src []byte, start, end int) bool {
	before, _ := utf8.DecodeLastRune(src[:start])
	after, _ := utf8.DecodeRune(src[end:])
	return !joins(before) && !joins(after)
}

func joins(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
}

// inAddress reports whether a byte is inside the address of a link, ](…).
func inAddress(src []byte, at int) bool {
	line := src[bytes.LastIndexByte(src[:at], '\n')+1 : at]
	open := bytes.LastIndex(line, []byte("]("))
	return open >= 0 && bytes.IndexByte(line[open:], ')') < 0
}
