package locale

import "strings"

// wordTable holds what a language says of single words, in lower case. Every word of a text is looked up in one, and most
// words need no look at the entries: no word of the table has their length and their first and last letters.
type wordTable[T any] struct {
	shapes  [32][32]uint32         // by length and first letter: a bit for each last letter
	entries [32][32][]wordEntry[T] // by the same
}

// wordEntry is a word with what is said of it.
type wordEntry[T any] struct {
	word string
	says T
}

func tableOf[T any](entries map[string]T) wordTable[T] {
	var t wordTable[T]
	for word, says := range entries {
		n, first, last := len(word)&31, word[0]&31, word[len(word)-1]&31
		t.shapes[n][first] |= 1 << last
		t.entries[n][first] = append(t.entries[n][first], wordEntry[T]{word, says})
	}
	return t
}

// setOf is a table of words of which no more is to be known than that they are there.
func setOf(words []string) wordTable[bool] {
	entries := map[string]bool{}
	for _, w := range words {
		entries[w] = true
	}
	return tableOf(entries)
}

// has reports whether a word is in the table.
func (t *wordTable[T]) has(word string) bool {
	_, ok := t.at(word)
	return ok
}

// at looks a word up, in whatever case.
func (t *wordTable[T]) at(word string) (says T, ok bool) {
	if t.mayHold(word) {
		return t.find(word)
	}
	return says, false
}

// mayHold rules most words out. Letters of both cases have the same last five bits.
func (t *wordTable[T]) mayHold(word string) bool {
	n := len(word)
	return n > 0 && t.shapes[n&31][word[0]&31]&(1<<(word[n-1]&31)) != 0
}

func (t *wordTable[T]) find(word string) (says T, ok bool) {
	n := len(word)
	list := t.entries[n&31][word[0]&31]
	for i := range list {
		if e := &list[i]; len(e.word) == n && (e.word == word || e.word[n/2]|0x20 == word[n/2]|0x20 && strings.EqualFold(e.word, word)) {
			return e.says, true
		}
	}
	return says, false
}
