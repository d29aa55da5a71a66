package card

import (
	"encoding/binary"
	"slices"
	"sync"
)

// A press prints a card without its pixels: from top to bottom, what stands beside each other piece by piece on strips,
// and these as rows.
type press struct {
	stream
	sums
	file   int      // where the file begins
	at     int      // how many bytes of the card are in the stream
	row    []placed // the pieces that stand beside each other
	strips []strip  // what they are laid on
}

var presses = sync.Pool{New: func() any { return new(press) }}

// begin takes a blank card, to be appended to out.
func (p *press) begin(out []byte) {
	p.file, p.sums, p.at = len(out), sums{}, 0
	p.stream = stream{append(out, begun.out[:begun.used]...), begun.tail}
	p.used += p.file
}

// set prints lines that stand beside each other.
func (p *press) set(lines ...line) {
	p.row = p.row[:0]
	for _, l := range lines {
		p.row = l.set(p.row)
	}
	p.print(p.row...)
}

// print prints pieces that stand beside each other, from left to right, below all that is printed.
func (p *press) print(pieces ...placed) {
	if len(pieces) == 0 {
		return
	}
	top, bottom, room := Height, 0, blankRoom
	for _, one := range pieces {
		top, bottom = min(top, one.y), max(bottom, one.y+one.height)
		room += 8 * len(one.words)
		p.move(one.sums, place(one.x, one.y))
	}
	p.room(room)
	p.strips = slices.Grow(p.strips[:0], bottom-top)[:bottom-top]
	for i := range p.strips {
		p.strips[i].clear()
	}
	for i := range pieces {
		one := &pieces[i]
		one.lay(p.strips[one.y-top:][:one.height])
	}
	for i := range p.strips {
		p.add(&p.strips[i], top+i)
	}
}

// add prints a strip as a row of the card.
func (p *press) add(s *strip, y int) {
	if s.end > 0 {
		p.tail = p.blank(p.out, place(s.first, y)-p.at).append(p.out, s)
		p.at = place(s.end, y)
	}
}

// end ends the card and gives what it was appended to.
func (p *press) end() []byte {
	p.room(blankRoom)
	p.tail = p.blank(p.out, total-p.at)
	p.put(codes[endOfBlock])
	out := binary.BigEndian.AppendUint32(p.close(), p.adler())
	p.out = nil
	return chunk(endChunk(out, p.file+pixelsAt), "IEND", nil)
}
