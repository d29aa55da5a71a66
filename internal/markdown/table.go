package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// table writes a table in a box of its own, which a narrow screen can scroll, by keyboard as well.
func (p *page) table(n *east.Table) {
	p.add(`<div class="table"`)
	if label := p.o.Words.Table; label != "" {
		p.tables++
		p.add(` role="region" tabindex="0"`)
		p.attr("aria-label", label+strconv.Itoa(p.tables))
	}
	p.add("><table>\n")
	body := false
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		if row.Kind() == east.KindTableHeader {
			p.add("<thead>\n")
			p.row(row, `<th scope="col"`, "</th>\n")
			p.add("</thead>\n")
			continue
		}
		if !body {
			p.add("<tbody>\n")
			body = true
		}
		p.row(row, "<td", "</td>\n")
	}
	if body {
		p.add("</tbody>\n")
	}
	p.add("</table></div>\n")
}

func (p *page) row(row ast.Node, open, end string) {
	p.add("<tr>\n")
	for n := row.FirstChild(); n != nil; n = n.NextSibling() {
		p.add(open)
		class := p.mark()
		if cell, ok := n.(*east.TableCell); ok {
			class = joined(alignClass(cell.Alignment), class)
		}
		p.attr("class", class)
		p.add(">")
		p.inlines()
		p.add(end)
	}
	p.add("</tr>\n")
}

// alignClass is the class of a cell; left is how cells are anyway.
func alignClass(a east.Alignment) string {
	switch a {
	case east.AlignRight, east.AlignCenter:
		return a.String()
	}
	return ""
}
