package card

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

// measure measures a text, in Chinese or in a language whose quotation marks are narrow. Its cells take room. There is
// one space between words, whatever is between them.
func (x *face) measure(room []cell, text string, chinese bool) measured {
	m := measured{x, chinese, text, room[:0]}
	begun, gap := false, -1 // gap: where the blanks begin that the words before are followed by
	for i, r := range text {
		one := x.metric(r)
		if one.is(space) {
			if begun && gap < 0 {
				gap = i
			}
			continue
		}
		if gap >= 0 {
			m.add(x.metric(' '), gap)
		}
		if !one.is(hidden) {
			m.add(one, i)
		}
		begun, gap = true, -1
	}
	return m
}

// add adds a character that begins at a place of the text.
func (m *measured) add(one *metric, at int) {
	x := m.face
	c := cell{metric: one, at: int32(at), advance: one.advance}
	if full := one.advance > 3*x.em/4; full && !m.chinese && one.is(quotes) {
		c.advance, c.shift = one.ink+x.em/8, x.em/16-one.left
	} else if full && one.is(opens) {
		c.trim = one.advance / 2
	}
	if n := len(m.cells); n > 0 {
		last := &m.cells[n-1]
		c.start = last.start + last.advance + x.gap(last.metric, one, m.chinese)
		c.begins = mayBreak(last.kind, one.kind)
	}
	m.cells = append(m.cells, c)
}

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
