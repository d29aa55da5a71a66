package card

import (
	"strings"
	"unicode/utf8"
)

// A cell is a character of a text, with what lines are made of, in units of the em square.
type cell struct {
	*metric
	at      int32 // where it begins in the text
	start   int32 // of its box, were all on one line
	advance int32 // width of its box
	shift   int32 // of the glyph in its box
	trim    int32 // blank of an opening mark, which begins a line without it
	begins  bool  // a line may begin here
}

// A measured text is ready to be broken into lines of any width.
type measured struct {
	face    *face
	chinese bool // its quotation marks are wide
	text    string
	cells   []cell
}

// measure measures a text, in Chinese or in a language whose quotation marks are narrow.
func (x *face) measure(text string, chinese bool) measured {
	m := measured{x, chinese, spaced(text), nil}
	m.cells = make([]cell, 0, utf8.RuneCountInString(m.text))
	var last *metric
	at := int32(0)
	for i, r := range m.text {
		one := x.metric(r)
		if one.is(hidden) {
			continue
		}
		c := cell{metric: one, at: int32(i), advance: one.advance}
		if full := one.advance > 3*x.em/4; full && !chinese && one.is(quotes) {
			c.advance, c.shift = one.ink+x.em/8, x.em/16-one.left
		} else if full && one.is(opens) {
			c.trim = one.advance / 2
		}
		if len(m.cells) > 0 {
			at += x.gap(last, one, chinese)
			c.begins = mayBreak(last.kind, one.kind)
		}
		c.start = at
		at += c.advance
		m.cells, last = append(m.cells, c), one
	}
	return m
}

// spaced has one space between words, whatever was between them.
func spaced(text string) string { return strings.Join(strings.Fields(text), " ") }

// gap is what is added between two characters, or taken away: Han and Latin stand an eighth of an em apart, two
// full-width marks share the blank between them, letters are kerned.
func (x *face) gap(a, b *metric, chinese bool) int32 {
	const marks, letters = opens | closes, letter | digit | percent
	full := wide
	if chinese {
		full |= quotes
	}
	switch {
	case a.is(full) && b.is(full):
		if (a.is(closes) && b.is(marks) || a.is(opens) && b.is(opens)) && a.advance > 3*x.em/4 {
			return -x.em / 2
		}
		return 0
	case a.is(full) && b.is(letters) && !a.is(marks), b.is(full) && a.is(letters) && !b.is(marks):
		return x.em / 8
	case (a.kind | b.kind).is(full):
		return 0
	}
	return x.kern(a.index, b.index)
}

// width is that of the cells from i to j on a line of their own, without a space at the end.
func (m measured) width(i, j int) int32 {
	for j > i && m.cells[j-1].is(space) {
		j--
	}
	if j == i {
		return 0
	}
	last := m.cells[j-1]
	return last.start + last.advance - m.cells[i].start - m.cells[i].trim
}
