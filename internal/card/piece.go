package card

import "slices"

// A piece is type ready for the press: a character of Chinese, a digit, a word of letters, a rule. Its pixels are not
// kept: each row is the bits that stand for its ink, found once.
//
// What will stand beside a piece is not known when it is made. So its bits repeat only bytes within its own box, which no
// other piece shares, and the blanks between pieces are left to the press.
type piece struct {
	x, width int // of its box, in bytes from that of the pen
	top      int // of its box, in rows from the baseline
	rows     []row
	bits     []byte
	sums     // from the upper left corner
}

// A row is the ink of one row of pixels, up to where that of the next begins. One more than there are ends the last.
type row struct {
	at            uint32 // where its bits begin
	before, bytes uint16 // blanks from the left of the box; what the bits stand for
}

// newPiece makes a piece of a mask.
func newPiece(m *mask) *piece {
	p := &piece{x: m.x, width: m.width, top: m.y, rows: make([]row, m.height+1)}
	w, last := writer{steps: make([]step, m.width+1)}, []byte(nil)
	for y := range m.height {
		ink := m.bytes[y*m.width : (y+1)*m.width]
		first, end := extent(ink)
		p.rows[y] = row{uint32(w.length()), uint16(first), uint16(end - first)}
		if y == 0 {
			w.write(ink[first:end], nil)
		} else {
			w.write(ink[first:end], last[first:])
		}
		for x := first; x < end; x++ {
			p.add(y*stride+x, ink[x])
		}
		last = ink
	}
	p.rows[m.height].at = uint32(w.length())
	p.bits = slices.Concat(w.close(), make([]byte, 8))
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
