package card

import (
	"encoding/binary"
	"slices"
)

// A stream is deflate (RFC 1951) being put together. Its codes are not made for each card but are those that suit cards
// in general, so that what is often on cards can be kept as bits.
type stream struct {
	out []byte // used and, for whoever puts codes, room
	tail
}

// A tail is where a stream goes on.
type tail struct {
	used   int    // bytes
	buffer uint64 // bits that do not fill a byte yet
	held   uint   // how many
}

// room makes sure that there is room for so many bytes.
func (s *stream) room(bytes int) {
	if bytes += 8; s.used+bytes > len(s.out) {
		s.out = slices.Grow(s.out[:s.used], bytes)
		s.out = s.out[:cap(s.out)]
	}
}

// length is how many bits there are.
func (s *stream) length() int { return 8*s.used + int(s.held) }

// atOnce is how many bits can be put at once, beside those that are held.
const atOnce = 56

// put adds a code of at most atOnce bits.
func (s *stream) put(c code) { s.tail = s.tail.put(s.out, c) }

// put writes a code of at most atOnce bits to out and gives where the stream goes on then. All eight bytes are written,
// of which only whole ones count.
func (t tail) put(out []byte, c code) tail {
	bits, n := t.buffer|c.bits<<(t.held%8), t.held+c.length
	binary.LittleEndian.PutUint64(out[t.used:], bits)
	return tail{t.used + int(n/8), bits >> (n & 56), n % 8}
}

// blankRoom is what all bytes of paper take at most: three for each run.
const blankRoom = 3 * (total/longest + 1)

// blank puts n bytes of paper that follow ink.
func (t tail) blank(out []byte, n int) tail {
	if n < len(gaps) {
		return t.put(out, gaps[n])
	}
	t = t.put(out, codes[paper])
	for n--; n > 8*longest+2; n -= 8 * longest {
		t = t.put(out, eightRuns)
	}
	for ; n > longest+2; n -= longest {
		t = t.put(out, runs[longest])
	}
	return t.put(out, longRun(n))
}

// close fills the last byte and gives all.
func (s *stream) close() []byte {
	s.room(1)
	s.put(code{0, 7})
	return s.out[:s.used]
}

// sums are what Adler-32 (RFC 1950) is made of. What a byte adds to them is its own and that of its place alone, so that
// the sums of a part are found once and moved with it.
type sums struct {
	bytes  uint64 // the sum of all
	moment uint64 // of each times its place
}

func (s *sums) add(place int, b byte) {
	s.bytes += uint64(b)
	s.moment += uint64(b) * uint64(place)
}

// move adds those of a part that begins at a place.
func (s *sums) move(part sums, place int) {
	s.bytes += part.bytes
	s.moment += part.moment + part.bytes*uint64(place)
}

// adler is the checksum of a card.
func (s *sums) adler() uint32 {
	const prime = 65521
	a, b := 1+s.bytes, total+total*s.bytes-s.moment
	return uint32(b%prime<<16 | a%prime)
}
