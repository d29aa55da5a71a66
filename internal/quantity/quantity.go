// Package quantity holds exact numbers with units and qualifiers: 1158.3 × 10⁸ yuan, more than 41 × 10⁸ yuan, nearly
// 70 percent. There are no floating-point numbers in it. How a quantity is written and read is a matter of language
// and lives in package locale.
package quantity

// Quantity is a value, or a range of values, in a unit, with what qualifies it.
type Quantity struct {
	Value     Decimal // in Unit, as printed
	High      Decimal // upper end where Qualifier is Range, in Unit
	Unit      Unit
	Qualifier Qualifier
}

// Qualifier says how a printed number stands to the number meant.
type Qualifier string

// The qualifiers, with the words of the sources that they stand for.
const (
	Exact    Qualifier = ""
	Over     Qualifier = "over"     // 超, 逾: strictly more
	Odd      Qualifier = "odd"      // 余, 多: somewhat above a round number
	Near     Qualifier = "near"     // 近: below and close
	Under    Qualifier = "under"    // 不足, 不到: less
	About    Qualifier = "about"    // 约, 左右
	Min      Qualifier = "min"      // 以上, 不低于: at least
	Max      Qualifier = "max"      // 以下, 以内: at most
	Expected Qualifier = "expected" // 预计: a target or forecast
	Range    Qualifier = "range"    // from Value to High
)

// Qualifiers lists what a data file may say.
var Qualifiers = []Qualifier{Over, Odd, Near, Under, About, Min, Max, Expected, Range}

// Base is the value in the unit's base, such as yuan for 亿元.
func (q Quantity) Base() Decimal { return q.Value.Shift(q.Unit.Power) }

// HighBase is the upper end of a range in the unit's base.
func (q Quantity) HighBase() Decimal { return q.High.Shift(q.Unit.Power) }

// HalfStep is half of the last digit that was printed, in the base: what rounding may have taken away or added. Of 1158.3
// × 10⁸ it is 0.05 × 10⁸.
func (q Quantity) HalfStep() Decimal {
	return Decimal{digits: "5", exp: q.Value.exp - 1}.Shift(q.Unit.Power)
}

// SameValue reports whether two quantities have the same value (or range) in the same base, whatever qualifies them.
func (q Quantity) SameValue(r Quantity) bool {
	if q.Unit.Base != r.Unit.Base || !q.Base().Equal(r.Base()) {
		return false
	}
	return q.Qualifier != Range && r.Qualifier != Range ||
		q.Qualifier == r.Qualifier && q.HighBase().Equal(r.HighBase())
}

// PowerOfTen reports whether one value is the other times 10^n, n not 0: the mark of 亿 read as billion.
func (q Quantity) PowerOfTen(r Quantity) (n int, ok bool) {
	a, b := q.Base(), r.Base()
	n = a.Magnitude() - b.Magnitude()
	return n, n != 0 && a.Sign() != 0 && a.Equal(b.Shift(n))
}
