package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// alertKey is the attribute of a block quotation that is an alert: its kind.
const alertKey = "alert"

// alertKinds are the words that GitHub knows in > [!NOTE].
var alertKinds = []string{"note", "tip", "important", "warning", "caution"}

// alertTransformer takes the line [!NOTE] off the first paragraph of a block
// quotation, before its text is read, and marks the quotation.
type alertTransformer struct{}

// Transform implements parser.ParagraphTransformer.
func (alertTransformer) Transform(p *ast.Paragraph, reader text.Reader, _ parser.Context) {
	quote, ok := p.Parent().(*ast.Blockquote)
	if !ok || quote.FirstChild() != p {
		return
	}
	lines := p.Lines()
	first := lines.At(0)
	kind := alertKind(first.Value(reader.Source()))
	if kind == "" {
		return
	}
	quote.SetAttributeString(alertKey, kind)
	lines.SetSliced(1, lines.Len())
	if lines.Len() == 0 {
		quote.RemoveChild(quote, p)
	}
}

// alertKind reads a line that is [!KIND] and nothing else.
func alertKind(line []byte) string {
	line = bytes.TrimSpace(line)
	if !bytes.HasPrefix(line, []byte("[!")) || !bytes.HasSuffix(line, []byte("]")) {
		return ""
	}
	word := line[2 : len(line)-1]
	for _, kind := range alertKinds {
		if bytes.EqualFold(word, []byte(kind)) {
			return kind
		}
	}
	return ""
}

// quote writes a block quotation or an alert.
func (p *page) quote(n *ast.Blockquote) {
	v, ok := n.AttributeString(alertKey)
	if !ok {
		p.add("<blockquote>\n")
		p.blocks(n)
		p.add("</blockquote>\n")
		return
	}
	kind := v.(string)
	p.add(`<aside class="alert alert-`, kind, "\">\n")
	if title := p.o.Words.alert(kind); title != "" {
		p.add(`<p class="alert-title">`)
		p.escape(title)
		p.add("</p>\n")
	}
	p.blocks(n)
	p.add("</aside>\n")
}

// alert is the title of an alert.
func (w Words) alert(kind string) string {
	switch kind {
	case "note":
		return w.Note
	case "tip":
		return w.Tip
	case "important":
		return w.Important
	case "warning":
		return w.Warning
	}
	return w.Caution
}
