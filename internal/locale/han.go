package locale

import "unicode/utf8"

// The common Han characters, without the extensions of Unicode.
const (
	firstHan = '一'
	lastHan  = '\u9fff'
)

// hanTable holds something of each Han character.
type hanTable[T any] [lastHan - firstHan + 1]T

// byFirst holds things by the first character of the words for them, of which it takes the lowest bits.
type byFirst[T any] [256][]T

func indexed[T any](list []T, word func(T) string) *byFirst[T] {
	index := new(byFirst[T])
	for _, one := range list {
		at := index.of(word(one))
		*at = append(*at, one)
	}
	return index
}

// of is what a text may begin with.
func (b *byFirst[T]) of(text string) *[]T {
	first, _ := runeAt(text, 0)
	return &b[byte(first)]
}

// skipHan is the place after the characters at byte i of which a table holds nothing, as it does of most.
func skipHan[T ~uint8](text string, i int, table *hanTable[T]) int {
	for i+2 < len(text) && text[i]&0xF0 == 0xE0 && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80 {
		r := rune(text[i]&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
		if !isHan(r) || table[r-firstHan] != 0 {
			break
		}
		i += 3
	}
	return i
}

func isHan(r rune) bool { return r >= firstHan && r <= lastHan }

func startsWithHan(s string) bool {
	r, _ := runeAt(s, 0)
	return isHan(r)
}

// runeAt is the character at byte i, of which most of a Chinese text are three bytes long. Two of the bytes that may begin
// such a one also begin what is none.
func runeAt(text string, i int) (r rune, size int) {
	if i+2 < len(text) && text[i]&0xF0 == 0xE0 && text[i+1]&0xC0 == 0x80 && text[i+2]&0xC0 == 0x80 && text[i] != 0xE0 && text[i] != 0xED {
		return rune(text[i]&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(text[i:])
}

func lastRune(s string) rune {
	if n := len(s); n > 2 && s[n-3]&0xF0 == 0xE0 {
		if r, size := runeAt(s, n-3); size == 3 {
			return r
		}
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
