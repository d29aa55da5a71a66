package search

import (
	"bytes"
	"encoding/binary"
	"iter"
	"math/bits"
	"strings"
	"unicode/utf8"

	"lvjin/internal/locale"
)

// notation is how large numbers stand in folded texts of a language.
type notation struct {
	group, point []byte
	scales       []scale
	scaled       [256][]scale // those whose words begin with a byte
	money        [][]byte
}

type scale struct {
	word  []byte
	power int
}

func notationOf(lang *locale.Language) *notation {
	of := lang.Notation()
	n := &notation{group: []byte(of.Group), point: []byte(of.Point)}
	for _, s := range of.Scales {
		one := scale{folded(s.Word), s.Power}
		n.scales = append(n.scales, one)
		n.scaled[one.word[0]] = append(n.scaled[one.word[0]], one)
	}
	for _, m := range of.Money {
		n.money = append(n.money, folded(m))
	}
	return n
}

// number is a large number of a folded text: where it stands, with the word for money after it, and its value:
// 115830000000 of 1158.3亿 and of 115.83 billion. A number below ten thousand without a word for its scale and a mark
// between its digits is a word and no value.
type number struct {
	start, end int
	value      []byte // in room that the next one uses again
}

// numbers reads the large numbers of a folded text.
func (n *notation) numbers(text []byte) iter.Seq[number] {
	return func(yield func(number) bool) {
		room := make([]byte, 0, 32) // for values
		for i := nextDigit(text, 0); i < len(text); i = nextDigit(text, i) {
			if i > 0 && text[i-1] < utf8.RuneSelf && (inWord(text, i-1) || strings.IndexByte(".,_", text[i-1]) >= 0) {
				i++
				continue
			}
			start := i
			for i < len(text) && (isDigit(text[i]) || (text[i] == '.' || text[i] == ',') && joint(text, i) > 0) {
				i++
			}
			if value, end := n.value(room, text, start, i); len(value) > 0 {
				if !yield(number{start, end, value}) {
					return
				}
				i = end
			}
		}
	}
}

// nextDigit is where the next digit stands, from i on: at the end of the text where there is none. Most bytes are none, and
// are looked at eight at a time.
func nextDigit(text []byte, i int) int {
	for ; i+8 <= len(text); i += 8 {
		if found := digitsAmong(binary.LittleEndian.Uint64(text[i:])); found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	for i < len(text) && !isDigit(text[i]) {
		i++
	}
	return i
}

// digitsAmong has the top bit of each of eight bytes that is a digit.
func digitsAmong(eight uint64) uint64 {
	const each, top = 0x0101010101010101, 0x8080808080808080
	less := eight ^ '0'*each           // digits are 0 to 9
	more := less&^top + (0x80-10)*each // has the top bit where the others are 10 or more
	return ^(less | more) & top
}

// value reads the number whose digits are between start and end into room. It is empty where that is no large number.
func (n *notation) value(room, text []byte, start, end int) (value []byte, to int) {
	power, to := n.scaleAt(text, end)
	if to == 0 {
		if to = end; end-start < 5 { // most numbers are years and shares
			return nil, 0
		}
	}
	whole, fraction, pointed := bytes.Cut(text[start:end], n.point)
	if bytes.Contains(whole, n.group) {
		whole = n.ungrouped(whole)
	} else if to == end && len(whole) < 5 {
		return nil, 0
	}
	if !digits(whole) || pointed && !digits(fraction) {
		return nil, 0
	}
	return shift(room, whole, fraction, power), n.moneyAt(text, to)
}

// ungrouped takes off the marks between groups of three digits. It gives nil where these are others.
func (n *notation) ungrouped(number []byte) (whole []byte) {
	for g := range bytes.SplitSeq(number, n.group) {
		if len(g) > 3 || whole != nil && len(g) < 3 {
			return nil
		}
		whole = append(whole, g...)
	}
	return whole
}

// digits reports whether a text is made of them.
func digits(text []byte) bool {
	for _, b := range text {
		if !isDigit(b) {
			return false
		}
	}
	return len(text) > 0
}

// scaleAt reads the word for a power of ten that follows a number, perhaps after 余 or 多.
func (n *notation) scaleAt(text []byte, i int) (power, end int) {
	if i < len(text) && text[i] >= utf8.RuneSelf && (bytes.HasPrefix(text[i:], []byte("余")) || bytes.HasPrefix(text[i:], []byte("多"))) {
		i += len("余")
	}
	if i = afterSpace(text, i); i == len(text) {
		return 0, 0
	}
	for _, s := range n.scaled[text[i]] {
		if follows(text, i, s.word) {
			return s.power, i + len(s.word)
		}
	}
	return 0, 0
}

// moneyAt is where the word for money ends that may follow at i, or i.
func (n *notation) moneyAt(text []byte, i int) int {
	start := afterSpace(text, i)
	for _, word := range n.money {
		if follows(text, start, word) {
			return start + len(word)
		}
	}
	return i
}

// afterSpace is the place after the space or hyphen at i, or i.
func afterSpace(text []byte, i int) int {
	if i < len(text) && (text[i] == ' ' || text[i] == '-') {
		return i + 1
	}
	return i
}

// follows reports whether a word stands at i. One of letters must end there too.
func follows(text []byte, i int, word []byte) bool {
	if i >= len(text) || text[i] != word[0] { // most do not
		return false
	}
	return bytes.HasPrefix(text[i:], word) && !(inWord(word, 0) && inWord(text, i+len(word)))
}

// shift moves the decimal point and takes off zeros that say nothing, in room.
func shift(room, whole, fraction []byte, power int) []byte {
	moved := min(power, len(fraction))
	value := append(append(room, whole...), fraction[:moved]...)
	for range power - moved {
		value = append(value, '0')
	}
	value = bytes.TrimLeft(value, "0")
	if rest := bytes.TrimRight(fraction[moved:], "0"); len(rest) > 0 {
		value = append(append(value, '.'), rest...)
	}
	return value
}
