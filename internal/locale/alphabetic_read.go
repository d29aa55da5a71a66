package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lvjin/internal/quantity"
)

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
func (a *alphabetic) readAt(text string, i int, lex *lexicon) (r Reading, ok bool) {
	if rank, end, ok := a.readOrdinal(text, i, lex); ok {
		return Reading{Quantity: rank, Start: i, End: end}, true
	}
	end, ok := a.readAmount(text, i, lex, &r.Quantity)
	if !ok || a.isYear(text, i, end, &r.Quantity) {
		return Reading{}, false
	}
	r.Start, r.End = i, end
	if high, end, ok := a.readHigh(text, end, &r.Quantity, lex); ok {
		r.Qualifier, r.High, r.End = quantity.Range, high, end
		return r, true
	}
	a.readQualifier(text, &r)
	return r, true
}

// readAmount reads currency, number, scale and unit into q. A bare number is a count.
func (a *alphabetic) readAmount(text string, i int, lex *lexicon, q *quantity.Quantity) (end int, ok bool) {
	money := false
	for _, mark := range a.currencies {
		if rest, ok := strings.CutPrefix(text[i:], mark); ok {
			i, money = len(text)-len(strings.TrimLeft(rest, spaces)), true
			break
		}
	}
	if !money && insideWord(text, i) {
		return 0, false
	}
	if q.Value, end = a.readNumber(text, i); end == 0 {
		return 0, false
	}
	q.Unit.Base, q.Unit.Class = quantity.CountBase, quantity.Count
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
	return end, true
}

func (a *alphabetic) scaleAt(text string, i int) (power, end int) {
	start := skipSpace(text, i)
	word := wordAt(text, start)
	power, ok := a.scaleWords.at(word)
	if !ok {
		return 0, 0
	}
	end = start + len(word)
	if len(word) < 4 && strings.HasPrefix(text[end:], ". ") { // Mio. Yuan
		end++
	}
	return power, end
}

// readHigh reads the upper end of a range. The lower takes scale and unit of the upper where it has none.
func (a *alphabetic) readHigh(text string, i int, low *quantity.Quantity, lex *lexicon) (high quantity.Decimal, end int, ok bool) {
	for _, connector := range a.connectors {
		if !strings.HasPrefix(text[i:], connector) {
			continue
		}
		var upper quantity.Quantity
		if end, ok = a.readAmount(text, i+len(connector), lex, &upper); !ok {
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

func (a *alphabetic) readOrdinal(text string, i int, lex *lexicon) (q quantity.Quantity, end int, ok bool) {
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
func (a *alphabetic) isYear(text string, i, end int, q *quantity.Quantity) bool {
	digits := text[i:end]
	return len(digits) == 4 && strings.Trim(digits, "0123456789") == "" && q.Unit.Base == quantity.CountBase && hasAny(digits, "19", "20")
}

// insideWord reports whether i is in the middle of a word or number.
func insideWord(text string, i int) bool {
	if i == 0 {
		return false
	}
	if b := text[i-1]; b < utf8.RuneSelf {
		return isLatin(b) || isDigit(b)
	}
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	return isLetter(last) || unicode.IsDigit(last)
}

// continuesAt reports whether a word goes on at i.
func continuesAt(text string, i int) bool {
	if i == len(text) || text[i] < utf8.RuneSelf && !isLatin(text[i]) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(text[i:])
	return isLetter(last) && isLetter(next)
}

// isLetter leaves out Han characters: these languages stand between them without spaces.
func isLetter(r rune) bool {
	if r < 0x80 {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) && !unicode.Is(unicode.Han, r)
}

func wordAt(text string, i int) string {
	end := i
	for end < len(text) && isLatin(text[end]) {
		end++
	}
	if end == len(text) || text[end] < 0x80 {
		return text[i:end]
	}
	for j, r := range text[i:] {
		if !isLetter(r) {
			return text[i : i+j]
		}
	}
	return text[i:]
}

// nextWord is where the next word or number may begin.
func nextWord(text string, i int) int {
	if word := wordAt(text, i); word != "" {
		return i + len(word)
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return i + size
}
