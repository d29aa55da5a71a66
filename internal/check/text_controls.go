package check

import (
	"unicode/utf8"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var textControls = Check{
	Name: "text-controls",
	Doc: "A text holds a character that nobody sees: a zero-width space or joiner, a soft hyphen, a mark of writing direction. They come along when text is copied from web pages and word processors; " +
		"they hide words from search, and marks of direction can show a number in another order than it has. Delete it.",
	Item: eachBody(hiddenCharacters),
}

// eachBody makes a check of an item out of one of a text.
func eachBody(f func(*portal.Portal, *portal.Body) []diag.Finding) func(*portal.Portal, portal.Item, []*portal.Body) []diag.Finding {
	return func(p *portal.Portal, _ portal.Item, bodies []*portal.Body) (findings []diag.Finding) {
		for _, b := range bodies {
			if b != nil {
				findings = append(findings, f(p, b)...)
			}
		}
		return findings
	}
}

// hidden names the characters (Unicode categories Cf and some controls) that have no place in these texts.
func hidden(r rune) string {
	switch {
	case r == 0xAD:
		return "soft hyphen"
	case r == 0x200B || r == 0xFEFF || r == 0x2060:
		return "zero-width space"
	case r == 0x200C || r == 0x200D:
		return "zero-width joiner"
	case r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x61C:
		return "mark of writing direction"
	case r < 0x20 && r != '\n' && r != '\r' && r != '\t' || r >= 0x7F && r < 0xA0 || r >= 0xFFF9 && r <= 0xFFFC || r >= 0x2061 && r <= 0x2064:
		return "control character"
	}
	return ""
}

func hiddenCharacters(_ *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	for i, c := range b.Src {
		if !mayHide[c] {
			continue
		}
		r, _ := utf8.DecodeRune(b.Src[i:])
		if name := hidden(r); name != "" {
			findings = append(findings, diag.Errorf("text-controls", diag.At(b.File, b.Src, i), "%s U+%04X; delete it", name, r))
		}
	}
	return findings
}

// mayHide are the bytes that a hidden character may begin with, which are few of those of a text.
var mayHide = func() (table [256]bool) {
	for r := range rune(0x10000) {
		if hidden(r) != "" {
			table[string(r)[0]] = true
		}
	}
	return table
}()
