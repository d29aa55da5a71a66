package markdown

import "strings"

// Plain is the text of the body as a reader sees it, blocks (paragraphs, items,
// cells, headings) separated by "\n", footnotes last. Links without a text have
// none here; see Filled.
func Plain(d *Document) string { return d.plain }

// Filled is the plain text with the texts of the empty links, such as
// [](figure:na-feb-credit), put in. It calls text for each of them, in the order
// of the plain text.
func (d *Document) Filled(text func(i int, l *Link) string) string {
	if len(d.gaps) == 0 {
		return d.plain
	}
	var b strings.Builder
	done := 0
	for _, g := range d.gaps {
		b.WriteString(d.plain[done:g.at])
		b.WriteString(text(g.link, &d.Links[g.link]))
		done = g.at
	}
	b.WriteString(d.plain[done:])
	return b.String()
}
