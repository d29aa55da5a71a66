package locale

import (
	"strings"
	"unicode/utf8"
)

// readQualifier takes in the words before and after.
func (a *alphabetic) readQualifier(text string, r Reading) Reading {
	return boundBy(text, r, a.beforeIndex, a.after)
}

// boundBy takes in the first words of a list that stand before a quantity, or else after it.
func boundBy(text string, r Reading, beforeIndex map[string][]meaning, after []meaning) Reading {
	before := strings.TrimRight(text[:r.Start], spaces)
	from := len(before)
	for from > 0 {
		r, size := utf8.DecodeLastRuneInString(before[:from])
		if !isLetter(r) {
			break
		}
		from -= size
	}
	var buf [24]byte
	for _, m := range beforeIndex[string(lower(before[from:], &buf))] {
		if at := len(before) - len(m.word); at >= 0 && strings.EqualFold(before[at:], m.word) && !insideWord(before, at) {
			r.Qualifier, r.Also, r.Start = m.qs[0], m.qs[1:], at
			return r
		}
	}
	rest := text[r.End:]
	for _, m := range after {
		if len(rest) >= len(m.word) && rest[0] == m.word[0] && strings.EqualFold(rest[:len(m.word)], m.word) && !continuesAt(rest, len(m.word)) {
			r.Qualifier, r.Also, r.End = m.qs[0], m.qs[1:], r.End+len(m.word)
			return r
		}
	}
	return r
}

// byLastWord groups words that bound a number by the one next to it.
func byLastWord(lists ...[]meaning) map[string][]meaning {
	index := map[string][]meaning{}
	for _, list := range lists {
		for _, m := range list {
			last := strings.ToLower(m.word[strings.LastIndex(m.word, " ")+1:])
			index[last] = append(index[last], m)
		}
	}
	return index
}
