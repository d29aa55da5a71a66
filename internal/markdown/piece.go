package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// Piece is what stands at the top of the page, with all that is in it: a heading, a paragraph, an item of a list, a
// table. The footnotes are one.
type Piece struct {
	First, End int // Document.Blocks from First, before End
	From, To   int // bytes of the HTML
}

// Pieces writes the body to an empty buffer as HTML that can be taken apart: every item is a list of its own, with its
// number. What has no blocks, such as a line across the page, is no piece.
func (d *Document) Pieces(buf *bytes.Buffer, o Options) (pieces []Piece) {
	buf.Grow(len(d.src) + len(d.src)/2)
	p := d.page(buf.AvailableBuffer(), &o)
	pieces = make([]Piece, 0, len(d.blocks))
	piece := func(write func()) {
		from, first := len(p.out), p.next
		write()
		p.putBefore(from)
		p.clean(from)
		if p.next > first {
			pieces = append(pieces, Piece{first, p.next, from, len(p.out)})
		}
	}
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		list, ok := n.(*ast.List)
		if !ok {
			piece(func() { p.block(n) })
			continue
		}
		start := list.Start
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			piece(func() {
				end := p.openList(list, start)
				p.block(item)
				p.add(end)
			})
			start++
		}
	}
	piece(p.footnotes)
	buf.Write(p.out)
	return pieces
}
