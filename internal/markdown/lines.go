package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// text writes down a piece of text and the line break after it. Whether the break
// is only one of the source is decided when it is known what follows.
func (s *surveyor) text(n *ast.Text) {
	value := n.Value(s.d.src)
	if !s.d.escapes || n.IsRaw() || firstEscape(value) < 0 {
		s.words(anyText, n.Segment)
		s.write(value, n.Segment)
	} else {
		s.words(escapedText, n.Segment)
		at := s.write(unescape(value), n.Segment)
		s.escaped(at, n.Segment)
	}
	if !n.SoftLineBreak() && !n.HardLineBreak() {
		return
	}
	s.settle(nil) // two breaks with an empty link between them
	if n.SoftLineBreak() {
		s.soft, s.since, s.softPart = n, len(s.links), s.part(softBreak, 0, 0)
	} else {
		s.part(hardBreak, 0, 0)
		s.fixed(len(s.plain), n.Segment.Stop)
		s.write([]byte(" "))
	}
}

// join makes one of the pieces in which goldmark has left a text, since something
// else might have begun between them, without the spaces at the end of the line.
func (s *surveyor) join(n *ast.Text) {
	for !n.SoftLineBreak() && !n.HardLineBreak() {
		next, ok := n.NextSibling().(*ast.Text)
		if !ok || n.Segment.IsEmpty() || !n.Merge(next, s.d.src) {
			return
		}
		if next.Segment.IsEmpty() {
			n.Segment = n.Segment.TrimRightSpace(s.d.src)
		}
		n.Parent().RemoveChild(n.Parent(), next)
	}
}

// write adds text to the present block, read from the given places, and returns
// where it begins.
func (s *surveyor) write(text []byte, from ...text.Segment) int {
	if len(text) == 0 {
		return len(s.plain)
	}
	if s.soft != nil {
		s.settle(text)
	}
	at := len(s.plain)
	end := at
	for _, seg := range from {
		end = s.segment(end, seg)
	}
	s.plain = append(s.plain, text...)
	return at
}

// settle decides the line break before text, which is nil before another break
// and at the end of the block: what follows is then a link that has no text yet,
// or nothing.
func (s *surveyor) settle(text []byte) {
	if s.soft == nil {
		return
	}
	before, after := s.plain[s.block:], s.links[s.since:]
	if joins(before, text) {
		if s.softPart >= 0 {
			s.parts[s.softPart].kind = notDrawn
		}
	} else if len(before) > 0 && (text != nil || len(after) > 0) {
		s.literal(len(s.plain), s.soft.Segment.Stop)
		s.plain = append(s.plain, ' ')
		for i := range after { // the space stands before the links after the break
			after[i].from++
			after[i].to = max(after[i].to, after[i].from)
		}
	}
	s.soft = nil
}
