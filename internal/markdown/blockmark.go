package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// BlockMark is what a page adds to a block to tell a reader something about it:
// that the original has changed since the translation, say.
type BlockMark struct {
	// Class is added to the element of the block: h2, p, pre, th, td, or the li of
	// a text that has no p of its own.
	Class string

	// Before is HTML that goes before the heading, paragraph, list, table,
	// quotation or code of the page, or of a footnote, in which the block stands.
	// Several there are joined in the order of the blocks, equal ones to one.
	Before string
}

// mark asks for the mark of the next block, and returns its class. Blocks are
// drawn in the order in which survey met them.
func (p *page) mark() string {
	i := p.next
	p.next++
	if p.o.Block == nil {
		return ""
	}
	m := p.o.Block(i)
	if m.Before != "" && !slices.Contains(p.before, m.Before) {
		p.before = append(p.before, m.Before)
	}
	return m.Class
}

// openBlock writes the tag of the next block.
func (p *page) openBlock(tag string) {
	p.add("<", tag)
	p.attr("class", p.mark())
	p.add(">")
}

// top writes a block of the page or of a footnote, and what goes before it.
func (p *page) top(n ast.Node) {
	from := len(p.out)
	p.block(n)
	p.putBefore(from)
}

// putBefore writes what goes before the markup from there on.
func (p *page) putBefore(from int) {
	if len(p.before) > 0 {
		p.insert(from, strings.Join(p.before, ""))
		p.before = p.before[:0]
	}
}

// insert puts markup into what is written already.
func (p *page) insert(at int, markup string) {
	p.out = slices.Insert(p.out, at, []byte(markup)...)
}

// markItem gives the present list item the class of the next block.
func (p *page) markItem() {
	if class := p.mark(); class != "" && !slices.Contains(p.itemClasses, class) {
		p.itemClasses = append(p.itemClasses, class)
	}
}

// putItemClasses writes them into the item's tag, whose attributes begin at from.
func (p *page) putItemClasses(from int, task bool) {
	if len(p.itemClasses) == 0 {
		return
	}
	classes := string(appendEscaped(nil, strings.Join(p.itemClasses, " ")))
	if task {
		p.insert(from+len(taskClass)-1, " "+classes)
	} else {
		p.insert(from, ` class="`+classes+`"`)
	}
}

// joined are two values of a class attribute.
func joined(a, b string) string {
	if a != "" && b != "" {
		return a + " " + b
	}
	return a + b
}
