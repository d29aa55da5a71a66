package locale

import (
	"cmp"
	"slices"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// Disagreement is a value of one text that another text says otherwise or not at all.
type Disagreement struct {
	A, B *Value // nil: missing on that side
	What Difference
}

// Compare pairs the values of two texts off, best matches first, and gives what disagrees or is left over, in the order
// of the first text. Equal values are silent, and so are weak ones that only one text has.
func Compare(a, b []Value) []Disagreement {
	if sameInOrder(a, b) {
		return nil
	}
	done := make([]bool, len(a)+len(b))
	c := comparison{a: a, b: b, doneA: done[:len(a)], doneB: done[len(a):]}
	c.pair(func(x, y *Value) bool { return x.Weak == y.Weak && !isRelative(x) && !isRelative(y) })
	c.pair(func(x, y *Value) bool { return !isRelative(x) && !isRelative(y) })
	c.pairEnds(c.a, c.b, c.doneA, c.doneB)
	c.pairEnds(c.b, c.a, c.doneB, c.doneA)
	c.pair(func(x, y *Value) bool { return true })
	found := append(c.disagreements(), c.rest()...)
	slices.SortStableFunc(found, func(x, y Disagreement) int { return cmp.Compare(c.place(x), c.place(y)) })
	return found
}

// sameInOrder reports whether two texts have the same values one by one, as most do.
func sameInOrder(a, b []Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		what, ok := differ(&a[i], &b[i])
		if !ok || what != Same || a[i].Weak != b[i].Weak || isRelative(&a[i]) || isRelative(&b[i]) {
			return false
		}
	}
	return true
}

// comparison is two texts' values and which of them are spoken for.
type comparison struct {
	a, b         []Value
	doneA, doneB []bool
}

// pair takes out the equal values that may be paired, the nearest ones first.
func (c *comparison) pair(may func(a, b *Value) bool) {
	for i := range c.a {
		if c.doneA[i] {
			continue
		}
		best, nearest := -1, 2.0
		for j := range c.b {
			if c.doneB[j] || c.distance(i, j) >= nearest || !may(&c.a[i], &c.b[j]) {
				continue
			}
			if d, ok := differ(&c.a[i], &c.b[j]); ok && d == Same {
				best, nearest = j, c.distance(i, j)
			}
		}
		if best >= 0 {
			c.doneA[i], c.doneB[best] = true, true
		}
	}
}

// pairEnds takes out a range of one text against its two ends in the other: 从10%提高到20%, from 10 to 20 percent.
func (c *comparison) pairEnds(a, b []Value, doneA, doneB []bool) {
	for i := range a {
		v := &a[i]
		if v.Qualifier != quantity.Range || doneA[i] || v.Kind != Amount {
			continue
		}
		low, high := *v, *v
		low.Qualifier, high.Qualifier, high.Value = quantity.Exact, quantity.Exact, v.High
		for j := 0; j+1 < len(b); j++ {
			if !doneB[j] && !doneB[j+1] && sameNumber(&low, &b[j]) && sameNumber(&high, &b[j+1]) {
				doneA[i], doneB[j], doneB[j+1] = true, true, true
				break
			}
		}
	}
}

func sameNumber(a, b *Value) bool {
	return b.Kind == Amount && b.Qualifier != quantity.Range && sizes(a, b) == Same
}

// distance is how far apart two values stand in the order of their texts, from 0 to 1.
func (c *comparison) distance(i, j int) float64 {
	d := (float64(i)+0.5)/float64(len(c.a)) - (float64(j)+0.5)/float64(len(c.b))
	return max(d, -d)
}

// candidate is a pair that disagrees, and how unlikely it is that the two are meant to be the same.
type candidate struct {
	i, j int
	what Difference
	cost float64
}

// disagreements pairs what is left, likeliest first.
func (c *comparison) disagreements() (found []Disagreement) {
	weakA, weakB := countWeak(c.a, c.doneA), countWeak(c.b, c.doneB)
	var list []candidate
	for i := range c.a {
		for j := range c.b {
			if c.doneA[i] || c.doneB[j] {
				continue
			}
			a, b := &c.a[i], &c.b[j]
			what, ok := differ(a, b)
			if !ok || what == Same || !worthSaying(a, b, what, weakA == weakB) {
				continue
			}
			list = append(list, candidate{i, j, what, 10*c.distance(i, j) + unlikely(a, b, what)})
		}
	}
	slices.SortStableFunc(list, func(x, y candidate) int { return cmp.Compare(x.cost, y.cost) })
	for _, p := range list {
		if !c.doneA[p.i] && !c.doneB[p.j] {
			c.doneA[p.i], c.doneB[p.j] = true, true
			found = append(found, Disagreement{&c.a[p.i], &c.b[p.j], p.what})
		}
	}
	return found
}

func countWeak(list []Value, done []bool) (n int) {
	for i := range list {
		if v := &list[i]; !done[i] && v.Weak && !isOne(v) && !v.vague {
			n++
		}
	}
	return n
}

// worthSaying keeps weak values out unless both texts have the same number of them left: three zones where the other text
// has nothing is a matter of style, three measures against four is not.
func worthSaying(a, b *Value, what Difference, evenWeak bool) bool {
	switch {
	case !a.Weak && !b.Weak:
		return true
	case a.vague || b.vague:
		return a.vague && b.vague
	case isOne(a) && a.Weak && a.Kind == Amount || isOne(b) && b.Weak && b.Kind == Amount:
		return false
	case a.Weak && b.Weak:
		return evenWeak && a.Unit.Base == b.Unit.Base
	}
	return what == OtherValue && a.Kind == b.Kind && a.Unit.Base == b.Unit.Base || what == OtherQualifier
}

// unlikely ranks differences: those that leave most of the value the same come first.
func unlikely(a, b *Value, what Difference) float64 {
	cost := 0.0
	switch what {
	case OtherValue, OtherDate, OtherClause, OtherDocument:
		cost = 20
		if a.Kind == Amount && near(a, b) {
			cost -= 5
		}
	case OtherScale, OtherUnit:
		cost = 10
	}
	if a.Weak != b.Weak {
		cost += 10
	}
	return cost
}

// near reports whether two numbers have as many digits and the same first one.
func near(a, b *Value) bool {
	x, y := a.Base(), b.Base()
	return x.Magnitude() == y.Magnitude() && x.Sign() == y.Sign() && firstDigit(x) == firstDigit(y)
}

func firstDigit(d quantity.Decimal) byte {
	whole, _ := d.Shift(1 - d.Magnitude()).Parts()
	return whole[0]
}

// rest gives what has no counterpart. A date or reference said again is no news: languages repeat them or say “that
// year”.
func (c *comparison) rest() (found []Disagreement) {
	for i := range c.a {
		if !c.doneA[i] && !c.a[i].Weak && !takenUp(c.a, i) && !repeats(c.a[i], c.b) {
			found = append(found, Disagreement{A: &c.a[i], What: Missing})
		}
	}
	for j := range c.b {
		if !c.doneB[j] && !c.b[j].Weak && !takenUp(c.b, j) && !repeats(c.b[j], c.a) {
			found = append(found, Disagreement{B: &c.b[j], What: Extra})
		}
	}
	return found
}

func repeats(v Value, others []Value) bool {
	if v.Kind == Date && isBareYear(v) && slices.ContainsFunc(others, func(w Value) bool { return w.Kind == Date && w.Period.From.Year == v.Period.From.Year }) {
		return true // the first and third quarters of 2023
	}
	return (v.Kind == Date || v.Kind == Clause || v.Kind == Document) && slices.ContainsFunc(others, func(w Value) bool {
		d, ok := differ(&v, &w)
		return ok && d == Same && !isRelative(&w)
	})
}

// takenUp reports whether one of two neighbors only takes up the other at the start of a clause: 占全市四成；四成是取整的说法.
func takenUp(list []Value, i int) bool {
	again := func(i int) bool {
		return i > 0 && i < len(list) && list[i].topic && list[i].String() == list[i-1].String()
	}
	return again(i) || again(i+1)
}

func isBareYear(v Value) bool {
	d := v.Period.From
	return v.Period == calendar.Period{From: calendar.Date{Year: d.Year}} && v.Mark == ""
}

// place orders findings by where they stand in the first text or, if only in the second, by the like place there.
func (c *comparison) place(d Disagreement) float64 {
	list, v := c.a, d.A
	if v == nil {
		list, v = c.b, d.B
	}
	for i := range list {
		if &list[i] == v {
			return float64(i) / float64(len(list))
		}
	}
	return 1
}

func isOne(v *Value) bool { return v.Base().Equal(quantity.Int(1)) }

// isRelative reports whether a value is a year that is named elsewhere: 今年, last year.
func isRelative(v *Value) bool { return v.Kind == Date && v.Period.From.IsZero() }
