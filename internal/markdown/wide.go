package markdown

import (
	"unicode"
	"unicode/utf8"
)

// width is how a character stands in a line of Chinese.
type width int

const (
	narrow  width = iota // Latin, Hangul, spaces: words have spaces between them
	wide                 // Han, kana, full-width punctuation: no spaces
	neutral              // “ ” — … · and ① are written in both worlds
	nothing              // there is no character
)

// widthOf tells how r stands in a line.
func widthOf(r rune) width {
	switch {
	case r == 0:
		return nothing
	case r < 0xB7:
		return narrow // nearly all of a text in English
	case isNeutral(r):
		return neutral
	case isWide(r):
		return wide
	}
	return narrow
}

// isNeutral reports punctuation that Chinese and English share, ①, Ⓐ and the
// like, and the variation selectors that may follow a Han character.
func isNeutral(r rune) bool {
	switch r {
	case '·', '–', '—', '―', '‘', '’', '“', '”', '•', '‥', '…', '‧', '⸺', '⸻':
		return true
	}
	return 0x2460 <= r && r <= 0x24FF || 0xFE00 <= r && r <= 0xFE0F || 0xE0100 <= r && r <= 0xE01EF
}

// isWide reports Han, kana, bopomofo and full-width forms. Hangul has spaces
// between words and is not among them.
func isWide(r rune) bool {
	switch {
	case r < 0x2E80:
		return false
	case r <= 0x312F, 0x3190 <= r && r <= 0x31FF:
		return true
	case 0x3200 <= r && r <= 0x33FF:
		return !unicode.Is(unicode.Hangul, r)
	case 0x3400 <= r && r <= 0x9FFF, 0xF900 <= r && r <= 0xFAFF:
		return true
	case 0xFE10 <= r && r <= 0xFE1F, 0xFE30 <= r && r <= 0xFE6F:
		return true
	case 0xFF01 <= r && r <= 0xFF9F, 0xFFE0 <= r && r <= 0xFFE6:
		return true
	case 0x1B000 <= r && r <= 0x1B16F, 0x1F200 <= r && r <= 0x1F2FF:
		return true
	}
	return 0x20000 <= r && r <= 0x3FFFF
}

// joins reports whether a line break between before and after is only a break
// of the source: both sides are Chinese. A side that is empty (a block begins, or
// a link whose text is not known yet) goes with the other.
func joins(before, after []byte) bool {
	b, _ := utf8.DecodeLastRune(before)
	a, _ := utf8.DecodeRune(after)
	if isStop(b) && isNeutral(a) || isNeutral(b) && isStop(a) {
		return true // a stop is Chinese in any company: 他说：“GDP……”
	}
	last, first := widthOf(behind(before)), widthOf(ahead(after))
	return last == wide && first != narrow || first == wide && last != narrow
}

// isStop reports the full-width stops, which end or divide a sentence.
func isStop(r rune) bool {
	switch r {
	case '，', '。', '、', '；', '：', '？', '！':
		return true
	}
	return false
}

// reach is how far behind and ahead look. No writer puts more marks in a row,
// and a text of nothing else must not take forever.
const reach = 8

// behind is the last character of s that belongs to a language: one that is
// neither shared punctuation nor a mark of emphasis. Where there is none it is 0.
func behind(s []byte) rune {
	for range reach {
		r, size := utf8.DecodeLastRune(s)
		if size == 0 {
			break
		}
		if !isNeutral(r) && !isMark(r) {
			return r
		}
		s = s[:len(s)-size]
	}
	return 0
}

// ahead is the first such character.
func ahead(s []byte) rune {
	for range reach {
		r, size := utf8.DecodeRune(s)
		if size == 0 {
			break
		}
		if !isNeutral(r) && !isMark(r) {
			return r
		}
		s = s[size:]
	}
	return 0
}

func isMark(r rune) bool { return r == '*' || r == '_' || r == '~' }
