package markdown

import (
	"bytes"
	"slices"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// htmlText is what is shown of a block of HTML: its source without comments. A
// comment that never ends is shown, or the rest of the text would be lost.
//
// from has the place in the source of each of its bytes.
func htmlText(n *ast.HTMLBlock, src []byte) (raw []byte, from []int32) {
	lines := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		lines = append(lines[:len(lines):len(lines)], n.ClosureLine)
	}
	for _, line := range lines {
		at := line.Start - line.Padding
		for _, c := range line.Value(src) {
			raw, from = append(raw, c), append(from, int32(max(at, line.Start)))
			at++
		}
	}
	for {
		i := bytes.Index(raw, []byte("<!--"))
		if i < 0 {
			break
		}
		end := bytes.Index(raw[i:], []byte("-->"))
		if end < 0 {
			break
		}
		end += i + len("-->")
		raw, from = slices.Delete(raw, i, end), slices.Delete(from, i, end)
	}
	begin := len(raw) - len(bytes.TrimLeftFunc(raw, unicode.IsSpace))
	raw, from = raw[begin:], from[begin:]
	raw = bytes.TrimRightFunc(raw, unicode.IsSpace)
	return raw, from[:len(raw)]
}

// isComment reports whether n is <!-- … -->.
func isComment(n *ast.RawHTML, src []byte) bool {
	if n.Segments.Len() == 0 {
		return false
	}
	first := n.Segments.At(0)
	return bytes.HasPrefix(first.Value(src), []byte("<!--"))
}
