package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lvjin/internal/quantity"
)

// spaces are what may stand between a number and its unit: plain, no-break, narrow no-break.
const spaces = " \u00a0\u202f"

// Read finds the quantities in a text: [qualifier] [currency] number [scale] [unit] [qualifier], a range of two, or an
// ordinal.
func (a *alphabetic) Read(text string, units quantity.Units) []Reading {
	var found []Reading
	lex := a.lexicon(units)
	for i := 0; i < len(text); {
		if r, ok := a.readAt(text, i, lex); ok {
			found = append(found, r)
			i = max(r.End, i+1)
			continue
		}
		i = nextWord(text, i)
	}
	return found
}

// readAt reads a quantity whose number or currency begins at byte i.
func (a *alphabetic) readAt(text string, i int, lex lexicon) (r Reading, ok bool) {
	if rank, end, ok := a.readOrdinal(text, i, lex); ok {
		return Reading{Quantity: rank, Start: i, End: end}, true
	}
	q, end, ok := a.readAmount(text, i, lex)
	if !ok || a.isYear(text, i, end, q) {
		return r, false
	}
	r = Reading{Quantity: q, Start: i, End: end}
	if high, end, ok := a.readHigh(text, end, &r.Quantity, lex); ok {
		r.Qualifier, r.High, r.End = quantity.Range, high, end
		return r, true
	}
	return a.readQualifier(text, r), true
}

// readAmount reads currency, number, scale and unit. A bare number is a count.
func (a *alphabetic) readAmount(text string, i int, lex lexicon) (q quantity.Quantity, end int, ok bool) {
	money := false
	for _, mark := range a.currencies {
		if rest, ok := strings.CutPrefix(text[i:], mark); ok {
			i, money = len(text)-len(strings.TrimLeft(rest, spaces)), true
			break
		}
	}
	if !money && insideWord(text, i) {
		return q, 0, false
	}
	value, end := a.readNumber(text, i)
	if end == 0 {
		return q, 0, false
	}
	q.Value = value
	q.Unit = quantity.Unit{Base: quantity.CountBase, Class: quantity.Count}
	power := 0
	for {
		scale, next := a.scaleAt(text, end)
		if next == 0 {
			break
		}
		power, end = power+scale, next
	}
	if unit, next, ok := a.unitAt(text, end, lex); ok {
		q.Unit, end = unit, next
	} else if money {
		q.Unit = lex.units["元"]
	}
	q.Unit.Power += power
	return q, end, true
}

// readNumber reads digits or number words: 1,158.3, four, twenty-four.
func (a *alphabetic) readNumber(text string, i int) (quantity.Decimal, int) {
	if n, end := arabicNumber(text, i, a.group, a.point); end > 0 {
		return n, end
	}
	word := wordAt(text, i)
	n, ok := a.numbers[strings.ToLower(word)]
	if !ok {
		return quantity.Decimal{}, 0
	}
	n, end := a.tens(text, i, n, len(word))
	if m, to := a.hundreds(text, end, n); to > 0 {
		return quantity.Int(m), to
	}
	return quantity.Int(n), end
}

// tens reads the four of twenty-four.
func (a *alphabetic) tens(text string, i, n, size int) (int, int) {
	end := i + size
	if n >= 20 && n < 100 && strings.HasPrefix(text[end:], "-") {
		ones := wordAt(text, end+1)
		if m, ok := a.numbers[strings.ToLower(ones)]; ok && m > 0 && m < 10 {
			return n + m, end + 1 + len(ones)
		}
	}
	return n, end
}

// hundreds reads what follows the one of one hundred and twenty-four.
func (a *alphabetic) hundreds(text string, i, n int) (int, int) {
	power, end := a.scaleAt(text, i)
	if power != 2 || n >= 100 {
		return 0, 0
	}
	n *= 100
	at := skipSpace(text, end)
	if and := strings.Trim(a.and, ", ") + " "; strings.HasPrefix(text[at:], and) {
		at += len(and)
	}
	word := wordAt(text, at)
	if m, ok := a.numbers[strings.ToLower(word)]; ok && at > end {
		if m, to := a.tens(text, at, m, len(word)); m < 100 {
			return n + m, to
		}
	}
	return n, end
}

func (a *alphabetic) scaleAt(text string, i int) (power, end int) {
	start := skipSpace(text, i)
	word := wordAt(text, start)
	for _, s := range a.scales {
		if word != "" && (strings.EqualFold(word, s.one) || strings.EqualFold(word, s.other)) {
			return s.power, start + len(word)
		}
	}
	return 0, 0
}

// lexicon is a table of units with what a language calls them.
type lexicon struct {
	units quantity.Units
	names []namedUnit
}

type namedUnit struct {
	name string
	unit quantity.Unit
}

func (a *alphabetic) lexicon(units quantity.Units) lexicon {
	lex := lexicon{units, make([]namedUnit, 0, 2*len(a.units)+8)}
	for _, n := range a.units {
		u := unitOf(n, units)
		lex.names = append(lex.names, namedUnit{n.one, u}, namedUnit{n.other, u})
	}
	for _, u := range units {
		if n, named := u.Names[a.id]; named {
			lex.names = append(lex.names, namedUnit{n.One, u}, namedUnit{n.Other, u})
		}
	}
	return lex
}

// unitAt reads the longest name of a unit.
func (a *alphabetic) unitAt(text string, i int, lex lexicon) (unit quantity.Unit, end int, ok bool) {
	start := skipSpace(text, i)
	if start >= len(text) {
		return unit, 0, false
	}
	first := text[start] | 0x20
	for _, n := range lex.names {
		if n.name == "" || n.name[0]|0x20 != first && first < 0x80 || start+len(n.name) > len(text) || !strings.EqualFold(text[start:start+len(n.name)], n.name) {
			continue
		}
		if to := start + len(n.name); to > end && !continuesAt(text, to) {
			unit, end, ok = n.unit, to, true
		}
	}
	return unit, end, ok
}

func unitOf(n unitName, units quantity.Units) quantity.Unit {
	u := quantity.Unit{Base: n.base, Power: n.named, Named: n.named, Class: quantity.Measure}
	if id, ok := classed[unitKey{n.base, n.named}]; ok {
		return units[id]
	}
	return u
}

type unitKey struct {
	base  string
	named int
}

// classed are the units that are no plain measures, as tables of units name them.
var classed = map[unitKey]string{
	{"CNY", 0}: "元", {"USD", 0}: "美元", {"HKD", 0}: "港元", {"EUR", 0}: "欧元", {"JPY", 0}: "日元", {"GBP", 0}: "英镑",
	{"%", 0}: "%", {"pp", 0}: "个百分点", {"pp", -2}: "个基点",
}

// readHigh reads the upper end of a range. The lower takes scale and unit of the upper where it has none.
func (a *alphabetic) readHigh(text string, i int, low *quantity.Quantity, lex lexicon) (high quantity.Decimal, end int, ok bool) {
	for _, connector := range a.connectors {
		if !strings.HasPrefix(text[i:], connector) {
			continue
		}
		upper, end, ok := a.readAmount(text, i+len(connector), lex)
		if !ok {
			return high, 0, false
		}
		switch {
		case low.Unit.Base == quantity.CountBase && low.Unit.Power == 0:
			low.Unit = upper.Unit
		case low.Unit.Base == quantity.CountBase: // 800 million to 1.2 billion yuan
			power := low.Unit.Power
			low.Unit = upper.Unit
			low.Unit.Power = low.Unit.Named + power
		}
		return upper.Value.Shift(upper.Unit.Power - low.Unit.Power), end, upper.Unit.Base == low.Unit.Base
	}
	return high, 0, false
}

func (a *alphabetic) readOrdinal(text string, i int, lex lexicon) (q quantity.Quantity, end int, ok bool) {
	if insideWord(text, i) {
		return q, 0, false
	}
	q.Unit = lex.units["位次"]
	for n, word := range a.ordinals {
		if to := i + len(word); to <= len(text) && strings.EqualFold(text[i:to], word) && !continuesAt(text, to) {
			q.Value = quantity.Int(n + 1)
			return q, to, true
		}
	}
	if strings.HasPrefix(text[i:], a.rankMark) {
		q.Value, end = arabicNumber(text, i+len(a.rankMark), a.group, a.point)
	}
	return q, end, end > 0
}

// isYear reports whether a bare number is a year: four digits from 1900 to 2099 without a unit.
func (a *alphabetic) isYear(text string, i, end int, q quantity.Quantity) bool {
	digits := text[i:end]
	return len(digits) == 4 && strings.Trim(digits, "0123456789") == "" && q.Unit.Base == quantity.CountBase && hasAny(digits, "19", "20")
}

// readQualifier takes in the words before and after.
func (a *alphabetic) readQualifier(text string, r Reading) Reading {
	before := strings.TrimRight(text[:r.Start], spaces)
	for _, m := range a.before {
		if len(before) < len(m.word) || !strings.EqualFold(before[len(before)-len(m.word):], m.word) || insideWord(before, len(before)-len(m.word)) {
			continue
		}
		r.Qualifier, r.Also, r.Start = m.qs[0], m.qs[1:], len(before)-len(m.word)
		return r
	}
	rest := text[r.End:]
	for _, m := range a.after {
		if len(rest) >= len(m.word) && strings.EqualFold(rest[:len(m.word)], m.word) && !continuesAt(rest, len(m.word)) {
			r.Qualifier, r.Also, r.End = m.qs[0], m.qs[1:], r.End+len(m.word)
			return r
		}
	}
	return r
}

// insideWord reports whether i is in the middle of a word or number.
func insideWord(text string, i int) bool {
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	return i > 0 && (isLetter(last) || unicode.IsDigit(last))
}

// continuesAt reports whether a word goes on at i.
func continuesAt(text string, i int) bool {
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(text[i:])
	return i < len(text) && isLetter(last) && isLetter(next)
}

// isLetter leaves out Han characters: these languages stand between them without spaces.
func isLetter(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Han, r) }

func wordAt(text string, i int) string {
	for j, r := range text[i:] {
		if !isLetter(r) {
			return text[i : i+j]
		}
	}
	return text[i:]
}

func skipSpace(text string, i int) int {
	return len(text) - len(strings.TrimLeft(text[i:], spaces+"-"))
}

// nextWord is where the next word or number may begin.
func nextWord(text string, i int) int {
	if word := wordAt(text, i); word != "" {
		return i + len(word)
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return i + size
}
