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
	body := b.Src[b.Text.Body:]
	for _, t := range p.Terms {
		for _, avoid := range t.Avoid[b.Lang] {
			for at := 0; ; {
				i := bytes.Index(body[at:], []byte(avoid))
				if i < 0 {
					break
				}
				start := at + i
				at = start + len(avoid)
				if wholeWord(body, start, at) && !inAddress(body, start) {
					findings = append(findings, diag.Errorf("term-avoid", b.Place(start), "%s is to be avoided; the glossary has %s", avoid, t.Names[b.Lang]).And(t.At, "term %s", t.ID))
				}
			}
		}
	}
	return findings
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
