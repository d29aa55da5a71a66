package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// noteParser wraps goldmark's parser of footnotes, which would lose a note
// that is defined inside another.
type noteParser struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (p noteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	for n := parent; n != nil; n = n.Parent() {
		if n.Kind() == east.KindFootnote {
			return nil, parser.NoChildren
		}
	}
	return p.BlockParser.Open(parent, reader, pc)
}

// noteRef is a reference to a note: before it is numbered by goldmark's number, then by ours.
type noteRef struct {
	note int // 0 where there is no such note
	nth  int // reference to it, from 0
}

// notes numbers the footnotes in the order in which a reader meets their
// references, first in the body, then in the notes themselves.
type notes struct {
	list  *east.FootnoteList
	refs  []noteRef
	seen  int         // refs that have their number
	count map[int]int // references of a note, by its number
	as    map[int]int // goldmark's number to ours
	shown []*east.Footnote
}

// number gives the references found since the last call their numbers.
func (s *notes) number() {
	for ; s.seen < len(s.refs); s.seen++ {
		ref := &s.refs[s.seen]
		if s.as == nil {
			s.as, s.count = map[int]int{}, map[int]int{}
		}
		no, ok := s.as[ref.note]
		if !ok {
			if note := s.find(ref.note); note != nil {
				s.shown = append(s.shown, note)
				no = len(s.shown)
			}
			s.as[ref.note] = no
		}
		*ref = noteRef{no, s.count[no]}
		s.count[no]++
	}
}

func (s *notes) find(index int) *east.Footnote {
	if s.list == nil {
		return nil
	}
	for n := s.list.FirstChild(); n != nil; n = n.NextSibling() {
		if note := n.(*east.Footnote); note.Index == index {
			return note
		}
	}
	return nil
}

// noteRef writes the number in the text.
func (p *page) noteRef(ref noteRef) {
	if ref.note == 0 {
		return
	}
	no := strconv.Itoa(ref.note)
	id := refID(ref.note, ref.nth)
	if p.links > 0 { // a link in a link is no HTML
		p.add(`<sup id="`)
		p.id(id)
		p.add(`">`, no, "</sup>")
		return
	}
	p.add(`<sup><a href="#`)
	p.id("fn-", no)
	p.add(`" id="`)
	p.id(id)
	p.add(`" class="footnote-ref">`, no, "</a></sup>")
}

// refID is the id of the k-th reference to a note, counted from 0.
func refID(no, k int) string {
	id := "fnref-" + strconv.Itoa(no)
	if k > 0 {
		id += "-" + strconv.Itoa(k+1)
	}
	return id
}

// footnotes writes the notes after the body.
func (p *page) footnotes() {
	if len(p.d.notes) == 0 {
		return
	}
	p.add(`<section class="footnotes"`)
	p.attr("aria-label", p.o.Words.Footnotes)
	p.add(">\n<ol>\n")
	for i, n := range p.d.notes {
		p.footnote(i+1, n)
	}
	p.add("</ol>\n</section>\n")
}

// footnote writes one note, the ways back at the end of its last paragraph.
func (p *page) footnote(no int, n *east.Footnote) {
	p.add(`<li id="`)
	p.id("fn-", strconv.Itoa(no))
	p.add("\">\n")
	last, _ := n.LastChild().(*ast.Paragraph)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c == ast.Node(last) {
			break
		}
		p.top(c)
	}
	from := len(p.out)
	if last != nil {
		p.openBlock("p")
		p.inlines()
		p.add(" ")
	} else {
		p.add("<p>")
	}
	for k := range n.Index {
		p.backlink(no, k)
	}
	p.add("</p>\n</li>\n")
	p.putBefore(from)
}

// backlink writes the way back to the k-th reference.
func (p *page) backlink(no, k int) {
	if k > 0 {
		p.add(" ")
	}
	id := refID(no, k)
	p.add(`<a href="#`)
	p.id(id)
	p.add(`" class="footnote-back"`)
	if word := p.o.Words.BackToText; word != "" {
		p.attr("aria-label", word+" "+id[len("fnref-"):])
	}
	p.add(">↩︎</a>")
}
