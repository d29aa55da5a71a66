package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// plainWords are those among parts, in order, without numbers and marks.
func plainWords(parts []string) (words []string) {
	for _, p := range parts {
		if isPlain(p) {
			words = append(words, p)
		}
	}
	slices.Sort(words)
	return words
}

// forms groups words: those of which one is a form of another, as far as both occur. A group is in order.
func (x *Index) forms(words []string) map[string][]string {
	of := map[string]string{} // a word to another of its group, nearer to the first
	root := func(w string) string {
		for of[w] != "" {
			w = of[w]
		}
		return w
	}
	for _, w := range words {
		for _, base := range x.lang.Bases(w) {
			if x.parts.find(base) < 0 {
				continue
			}
			if a, b := root(w), root(base); a != b {
				of[max(a, b)] = min(a, b)
			}
			break
		}
	}
	groups := map[string][]string{}
	for _, w := range words {
		groups[root(w)] = append(groups[root(w)], w)
	}
	return groups
}

// addWords puts the words into the shards of their beginnings, each group of forms as one entry.
func (x *Index) addWords(s *shards, u *union, words []string) {
	for _, group := range x.forms(words) {
		found := make([]*posting, len(group))
		for i, w := range group {
			found[i] = x.posting(x.parts.find(w))
		}
		e := entryOf(strings.Join(group, " "), u.of(found))
		var starts []string
		for _, w := range group {
			if start := beginning(w); !slices.Contains(starts, start) {
				starts = append(starts, start)
				s.add(start, e)
			}
		}
	}
}

// addOthers puts the numbers and marks into the shards.
func (x *Index) addOthers(s *shards, parts []string) {
	for n, p := range parts {
		if isMark(p[0]) || isDigit(p[0]) {
			s.add(beginning(p), entryOf(p, x.posting(n)))
		}
	}
}

// beginning is the part of a word that says in which shard it is: its first three letters, so that its forms and most
// misspellings are found there too.
func beginning(word string) string {
	if isMark(word[0]) {
		return word
	}
	letters := 0
	for i := range word {
		if letters == 3 {
			return word[:i]
		}
		letters++
	}
	return word
}

// isPlain reports whether a part is a word that does not begin with a digit.
func isPlain(part string) bool {
	first, _ := utf8.DecodeRuneInString(part)
	return !isMark(part[0]) && !isDigit(part[0]) && !isHan(first)
}

// isMark reports whether a part is no word: @district, =value.
func isMark(first byte) bool { return first == '@' || first == '=' }

// addEndings puts into the dictionary which words end in the same three letters, for those that are misspelt at their
// beginning.
func addEndings(s *shards, words []string) {
	by := map[string][]string{}
	for _, w := range words {
		if r := []rune(w); len(r) >= 4 && !strings.ContainsAny(w, "0123456789") {
			end := "~" + string(r[len(r)-3:])
			by[end] = append(by[end], w)
		}
	}
	for end, words := range by {
		s.add(end, entry{key: end, pages: []byte(strings.Join(words, " "))})
	}
}
