package locale

import "strings"

// wordTable holds what a language says of single words, in lower case. Every word of a text is looked up in one, and most
// words need no look into the map: no word of the table has their length and their first and last letters.
type wordTable[T any] struct {
	entries map[string]T
	shapes  [32][32]uint32 // by length and first letter: a bit for each last letter
}

func tableOf[T any](entries map[string]T) wordTable[T] {
	t := wordTable[T]{entries: entries}
	for word := range entries {
		n := len(word)
		t.shapes[n&31][word[0]&31] |= 1 << (word[n-1] & 31)
	}
	return t
}

// at looks a word up, in whatever case.
func (t *wordTable[T]) at(word string) (entry T, ok bool) {
	if t.mayHold(word) {
		return t.find(word)
	}
	return entry, false
}

// mayHold rules most words out. Letters of both cases have the same last five bits.
func (t *wordTable[T]) mayHold(word string) bool {
	n := len(word)
	return n > 0 && t.shapes[n&31][word[0]&31]&(1<<(word[n-1]&31)) != 0
}

func (t *wordTable[T]) find(word string) (entry T, ok bool) {
	var buf [24]byte
	entry, ok = t.entries[string(lower(word, &buf))]
	return entry, ok
}

// lower puts a word into lower case without leaving anything to collect, where it is short and plain.
func lower(word string, buf *[24]byte) []byte {
	if len(word) > len(buf) {
		return []byte(strings.ToLower(word))
	}
	for i := range len(word) {
		b := word[i]
		if b >= 'A' && b <= 'Z' {
			b |= 0x20
		} else if b >= 0x80 {
			return []byte(strings.ToLower(word))
		}
		buf[i] = b
	}
	return buf[:len(word)]
}
