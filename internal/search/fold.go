package search

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// traditional is a list of pairs, a traditional character and the simplified one for it, from OpenCC's TSCharacters
// (Apache License 2.0): the first choice of each, without those that are simplified characters too.
//
//go:embed traditional.txt
var traditional string

var simplified = sync.OnceValue(func() map[rune]rune {
	list := []rune(strings.ReplaceAll(traditional, "\n", ""))
	of := make(map[rune]rune, len(list)/2)
	for i := 0; i < len(list); i += 2 {
		of[list[i]] = list[i+1]
	}
	return of
})

// firstPlane is how many characters the first plane of Unicode has.
const firstPlane = 1 << 16

// folder folds texts. It remembers what characters become.
type folder struct {
	one    []one // of most characters of the first plane: a character that each becomes
	others map[rune]other
}

// one is a character, 0 if none is known.
type one struct {
	to       uint16
	replaced bool // a traditional one
}

type other struct {
	folded   string
	replaced bool
}

// newFolder is for many texts.
func newFolder() folder { return folder{one: make([]one, firstPlane)} }

// fold appends a text as it is compared: small letters without accents, half width, simplified characters. replaced says
// that there were traditional ones.
func (f *folder) fold(to []byte, text string) (folded []byte, replaced bool) {
	for i := 0; i < len(text); {
		if ascii := leadingASCII(text[i:]); ascii > 0 {
			to = appendSmall(to, text[i:i+ascii])
			i += ascii
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		if int(r) < len(f.one) && f.one[r].to != 0 {
			to, replaced = utf8.AppendRune(to, rune(f.one[r].to)), replaced || f.one[r].replaced
			continue
		}
		o := f.other(r)
		to, replaced = append(to, o.folded...), replaced || o.replaced
	}
	return to, replaced
}

// leadingASCII is how many characters of ASCII a text begins with.
func leadingASCII(text string) int {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return i
		}
	}
	return len(text)
}

// appendSmall appends a text of ASCII with small letters for capitals.
func appendSmall(to []byte, text string) []byte {
	start := len(to)
	to = append(to, text...)
	for i, b := range to[start:] {
		if 'A' <= b && b <= 'Z' {
			to[start+i] += 'a' - 'A'
		}
	}
	return to
}

func (f *folder) other(r rune) other {
	if o, ok := f.others[r]; ok {
		return o
	}
	o := otherOf(r)
	if s := []rune(o.folded); int(r) < len(f.one) && len(s) == 1 && s[0] < firstPlane {
		f.one[r] = one{uint16(s[0]), o.replaced}
		return o
	}
	if f.others == nil {
		f.others = map[rune]other{}
	}
	f.others[r] = o
	return o
}

func otherOf(r rune) (o other) {
	text := string(r)
	if r != '，' { // a full-width comma is none of a number
		text = norm.NFKD.String(text)
	}
	for _, r := range text {
		if unicode.In(r, unicode.M, unicode.Cf) {
			continue
		}
		if s, ok := simplified()[r]; ok {
			r, o.replaced = s, true
		}
		o.folded += string(unicode.ToLower(r))
	}
	return o
}

// folded is a short text so.
func folded(text string) []byte {
	to, _ := new(folder).fold(nil, text)
	return to
}
