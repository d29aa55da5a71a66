package markdown

import "github.com/yuin/goldmark/text"

// part is a piece of the running text of a block, or what begins, ends or stands there. HTML is written from the parts
// of the blocks, so that goldmark's trees of what stands within a block need not be walked, nor kept, for that.
type part struct {
	kind     partKind
	from, to int32 // in the source; for what has a number only from, its index
}

// partKind is what a part is.
type partKind uint8

const (
	notDrawn  partKind = iota // is drawn: a comment, a line break within Chinese
	plainText                 // have notDrawn that is written otherwise in HTML
	anyText
	escapedText // have escapes of Markdown
	linkPart    // opens Document.Links[from]
	linkEnd
	emptyLink // Document.Links[from], whose text is the page's
	imagePart // Document.Links[from]
	notePart  // Document.refs[from]
	oneSpace
	softBreak
	hardBreak
	emphasis
	emphasisEnd
	strong
	strongEnd
	strike
	strikeEnd
	code
	codeEnd
	box
	checkedBox
)

// markup is what those parts are in HTML that are always the same.
var markup = [...]string{
	oneSpace: " ", softBreak: "\n", hardBreak: "<br>\n",
	emphasis: "<em>", emphasisEnd: "</em>", strong: "<strong>", strongEnd: "</strong>", strike: "<del>", strikeEnd: "</del>",
	code: "<code>", codeEnd: "</code>",
	box: `<input type="checkbox" disabled> `, checkedBox: `<input type="checkbox" disabled checked> `,
}

// part adds a part to the present block, unless it is not drawn, and returns its index or -1.
func (s *surveyor) part(kind partKind, from, to int) int {
	if s.hidden {
		return -1
	}
	s.parts = append(s.parts, part{kind, int32(from), int32(to)})
	return len(s.parts) - 1
}

// words adds the value of seg.
func (s *surveyor) words(kind partKind, seg text.Segment) {
	for range seg.Padding {
		s.part(oneSpace, 0, 0)
	}
	if value := s.d.src[seg.Start:seg.Stop]; kind == anyText && plain(value) == len(value) {
		kind = plainText
	}
	s.part(kind, seg.Start, seg.Stop)
}

// partsOf are the parts of a block.
func (d *Document) partsOf(block int) []part {
	from := int32(0)
	if block > 0 {
		from = d.blocks[block-1].parts
	}
	return d.parts[from:d.blocks[block].parts]
}

// isTask reports whether a block begins with a checkbox.
func (d *Document) isTask(block int) bool {
	parts := d.partsOf(block)
	return len(parts) > 0 && (parts[0].kind == box || parts[0].kind == checkedBox)
}

// inlines writes the running text of the block whose mark was asked for last.
func (p *page) inlines() {
	for _, part := range p.d.partsOf(p.next - 1) {
		switch part.kind {
		case plainText:
			p.out = append(p.out, p.d.src[part.from:part.to]...)
		case anyText:
			p.out = appendEscaped(p.out, p.d.src[part.from:part.to])
		case escapedText:
			p.out = appendEscaped(p.out, unescape(p.d.src[part.from:part.to]))
		case linkPart:
			p.open(&p.anchors[part.from])
		case linkEnd:
			p.close()
		case emptyLink:
			p.open(&p.anchors[part.from])
			p.escape(p.anchors[part.from].Text)
			p.close()
		case imagePart:
			p.image(int(part.from))
		case notePart:
			p.noteRef(p.d.refs[part.from])
		default:
			p.add(markup[part.kind])
		}
	}
}
