package markdown

import (
	"bytes"
	"sort"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

func (p *page) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		p.inline(n)
	}
}

func (p *page) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		p.text(n)
	case *ast.Emphasis:
		if n.Level == 2 {
			p.wrap("strong", n)
		} else {
			p.wrap("em", n)
		}
	case *east.Strikethrough:
		p.wrap("del", n)
	case *ast.CodeSpan:
		p.add("<code>")
		p.out = appendEscaped(p.out, codeText(n, p.d.src))
		p.add("</code>")
	case *ast.Link:
		p.link(n)
	case *ast.AutoLink:
		p.autoLink(n)
	case *ast.Image:
		p.image(n)
	case *ast.RawHTML:
		if !isComment(n, p.d.src) {
			p.out = appendEscaped(p.out, n.Segments.Value(p.d.src))
		}
	case *east.FootnoteLink:
		p.noteRef(n)
	case *east.TaskCheckBox:
		p.add(`<input type="checkbox" disabled`)
		if n.IsChecked {
			p.add(" checked")
		}
		p.add("> ")
	}
}

func (p *page) wrap(tag string, n ast.Node) {
	p.add("<", tag, ">")
	p.inlines(n)
	p.add("</", tag, ">")
}

// text writes text and the line break after it. Breaks between Chinese
// characters have gone when the text was surveyed.
func (p *page) text(n *ast.Text) {
	value := n.Value(p.d.src)
	if p.d.escapes && !n.IsRaw() {
		value = unescape(value)
	}
	p.out = appendEscaped(p.out, value)
	switch {
	case n.HardLineBreak():
		p.add("<br>\n")
	case n.SoftLineBreak():
		p.add("\n")
	}
}

// anchor is where the i-th link leads.
func (o *Options) anchor(i int, l *Link) Anchor {
	a := Anchor{Href: l.URL}
	if o.Resolve != nil {
		a = o.Resolve(i, l)
		a.Absent = a.Absent || a.Href == ""
	}
	if a.Title == "" {
		a.Title = l.Title
	}
	a.Absent = a.Absent || dangerous(a.Href)
	return a
}

// resolved finds the link that began at offset.
func (p *page) resolved(offset int) (*Link, *Anchor) {
	links := p.d.Links
	i := sort.Search(len(links), func(i int) bool { return links[i].Offset >= offset })
	return &links[i], &p.anchors[i]
}

func (p *page) link(n *ast.Link) {
	_, a := p.resolved(n.Pos())
	end := p.open(a)
	if isBlank(n, p.d.src) {
		p.escape(a.Text)
	} else {
		p.inlines(n)
	}
	p.close(end)
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

func (p *page) autoLink(n *ast.AutoLink) {
	_, a := p.resolved(n.Pos())
	end := p.open(a)
	p.out = appendEscaped(p.out, n.Label(p.d.src))
	p.close(end)
}

// open writes the opening tag of a link, and returns the closing one.
func (p *page) open(a *Anchor) string {
	if p.inLink { // a link in a link is no HTML
		return ""
	}
	end := "</a>"
	if a.Absent {
		p.add("<span")
		end = "</span>"
	} else {
		p.add(`<a href="`)
		p.out = appendURL(p.out, a.Href)
		p.add(`"`)
	}
	p.shared(a)
	if !a.Absent {
		p.attr("hreflang", a.HrefLang)
		if a.External {
			p.add(` rel="external noopener"`)
		}
	}
	p.add(">")
	p.inLink = true
	return end
}

// shared writes the attributes that links, spans and images may have.
func (p *page) shared(a *Anchor) {
	p.attr("id", a.ID)
	p.attr("class", a.Class)
	p.attr("title", a.Title)
	p.attr("lang", a.Lang)
}

func (p *page) close(end string) {
	if end != "" {
		p.add(end)
		p.inLink = false
	}
}

// image writes an image; what its text has besides words is not shown.
func (p *page) image(n *ast.Image) {
	l, a := p.resolved(n.Pos())
	alt := l.Text
	if alt == "" {
		alt = a.Text
	}
	if a.Absent {
		p.add("<span")
		p.shared(a)
		p.add(">")
		p.escape(alt)
		p.add("</span>")
		return
	}
	p.add(`<img src="`)
	p.out = appendURL(p.out, a.Href)
	p.add(`" alt="`)
	p.escape(alt)
	p.add(`"`)
	p.shared(a)
	p.add(">")
}

// codeText is the text of a code span, its lines joined by spaces.
func codeText(n *ast.CodeSpan, src []byte) []byte {
	var text []byte
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		text = append(text, c.(*ast.Text).Value(src)...)
	}
	return bytes.ReplaceAll(text, []byte("\n"), []byte(" "))
}
