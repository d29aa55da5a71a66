package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// htmlText is what is shown of a block of HTML: its source without comments. A
// comment that never ends is shown, or the rest of the text would be lost.
func htmlText(n *ast.HTMLBlock, src []byte) []byte {
	raw := n.Lines().Value(src)
	if n.HasClosure() {
		raw = append(raw, n.ClosureLine.Value(src)...)
	}
	for {
		from := bytes.Index(raw, []byte("<!--"))
		if from < 0 {
			break
		}
		end := bytes.Index(raw[from:], []byte("-->"))
		if end < 0 {
			break
		}
		raw = append(raw[:from:from], raw[from+end+len("-->"):]...)
	}
	return bytes.TrimSpace(raw)
}

// isComment reports whether n is <!-- … -->.
func isComment(n *ast.RawHTML, src []byte) bool {
	if n.Segments.Len() == 0 {
		return false
	}
	first := n.Segments.At(0)
	return bytes.HasPrefix(first.Value(src), []byte("<!--"))
}
