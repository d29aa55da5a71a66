package locale

import (
	"cmp"
	"slices"
	"strings"
)

// Notation is how a language writes large numbers with digits: 1,158.3 billion, 115,83 Milliarden, 1158.3亿.
type Notation struct {
	Group, Point string   // marks between groups of three digits, and before decimals
	Scales       []Scale  // longest word first
	Money        []string // words for yuan after a number, longest first
}

// Scale is a word for a power of ten.
type Scale struct {
	Word  string
	Power int
}

func (n Notation) sorted() Notation {
	slices.SortStableFunc(n.Scales, func(a, b Scale) int { return cmp.Compare(len(b.Word), len(a.Word)) })
	n.Scales = slices.Compact(n.Scales)
	slices.SortStableFunc(n.Money, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	n.Money = slices.Compact(n.Money)
	return n
}

// Notation of Chinese. 千 and 百 alone are left out: 5千瓦 is no number of thousands.
func (chinese) Notation() Notation {
	n := Notation{Group: ",", Point: ".", Money: []string{"元", "人民币"}}
	for _, s := range chineseScales {
		if s.Power < 4 {
			continue
		}
		n.Scales = append(n.Scales, s)
		if s.Power < 12 {
			n.Scales = append(n.Scales, Scale{"百" + s.Word, s.Power + 2}, Scale{"千" + s.Word, s.Power + 3})
		}
	}
	return n.sorted()
}

// Notation of an alphabetic language.
func (a *alphabetic) Notation() Notation {
	n := Notation{Group: a.group, Point: a.point}
	for _, s := range a.scales {
		if s.power >= 3 {
			n.Scales = append(n.Scales, Scale{s.one, s.power}, Scale{s.other, s.power})
		}
	}
	for _, u := range a.units {
		if u.base == "CNY" {
			n.Money = append(n.Money, u.one, u.other)
		}
	}
	return n.sorted()
}

// Bases of a Chinese word are none: it has no other forms.
func (chinese) Bases(string) []string { return nil }

// Bases of a word are found by the endings of the language.
func (a *alphabetic) Bases(word string) (bases []string) {
	for _, e := range a.endings {
		base, ok := strings.CutSuffix(word, e.ending)
		if !ok || len(base) < e.least {
			continue
		}
		bases = append(bases, base+e.base)
		if n := len(base); e.doubles && n > 3 && base[n-1] == base[n-2] {
			bases = append(bases, base[:n-1])
		}
	}
	return bases
}

// ending tells a form of a word: without it, and with another instead, a word may be the base of this one.
type ending struct {
	ending, base string
	least        int  // bytes before it
	doubles      bool // the consonant before it may be doubled: planned, planning
}

// englishEndings are those of plurals and verbs. Endings that make another word of one (-ation, -al) are none.
var englishEndings = []ending{
	{"ies", "y", 2, false}, {"ied", "y", 2, false}, {"sses", "ss", 1, false}, {"ses", "se", 2, false}, {"es", "", 3, false}, {"s", "", 3, false},
	{"ing", "", 3, true}, {"ing", "e", 3, false}, {"ed", "", 3, true}, {"ed", "e", 3, false},
}

// germanEndings are those of nouns and adjectives.
var germanEndings = []ending{
	{"en", "", 3, false}, {"er", "", 3, false}, {"es", "", 3, false}, {"em", "", 3, false}, {"ern", "", 3, false},
	{"n", "", 3, false}, {"e", "", 3, false}, {"s", "", 3, false},
}
