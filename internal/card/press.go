package card

import (
	"encoding/binary"
	"slices"
	"sync"
)

// A press prints a card: piece by piece along each row, from top to bottom, without its pixels.
type press struct {
	stream
	sums
	at     int // how many bytes of the card are in the stream
	strips []strip
	row    []placed // the pieces that stand beside each other
}

var presses = sync.Pool{New: func() any { return new(press) }}

// begin takes a blank card.
func (p *press) begin() {
	p.stream = stream{out: p.out}
	p.room(begun.used)
	p.tail = begun.tail
	copy(p.out, begun.out[:begun.used])
	p.sums, p.at = sums{}, 0
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

// png ends the card and gives it as a file, to be copied before the next begins.
func (p *press) png() []byte {
	p.room(blankRoom)
	p.tail = p.blank(p.out, total-p.at)
	p.put(codes[endOfBlock])
	p.out = binary.BigEndian.AppendUint32(p.close(), p.adler())
	p.out = endChunk(p.out, pixelsAt)
	p.out = chunk(p.out, "IEND", nil)
	return p.out
}
