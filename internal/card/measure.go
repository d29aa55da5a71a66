package card

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/image/font/sfnt"
)

// A cell is a character of a text, with what lines are made of, in units of the em square.
type cell struct {
	rune    rune
	index   sfnt.GlyphIndex
	start   int32 // of its box, were all on one line
	advance int32 // width of its box
	shift   int32 // of the glyph in its box
	gap     int32 // before the box, unless it begins a line
	trim    int32 // blank of an opening mark, which begins a line without it
	begins  bool  // a line may begin here
}

// A measured text is ready to be broken into lines of any width.
type measured struct {
	face  *face
	cells []cell
}

// visible drops what has no shape of its own.
func visible(text string) []rune {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	return slices.DeleteFunc(runes, func(r rune) bool {
		return r > 0x7f && unicode.In(r, unicode.Cf, unicode.Cc, unicode.Variation_Selector)
	})
}

// measure measures a text, in Chinese or in a language whose quotation marks are narrow.
func (x *face) measure(text string, chinese bool) measured {
	runes := visible(text)
	m := measured{x, make([]cell, len(runes))}
	at := int32(0)
	for i, r := range runes {
		one := x.metric(r)
		c := cell{rune: r, index: one.index, advance: one.advance}
		if full := one.advance > 3*x.em/4; full && !chinese && isQuote(r) {
			c.advance, c.shift = one.ink+x.em/8, x.em/16-one.left
		} else if full && opens(r) {
			c.trim = one.advance / 2
		}
		if i > 0 {
			c.gap, c.begins = x.gap(runes[i-1], r, chinese), mayBreak(runes[i-1], r)
		}
		c.start = at + c.gap
		at = c.start + c.advance
		m.cells[i] = c
	}
	return m
}

// gap is what is added between two characters, or taken away: Han and Latin stand an eighth of an em apart, two
// full-width marks share the blank between them, letters are kerned.
func (x *face) gap(a, b rune, chinese bool) int32 {
	wideA, wideB := isWide(a) || chinese && isQuote(a), isWide(b) || chinese && isQuote(b)
	switch {
	case wideA && wideB:
		if (closes(a) && isMark(b) || opens(a) && opens(b)) && x.metric(a).advance > 3*x.em/4 {
			return -x.em / 2
		}
		return 0
	case wideA && isLetter(b) && !isMark(a), wideB && isLetter(a) && !isMark(b):
		return x.em / 8
	case wideA || wideB:
		return 0
	}
	return x.kern(a, b)
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' }

func isMark(r rune) bool { return opens(r) || closes(r) }

// width is that of the cells from i to j on a line of their own, without a space at the end.
func (m measured) width(i, j int) int32 {
	for j > i && m.cells[j-1].rune == ' ' {
		j--
	}
	if j == i {
		return 0
	}
	last := m.cells[j-1]
	return last.start + last.advance - m.cells[i].start - m.cells[i].trim
}
