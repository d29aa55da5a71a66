package search

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// traditional is a list of pairs, a traditional character and the simplified one for it, from OpenCC's TSCharacters
// (Apache License 2.0): the first choice of each, without those that are simplified characters too.
//
//go:embed traditional.txt
var traditional string

// firstRadical is where Han characters begin.
const firstRadical = 0x2e80

// firstHan and lastHan are where the block of the most common Han characters begins, and what follows it.
const firstHan, lastHan = 0x4e00, 0xa000

// characters gives simplified characters for traditional ones: those of the first block by their place, the others by a
// map.
type characters struct {
	block [lastHan - firstHan]uint16
	rest  map[rune]rune
}

var simplified = sync.OnceValue(func() *characters {
	t := &characters{rest: map[rune]rune{}}
	list := []rune(strings.ReplaceAll(traditional, "\n", ""))
	for i := 0; i < len(list); i += 2 {
		if n := int(list[i]) - firstHan; n >= 0 && n < len(t.block) {
			t.block[n] = uint16(list[i+1])
		} else {
			t.rest[list[i]] = list[i+1]
		}
	}
	return t
})

// folder folds texts. It remembers what rare characters become.
type folder struct {
	others map[rune]other
}

type other struct {
	folded   []rune
	replaced bool
}

// fold appends a text as it is compared: small letters without accents, half width, simplified characters. replaced says
// that there were traditional ones.
func (f *folder) fold(to []rune, text string) (folded []rune, replaced bool) {
	t := simplified()
	for _, r := range text {
		switch {
		case r < 0x80:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			to = append(to, r)
		case r >= firstHan && int(r-firstHan) < len(t.block):
			if s := t.block[r-firstHan]; s != 0 {
				r, replaced = rune(s), true
			}
			to = append(to, r)
		default:
			o := f.other(r)
			to, replaced = append(to, o.folded...), replaced || o.replaced
		}
	}
	return to, replaced
}

func (f *folder) other(r rune) other {
	if o, ok := f.others[r]; ok {
		return o
	}
	var o other
	text := string(r)
	if r != '，' { // a full-width comma is none of a number
		text = norm.NFKD.String(text)
	}
	for _, r := range text {
		if unicode.In(r, unicode.M, unicode.Cf) {
			continue
		}
		if s, ok := simplified().rest[r]; ok {
			r, o.replaced = s, true
		}
		o.folded = append(o.folded, unicode.ToLower(r))
	}
	if f.others == nil {
		f.others = map[rune]other{}
	}
	f.others[r] = o
	return o
}

// folded is a short text so.
func folded(text string) []rune {
	runes, _ := new(folder).fold(nil, text)
	return runes
}
