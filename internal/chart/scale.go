package chart

import (
	"math/big"

	"lvjin/internal/quantity"
)

// scale maps values to places, exactly, and rounds once.
type scale struct {
	lo, hi   quantity.Decimal
	from, to int
}

// value is from + (v-lo)/(hi-lo) × (to-from). Nearly all values are whole numbers of a billionth of the largest; for the
// others the denominators are multiplied out.
func (s scale) value(v quantity.Decimal) int {
	unit := max(s.lo.Magnitude(), s.hi.Magnitude()) - 9
	lo, okLo := s.lo.Shift(-unit).Int()
	hi, okHi := s.hi.Shift(-unit).Int()
	n, ok := v.Shift(-unit).Int()
	if !okLo || !okHi || !ok {
		return s.at(v.Rat())
	}
	return between(s.from, s.to, n-lo, hi-lo)
}

// at is value of any number.
func (s scale) at(v *big.Rat) int {
	lo, hi := s.lo.Rat(), s.hi.Rat()
	span, part := difference(hi, lo), difference(v, lo)
	if span.Sign() == 0 {
		return (s.from + s.to) / 2
	}
	span.Mul(span, v.Denom())
	part.Mul(part, hi.Denom()).Mul(part, big.NewInt(int64(s.to-s.from)))
	part.Lsh(part, 1).Add(part, span)
	return s.from + int(part.Div(part, span.Lsh(span, 1)).Int64())
}

// difference is a - b, times the denominators of both.
func difference(a, b *big.Rat) *big.Int {
	x, y := new(big.Int).Mul(a.Num(), b.Denom()), new(big.Int).Mul(b.Num(), a.Denom())
	return x.Sub(x, y)
}

// between is the place at a part of the way, of which there are span; halves are rounded up.
func between(from, to, part, span int) int {
	if span == 0 {
		return (from + to) / 2
	}
	twice := 2*part*(to-from) + span
	if twice < 0 {
		twice -= 2*span - 1 // division rounds towards 0
	}
	return from + twice/(2*span)
}

// dayScale maps days to places, as scale does values.
type dayScale struct {
	first, last int
	from, to    int
}

func (s dayScale) day(n int) int {
	return between(s.from, s.to, n-s.first, s.last-s.first)
}

// floor is the largest whole number that is not above r. It is of use for what fits an int: places, counts of ticks.
func floor(r *big.Rat) int {
	quotient, rest := new(big.Int).QuoRem(r.Num(), r.Denom(), new(big.Int))
	if rest.Sign() < 0 {
		quotient.Sub(quotient, big.NewInt(1))
	}
	return int(quotient.Int64())
}

func ceil(r *big.Rat) int { return -floor(new(big.Rat).Neg(r)) }

// ladder is the ticks of an axis: multiples of a step of 1, 2 or 5 times a power of ten, from the last one below the
// values to the first one above them. 0 is always among them: a line whose axis begins elsewhere makes change look
// larger than it is.
type ladder struct {
	step  quantity.Decimal
	ticks []quantity.Decimal
}

// climb makes the ladder of values with at most so many steps. Whole ones are for what is counted.
func climb(values []quantity.Decimal, most int, whole bool) ladder {
	var lo, hi quantity.Decimal
	for _, v := range values {
		if v.Cmp(lo) < 0 {
			lo = v
		}
		if v.Cmp(hi) > 0 {
			hi = v
		}
	}
	span := hi.Plus(lo.Neg())
	if span.Sign() == 0 {
		hi = quantity.Int(1)
		span = hi
	}
	power := span.Magnitude() - 2 // of a step that is a tenth of the span or less
	if whole {
		power = max(power, 0)
	}
	for ; ; power++ {
		for _, n := range []int{1, 2, 5} {
			step := quantity.Int(n).Shift(power)
			first, last := multiples(lo, hi, step)
			if last-first <= most {
				return rungs(step, first, last)
			}
		}
	}
}

// multiples are the factors of the step that enclose lo and hi.
func multiples(lo, hi, step quantity.Decimal) (first, last int) {
	r := step.Rat()
	return floor(new(big.Rat).Quo(lo.Rat(), r)), ceil(new(big.Rat).Quo(hi.Rat(), r))
}

func rungs(step quantity.Decimal, first, last int) ladder {
	l := ladder{step: step}
	for n := first; n <= last; n++ {
		tick := step.Times(int64(max(n, -n)))
		if n < 0 {
			tick = tick.Neg()
		}
		l.ticks = append(l.ticks, tick)
	}
	return l
}

func (l ladder) first() quantity.Decimal { return l.ticks[0] }
func (l ladder) last() quantity.Decimal  { return l.ticks[len(l.ticks)-1] }

// scale maps the ladder to places.
func (l ladder) scale(from, to int) scale { return scale{l.first(), l.last(), from, to} }
