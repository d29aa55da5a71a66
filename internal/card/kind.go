package card

import (
	"strings"
	"unicode"
)

// Marks that end no line, and marks that begin none (禁则).
const (
	opening = "“‘（《〈「『【〔〖［｛([{"
	closing = "”’）》〉」』】〕〗］｝)]}，。、；：？！,.;:?!％%‰℃°…—～·・"
)

// A kind is what a character is to those beside it: some of these.
type kind uint16

const (
	wide kind = 1 << iota // a line may break beside it: Han, kana, full-width forms
	opens
	closes
	quotes // wide where Chinese uses it, and no place for a break in any language
	letter
	digit
	percent
	space
	hyphen
	hidden // without a shape of its own
)

// kindOf finds what a character is.
func kindOf(r rune) (k kind) {
	for of, is := range map[kind]bool{
		wide:    isWide(r),
		opens:   strings.ContainsRune(opening, r),
		closes:  strings.ContainsRune(closing, r),
		quotes:  '‘' <= r && r <= '”',
		letter:  unicode.IsLetter(r),
		digit:   unicode.IsDigit(r),
		percent: r == '%',
		space:   unicode.IsSpace(r),
		hyphen:  r == '-' || r == '–' || r == '/',
		hidden:  r > 0x7f && unicode.In(r, unicode.Cf, unicode.Cc, unicode.Variation_Selector),
	} {
		if is {
			k |= of
		}
	}
	return k
}

// is reports whether it is one of some kinds.
func (k kind) is(some kind) bool { return k&some != 0 }

func isWide(r rune) bool {
	switch {
	case r < 0x2e80:
		return false
	case r <= 0x303f, 0xff00 <= r && r <= 0xffef:
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo)
}
