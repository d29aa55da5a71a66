package card

import (
	"bytes"
	"strings"
)

// A placed piece stands in its place on a card.
type placed struct {
	*piece
	x, y     int // of its upper left corner, in bytes and rows
	from, to int // the cells that it is of
}

// end is the byte after its box.
func (p placed) end() int { return p.x + p.width }

// at is the piece at another height.
func (p placed) at(y int) placed {
	p.y = y
	return p
}

// solid is a rectangle whose left and right edges are even.
func solid(x, y, width, height int, color byte) placed {
	m := &mask{width: width / 2, height: height, bytes: bytes.Repeat([]byte{color<<4 | color}, width/2*height)}
	return placed{piece: newPiece(m), x: x / 2, y: y}
}

var (
	bar      = solid(0, 0, Width, 12, green|shades)
	hairline = solid(margin, 120, measure, 2, rule)
	mark     = solid(margin, 0, 64, 6, accent)
)

// set adds the words of a line to what stands at its left. Words whose boxes touch are set as one piece. What would be
// over another line or off the card is left out: no glyph of a line that fits is so far off its place.
func (l line) set(row []placed) []placed {
	first, free := len(row), 0
	if first > 0 {
		free = row[first-1].end()
	}
	for from := l.from; from < l.to; {
		p := l.place(from, l.text.word(from, l.to))
		from = p.to
		for last := len(row) - 1; last >= first && p.width > 0 && p.x < row[last].end(); last-- {
			p = l.place(row[last].from, p.to)
			row = row[:last]
		}
		if p.width > 0 && p.x >= free && p.end() <= Width/2 {
			row = append(row, p)
		}
	}
	return row
}

// word is where the word ends that begins at a cell. A digit is one of its own: few numbers stand on two cards.
func (m measured) word(from, end int) int {
	const alone = wide | space | digit
	to := from + 1
	for !m.cells[from].is(alone) && to < end && !m.cells[to].is(alone) {
		to++
	}
	return to
}

// place sets cells as one piece.
func (l *line) place(from, to int) placed {
	first, begin := &l.text.cells[from], &l.text.cells[l.from]
	pen := l.x + l.pixels(first.start+first.shift-begin.start-begin.trim)
	p := l.piece(from, to, pen&1)
	return placed{p, pen>>1 + p.x, l.y + p.top, from, to}
}

// A pieceKey is another for pieces that look different.
type pieceKey struct {
	text string
	look uint32 // the style, whether the text is Chinese, and whether the pen is at the second pixel of a byte
}

// piece is cells as one piece. Each is made once.
func (l *line) piece(from, to, odd int) *piece {
	m, end := &l.text, int32(len(l.text.text))
	if to < len(m.cells) {
		end = m.cells[to].at
	}
	key := pieceKey{m.text[m.cells[from].at:end], uint32(l.size)<<16 | uint32(l.ramp)<<8 | uint32(odd)}
	if m.chinese {
		key.look |= 2
	}
	if p, ok := m.face.pieces.get(key); ok {
		return p
	}
	key.text = strings.Clone(key.text)
	return m.face.pieces.keep(key, newPiece(l.mask(m.cells[from:to], odd)))
}

// mask is the ink of cells. That of a single character is not kept, since its piece is.
func (l *line) mask(cells []cell, odd int) *mask {
	face, first := l.text.face, cells[0]
	if len(cells) == 1 {
		return face.mask(first.index, l.style, odd)
	}
	letters := make([]mask, len(cells))
	for i, c := range cells {
		pen := odd + l.pixels(c.start+c.shift-first.start-first.shift)
		letters[i] = *face.letter(c.index, l.style, pen&1)
		letters[i].x += pen >> 1
	}
	return join(letters)
}
