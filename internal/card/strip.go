package card

import "encoding/binary"

// A strip is one row of pixels of what stands beside each other: the bits of its ink, from left to right. Pieces are laid
// on strips one after the other, so that the words of each are read in one go.
type strip struct {
	first, end int                      // where its ink begins, and ends so far, in bytes from the left; end is 0: it has none
	length     uint                     // how many bits there are
	words      [15*stride/64 + 2]uint64 // no byte takes more than 15
}

// clear makes the strip blank.
func (s *strip) clear() { s.first, s.end, s.length, s.words[0] = 0, 0, 0, 0 }

// put adds a code of at most 64 bits.
func (s *strip) put(c code) {
	i, at := s.length/64, s.length%64
	s.words[i] |= c.bits << at
	s.words[i+1] = c.bits >> 1 >> (63 - at)
	s.length += c.length
}

// lay adds the rows of a piece to as many strips.
func (of *placed) lay(strips []strip) {
	words, i := of.words, 0
	for y := range strips {
		r := row(words[i])
		i++
		if r.bytes() == 0 {
			continue
		}
		s, begin := &strips[y], of.x+r.before()
		if s.end == 0 {
			s.first, s.end = begin, begin
		}
		s.put(gaps[begin-s.end].followed(r.code()))
		for range r.more() {
			s.put(rest(words[i]))
			i++
		}
		s.end = begin + r.bytes()
	}
}

// append puts the bits of a strip.
func (t tail) append(out []byte, s *strip) tail {
	full, held := s.length/64, t.held%8
	for _, w := range s.words[:full] {
		binary.LittleEndian.PutUint64(out[t.used:], t.buffer|w<<held)
		t.used, t.buffer = t.used+8, w>>1>>(63-held)
	}
	last := code{s.words[full], s.length % 64}
	if last.length > atOnce {
		t = t.put(out, code{last.bits & 0xff, 8})
		last = code{last.bits >> 8, last.length - 8}
	}
	return t.put(out, last)
}
