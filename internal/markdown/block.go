package markdown

import (
	"bytes"
	"slices"
	"sort"
	"strconv"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Block is one leaf of a text: what a translator handles as one piece. Every
// leaf that HTML draws is one, also an empty cell or heading. There are many, so
// its numbers are small ones.
type Block struct {
	Kind        BlockKind
	Ordered     bool  // its list is numbered
	First       bool  // the first block of its list item: as many as items have one
	linked      bool  // something in this heading leads somewhere
	Level       int32 // of a heading
	Depth       int32 // nesting of the lists it stands in
	Row, Column int32 // of a cell, from 0; row 0 is the head

	// Table, List and Footnote are the running numbers, from 1, of what it stands
	// in; of lists the innermost. 0 is none. A footnote has the number it is shown by.
	Table, List, Footnote int32

	// Section is the index in Document.Headings of the last heading before it in
	// the source, its own for a heading, -1 before the first.
	Section int

	Text  string // plain, a part of Plain; of code without the last line end
	Links []int  // indices into Document.Links, in the order of Text

	from, to int32 // of Text in the plain text
	src      int32 // where it begins in the source
	links    int32 // how many
	parts    int32 // where its own end in Document.parts, and those of the next begin
}

// BlockKind is what a block is.
type BlockKind uint8

// A paragraph is named by the nearest of item, quotation and footnote around it.
// A block of raw HTML is a paragraph.
const (
	HeadingBlock   BlockKind = iota
	ParagraphBlock           // in none of the following
	ItemBlock                // a paragraph of a list item
	CellBlock                // of a table
	QuoteBlock               // a paragraph of a quotation or an alert
	CodeBlock                // fenced or indented
	NoteBlock                // a paragraph of a footnote
)

var kindNames = [...]string{"heading", "paragraph", "item", "cell", "quote", "code", "note"}

// String is the kind in one word.
func (k BlockKind) String() string {
	if int(k) >= len(kindNames) {
		return strconv.Itoa(int(k))
	}
	return kindNames[k]
}

// Blocks are the leaves of the text in the order of Plain: of the source, and
// footnotes last. They belong to the Document and are not to be changed.
func (d *Document) Blocks() []Block { return d.blocks }

// Offset is the byte of the source that byte at of b.Text was read from. What
// was written as an escape or a character reference is at its first byte, a line
// break that became a space where the line ends. At len(b.Text) it is the end of
// the text.
func (d *Document) Offset(b *Block, at int) int {
	at = min(max(at, 0), len(b.Text))
	switch {
	case b.Text == "":
		return min(int(b.src), len(d.src))
	case at < len(b.Text):
		src, _ := d.source(int(b.from) + at)
		return src
	}
	src, n := d.source(int(b.from) + at - 1)
	return min(src+n, len(d.src))
}

// source is where a byte of the plain text was read from, and how many bytes
// have been read for it.
func (d *Document) source(plain int) (src, n int) {
	i := sort.Search(len(d.runs), func(i int) bool { return int(d.runs[i].plain) > plain }) - 1
	if i < 0 {
		return 0, 0
	}
	r := d.runs[i]
	src = min(r.at(plain), len(d.src))
	if r.src >= 0 || src == len(d.src) {
		return src, 1
	}
	_, n = escape(d.src[src:])
	return src, n
}

// LinkSpan is where the text of a link, an index from b.Links, stands in b.Text.
// It is empty, but at its place, where the link has no text; 0, 0 of a link that
// is not in b.
func (d *Document) LinkSpan(b *Block, link int) (from, to int) {
	if link < 0 || link >= len(d.spans) || !slices.Contains(b.Links, link) {
		return 0, 0
	}
	s := d.spans[link]
	inText := func(plain int32) int { return min(max(int(plain-b.from), 0), len(b.Text)) }
	return inText(s.from), inText(s.to)
}

// span is a part of the plain text.
type span struct{ from, to int32 }

// run is a piece of plain text up to the next run, and where it was read from:
// byte for byte from src on, or all of it at ^src where src is negative.
type run struct{ plain, src int32 }

func (r run) at(plain int) int {
	if r.src < 0 {
		return int(^r.src)
	}
	return int(r.src) + plain - int(r.plain)
}

// literal notes that what is written at plain was read byte for byte from src on.
func (s *surveyor) literal(plain, src int) {
	if n := len(s.runs); n > 0 {
		last := s.runs[n-1]
		if last.src >= 0 && int(last.plain) < plain && last.at(plain) == src {
			return // it goes on
		}
	}
	s.run(run{int32(plain), int32(src)})
}

// fixed notes that what is written at plain was read from src as a whole.
func (s *surveyor) fixed(plain, src int) { s.run(run{int32(plain), ^int32(src)}) }

func (s *surveyor) run(r run) {
	for n := len(s.runs); n > 0 && s.runs[n-1].plain >= r.plain; n-- {
		s.runs = s.runs[:n-1] // of nothing, or of what has been taken back
	}
	s.runs = append(s.runs, r)
}

// segment notes where the value of seg, written at plain, was read from, and
// returns where it ends.
func (s *surveyor) segment(plain int, seg text.Segment) int {
	if seg.Padding > 0 { // part of a tab
		s.fixed(plain, seg.Start)
		plain += seg.Padding
	}
	s.literal(plain, seg.Start)
	return plain + seg.Stop - seg.Start
}

// escaped does so for text whose escapes are going to be resolved.
func (s *surveyor) escaped(plain int, seg text.Segment) {
	src := s.d.src[:seg.Stop]
	plain += seg.Padding
	for i := seg.Start; ; {
		literal := bytes.IndexAny(src[i:], `\&`)
		if literal < 0 {
			return
		}
		plain, i = plain+literal, i+literal
		value, n := escape(src[i:])
		if n > 1 {
			s.fixed(plain, i)
			s.literal(plain+len(value), i+n)
		}
		plain, i = plain+len(value), i+n
	}
}

// open begins the block that n draws.
func (s *surveyor) open(n ast.Node) {
	s.begin()
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		s.src = lines.At(0).Start
	} else if n.Pos() >= 0 {
		s.src = n.Pos()
	}
	s.linksBefore = len(s.links)
}

// close ends it.
func (s *surveyor) close(kind BlockKind) {
	b := s.in
	b.Kind = kind
	b.First, s.first = s.first, false
	b.Section = len(s.heads) - 1
	b.from, b.to = int32(s.block), int32(len(s.plain))
	if text := s.plain[s.block:]; kind == CodeBlock {
		b.to -= int32(len(text) - len(bytes.TrimSuffix(bytes.TrimSuffix(text, []byte("\n")), []byte("\r"))))
	}
	b.src = int32(s.src)
	b.links = int32(len(s.links) - s.linksBefore)
	b.parts = int32(len(s.parts))
	s.leaves = append(s.leaves, b)
}

// finishBlocks cuts the texts of the blocks out of the plain text.
func (s *surveyor) finishBlocks(plain string) {
	d, order := s.d, s.order
	d.blocks, d.runs, d.parts = s.leaves, s.runs, s.parts
	for i := range d.blocks {
		b := &d.blocks[i]
		b.Text = plain[b.from:b.to]
		b.Links, order = order[:b.links:b.links], order[b.links:]
		if len(d.notes) > 0 { // which stand elsewhere, and may have headings of their own
			after := func(i int) bool { return d.Headings[i].Offset > int(b.src) }
			b.Section = sort.Search(len(d.Headings), after) - 1
		}
	}
}
