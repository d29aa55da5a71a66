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
	same   [firstPlane / 64]uint64 // a bit for each character that is known to stay as it is
	others map[rune]other
}

type other struct {
	folded string
	oddity
}

// oddity says which rare characters a text has.
type oddity uint8

const (
	replaced oddity = 1 << iota // traditional ones, for which it has simplified ones now
	control                     // those for control
)

// fold appends a text as it is compared: small letters without accents, half width, simplified characters.
func (f *folder) fold(to []byte, text string) (folded []byte, odd oddity) {
	for text != "" {
		same := f.leading(text)
		to, text = append(to, text[:same]...), text[same:]
		if text == "" {
			break
		}
		if b := text[0]; 'A' <= b && b <= 'Z' {
			to, text = append(to, b+'a'-'A'), text[1:]
			continue
		}
		r, size := utf8.DecodeRuneInString(text)
		o := f.other(r)
		to, text, odd = append(to, o.folded...), text[size:], odd|o.oddity
	}
	return to, odd
}

// leading is how many bytes of a text stay as they are, up to the first that is not known to.
func (f *folder) leading(text string) int {
	for i := 0; i < len(text); {
		if lower[text[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r >= firstPlane || f.same[r/64]>>(r%64)&1 == 0 {
			return i
		}
		i += size
	}
	return len(text)
}

// lower are the characters of ASCII that stay as they are, without those for control.
var lower = func() (set [256]bool) {
	for b := byte(' '); b < 0x7f; b++ {
		set[b] = b < 'A' || b > 'Z'
	}
	return set
}()

func (f *folder) other(r rune) other {
	if o, ok := f.others[r]; ok {
		return o
	}
	o := otherOf(r)
	if o == (other{folded: string(r)}) && r < firstPlane && r != utf8.RuneError { // which stands for bytes that are none
		f.same[r/64] |= 1 << (r % 64)
		return o
	}
	if f.others == nil {
		f.others = map[rune]other{}
	}
	f.others[r] = o
	return o
}

func otherOf(r rune) (o other) {
	if unicode.IsControl(r) {
		return other{string(r), control}
	}
	text := string(r)
	if r != '，' { // a full-width comma is none of a number
		text = norm.NFKD.String(text)
	}
	for _, r := range text {
		if unicode.In(r, unicode.M, unicode.Cf) {
			continue
		}
		if s, ok := simplified()[r]; ok {
			r, o.oddity = s, replaced
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
