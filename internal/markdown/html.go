package markdown

import (
	"bytes"
	"sort"
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// Options are what a page adds to a text.
type Options struct {
	// Resolve tells where a link leads. It is asked once per link, in order; i
	// is the link's index in Document.Links. Without it links lead where they say.
	Resolve func(i int, l *Link) Anchor

	// Words are the words of the interface in the language of the page.
	Words Words

	// Prefix is put before all ids, so that several texts can stand on one page.
	Prefix string

	// HeadingShift is added to the levels of headings.
	HeadingShift int

	// HeadingLinks makes headings links to themselves, so that readers can copy the
	// address of a section. A heading that has a link already stays as it is.
	HeadingLinks bool

	// Block marks the i-th of Document.Blocks. It is asked once per block, in order.
	Block func(i int) BlockMark
}

// Anchor is where a link leads and how it is shown. What is empty is left out.
type Anchor struct {
	Href     string // none: the text alone, as if Absent
	Text     string // of a link that has no text of its own
	ID       string // of the link, for what leads back to it
	Class    string
	Title    string // instead of the one in the text
	Lang     string // of the words of the link
	HrefLang string // of the page it leads to
	External bool   // on another site
	Absent   bool   // leads nowhere: a span with the text
}

// Words are the words that HTML writes beside those of the text.
type Words struct {
	Note, Tip, Important, Warning, Caution string // titles of alerts
	Footnotes                              string // label of the notes
	BackToText                             string // label of the way back from a note
	Table                                  string // with the number after it, label of a table that can be scrolled
}

// page is one writing of a Document.
type page struct {
	out     []byte
	d       *Document
	o       *Options
	anchors []Anchor
	links   int    // open, of which only the outermost is drawn
	linkEnd string // its closing tag
	tables  int    // written so far

	next        int      // block
	before      []string // what goes before the present block of the page
	itemClasses []string // of the present list item
}

// HTML writes the body. It may be called by several goroutines at once.
func (d *Document) HTML(buf *bytes.Buffer, o Options) {
	buf.Grow(len(d.src) + len(d.src)/2)
	p := d.page(buf.AvailableBuffer(), &o)
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		p.top(n)
	}
	p.footnotes()
	p.clean(0)
	buf.Write(p.out)
}

// page begins a writing of the body.
func (d *Document) page(out []byte, o *Options) *page {
	p := &page{out: out, d: d, o: o, anchors: make([]Anchor, len(d.Links))}
	for i := range d.Links {
		p.anchors[i] = o.anchor(i, &d.Links[i])
	}
	return p
}

// clean replaces what is not valid in the markup from there on.
func (p *page) clean(from int) {
	if !p.d.clean {
		p.out = append(p.out[:from], bytes.ToValidUTF8(p.out[from:], []byte("\uFFFD"))...)
	}
}

// add appends markup as it is.
func (p *page) add(parts ...string) {
	for _, s := range parts {
		p.out = append(p.out, s...)
	}
}

// escape appends text.
func (p *page) escape(text string) { p.out = appendEscaped(p.out, text) }

// attr appends an attribute, unless it is empty.
func (p *page) attr(name, value string) {
	if value != "" {
		p.add(" ", name, `="`)
		p.escape(value)
		p.add(`"`)
	}
}

// id appends an id, as it stands in an attribute.
func (p *page) id(parts ...string) {
	p.escape(p.o.Prefix)
	p.add(parts...)
}

func (p *page) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		p.block(n)
	}
}

func (p *page) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		p.openBlock("p")
		p.task()
		p.add("</p>\n")
	case *ast.TextBlock:
		p.markItem()
		p.task()
		if n.NextSibling() != nil && len(p.d.partsOf(p.next-1)) > 0 {
			p.add("\n")
		}
	case *ast.Heading:
		p.heading(n)
	case *ast.List:
		p.list(n)
	case *ast.ListItem:
		p.item(n)
	case *ast.Blockquote:
		p.quote(n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		p.code(n)
	case *ast.ThematicBreak:
		p.add("<hr>\n")
	case *ast.HTMLBlock:
		p.html(n)
	case *east.Table:
		p.table(n)
	}
}

// heading writes a heading with its id.
func (p *page) heading(n *ast.Heading) {
	at := headingOffset(n)
	i := sort.Search(len(p.d.Headings), func(i int) bool { return p.d.Headings[i].Offset >= at })
	id := p.o.Prefix + p.d.Headings[i].ID
	level := strconv.Itoa(min(max(n.Level+p.o.HeadingShift, 1), 6))
	p.add("<h", level)
	p.attr("id", id)
	linked := p.d.blocks[p.next].linked
	p.attr("class", p.mark())
	p.add(">")
	if p.o.HeadingLinks && !linked {
		p.add(`<a href="`)
		p.out = appendURL(p.out, "#"+id)
		p.add(`">`)
		p.inlines()
		p.add("</a>")
	} else {
		p.inlines()
	}
	p.add("</h", level, ">\n")
}

func (p *page) list(n *ast.List) {
	end := p.openList(n, n.Start)
	p.blocks(n)
	p.add(end)
}

// openList begins a list with the item of a number, and returns the closing tag.
func (p *page) openList(n *ast.List, start int) (end string) {
	if !n.IsOrdered() {
		p.add("<ul>\n")
		return "</ul>\n"
	}
	p.add("<ol")
	if start != 1 {
		p.add(` start="`, strconv.Itoa(start), `"`)
	}
	p.add(">\n")
	return "</ol>\n"
}

// taskClass is the attribute of an item with a checkbox.
const taskClass = ` class="task"`

func (p *page) item(n *ast.ListItem) {
	outer := p.itemClasses
	p.itemClasses = nil
	p.add("<li")
	from := len(p.out)
	first := n.FirstChild()
	task := false
	switch first.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
		task = p.d.isTask(p.next)
	}
	if task {
		p.add(taskClass)
	}
	p.add(">")
	if first != nil && first.Kind() != ast.KindTextBlock {
		p.add("\n")
	}
	p.blocks(n)
	p.putItemClasses(from, task)
	p.itemClasses = outer
	p.add("</li>\n")
}

// task writes the text of a paragraph. Where it begins with a checkbox it is
// the label of the box.
func (p *page) task() {
	if !p.d.isTask(p.next - 1) {
		p.inlines()
		return
	}
	p.add("<label>")
	p.inlines()
	p.add("</label>")
}

func (p *page) code(n ast.Node) {
	p.openBlock("pre")
	p.add("<code")
	if fenced, ok := n.(*ast.FencedCodeBlock); ok {
		if language := fenced.Language(p.d.src); len(language) > 0 {
			p.attr("class", "language-"+string(unescape(language)))
		}
	}
	p.add(">")
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		p.out = appendEscaped(p.out, line.Value(p.d.src))
	}
	p.add("</code></pre>\n")
}

// html writes a block of HTML as text.
func (p *page) html(n *ast.HTMLBlock) {
	if text, _ := htmlText(n, p.d.src); len(text) > 0 {
		p.openBlock("p")
		p.out = appendEscaped(p.out, text)
		p.add("</p>\n")
	}
}
