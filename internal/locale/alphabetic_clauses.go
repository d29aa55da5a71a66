package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// ordinalNumber reads 20th: a plan, the name of an event, or a place in an order.
func (s *alphabeticScan) ordinalNumber(i int) int {
	if end := s.planValue(i, i, ""); end > i {
		return end
	}
	end := s.digitsEnd(i)
	to := s.ordinalEnd(end)
	if to == end || end-i > 4 {
		return i
	}
	return s.ordinalAt(i, to, number(s.text[i:end]))
}

// planValue adds the period of a five-year plan whose number is at byte at.
func (s *alphabeticScan) planValue(i, at int, m Mark) int {
	p, end, ok := s.planAt(at)
	if !ok {
		return i
	}
	s.add(&Value{Kind: Date, Period: p, Mark: m, Reading: Reading{Start: i, End: end}})
	return s.glossed(end, p)
}

// ordinalAt adds a place in an order. Weak is the second of some points, not “ranks second”, and what names an event is
// none.
func (s *alphabeticScan) ordinalAt(i, end, n int) int {
	at := end
	for range 4 {
		at = skipSpace(s.text, at)
		word := wordAt(s.text, at)
		if word == "" {
			break
		}
		if s.events.has(word) {
			return end
		}
		at += len(word)
	}
	weak := n <= 10
	for k, from := 0, i; k < 4 && weak; k++ {
		var word string
		if word, from = s.wordBefore(from); word == "" {
			break
		}
		weak = !s.placed.has(word)
	}
	r := Reading{Quantity: quantity.Quantity{Value: quantity.Int(n), Unit: s.table["位次"]}, Start: i, End: end}
	return s.add(&Value{Kind: Rank, Reading: r, Weak: weak})
}

// numbered reads No. 12 and No. 3 of 2021.
func (s *alphabeticScan) numbered(i int) int {
	if !strings.HasPrefix(s.text[i:], s.numberSign) {
		return i
	}
	at := skipSpace(s.text, i+len(s.numberSign))
	end := s.digitsEnd(at)
	if end == at || end-at > 5 || isLatin(s.at(end)) {
		return i
	}
	for _, join := range []string{" of ", ", ", " (", " von "} {
		if !strings.HasPrefix(s.text[end:], join) {
			continue
		}
		if year, to := s.yearAt(end + len(join)); to > 0 && (join != ", " || !isDigit(s.at(to))) {
			return s.add(&Value{Kind: Document, Ref: quantity.Int(year).String() + "/" + s.text[at:end], Reading: Reading{Start: i, End: to}})
		}
	}
	n, to := arabicNumber(s.text, at, s.group, s.point)
	if to == 0 {
		return end
	}
	r := Reading{Quantity: quantity.Quantity{Value: n, Unit: s.table["位次"]}, Start: i, End: to}
	return s.add(&Value{Kind: Rank, Reading: r})
}

// clause reads Article 12, Articles 3, 5 and 7, Articles 12 to 15, Annex 2.
func (s *alphabeticScan) clause(i, end int, ref string) int {
	at := skipSpace(s.text, end)
	n, to := s.clauseNumber(at)
	if to == 0 || at == end {
		return i
	}
	for {
		if high, next := s.clauseNumber(s.joined(to, "–", "-", " "+s.prose.to+" ")); next > 0 {
			n, to = n+"–"+high, next
		}
		s.add(&Value{Kind: Clause, Ref: ref + " " + n, Reading: Reading{Start: i, End: to}})
		plural := wordAt(s.text, i)
		if !strings.HasSuffix(plural, "s") && !strings.HasSuffix(plural, "es") {
			return to
		}
		next, after := s.clauseNumber(s.joined(to, ", and ", ", ", " "+s.prose.and_+" "))
		if after == 0 {
			return to
		}
		i, n, to = to, next, after
	}
}

// joined is the place after the first of some marks that follows at i, or -1.
func (s *alphabeticScan) joined(i int, marks ...string) int {
	for _, mark := range marks {
		if strings.HasPrefix(s.text[i:], mark) {
			return i + len(mark)
		}
	}
	return -1
}

// clauseNumber reads a number of up to three digits, Arabic or Roman, at i.
func (s *alphabeticScan) clauseNumber(i int) (n string, end int) {
	if i < 0 || i >= len(s.text) {
		return "", 0
	}
	end = s.digitsEnd(i)
	if end > i && end-i <= 3 && !isLatin(s.at(end)) && s.at(end) != '%' && (s.at(end) != '.' || !isDigit(s.at(end+1))) {
		return s.text[i:end], end
	}
	word := wordAt(s.text, i)
	for k, roman := range romans {
		if word == roman {
			return quantity.Int(k + 1).String(), i + len(word)
		}
	}
	return "", 0
}

var romans = []string{
	"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
	"XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX",
}

// label reads the number of a phase or line, which names rather than counts.
func (s *alphabeticScan) label(i, end int) int {
	at := skipSpace(s.text, end)
	if at == end || !isDigit(s.at(at)) {
		return i
	}
	to := s.digitsEnd(at)
	if to-at > 3 || isLatin(s.at(to)) || s.at(to) == '.' && isDigit(s.at(to+1)) || s.at(to) == '%' || s.at(to) == ',' && isDigit(s.at(to+1)) {
		return i
	}
	r := Reading{Quantity: quantity.Quantity{Value: quantity.Int(number(s.text[at:to])), Unit: s.table["位次"]}, Start: i, End: to}
	return s.add(&Value{Kind: Rank, Reading: r, Weak: true})
}
