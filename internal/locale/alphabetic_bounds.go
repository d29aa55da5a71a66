package locale

import (
	"strings"
	"unicode/utf8"
)

// readQualifier takes in the words before and after.
func (a *alphabetic) readQualifier(text string, r *Reading) {
	if !r.boundBefore(text, &a.boundWords) {
		r.boundAfter(text, a.after)
	}
}

// boundBefore takes in the first words of a table that stand before a quantity.
func (r *Reading) boundBefore(text string, words *wordTable[[]meaning]) bool {
	before := trimSpace(text[:r.Start])
	list, _ := words.at(lastWord(before))
	for _, m := range list {
		if at := len(before) - len(m.word); at >= 0 && strings.EqualFold(before[at:], m.word) && !insideWord(before, at) {
			r.Qualifier, r.Also, r.Start = m.qs[0], m.qs[1:], at
			return true
		}
	}
	return false
}

// boundAfter takes in the first words of a list that stand after a quantity.
func (r *Reading) boundAfter(text string, words []meaning) {
	rest := text[r.End:]
	for i := range words {
		m := &words[i]
		if n := len(m.word); n <= len(rest) && rest[0] == m.word[0] && rest[n-1]|0x20 == m.word[n-1]|0x20 && strings.EqualFold(rest[:n], m.word) && !continuesAt(rest, n) {
			r.Qualifier, r.Also, r.End = m.qs[0], m.qs[1:], r.End+n
			return
		}
	}
}

// lastWord is the word that a text ends in.
func lastWord(text string) string {
	from := len(text)
	for from > 0 && isLatin(text[from-1]) {
		from--
	}
	for from > 0 && text[from-1] >= utf8.RuneSelf {
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if !isLetter(r) {
			break
		}
		for from -= size; from > 0 && isLatin(text[from-1]); {
			from--
		}
	}
	return text[from:]
}

// byLastWord groups words that bound a number by the one next to it.
func byLastWord(lists ...[]meaning) wordTable[[]meaning] {
	index := map[string][]meaning{}
	for _, list := range lists {
		for _, m := range list {
			last := strings.ToLower(m.word[strings.LastIndex(m.word, " ")+1:])
			index[last] = append(index[last], m)
		}
	}
	return tableOf(index)
}
