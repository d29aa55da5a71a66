package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// comparable reports whether two amounts are of one kind of thing.
func comparable(a, b *Value) bool {
	x, y := a.Unit.Base, b.Unit.Base
	if x == y || kindOf(x) == kindOf(y) {
		return true
	}
	if x > y {
		x, y = y, x
	}
	// 3次 is a count, 3 times is not to be told from 3倍; a doubling is a growth by 100%.
	return y == "times" && (x == quantity.CountBase || x == "%")
}

// kindOf puts bases that may stand for each other together. What a tonne is a tonne of, texts say elsewhere.
func kindOf(base string) string {
	switch base {
	case "mu", "acre", "m2":
		return "area"
	case "jin", "t", "tce", "tCO2", "tCO2e":
		return "mass"
	case "mile", "m":
		return "length"
	case "year", "month":
		return "months"
	case "week", "day":
		return "days"
	case "hour", "minute":
		return "minutes"
	}
	if strings.HasPrefix(base, "/") {
		return "%"
	}
	return base
}

// sameMeasure compares two quantities of one kind of thing in different units.
func sameMeasure(x, y quantity.Quantity, maybe bool) bool {
	a, b := x.Unit.Base, y.Unit.Base
	switch {
	case a == "times" && b == "times":
		return maybe && (x.Base().Equal(y.Base().Plus(quantity.Int(1))) || y.Base().Equal(x.Base().Plus(quantity.Int(1))))
	case a == b:
		return false
	case kindOf(a) == "mass" && a != "jin" && b != "jin":
		return (a == "t" || b == "t") && x.Base().Equal(y.Base())
	case b == "times":
		return sameMeasure(y, x, maybe)
	case a == "times":
		return x.Base().Equal(y.Base()) // 3次
	}
	return x.SameAs(y)
}

// multiples compares a doubling with a growth by, or a share of, so many percent.
func multiples(times, share *Value) Difference {
	want := times.Base().Shift(2)
	if share.rises || share.Move == By {
		want = want.Plus(quantity.Int(-100))
	}
	if want.Equal(share.Base()) {
		return Same
	}
	return OtherValue
}

// otherMeasure looks for the same digits in quantities in different units of one kind.
func otherMeasure(x, y quantity.Quantity) Difference {
	if x.Base().Shift(-x.Unit.Named).Equal(y.Base().Shift(-y.Unit.Named)) {
		return OtherUnit // 3 years, 3 months
	}
	for n := -6; n <= 6; n++ {
		shifted := y
		shifted.Unit.Power += n
		if n != 0 && sameMeasure(x, shifted, false) {
			return OtherScale
		}
	}
	return OtherValue
}
