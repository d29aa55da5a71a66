package card

import "slices"

// A piece is type ready for the press: a character of Chinese, a digit, a word of letters, a rule. Its pixels are not
// kept: each row is the bits that stand for its ink, found once.
//
// What will stand beside a piece is not known when it is made. So its bits repeat only bytes within its own box, which no
// other piece shares, and the blanks between pieces are left to the press.
type piece struct {
	x, width    int      // of its box, in bytes from that of the pen
	top, height int      // of its box, in rows from the baseline
	words       []uint64 // of its rows
	sums                 // from the upper left corner
}

// A row is the first word of a row of pixels: the blanks from the left of the box, how many bytes its bits stand for, how
// many words have the rest of the bits, and the first of them.
type row uint64

// inFirst is how many bits the first word of a row has at most.
const inFirst = 31

func newRow(before, bytes, more int, c code) row {
	return row(before) | row(bytes)<<10 | row(more)<<20 | row(c.length)<<28 | row(c.bits)<<33
}

func (r row) before() int { return int(r & 1023) }
func (r row) bytes() int  { return int(r >> 10 & 1023) }
func (r row) more() int   { return int(r >> 20 & 255) }
func (r row) code() code  { return code{uint64(r >> 33), uint(r >> 28 & 31)} }

// rest is what a word has that is not the first of its row: at most atOnce bits, after their number.
func rest(word uint64) code { return code{word >> 6, uint(word & 63)} }

// newPiece makes a piece of a mask.
func newPiece(m *mask) *piece {
	p := &piece{x: m.x, width: m.width, top: m.y, height: m.height}
	w, above := writer{steps: make([]step, m.width+1)}, []byte(nil)
	for y := range m.height {
		ink := m.bytes[y*m.width : (y+1)*m.width]
		first, end := extent(ink)
		if y == 0 {
			w.write(ink[first:end], nil)
		} else {
			w.write(ink[first:end], above[first:])
		}
		p.words = w.cut(p.words, first, end-first)
		for x := first; x < end; x++ {
			p.add(y*stride+x, ink[x])
		}
		above = ink
	}
	p.words = slices.Clip(p.words)
	return p
}

// extent is where the ink of a row begins and ends.
func extent(row []byte) (first, end int) {
	for end = len(row); end > 0 && row[end-1] == paper; end-- {
	}
	for first < end && row[first] == paper {
		first++
	}
	return first, end
}
