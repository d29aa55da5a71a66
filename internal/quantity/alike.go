package quantity

import (
	"math/big"
	"strings"
)

// alike are units that measure the same thing as another in steps that are no power of ten. One is the other times the
// ratio, exactly.
var alike = map[string]struct {
	base  string
	ratio *big.Rat
}{
	"mu": {"m2", big.NewRat(2000, 3)}, "acre": {"m2", big.NewRat(40468564224, 10000000)},
	"jin": {"t", big.NewRat(1, 2000)}, "mile": {"m", big.NewRat(1609344, 1000)},
	"year": {"month", big.NewRat(12, 1)}, "week": {"day", big.NewRat(7, 1)}, "hour": {"minute", big.NewRat(60, 1)},
}

// Parts is the base of fractions that no decimal holds: one third is 1 of Parts("3").
func Parts(denominator string) Unit { return Unit{Base: "/" + denominator, Class: Share} }

// common gives a unit's base in terms of the unit that others of its kind are compared in.
func common(base string) (string, *big.Rat) {
	if c, ok := alike[base]; ok {
		return c.base, c.ratio
	}
	if n, ok := strings.CutPrefix(base, "/"); ok {
		if d, err := ParseDecimal(n); err == nil && d.Sign() > 0 {
			return "%", new(big.Rat).Quo(big.NewRat(100, 1), d.Rat())
		}
	}
	return base, big.NewRat(1, 1)
}

// SameAs reports whether two quantities in units of one kind, such as 亩 and hectares, are the same but for rounding. The
// one in the common unit was converted, so its last digit other than 0 may be off by half; never by more than a twentieth
// of the whole, since 1000 hectares are not printed to one digit only.
func (q Quantity) SameAs(r Quantity) bool {
	base, f := common(q.Unit.Base)
	other, g := common(r.Unit.Base)
	if base != other || tooFar(q) || tooFar(r) || (q.Qualifier == Range) != (r.Qualifier == Range) {
		return false
	}
	step, s := new(big.Rat).Mul(q.rounding(), f), new(big.Rat).Mul(r.rounding(), g)
	if r.Unit.Base == base || q.Unit.Base != base && s.Cmp(step) > 0 {
		step = s
	}
	same := func(a, b Decimal) bool {
		x, y := new(big.Rat).Mul(a.Rat(), f), new(big.Rat).Mul(b.Rat(), g)
		most := new(big.Rat).Mul(new(big.Rat).Abs(x), big.NewRat(1, 20))
		if step.Cmp(most) < 0 {
			most = step
		}
		return x.Sub(x, y).Abs(x).Cmp(most) <= 0
	}
	return same(q.Base(), r.Base()) && (q.Qualifier != Range || same(q.HighBase(), r.HighBase()))
}

// rounding is half of the last digit printed that is not 0, in the base.
func (q Quantity) rounding() *big.Rat {
	q.Value.exp += len(q.Value.digits) - len(strings.TrimRight(q.Value.digits, "0"))
	return q.HalfStep().Rat()
}

// tooFar keeps numbers that nobody means from being written out in full for arithmetic.
func tooFar(q Quantity) bool {
	m := q.Base().Magnitude()
	return m > maxShown || m < -maxShown
}
