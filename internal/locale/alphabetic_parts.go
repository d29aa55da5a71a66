package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// wordFraction reads one third and two-thirds.
func (s *alphabeticScan) wordFraction(i int) int {
	n, end := s.readNumber(s.text, i)
	if end == 0 || isDigit(s.text[i]) {
		return i
	}
	return s.parts(i, end, n)
}

// parts reads the denominator that follows a numerator.
func (s *alphabeticScan) parts(i, end int, n quantity.Decimal) int {
	for _, ten := range s.prose.ofTen {
		if num, whole := n.Int(); whole && num < 10 && strings.HasPrefix(s.text[end:], ten) {
			return s.fraction(i, end+len(ten), num, 10)
		}
	}
	at := skipSpace(s.text, end)
	word := wordAt(s.text, at)
	d, ok := s.fractionWords.at(word)
	if !ok || at == end {
		return i
	}
	num, whole := n.Int()
	if !whole || num >= d {
		return i
	}
	return s.fraction(i, at+len(word), num, d)
}

func (s *alphabeticScan) fraction(i, end, n, d int) int {
	value, unit, ok := fraction(quantity.Int(n), quantity.Int(d), s.table)
	if !ok {
		return i
	}
	v := Value{Kind: Amount, Reading: Reading{Quantity: quantity.Quantity{Value: value, Unit: unit}, Start: i, End: end}}
	s.bound(&v.Reading)
	return s.finish(&v)
}

// indefinite reads what “a” is the number of: a hundred, a billion yuan, a third of, a dozen, half a year.
func (s *alphabeticScan) indefinite(i, end int) int {
	at := skipSpace(s.text, end)
	word := wordAt(s.text, at)
	to := at + len(word)
	if word == "" || at == end || s.at(i-1) == '\'' || strings.HasSuffix(s.text[:i], "’") {
		return i
	}
	if d, ok := s.fractionWords.at(word); ok && (d == 2 || strings.HasPrefix(s.text[to:], " "+s.prose.of) || hasAny(s.text[to:], s.prose.partOf...) || to == len(s.text) || strings.IndexByte(".,;)", s.text[to]) >= 0) {
		return s.fraction(i, to, 1, d)
	}
	if r, _ := s.roles.at(word); r.role == isMagnitude && r.n < 0 { // a dozen
		return s.dozen(i, to)
	}
	if power, _ := s.scaleAt(s.text, at); power > 0 {
		return s.scaled(i, at)
	}
	return i
}

// scaled reads a number that is a word for a power of ten alone: a hundred, a billion yuan.
func (s *alphabeticScan) scaled(i, at int) int {
	q := quantity.Quantity{Value: quantity.Int(1), Unit: quantity.Unit{Base: quantity.CountBase, Class: quantity.Count}}
	power, end := 0, at
	for {
		p, next := s.scaleAt(s.text, end)
		if next == 0 {
			break
		}
		power, end = power+p, next
	}
	if n, to := s.hundreds(s.text, at, 1); to > 0 && power == 2 {
		q.Value, power, end = quantity.Int(n), 0, to
		for {
			p, next := s.scaleAt(s.text, end)
			if next == 0 {
				break
			}
			power, end = power+p, next
		}
	}
	if unit, to, ok := s.unitAt(s.text, end, s.lex); ok {
		q.Unit, end = unit, to
	}
	q.Unit.Power += power
	v := Value{Kind: Amount, Reading: Reading{Quantity: q, Start: i, End: end}}
	s.bound(&v.Reading)
	return s.finish(&v)
}

// dozen reads “a dozen”: twelve or so.
func (s *alphabeticScan) dozen(i, end int) int {
	v := Value{Kind: Amount, Weak: true, vague: true}
	v.Reading = Reading{Quantity: quantity.Quantity{Value: quantity.Int(1), Unit: quantity.Unit{Base: quantity.CountBase, Power: 1, Class: quantity.Count}}, Start: i, End: end}
	s.bound(&v.Reading)
	return s.add(&v)
}

// magnitude reads orders of magnitude: dozens, hundreds of millions of yuan.
func (s *alphabeticScan) magnitude(i, power int) int {
	if power < 0 {
		return i
	}
	end := i + len(wordAt(s.text, i))
	for {
		rest, ok := strings.CutPrefix(s.text[end:], " "+s.prose.of+" ")
		word := strings.ToLower(wordAt(rest, 0))
		if p, known := s.prose.magnitudes[word]; ok && known && p > 0 {
			power, end = power+p, len(s.text)-len(rest)+len(word)
			continue
		}
		if ok {
			at := len(s.text) - len(rest)
			if unit, to, found := s.unitAt(s.text, at, s.lex); found {
				unit.Power += power
				return s.add(&Value{Kind: Amount, Weak: true, vague: true, Reading: Reading{Quantity: quantity.Quantity{Value: quantity.Int(1), Unit: unit}, Start: i, End: to}})
			}
		}
		break
	}
	unit := quantity.Unit{Base: quantity.CountBase, Power: power, Class: quantity.Count}
	return s.add(&Value{Kind: Amount, Weak: true, vague: true, Reading: Reading{Quantity: quantity.Quantity{Value: quantity.Int(1), Unit: unit}, Start: i, End: end}})
}

// half reads half of something: half a year, half a billion yuan, half of all loans, half-yearly.
func (s *alphabeticScan) half(i, end int) int {
	at := skipSpace(s.text, end)
	for _, a := range s.prose.article {
		if strings.HasPrefix(s.text[at:], a+" ") {
			at = skipSpace(s.text, at+len(a))
			break
		}
	}
	half, _ := quantity.ParseDecimal("0.5")
	q := quantity.Quantity{Value: half, Unit: quantity.Unit{Base: quantity.CountBase, Class: quantity.Count}}
	power, to := s.scaleAt(s.text, at)
	if to == 0 {
		to = at
	}
	if unit, next, ok := s.unitAt(s.text, to, s.lex); ok && unit.Class == quantity.Measure || power > 0 {
		if ok {
			q.Unit, to = unit, next
		}
		q.Unit.Power += power
		v := Value{Kind: Amount, Reading: Reading{Quantity: q, Start: i, End: to}, Weak: power == 0}
		s.bound(&v.Reading)
		return s.add(&v)
	}
	q.Value, q.Unit = quantity.Int(50), s.table["%"]
	v := Value{Kind: Amount, Reading: Reading{Quantity: q, Start: i, End: end}, Weak: true}
	s.bound(&v.Reading)
	s.growth(&v)
	return s.add(&v)
}

// halvedAt adds a fall by half.
func (s *alphabeticScan) halvedAt(i, end int) int {
	q := quantity.Quantity{Value: quantity.Int(-50), Unit: s.table["%"]}
	v := Value{Kind: Amount, Reading: Reading{Quantity: q, Start: i, End: end}, falls: true, Move: By}
	s.bound(&v.Reading)
	return s.add(&v)
}
