package search

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// writing is how a part of a text is written.
type writing uint8

const (
	chinese     writing = iota // a run of Han characters
	plain                      // a word
	apostrophes                // a word that has some
)

// cut calls f for the runs of Han characters and the words of a folded text. A word goes on across an apostrophe (Nan'an)
// and across a point or comma between two digits (1,158.3).
func cut(text []byte, f func(start, end int, w writing)) {
	classes := classes()
	for i := 0; i < len(text); {
		start := i
		class, size := classes.at(text, i)
		i += size
		switch class {
		case han:
			i = classes.end(text, i, han)
			f(start, i, chinese)
		case letter:
			i = classes.end(text, i, letter)
			w := plain
			for n := joint(text, i); n > 0; n = joint(text, i) {
				if text[i] != '.' && text[i] != ',' {
					w = apostrophes
				}
				i = classes.end(text, i+n, letter)
			}
			f(start, i, w)
		}
	}
}

// joint is how many bytes long the mark is that joins the word before i and what follows it, 0 where there is none.
func joint(text []byte, i int) int {
	if i+1 >= len(text) {
		return 0
	}
	switch text[i] {
	case '.', ',':
		if isDigit(text[i-1]) && isDigit(text[i+1]) {
			return 1
		}
	case '\'', "’"[0]:
		if n := apostrophe(text[i:]); n > 0 && inWord(text, i+n) {
			return n
		}
	}
	return 0
}

// apostrophe is how many bytes long the apostrophe is that a text begins with, 0 where it begins with none.
func apostrophe(text []byte) int {
	switch {
	case len(text) > 0 && text[0] == '\'':
		return len("'")
	case len(text) > 2 && string(text[:3]) == "’":
		return len("’")
	}
	return 0
}

// width is how many bytes long the Han character is that begins with one.
func width(first byte) int {
	if first >= 0xf0 {
		return 4
	}
	return 3
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func isHan(r rune) bool { return classes().of(r) == han }

// inWord reports whether a part of a word is at i.
func inWord(text []byte, i int) bool {
	if i >= len(text) {
		return false
	}
	class, _ := classes().at(text, i)
	return class == letter
}

// class is what a character of a folded text is a part of.
type class uint8

const (
	neither class = iota
	han           // a run of Han characters
	letter        // or digit: a word
)

// classTable has the characters of the first plane.
type classTable [firstPlane]class

var classes = sync.OnceValue(func() *classTable {
	var t classTable
	for r := range rune(len(t)) {
		t[r] = classOf(r)
	}
	return &t
})

func (t *classTable) of(r rune) class {
	if int(r) < len(t) {
		return t[r]
	}
	return classOf(r)
}

// at is the class of the character at i, and how many bytes long that is.
func (t *classTable) at(text []byte, i int) (class, int) {
	switch b := text[i]; {
	case b < utf8.RuneSelf:
		return t[b], 1
	case common(b):
		return han, 3
	}
	r, size := utf8.DecodeRune(text[i:])
	return t.of(r), size
}

// common reports whether a character that begins with a byte is one of U+5000 to U+9FFF: most Han characters.
func common(b byte) bool { return 0xe5 <= b && b <= 0xe9 }

// end is where the characters of a class end that stand at i, i where there are none.
func (t *classTable) end(text []byte, i int, c class) int {
	for i < len(text) {
		switch b := text[i]; {
		case b < utf8.RuneSelf: // nearly all of a text in English
			if t[b] != c {
				return i
			}
			i++
		case common(b) && c == han: // and in Chinese
			i += 3
		default:
			class, size := t.at(text, i)
			if class != c {
				return i
			}
			i += size
		}
	}
	return i
}

// classOf asks the tables of Unicode.
func classOf(r rune) class {
	switch {
	case unicode.Is(unicode.Han, r):
		return han
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		return letter
	}
	return neither
}
