package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// full is the parser of any text, and simple that of texts which have no escape and
// nothing like an address. A bare address may begin at every space, and most texts
// need not be parted there. What they say is the same either way.
var (
	full   = newDialect(util.Prioritized(addressParser{extension.NewLinkifyParser()}, 999))
	simple = newDialect(util.Prioritized(textParser{}, 999))
)

// parserOf is the parser of a text.
func parserOf(src []byte) parser.Parser {
	for _, sign := range []string{`\`, "@", "://", "www."} {
		if bytes.Contains(src, []byte(sign)) {
			return full
		}
	}
	return simple
}

// newDialect makes a parser that reads running text as given. Goldmark's numbers
// order what may begin at the same character; ours stand where the parsers they
// replace stood.
//
// Goldmark's own footnote transformer is left out: it numbers notes in the order
// of parsing and counts references that are never shown. survey does it instead.
func newDialect(running util.PrioritizedValue) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(headingParser{parser.NewATXHeadingParser()}, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(noteParser{extension.NewFootnoteBlockParser()}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(emphasisParser{}, 500),
			running,
		),
		parser.WithParagraphTransformers(
			util.Prioritized(alertTransformer{}, 50),
			util.Prioritized(definitionTransformer{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
		),
	)
}

// textParser takes text up to where something else may begin as one piece.
// Goldmark alone would look for all that may begin at each of its characters.
type textParser struct{}

// marks are the characters at which something else than text may begin or end.
var marks = [256]bool{'*': true, '_': true, '~': true, '`': true, '!': true, '[': true, ']': true, '<': true, '\n': true}

// Trigger implements parser.InlineParser: a space stands also for a letter with
// which a line, or what follows a mark, begins.
func (textParser) Trigger() []byte {
	first := []byte{' '}
	for c := range byte(utf8.RuneSelf) {
		if util.IsPunct(c) && !marks[c] {
			first = append(first, c)
		}
	}
	return first
}

// Parse implements parser.InlineParser. The spaces at the end of a line are left
// to goldmark, which knows what they say of the line break, and so is half a tab.
func (textParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	n := 0
	for n < len(line) && !marks[line[n]] {
		n++
	}
	if n == len(line) || line[n] == '\n' {
		n -= util.TrimRightSpaceLength(line[:n])
	}
	if n == 0 || segment.Padding > 0 {
		return nil
	}
	end := segment.Start + n
	at, _ := block.Position()
	block.SetPosition(at, segment.WithStart(end))
	return nodesOf(pc).text(segment.WithStop(end))
}

// definitionTransformer wraps goldmark's transformer of [label]: address, which
// prepares to read one before it looks whether a paragraph begins like one.
type definitionTransformer struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (t definitionTransformer) Transform(p *ast.Paragraph, reader text.Reader, pc parser.Context) {
	first := p.Lines().At(0)
	if bytes.HasPrefix(util.TrimLeftSpace(first.Value(reader.Source())), []byte("[")) {
		t.ParagraphTransformer.Transform(p, reader, pc)
	}
}

// headingParser wraps goldmark's parser of # headings, which keeps no exact
// place of a heading without a text.
type headingParser struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (p headingParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, line := reader.PeekLine()
	at := line.Start - line.Padding + pc.BlockOffset()
	n, state := p.BlockParser.Open(parent, reader, pc)
	if n != nil && n.Lines().Len() == 0 {
		n.Lines().Append(text.NewSegment(at, at))
	}
	return n, state
}
