package card

import "encoding/binary"

// A writer finds the bits of a row: for bytes as they are, for runs of the byte before, for copies of the row above.
type writer struct {
	stream
	steps []step // for each byte of a row and the end
}

// A step is the best way to go on from a byte.
type step struct {
	code
	bytes       int  // how many the code stands for
	cost        uint // bits from here to the end
	run, copied int  // how many bytes from here on are as the one before each, as the one above
}

// write puts the bits of a row in place of those before, given the one above where it is known. The best way from a byte
// is known when those from the bytes after it are.
func (w *writer) write(row, above []byte) {
	n := len(row)
	w.steps[n] = step{}
	for i := n - 1; i >= 0; i-- {
		s, next := step{}, w.steps[i+1]
		if i > 0 && row[i] == row[i-1] {
			s.run = min(next.run+1, longest)
		}
		if above != nil && row[i] == above[i] {
			s.copied = min(next.copied+1, longest)
		}
		w.consider(&s, i, 1, codes[row[i]])
		w.consider(&s, i, s.run, runs[s.run])
		w.consider(&s, i, s.copied, copies[s.copied])
		w.steps[i] = s
	}
	w.tail = tail{}
	w.room(2*n + atOnce/8)
	for i := 0; i < n; i += w.steps[i].bytes {
		w.put(w.steps[i].code)
	}
}

// consider takes a code for so many bytes where it is the shortest way so far.
func (w *writer) consider(s *step, at, bytes int, c code) {
	if cost := c.length + w.steps[at+bytes].cost; c.length > 0 && (s.bytes == 0 || cost < s.cost) {
		s.code, s.bytes, s.cost = c, bytes, cost
	}
}

// cut adds the bits of the row to words, after how many bytes are blank before its ink and how many have ink.
func (w *writer) cut(words []uint64, before, bytes int) []uint64 {
	n := w.length()
	w.put(code{0, atOnce}) // what is held is in whole bytes then
	at := min(n, inFirst)
	words = append(words, uint64(newRow(before, bytes, (n-at+atOnce-1)/atOnce, w.bits(0, at))))
	for ; at < n; at += atOnce {
		c := w.bits(at, min(n-at, atOnce))
		words = append(words, c.bits<<6|uint64(c.length))
	}
	return words
}

// bits are n bits of the row, at most atOnce.
func (w *writer) bits(at, n int) code {
	return code{binary.LittleEndian.Uint64(w.out[at/8:]) >> (at % 8) & (1<<n - 1), uint(n)}
}
