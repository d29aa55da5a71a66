package search

import (
	"slices"
	"strings"

	"lvjin/internal/locale"
)

// notation is how large numbers stand in folded texts of a language.
type notation struct {
	group, point string
	scales       []scale
	money        [][]rune
}

type scale struct {
	word  []rune
	power int
}

func notationOf(lang *locale.Language) *notation {
	of := lang.Notation()
	n := &notation{group: of.Group, point: of.Point}
	for _, s := range of.Scales {
		n.scales = append(n.scales, scale{folded(s.Word), s.Power})
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
	value      string
}

// numbers reads the large numbers of a folded text.
func (n *notation) numbers(text []rune) (list []number) {
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) || i > 0 && text[i-1] < 0x80 && (inWord(text[i-1]) || strings.ContainsRune(".,_", text[i-1])) {
			continue
		}
		start := i
		for i < len(text) && (isDigit(text[i]) || (text[i] == '.' || text[i] == ',') && joins(text, i)) {
			i++
		}
		if value, end := n.value(text, start, i); value != "" {
			list, i = append(list, number{start, end, value}), end
		}
		i--
	}
	return list
}

// value reads the number whose digits are between start and end. It is "" where that is no large number.
func (n *notation) value(text []rune, start, end int) (value string, to int) {
	if n.small(text, start, end) {
		return "", 0
	}
	whole, fraction, _ := strings.Cut(string(text[start:end]), n.point)
	groups := strings.Split(whole, n.group)
	for i, g := range groups {
		if len(g) > 3 && len(groups) > 1 || i > 0 && len(g) < 3 {
			return "", 0
		}
	}
	whole = strings.Join(groups, "")
	if strings.ContainsAny(whole+fraction, ".,") {
		return "", 0
	}
	power, to := n.scaleAt(text, end)
	if to == 0 {
		if to = end; len(groups) == 1 && len(whole) < 5 {
			return "", 0
		}
	}
	return shift(whole, fraction, power), n.moneyAt(text, to)
}

// small spares the years and shares of a text, most of its numbers, a closer look.
func (n *notation) small(text []rune, start, end int) bool {
	return end-start < 5 && end < len(text) && text[end] != ' ' && text[end] != '-' && text[end] < 0x80 && !inWord(text[end])
}

// scaleAt reads the word for a power of ten that follows a number, perhaps after 余 or 多.
func (n *notation) scaleAt(text []rune, i int) (power, end int) {
	if i < len(text) && (text[i] == '余' || text[i] == '多') {
		i++
	}
	for _, s := range n.scales {
		if end := follows(text, i, s.word); end > 0 {
			return s.power, end
		}
	}
	return 0, 0
}

// moneyAt is where the word for money ends that may follow at i, or i.
func (n *notation) moneyAt(text []rune, i int) int {
	for _, word := range n.money {
		if end := follows(text, i, word); end > 0 {
			return end
		}
	}
	return i
}

// follows is where a word ends that stands at i, or there after a space or hyphen; 0 where it does not. A word of letters
// must end there.
func follows(text []rune, i int, word []rune) int {
	if i < len(text) && (text[i] == ' ' || text[i] == '-') {
		i++
	}
	end := i + len(word)
	if end > len(text) || !slices.Equal(text[i:end], word) || inWord(word[0]) && end < len(text) && inWord(text[end]) {
		return 0
	}
	return end
}

// shift moves the decimal point and takes off zeros that say nothing.
func shift(whole, fraction string, power int) string {
	if len(fraction) < power {
		fraction += strings.Repeat("0", power-len(fraction))
	}
	whole, fraction = strings.TrimLeft(whole+fraction[:power], "0"), strings.TrimRight(fraction[power:], "0")
	if fraction != "" {
		fraction = "." + fraction
	}
	return whole + fraction
}
