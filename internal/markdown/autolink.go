package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// addressParser wraps goldmark's parser of bare addresses, https://example.cn.
//
// GitHub wants a space or an ASCII mark before one. Chinese has neither in
// 详见https://example.cn。 or （https://example.cn）, so an address that follows a
// Chinese character is found by its colon. It ends, as goldmark's own do, at the
// first character that is not ASCII.
type addressParser struct{ parser.InlineParser }

// Trigger implements parser.InlineParser.
func (p addressParser) Trigger() []byte { return append(p.InlineParser.Trigger(), ':') }

// Parse implements parser.InlineParser.
func (p addressParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	var scheme *ast.Text // the text that ends in the scheme's letters
	var letters int
	if block.Peek() == ':' {
		if scheme, letters = schemeBefore(parent, block); scheme == nil {
			return nil
		}
		line, pos := block.Position()
		block.SetPosition(line, pos.WithStart(pos.Start-letters))
	}
	link, ok := p.InlineParser.Parse(parent, block, pc).(*ast.AutoLink)
	if !ok {
		return nil
	}
	if scheme != nil {
		scheme.Segment.Stop -= letters
	}
	// Goldmark notes the place of the space before the address.
	_, end := block.Position()
	link.SetPos(end.Start - len(link.Label(block.Source())))
	return link
}

// schemeBefore finds the letters of http or https between a Chinese character
// and the colon at which block stands.
func schemeBefore(parent ast.Node, block text.Reader) (*ast.Text, int) {
	line, pos := block.PeekLine()
	last, ok := parent.LastChild().(*ast.Text)
	if !ok || last.Segment.Stop != pos.Start || !bytes.HasPrefix(line, []byte("://")) {
		return nil, 0
	}
	read := last.Value(block.Source())
	for _, scheme := range []string{"https", "http"} {
		if before, ok := bytes.CutSuffix(read, []byte(scheme)); ok {
			if r, _ := utf8.DecodeLastRune(before); widthOf(r) == narrow {
				return nil, 0
			}
			return last, len(scheme)
		}
	}
	return nil, 0
}
