package card

import (
	"encoding/binary"
	"sync"
)

// A press prints a card: piece by piece along each row, from top to bottom, without its pixels.
type press struct {
	stream
	sums
	at  int      // how many bytes of the card are in the stream
	row []placed // the pieces that stand beside each other
}

var presses = sync.Pool{New: func() any { return new(press) }}

// begin takes a blank card.
func (p *press) begin() {
	p.stream = stream{out: p.out, buffer: begun.buffer, held: begun.held}
	p.room(begun.used)
	p.used = copy(p.out, begun.out[:begun.used])
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
	top, bottom, room := Height, 0, blankRoom
	for _, one := range pieces {
		top, bottom = min(top, one.y), max(bottom, one.y+len(one.rows)-1)
		room += len(one.bits) + 8*len(one.rows)
		p.move(one.sums, place(one.x, one.y))
	}
	p.room(room)
	for y := top; y < bottom; y++ {
		for i := range pieces {
			p.ink(&pieces[i], y)
		}
	}
}

// ink prints what a piece has in a row.
func (p *press) ink(of *placed, y int) {
	i := y - of.y
	if i < 0 || i+1 >= len(of.rows) {
		return
	}
	r, end := of.rows[i], of.rows[i+1].at
	if r.bytes == 0 {
		return
	}
	at := place(of.x+int(r.before), y)
	p.blank(at - p.at)
	p.append(of.bits, r.at, end)
	p.at = at + int(r.bytes)
}

// png ends the card and gives it as a file, to be copied before the next begins.
func (p *press) png() []byte {
	p.room(blankRoom)
	p.blank(total - p.at)
	p.put(codes[endOfBlock])
	p.out = binary.BigEndian.AppendUint32(p.close(), p.adler())
	p.out = endChunk(p.out, pixelsAt)
	p.out = chunk(p.out, "IEND", nil)
	return p.out
}
