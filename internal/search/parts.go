package search

import "unicode"

// pair is two Han characters in a row, or one, with 0 before it.
type pair uint64

func pairOf(a, b rune) pair { return pair(a)<<32 | pair(b) }

// String is the characters.
func (p pair) String() string {
	if p>>32 == 0 {
		return string(rune(p))
	}
	return string([]rune{rune(p >> 32), rune(uint32(p))})
}

// cut calls f for the runs of Han characters and the words of a folded text. A word goes on across an apostrophe (Nan'an)
// and across a point or comma between two digits (1,158.3).
func cut(text []rune, f func(run []rune, han bool)) {
	for i := 0; i < len(text); {
		start := i
		switch {
		case isHan(text[i]):
			for i < len(text) && isHan(text[i]) {
				i++
			}
			f(text[start:i], true)
		case inWord(text[i]):
			for i < len(text) && (inWord(text[i]) || joins(text, i)) {
				i++
			}
			f(text[start:i], false)
		default:
			i++
		}
	}
}

// joins reports whether the rune at i, which is after a word, is a part of it.
func joins(text []rune, i int) bool {
	if i+1 >= len(text) || !inWord(text[i+1]) {
		return false
	}
	if text[i] == '.' || text[i] == ',' {
		return isDigit(text[i-1]) && isDigit(text[i+1])
	}
	return isApostrophe(text[i])
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func isHan(r rune) bool {
	return r >= firstHan && r < lastHan || r >= firstRadical && unicode.Is(unicode.Han, r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func inWord(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || isDigit(r)
	}
	return !isHan(r) && (unicode.IsLetter(r) || unicode.IsNumber(r))
}
