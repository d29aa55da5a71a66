package locale

import (
	"slices"

	"lvjin/internal/quantity"
)

// differ says how two values differ, and whether they may be meant to be the same at all.
func differ(a, b *Value) (what Difference, ok bool) {
	if a.Kind != b.Kind {
		return Same, sameAcrossKinds(a, b)
	}
	switch a.Kind {
	case Date:
		return differentDates(a, b), true
	case Clause:
		return differentRefs(a, b, OtherClause), true
	case Document:
		return differentRefs(a, b, OtherDocument), true
	case Rank:
		if !a.Value.Equal(b.Value) {
			return OtherValue, true
		}
		return Same, true
	}
	return differentAmounts(a, b)
}

func differentRefs(a, b *Value, what Difference) Difference {
	if a.Ref == b.Ref {
		return Same
	}
	return what
}

// sameAcrossKinds lets a number that one language writes as a count be a label or a bare year in the other: 3号线 and Line
// 3, 2000 and 2000年.
func sameAcrossKinds(a, b *Value) bool {
	n, okA := plainNumber(a)
	m, okB := plainNumber(b)
	return okA && okB && n.Equal(m)
}

func plainNumber(v *Value) (quantity.Decimal, bool) {
	switch v.Kind {
	case Rank:
		return v.Value, true
	case Amount:
		return v.Base(), v.Unit.Base == quantity.CountBase && v.Qualifier != quantity.Range
	case Date:
		d := v.Period.From
		return quantity.Int(d.Year), d.Year > 0 && d.Month == 0 && d.Half == 0 && d.Quarter == 0 && v.Period.To.IsZero() && v.Mark == ""
	}
	return quantity.Decimal{}, false
}

func differentAmounts(a, b *Value) (what Difference, ok bool) {
	if a.vague || b.vague {
		return differentVague(a, b)
	}
	switch what = sizes(a, b); {
	case what == OtherUnit && (a.Unit.Base != b.Unit.Base) && !sameDigits(a, b):
		return OtherValue, a.Unit.Class == quantity.Money && b.Unit.Class == quantity.Money
	case what != Same:
		return what, true
	case a.Move != "" && b.Move != "" && a.Move != b.Move:
		return OtherMove, true
	case otherBound(a, b):
		return OtherQualifier, true
	}
	return Same, true
}

// differentVague compares orders of magnitude: 数十 and dozens are the same, and so are 十几 and more than ten.
func differentVague(a, b *Value) (what Difference, ok bool) {
	switch {
	case !comparable(a, b):
		return Same, false
	case a.Base().Equal(b.Base()):
		return Same, true
	case a.vague && b.vague && a.Base().Magnitude() == b.Base().Magnitude():
		return Same, true
	}
	return OtherScale, a.vague && b.vague
}

// sizes compares number and unit, whatever qualifies them.
func sizes(a, b *Value) Difference {
	if a.Unit.Base == b.Unit.Base && a.Qualifier != quantity.Range && b.Qualifier != quantity.Range && a.Base().Equal(b.Base()) {
		return Same
	}
	x, y := upright(a.Quantity), upright(b.Quantity)
	switch {
	case !comparable(a, b) && points(a, b) && x.Base().Equal(y.Base()):
		return OtherPoint
	case !comparable(a, b):
		return OtherUnit
	case a.Unit.Base == "times" && b.Unit.Base == "%":
		return multiples(a, b)
	case a.Unit.Base == "%" && b.Unit.Base == "times":
		return multiples(b, a)
	case sameMeasure(x, y, a.maybe || b.maybe):
		return signs(a, b)
	case x.Unit.Base != y.Unit.Base:
		return otherMeasure(x, y)
	case x.Qualifier == quantity.Range || y.Qualifier == quantity.Range:
		return ranges(a, b, x, y)
	case x.Base().Equal(y.Base()):
		return signs(a, b)
	}
	if _, scaled := x.PowerOfTen(y); scaled {
		return OtherScale
	}
	return OtherValue
}

// ranges compares two ranges, or a range with one number.
func ranges(a, b *Value, x, y quantity.Quantity) Difference {
	high := func(q quantity.Quantity) quantity.Decimal {
		if q.Qualifier == quantity.Range {
			return q.HighBase()
		}
		return q.Base()
	}
	low, top := x.Base().Equal(y.Base()), high(x).Equal(high(y))
	switch n, scaled := x.PowerOfTen(y); {
	case low && top && x.Qualifier == y.Qualifier:
		return signs(a, b)
	case low, top, x.Qualifier != y.Qualifier && (x.Base().Equal(high(y)) || high(x).Equal(y.Base())):
		return OtherRange
	case scaled && high(x).Equal(high(y).Shift(n)) && x.Qualifier == y.Qualifier:
		return OtherScale
	}
	return OtherValue
}

// upright takes the sign off.
func upright(q quantity.Quantity) quantity.Quantity {
	if q.Value.Negative() {
		q.Value = q.Value.Neg()
	}
	return q
}

// signs: a fall that the words tell in one text may be told by words we do not know in the other, but a minus sign stays
// a minus sign, and what rises does not fall.
func signs(a, b *Value) Difference {
	if b.Value.Negative() {
		a, b = b, a
	}
	if !a.Value.Negative() || b.Value.Negative() || b.falls {
		return Same
	}
	if a.falls && !b.rises {
		return Same
	}
	return OtherSign
}

func points(a, b *Value) bool {
	return a.Unit.Class == quantity.Point && b.Unit.Class == quantity.Share || a.Unit.Class == quantity.Share && b.Unit.Class == quantity.Point
}

// sameDigits reports whether the numbers are the same but for a power of ten: then the units may have been mixed up.
func sameDigits(a, b *Value) bool {
	x, y := upright(a.Quantity).Base(), upright(b.Quantity).Base()
	return x.Equal(y) || x.Sign() != 0 && x.Equal(y.Shift(x.Magnitude()-y.Magnitude())) && !a.Weak && !b.Weak
}

// bounds says on which side of the printed number the number meant is, and whether it may be the number itself. Texts take
// the words of one such side for each other.
var bounds = map[quantity.Qualifier]string{
	quantity.Over: "above", quantity.Odd: "above", quantity.Min: "from",
	quantity.Under: "below", quantity.Near: "below", quantity.Max: "to", quantity.About: "about",
}

// otherBound reports whether a bound was lost or turned round.
func otherBound(a, b *Value) bool {
	if a.Qualifier == quantity.Range || b.Qualifier == quantity.Range {
		return false
	}
	if a.Qualifier == b.Qualifier || bounds[a.Qualifier] == bounds[b.Qualifier] {
		return false
	}
	other := func(v, w *Value) bool {
		return !slices.ContainsFunc(v.Also, func(q quantity.Qualifier) bool { return bounds[q] == bounds[w.Qualifier] })
	}
	return other(a, b) && other(b, a)
}
