package check

import (
	"encoding/binary"
	"math/bits"
	"unicode"

	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var textScript = Check{
	Name: "text-script",
	Doc: "A passage stands in the script of another language: Chinese left in an English text, or English in a Chinese one. It was probably not translated. " +
		"Names and titles in brackets or quotation marks are no fault.",
	Item: eachBody(otherScripts),
}

// longRun is how many Han characters in a row are more than a name.
const longRun = 16

func otherScripts(p *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	han := p.Language(b.Lang).Wide()
	blocks := b.Doc.Blocks()
	for i := range blocks {
		block := &blocks[i]
		if block.Kind == markdown.CodeBlock || len(block.Text) < longRun || !mayHold(block.Text, han) {
			continue
		}
		if at := passageOfOtherScript(block.Text, han); at >= 0 {
			findings = append(findings, diag.Warnf("text-script", b.Place(b.Doc.Offset(block, at)), "%s: not in the script of %s", excerptFrom(block.Text[at:]), b.Lang))
		}
	}
	return findings
}

// mayHold rules out at little cost most blocks that hold no passage of the other script.
func mayHold(text string, han bool) bool {
	beyond := beyondASCII(text)
	if han {
		return len(text)-beyond > beyond // a Han character has three bytes
	}
	return beyond >= longRun
}

// beyondASCII counts the bytes of a text beyond ASCII, which have the highest bit, eight at a time.
func beyondASCII(text string) (n int) {
	const highest = 0x8080808080808080
	for ; len(text) >= 8; text = text[8:] {
		n += bits.OnesCount64(binary.LittleEndian.Uint64([]byte(text[:8])) & highest)
	}
	for i := range len(text) {
		n += int(text[i] >> 7)
	}
	return n
}

// passageOfOtherScript is where a passage in the other script begins, or -1: most of the block or, in a text without Han, a
// long run of it outside of brackets.
func passageOfOtherScript(text string, han bool) int {
	mine, other, first, run, runAt, depth := 0, 0, -1, 0, 0, 0
	for i, r := range text {
		switch {
		case isOpening(r):
			depth++
		case isClosing(r):
			depth = max(depth-1, 0)
		case depth > 0 || !unicode.IsLetter(r):
		case unicode.Is(unicode.Han, r) == han:
			mine++
			run = 0
		default:
			if other++; first < 0 {
				first = i
			}
			if run++; run == 1 {
				runAt = i
			}
			if !han && run == longRun {
				return runAt
			}
		}
	}
	if han {
		other /= 4 // a Latin word has more letters than a Chinese one has characters
	}
	if other > 2*mine && other >= longRun/2 {
		return first
	}
	return -1
}

func isOpening(r rune) bool { return r == '(' || r == '（' || r == '《' || r == '“' || r == '「' }
func isClosing(r rune) bool { return r == ')' || r == '）' || r == '》' || r == '”' || r == '」' }

func excerptFrom(s string) string { return excerpt(&markdown.Block{Text: s}) }
