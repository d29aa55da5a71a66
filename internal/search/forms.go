package search

import (
	"maps"
	"slices"
	"strings"
)

// forms groups the words of an index: those of which one is a form of another, as far as both occur. A group is in
// order, and so are the groups.
func (x *Index) forms() [][]string {
	of := map[string]string{} // a word to another of its group, nearer to the first
	root := func(w string) string {
		for of[w] != "" {
			w = of[w]
		}
		return w
	}
	words := slices.Sorted(maps.Keys(x.words))
	for _, w := range words {
		if isMark(w[0]) || isDigit(rune(w[0])) {
			continue
		}
		for _, base := range x.lang.Bases(w) {
			if x.words[base] == nil {
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
	list := make([][]string, 0, len(groups))
	for _, first := range slices.Sorted(maps.Keys(groups)) {
		list = append(list, groups[first])
	}
	return list
}

// addWords puts the words into the shards of their beginnings, each group of forms as one entry.
func (x *Index) addWords(s *shards) {
	for _, group := range x.forms() {
		postings := make([]*posting, len(group))
		for i, w := range group {
			postings[i] = x.words[w]
		}
		all := merged(postings, x.total)
		e := entry{strings.Join(group, " "), all.titles.bytes(x.total), all.pages.bytes(x.total)}
		var starts []string
		for _, w := range group {
			if start := beginning(w); !slices.Contains(starts, start) {
				starts = append(starts, start)
				s.add(start, e)
			}
		}
	}
}

// beginning is the part of a word that says in which shard it is: its first three letters, so that its forms and most
// misspellings are found there too.
func beginning(word string) string {
	if isMark(word[0]) {
		return word
	}
	r := []rune(word)
	return string(r[:min(len(r), 3)])
}

// isMark reports whether a part is no word: @district, =value.
func isMark(first byte) bool { return first == '@' || first == '=' }

// addEndings puts into the dictionary which words end in the same three letters, for those that are misspelt at their
// beginning.
func (x *Index) addEndings(s *shards) {
	by := map[string][]string{}
	for _, w := range slices.Sorted(maps.Keys(x.words)) {
		if r := []rune(w); len(r) >= 4 && !isMark(w[0]) && !strings.ContainsAny(w, "0123456789") {
			end := "~" + string(r[len(r)-3:])
			by[end] = append(by[end], w)
		}
	}
	for _, end := range slices.Sorted(maps.Keys(by)) {
		s.add(end, entry{key: end, pages: []byte(strings.Join(by[end], " "))})
	}
}
