package markdown

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// surveyor walks the tree once after parsing. It writes down the plain text, and
// with it the headings and links, whose texts are parts of that one string; it
// decides which line breaks are only breaks of the source; it numbers footnotes.
type surveyor struct {
	*notebook
	d     *Document
	block int       // where the present block begins in plain
	soft  *ast.Text // ends in a line break that is not decided yet
	since int       // how many links there were when it came
	notes notes

	softPart int  // of soft
	inAlt    bool // inside the text of an image
	hidden   bool // inside what is not drawn: that, or a link without a text

	in          Block // what the present block stands in
	first       bool  // the next block is the first of its list item
	src         int   // where the present block begins in the source
	linksBefore int   // how many links there were when it began
	tables      int32 // how many there were so far
	lists       int32
}

// notebook is what a surveyor writes down. It is used again for the next text.
type notebook struct {
	plain  []byte
	heads  []mark
	links  []mark
	order  []int // of links: their indices in Document.Links as they were met
	leaves []Block
	runs   []run
	parts  []part
}

// clear makes room, and keeps nothing of a text alive.
func (b *notebook) clear() {
	clear(b.heads)
	clear(b.links)
	clear(b.leaves)
	*b = notebook{b.plain[:0], b.heads[:0], b.links[:0], b.order[:0], b.leaves[:0], b.runs[:0], b.parts[:0]}
}

// mark is a heading or a link, and where its text stands in plain.
type mark struct {
	node            ast.Node
	offset          int
	block, from, to int
	met             int // how many links were met before it
	part            int // that draws it, or -1
	empty           bool
}

// gap is a place in the plain text for the text of an empty link.
type gap struct{ at, link int }

func (p *Parser) survey(d *Document) {
	p.notebook.clear()
	s := &surveyor{notebook: &p.notebook, d: d, in: Block{Kind: ParagraphBlock}}
	s.plain = slices.Grow(s.plain, len(d.src))
	s.blocks(d.root)
	s.notes.number()
	for i := 0; i < len(s.notes.shown); i++ {
		s.in = Block{Kind: NoteBlock, Footnote: int32(i + 1)}
		s.blocks(s.notes.shown[i])
		s.notes.number()
	}
	for i, n := range s.notes.shown {
		n.Index = s.notes.count[i+1] // from now on: how many references it has
	}
	d.notes, d.refs = s.notes.shown, s.notes.refs
	s.finish()
}

// finish cuts the texts of headings and links out of the plain text.
func (s *surveyor) finish() {
	d, plain := s.d, string(s.plain)
	d.plain = plain
	if !s.gapHere() {
		d.plain = strings.TrimSuffix(plain, "\n")
	}
	// Notes are met last, and a heading may be met after the table below its text.
	byOffset := func(a, b mark) int { return cmp.Compare(a.offset, b.offset) }
	slices.SortFunc(s.heads, byOffset)
	slices.SortFunc(s.links, byOffset)
	for _, m := range s.heads {
		d.Headings = append(d.Headings, Heading{Level: m.node.(*ast.Heading).Level, Text: plain[m.from:m.to], Offset: m.offset})
	}
	n := len(s.links)
	d.Links, d.spans, s.order = sized(d.Links, n), sized(d.spans, n), sized(s.order, n)
	for i, m := range s.links {
		l := &d.Links[i]
		fillLink(l, m.node, d.src)
		l.Offset, l.TextOffset = m.offset, m.offset+l.TextOffset
		l.Text, l.Before = plain[m.from:m.to], plain[m.block:m.from]
		if strings.TrimSpace(l.Text) == "" {
			l.Text = ""
		}
		s.order[m.met] = i
		if m.part >= 0 {
			s.parts[m.part].from = int32(i)
		}
		d.spans[i] = span{int32(m.from), int32(m.from + len(l.Text))}
		if m.empty {
			d.gaps = append(d.gaps, gap{m.from, i})
		}
	}
	slices.SortStableFunc(d.gaps, func(a, b gap) int { return cmp.Compare(a.at, b.at) })
	s.finishBlocks(plain)
}

// sized is a list with n elements, in its room where they fit there.
func sized[T any](list []T, n int) []T { return slices.Grow(list[:0], n)[:n] }

func (s *surveyor) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; {
		next := n.NextSibling() // of a list of notes that leaves the tree
		s.visit(n)
		n = next
	}
}

func (s *surveyor) visit(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		s.running(n)
		s.close(s.in.Kind)
	case *ast.Heading:
		s.heading(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		s.code(n)
	case *ast.HTMLBlock:
		s.html(n)
	case *ast.List:
		s.list(n)
	case *ast.ListItem:
		outer := s.first
		s.first = true
		s.blocks(n)
		s.first = outer
	case *ast.Blockquote:
		kind := s.in.Kind
		s.in.Kind = QuoteBlock
		s.blocks(n)
		s.in.Kind = kind
	case *east.Table:
		s.table(n)
	case *ast.LinkReferenceDefinition:
	case *east.FootnoteList:
		s.notes.list = n
		n.Parent().RemoveChild(n.Parent(), n)
	default:
		s.blocks(n)
	}
}

// running surveys the running text of a block, and takes it off the tree.
func (s *surveyor) running(n ast.Node) {
	s.open(n)
	s.inlines(n)
	s.settle(nil)
	n.RemoveChildren(n)
}

func (s *surveyor) heading(n *ast.Heading) {
	b := &s.in
	b.Level, b.linked = int32(n.Level), hasLink(n)
	s.running(n)
	s.heads = append(s.heads, mark{node: n, offset: s.src, from: s.block, to: len(s.plain)})
	s.close(HeadingBlock)
	b.Level, b.linked = 0, false
}

func (s *surveyor) code(n ast.Node) {
	s.open(n)
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		s.segment(len(s.plain), line)
		s.plain = append(s.plain, line.Value(s.d.src)...)
	}
	s.close(CodeBlock)
}

func (s *surveyor) html(n *ast.HTMLBlock) {
	s.open(n)
	text, from := htmlText(n, s.d.src)
	for i, at := range from {
		s.literal(len(s.plain)+i, int(at))
	}
	s.plain = append(s.plain, text...)
	if len(text) > 0 { // else it is not drawn
		s.close(s.in.Kind)
	}
}

func (s *surveyor) list(n *ast.List) {
	outer := s.in
	s.lists++
	s.in.Kind, s.in.List, s.in.Ordered = ItemBlock, s.lists, n.IsOrdered()
	s.in.Depth++
	s.blocks(n)
	s.in = outer
}

func (s *surveyor) table(n *east.Table) {
	outer := s.in
	s.tables++
	s.in.Table = s.tables
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		s.in.Column = 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			s.running(cell)
			s.close(CellBlock)
			s.in.Column++
		}
		s.in.Row++
	}
	s.in = outer
}

// headingOffset is the place of a heading's text, by which it is known.
func headingOffset(n *ast.Heading) int { return n.Lines().At(0).Start }

// begin starts a new block of plain text. A block without text leaves nothing
// behind, unless it has a link whose text is to be filled in.
func (s *surveyor) begin() {
	if len(s.plain) > 0 && s.plain[len(s.plain)-1] != '\n' || s.gapHere() {
		s.plain = append(s.plain, '\n')
	}
	s.block = len(s.plain)
}

// gapHere reports whether a link stands at the end of the plain text that has
// put nothing there.
func (s *surveyor) gapHere() bool {
	return len(s.links) > 0 && s.links[len(s.links)-1].from == len(s.plain)
}

func (s *surveyor) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		s.inline(n)
	}
}

func (s *surveyor) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		s.join(n)
		s.text(n)
	case *ast.CodeSpan:
		s.codeSpan(n)
	case *ast.Emphasis:
		if n.Level == 2 {
			s.within(strong, n, strongEnd)
		} else {
			s.within(emphasis, n, emphasisEnd)
		}
	case *east.Strikethrough:
		s.within(strike, n, strikeEnd)
	case *ast.Link:
		s.link(n)
	case *ast.Image:
		s.image(n)
	case *ast.AutoLink:
		i := s.openLink(n, linkPart)
		s.address(n)
		s.links[i].to = len(s.plain)
		s.part(linkEnd, 0, 0)
	case *ast.RawHTML:
		s.rawHTML(n)
	case *east.FootnoteLink:
		if !s.inAlt { // where no number is shown
			s.part(notePart, len(s.notes.refs), 0)
			s.notes.refs = append(s.notes.refs, noteRef{note: n.Index})
		}
	case *east.TaskCheckBox:
		kind := box
		if n.IsChecked {
			kind = checkedBox
		}
		s.part(kind, 0, 0)
	default:
		s.inlines(n)
	}
}

// within surveys what stands between two parts.
func (s *surveyor) within(begin partKind, n ast.Node, end partKind) {
	s.part(begin, 0, 0)
	s.inlines(n)
	s.part(end, 0, 0)
}

// rawHTML writes HTML as text.
func (s *surveyor) rawHTML(n *ast.RawHTML) {
	if isComment(n, s.d.src) {
		s.part(notDrawn, 0, 0)
		return
	}
	segments := n.Segments.Sliced(0, n.Segments.Len())
	for _, seg := range segments {
		s.words(anyText, seg)
	}
	s.write(n.Segments.Value(s.d.src), segments...)
}

// codeSpan writes the text of a code span, its lines joined by spaces.
func (s *surveyor) codeSpan(n *ast.CodeSpan) {
	var text []byte
	s.part(code, 0, 0)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		line := c.(*ast.Text).Segment
		value := line.Value(s.d.src)
		text = append(text, bytes.ReplaceAll(value, []byte("\n"), []byte(" "))...)
		if before, ok := bytes.CutSuffix(value, []byte("\n")); ok {
			line.Stop -= len(value) - len(before)
			s.words(anyText, line)
			s.part(oneSpace, 0, 0)
		} else {
			s.words(anyText, line)
		}
	}
	s.part(codeEnd, 0, 0)
	at := s.write(text)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		at = s.segment(at, c.(*ast.Text).Segment)
	}
}

// address writes the text of an address.
func (s *surveyor) address(n *ast.AutoLink) {
	label, at := n.Label(s.d.src), n.Pos()
	if s.d.src[at] == '<' {
		at++
	}
	seg := text.NewSegment(at, at+len(label))
	s.words(anyText, seg)
	s.write(label, seg)
}

func (s *surveyor) link(n *ast.Link) {
	outer, kind := s.hidden, linkPart
	if isBlank(n, s.d.src) {
		kind = emptyLink
	}
	i := s.openLink(n, kind)
	s.hidden = outer || kind == emptyLink
	s.inlines(n)
	s.hidden = outer
	s.links[i].to = len(s.plain)
	if kind == linkPart {
		s.part(linkEnd, 0, 0)
	}
}

// isBlank reports whether there is nothing to see in a link.
func isBlank(n ast.Node, src []byte) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if text, ok := c.(*ast.Text); !ok || !util.IsBlank(text.Value(src)) {
			return false
		}
	}
	return true
}

func (s *surveyor) image(n *ast.Image) {
	inAlt, hidden := s.inAlt, s.hidden
	i := s.openLink(n, imagePart)
	s.inAlt, s.hidden = true, true
	s.inlines(n)
	s.inAlt, s.hidden = inAlt, hidden
	s.links[i].to = len(s.plain)
}

// openLink notes a link whose text begins here, and returns its index.
func (s *surveyor) openLink(n ast.Node, kind partKind) int {
	at := len(s.plain)
	s.links = append(s.links, mark{n, n.Pos(), s.block, at, at, len(s.links), s.part(kind, 0, 0), kind == emptyLink})
	return len(s.links) - 1
}

// hasLink reports whether something in a heading leads somewhere.
func hasLink(n ast.Node) bool {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.Kind() {
		case ast.KindLink, ast.KindAutoLink, east.KindFootnoteLink:
			return true
		}
		if hasLink(c) {
			return true
		}
	}
	return false
}
