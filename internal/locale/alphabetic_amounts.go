package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// amount reads the quantity whose number begins at i.
func (s *alphabeticScan) amount(i int) int { return s.amountIn(i, i, quantity.Unit{}) }

// amountIn reads a quantity from its currency, if any, on; the number is at byte at.
func (s *alphabeticScan) amountIn(i, at int, currency quantity.Unit) int {
	v := Value{Kind: Amount}
	q := &v.Quantity
	end, ok := s.readAmount(s.text, at, s.lex, q)
	if !ok {
		return i
	}
	end = s.andHalf(q, end)
	bare := q.Unit.Base == quantity.CountBase
	if bare && currency.Base != "" {
		currency.Power += q.Unit.Power
		q.Unit = currency
	}
	if to := s.noQuantity(at, end, bare); to > 0 {
		return to
	}
	v.Start, v.End = i, end
	if high, to, ok := s.rangeEnd(i, end, q); ok {
		v.Qualifier, v.High, v.End = quantity.Range, high, to
	} else {
		s.bound(&v.Reading)
	}
	if !isDigit(s.text[at]) && isSmall(q) {
		s.weaken(&v)
	}
	return s.finish(&v)
}

// weaken marks a small number in words, which languages add and drop.
func (s *alphabeticScan) weaken(v *Value) {
	v.Weak = v.Qualifier == quantity.Exact
	if isPreposition(s.text[v.Start:]) { // under four headings
		v.Also, v.Weak = append([]quantity.Qualifier{quantity.Exact}, v.Also...), true
	}
}

// finish adds an amount with what the words around it say of growth.
func (s *alphabeticScan) finish(v *Value) int {
	s.discount(v)
	s.fold(v)
	s.growth(v)
	s.shareUnit(v)
	return s.add(v)
}

// isPreposition reports whether a text begins with a word that bounds numbers but also says where things are.
func isPreposition(s string) bool {
	s = strings.ToLower(s[:min(len(s), 8)])
	return hasAny(s, "under ", "over ", "above ", "below ", "within ", "around ", "about ")
}

// andHalf reads “two and a half” and the unit after it.
func (s *alphabeticScan) andHalf(q *quantity.Quantity, end int) int {
	p := &s.prose
	rest := s.text[end:]
	if !strings.HasPrefix(rest, " ") || !strings.HasPrefix(rest[1:], p.and_) {
		return end
	}
	for _, a := range p.article {
		words := " " + p.and_ + " " + a + " "
		if len(p.halves) == 0 || q.Unit.Power != q.Unit.Named || !strings.HasPrefix(rest, words+p.halves[0]) {
			continue
		}
		half, _ := quantity.ParseDecimal("0.5")
		q.Value, end = q.Value.Plus(half), end+len(words)+len(p.halves[0])
		if unit, to, ok := s.unitAt(s.text, end, s.lex); ok && q.Unit.Base == quantity.CountBase {
			q.Unit, end = unit, to
		}
		break
	}
	return end
}

// noQuantity gives the end of what only looks like a quantity, or 0: 5G, 9 a.m., the 2 of 2nd.
func (s *alphabeticScan) noQuantity(at, end int, bare bool) int {
	next := s.at(end)
	switch {
	case bare && isLatin(next) && isDigit(s.at(end-1)):
		return s.latinEnd(end)
	case bare && hasAny(s.text[end:], s.prose.clock...):
		return end + 2
	case next == '-' && isDigit(s.at(end-1)) && bare && isLatin(s.at(end+1)) && strings.HasPrefix(s.text[end+1:], "star"):
		return end
	}
	return 0
}

// rangeEnd reads the upper end of a range. “From 10% to 20%” is no range but a rise, told as two values.
func (s *alphabeticScan) rangeEnd(i, end int, low *quantity.Quantity) (high quantity.Decimal, to int, ok bool) {
	if s.at(end) == ' ' {
		next := wordAt(s.text, end+1)
		after := end + 1 + len(next)
		switch before := trimSpace(s.text[:i]); {
		case next == "" || s.at(after) != ' ':
		case next == s.prose.and_ && endsInWord(before, "between"):
			var upper quantity.Quantity
			if to, ok := s.readAmount(s.text, after+1, s.lex, &upper); ok {
				return s.upperEnd(low, &upper, to)
			}
		case next == s.prose.to && endsInWord(before, s.prose.from) && !endsInWord(strings.TrimRight(strings.TrimSuffix(before, s.prose.from), " "), "ranging"):
			return high, 0, false
		}
	}
	return s.readHigh(s.text, end, low, s.lex)
}

// upperEnd gives the lower end the unit of the upper one where it has none.
func (s *alphabeticScan) upperEnd(low, upper *quantity.Quantity, end int) (quantity.Decimal, int, bool) {
	if low.Unit.Base == quantity.CountBase {
		power := low.Unit.Power
		low.Unit = upper.Unit
		if power > 0 {
			low.Unit.Power = low.Unit.Named + power
		}
	}
	return upper.Value.Shift(upper.Unit.Power - low.Unit.Power), end, upper.Unit.Base == low.Unit.Base
}

func endsInWord(s, word string) bool {
	at := len(s) - len(word)
	return word != "" && at >= 0 && strings.EqualFold(s[at:], word) && !insideWord(s, at)
}

// bound takes in the words that bound a number, also those that only running text has.
func (s *alphabeticScan) bound(r *Reading) {
	start := r.Start
	if !r.boundBefore(s.text, &s.proseBounds) {
		r.boundAfter(s.text, s.after)
	}
	if r.Qualifier == quantity.Over && isTime(r.Unit) && endsInWord(trimSpace(s.text[:start]), "over") { // over two years: in their course
		r.Also = []quantity.Qualifier{quantity.Odd, quantity.Exact}
	}
	if r.Qualifier == quantity.Exact {
		r.boundAfter(s.text, s.prose.moreAfter)
	}
}

// discount turns 20% off into the 80% that is left to pay.
func (s *alphabeticScan) discount(v *Value) {
	if v.Unit.Class == quantity.Share && v.Unit.Base == "%" && hasAny(s.text[v.End:], s.prose.off...) {
		v.Value = quantity.Int(100).Plus(v.Value.Neg())
	}
}

// fold reads the unit of 2.5-fold.
func (s *alphabeticScan) fold(v *Value) {
	if s.prose.fold == "" || v.Unit.Base != quantity.CountBase {
		return
	}
	at := v.End
	if b := s.at(at); b == '-' || b == ' ' {
		at++
	}
	if end := at + len(s.prose.fold); strings.HasPrefix(s.text[at:], s.prose.fold) && !continuesAt(s.text, end) {
		v.Unit, v.End, v.maybe, v.Weak = s.table["倍"], end, true, false
	}
}

// count adds a small number of things.
func (s *alphabeticScan) count(i, end, n int) int {
	r := Reading{Quantity: quantity.Quantity{Value: quantity.Int(n), Unit: quantity.Unit{Base: quantity.CountBase, Class: quantity.Count}}, Start: i, End: end}
	return s.add(&Value{Kind: Amount, Reading: r, Weak: true})
}

// times adds a multiple: doubled, tenfold.
func (s *alphabeticScan) times(i, end, n int) int {
	if s.at(end) == '-' && isLatin(s.at(end+1)) || hasAny(s.text[end:], " as ", " check") { // double-digit, doubles as
		return end
	}
	r := Reading{Quantity: quantity.Quantity{Value: quantity.Int(n), Unit: s.table["倍"]}, Start: i, End: end}
	s.bound(&r)
	return s.add(&Value{Kind: Amount, Reading: r, rises: true, maybe: n > 4})
}
