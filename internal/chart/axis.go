package chart

import (
	"strings"

	"lvjin/internal/locale"
	"lvjin/internal/quantity"
)

// axis writes the numbers of an axis in one power of ten, which is named once with the unit: 0, 2000, 4000 and 亿元; 0,
// 200, 400 and billion yuan. Shares have their sign at every number instead.
type axis struct {
	lang  *locale.Language
	unit  quantity.Unit // without a name, of what the numbers are written in
	shift int           // from the base to that
	word  string
}

// newAxis finds out from what locale writes how the language names large amounts: by the data's unit, whatever their
// size, or by words for powers of a thousand.
func newAxis(lang *locale.Language, unit quantity.Unit, l ladder) axis {
	if unit.Class == quantity.Share {
		return axis{lang: lang, unit: quantity.Unit{ID: "%", Base: unit.Base, Class: quantity.Share, Names: unit.Names}}
	}
	two := quantity.Quantity{Value: quantity.Int(2), Unit: unit}
	if lang.Quantity(two) == "2"+unit.ID {
		bare := unit
		bare.ID, bare.Class, bare.Names = "", quantity.Count, nil
		return axis{lang, bare, -unit.Power, unit.ID}
	}
	power := thousands(l, unit.Named)
	two.Unit.Power = unit.Named + power
	word := strings.TrimSpace(strings.TrimPrefix(lang.Quantity(two), "2"))
	return axis{lang, quantity.Unit{Base: quantity.CountBase, Class: quantity.Count}, -unit.Named - power, word}
}

// thousands is the largest power of a thousand, from a million up, in which the step is a whole number.
func thousands(l ladder, named int) int {
	step, top := l.step.Magnitude()-named, max(l.first().Magnitude(), l.last().Magnitude())-named
	for _, power := range []int{12, 9, 6} {
		if step > power || power == 6 && top > power {
			return power
		}
	}
	return 0
}

// write writes a tick.
func (a axis) write(tick quantity.Decimal) string {
	return a.lang.Quantity(quantity.Quantity{Value: tick.Shift(a.shift), Unit: a.unit})
}

// gutter is the width of the widest tick.
func (a axis) gutter(l ladder) (w int) {
	for _, tick := range l.ticks {
		w = max(w, measure(a.write(tick), false))
	}
	return w
}
