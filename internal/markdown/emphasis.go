package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// emphasisParser reads the runs of *, _ and ~~ that may open or close emphasis.
//
// CommonMark takes a run beside punctuation for an opening or closing one only
// when there is a space or more punctuation on its other side. Chinese has no
// spaces there, so **“绿色金融”**试点 would stay as typed. Here Chinese
// punctuation counts as a letter, and a Chinese character beside a run does what
// a space would do. Where no Chinese character is near nothing changes, and _
// keeps to CommonMark, because names like a_b are not emphasis in any language.
type emphasisParser struct{}

// Trigger implements parser.InlineParser.
func (emphasisParser) Trigger() []byte { return []byte{'*', '_', '~'} }

// Parse implements parser.InlineParser.
func (emphasisParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	mark := line[0]
	n := 1
	for n < len(line) && line[n] == mark {
		n++
	}
	before := block.PrecendingCharacter()
	// One ~ is a range in Chinese, 10~20亿元, and never strikes anything out.
	if mark == '~' && (n != 2 || before == '~') {
		return nil
	}
	after := ' '
	if n < len(line) {
		after, _ = utf8.DecodeRune(line[n:])
	}
	var opens, closes bool
	if mark == '_' {
		b, a := plainSide(before), plainSide(after)
		opens, closes = flanks(b, a)
		opens, closes = opens && (!closes || b == punctuation), closes && (!opens || a == punctuation)
	} else {
		opens, closes = flanks(
			sideOf(before, func() rune { return behind(block.Source()[:segment.Start]) }),
			sideOf(after, func() rune { return ahead(line[n:]) }))
	}
	d := nodesOf(pc).delimiters.take()
	d.CanOpen, d.CanClose, d.Char, d.Processor = opens, closes, mark, pairing{mark}
	d.Length, d.OriginalLength, d.Segment = n, n, segment.WithStop(segment.Start+n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// side is what stands beside a run.
type side int

const (
	letter side = iota
	space
	punctuation
	chinese // a Chinese letter or Chinese punctuation
	opening // a Chinese bracket or quotation mark that opens
	closing // one that closes, or a stop
)

// plainSide is the side as CommonMark sees it.
func plainSide(r rune) side {
	switch {
	case util.IsSpaceRune(r):
		return space
	case util.IsPunctRune(r):
		return punctuation
	}
	return letter
}

// sideOf is the side as a Chinese writer sees it. Punctuation that Chinese and
// English share, such as “”, is Chinese when the letter beyond it is.
func sideOf(r rune, beyond func() rune) side {
	w := widthOf(r)
	switch {
	case util.IsSpaceRune(r), w == narrow, w == neutral && widthOf(beyond()) != wide:
		return plainSide(r)
	case unicode.In(r, unicode.Ps, unicode.Pi):
		return opening
	case unicode.In(r, unicode.Pe, unicode.Pf), isStop(r):
		return closing
	}
	return chinese
}

// flanks reports whether a run between b and a may open and may close. No
// emphasis begins with what closes or ends with what opens: in 金额*，比例* the
// marks are only marks.
func flanks(b, a side) (opens, closes bool) {
	opens = a != space && (a != punctuation || b != letter) && (a != closing || b == space)
	closes = b != space && (b != punctuation || a != letter) && (b != opening || a == space)
	return opens, closes
}

// pairing makes the node of two matched runs.
type pairing struct{ mark byte }

// IsDelimiter implements parser.DelimiterProcessor.
func (p pairing) IsDelimiter(b byte) bool { return b == p.mark }

// CanOpenCloser implements parser.DelimiterProcessor.
func (pairing) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch implements parser.DelimiterProcessor.
func (p pairing) OnMatch(n int) ast.Node {
	if p.mark == '~' {
		return east.NewStrikethrough()
	}
	return ast.NewEmphasis(n)
}
