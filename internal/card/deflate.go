package card

import (
	"encoding/binary"
	"math/bits"
)

// A stream is the zlib stream (RFC 1950, 1951) of a canvas. It repeats the byte before or the row above, and writes
// bytes as they are where neither helps: one look back instead of a search. The codes are not made for each card but
// are those that suit cards in general.
type stream struct {
	out    []byte
	buffer uint64 // bits that are not yet in out
	held   uint   // how many
	a, b   uint64 // the two sums of Adler-32, not yet reduced
}

// compress appends the canvas.
func (c *canvas) compress(out []byte) []byte {
	s := &stream{out: append(out, 0x78, 0x01), a: 1}
	s.head()
	s.literal(0)
	at := 1
	for y := 0; y < Height; {
		inked := c.inked[y]
		for y < Height && c.inked[y] == inked {
			y++
		}
		end := min(y*stride+1, Height*stride) // with the filter of the next row, which is as blank
		if inked {
			s.span(c.bytes[:], at, end)
		} else {
			s.run(0, end-at)
		}
		at = end
	}
	return s.close()
}

// span writes the bytes from at to end. Three bytes like the one before are shorter as a run, six like those above as a
// copy.
func (s *stream) span(data []byte, at, end int) {
	for at < end {
		up := stride
		if at < stride {
			up = 1 // there is no row above
		}
		here := load(data, at)
		before, above := here^load(data, at-1), here^load(data, at-up)
		if before<<40 != 0 && above<<16 != 0 {
			s.literal(data[at])
			at++
			continue
		}
		most := min(end-at, 258)
		run, copied := same(before, data, at, 1, most), 0
		if run < 32 {
			copied = same(above, data, at, up, most)
		}
		switch {
		case run >= 3 && run+3 >= copied:
			s.run(data[at-1], run)
			at += run
		case copied >= 6:
			s.copy(data[at : at+copied])
			at += copied
		default: // the end is too near
			s.literal(data[at])
			at++
		}
	}
}

// same is how many bytes from at on are as those back before them, most at most. x is how the first eight differ.
func same(x uint64, data []byte, at, back, most int) int {
	n := 0
	for x == 0 && n+8 < most {
		n += 8
		x = load(data, at+n) ^ load(data, at+n-back)
	}
	return min(n+bits.TrailingZeros64(x)/8, most)
}

// load reads eight bytes, the first as the lowest.
func load(data []byte, at int) uint64 { return binary.LittleEndian.Uint64(data[at:]) }

func (s *stream) put(c code) {
	s.buffer |= c.bits << s.held
	s.held += c.length
	if s.held >= 32 {
		s.out = binary.LittleEndian.AppendUint32(s.out, uint32(s.buffer))
		s.buffer >>= 32
		s.held -= 32
	}
}

// literal writes one byte.
func (s *stream) literal(b byte) {
	s.put(codes[b])
	s.a += uint64(b)
	s.b += s.a
}

// run writes the last byte, b, n times more.
func (s *stream) run(b byte, n int) {
	s.b += uint64(n)*s.a + uint64(b)*uint64(n)*uint64(n+1)/2
	s.a += uint64(n) * uint64(b)
	for n > 258 {
		length := min(258, n-3)
		s.put(runs[length])
		n -= length
	}
	if n >= 3 {
		s.put(runs[n])
		return
	}
	for range n {
		s.put(codes[b])
	}
}

// copy writes bytes that are as those of the row above.
func (s *stream) copy(data []byte) {
	s.put(copies[len(data)])
	for ; len(data) >= 8; data = data[8:] {
		s.eight(load(data, 0))
	}
	for _, b := range data {
		s.a += uint64(b)
		s.b += s.a
	}
}

// eight adds eight bytes to the sums: even and odd ones apart, four at a time, so that each sum is in the upper two bytes
// of a product.
func (s *stream) eight(x uint64) {
	const pairs = 0x00ff00ff00ff00ff
	even, odd := x&pairs, x>>8&pairs
	s.b += 8*s.a + even*(8<<48|6<<32|4<<16|2)>>48 + odd*(7<<48|5<<32|3<<16|1)>>48
	s.a += (even + odd) * 0x0001000100010001 >> 48
}

// close ends the stream.
func (s *stream) close() []byte {
	s.put(codes[endOfBlock])
	for ; s.held > 0; s.held -= min(s.held, 8) {
		s.out = append(s.out, byte(s.buffer))
		s.buffer >>= 8
	}
	const prime = 65521
	return binary.BigEndian.AppendUint32(s.out, uint32(s.b%prime<<16|s.a%prime))
}
