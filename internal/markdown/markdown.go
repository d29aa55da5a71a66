// Package markdown reads the Markdown that editors of Chinese and English texts
// write, and turns it into HTML.
//
// It is the one door to goldmark. What goes through it keeps its place: every
// heading and every link knows the byte it began at, so that a check can point
// at it and no one has to search for it afterwards.
//
//	d := parser.Parse(src)                 // once per text
//	markdown.PairIDs(zh, en)               // the same section, the same id
//	d.HTML(&buf, markdown.Options{...})    // links resolved by the caller
//	d.Blocks(), d.Offset(&block, at)       // piece by piece, beside another language
//
// The dialect is CommonMark with GitHub's tables, task lists, alerts, bare
// addresses and ~~strikethrough~~, and footnotes. Four things differ, because
// Chinese is written without spaces:
//
//   - *, ** and ~~ open and close beside Chinese letters, punctuation and
//     quotation marks (emphasis.go);
//   - a line that ends in Chinese is joined to a next line that begins in
//     Chinese with nothing between them (wide.go);
//   - a bare address may follow a Chinese character and ends before the next
//     (autolink.go);
//   - heading ids keep Chinese characters, and are shared by the languages of
//     a page (ids.go).
//
// Raw HTML is shown as the text it is, and its comments are dropped.
package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Document is one parsed text. It keeps the source; offsets are bytes into it.
//
// The strings in it, but for ids, share the memory of the whole text: clone those
// that are to outlive it. A Document may be read by several goroutines at once; only
// PairIDs changes it.
type Document struct {
	Headings []Heading // in the order of the source
	Links    []Link    // in the order of the source

	src   []byte
	root  ast.Node         // of blocks; what stands within them is in parts
	notes []*east.Footnote // in the order in which a reader meets them
	refs  []noteRef        // to them
	parts []part           // of the blocks
	plain string
	gaps  []gap
	runs  []run  // where the plain text was read from
	spans []span // of the links, in the plain text

	clean   bool // the source is valid UTF-8
	escapes bool // there may be some in the source

	blocks []Block
}

// Heading is a heading of a text.
type Heading struct {
	Level  int
	Text   string // plain
	ID     string
	Offset int // first byte of its text; of the first # where there is none
}

// Link is a link, a bare address or an image.
type Link struct {
	// URL is the destination as written, backslashes and character references
	// resolved.
	URL string

	// Scheme, Target and Fragment are the parts of a typed link,
	// kind:target#fragment. Scheme is empty where the URL has none; of a web
	// or mail address Target is all that follows the scheme.
	Scheme, Target, Fragment string

	Text   string // plain text between the brackets, "" when blank
	Before string // plain text of the same block up to the link
	Title  string // of [text](url "title")

	Offset     int // byte of '[', of '<' in <url>, of '!' of an image
	TextOffset int // first byte inside the brackets
	Image      bool
	Auto       bool // an address that is its own text
}

// Parser parses texts, one after the other, each into the room of the one before.
type Parser struct {
	notebook notebook
	nodes    nodes
	document Document
}

// Parse reads a text. It accepts any bytes; where they are not valid UTF-8 the
// output has replacement characters. The Document lives until the next one is read.
func (p *Parser) Parse(src []byte) *Document { return p.parse(src, parserOf(src)) }

// Parse reads a text into a Document that lives as long as it is needed.
func Parse(src []byte) *Document { return new(Parser).Parse(src) }

func (p *Parser) parse(src []byte, in parser.Parser) *Document {
	d := p.document.clear(src)
	pc := parser.NewContext()
	pc.Set(nodesKey, &p.nodes)
	d.root = in.Parse(text.NewReader(src), parser.WithContext(pc))
	p.survey(d)
	p.nodes.clear()
	setIDs(d)
	return d
}

// clear makes room for another text.
func (d *Document) clear(src []byte) *Document {
	clear(d.Headings)
	clear(d.Links)
	*d = Document{
		src: src, clean: utf8.Valid(src), escapes: firstEscape(src) >= 0,
		Headings: d.Headings[:0], Links: d.Links[:0], gaps: d.gaps[:0], spans: d.spans[:0],
	}
	return d
}
