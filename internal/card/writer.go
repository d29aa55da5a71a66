package card

// A writer finds the bits of rows: for bytes as they are, for runs of the byte before, for copies of the row above.
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

// write adds the bits of a row, given the one above where it is known. The best way from a byte is known when those from
// the bytes after it are.
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
	w.room(2 * n)
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
