package locale

import (
	"slices"

	"lvjin/internal/quantity"
)

// Reading is a quantity found in a text.
type Reading struct {
	quantity.Quantity
	Start, End int // bytes of the text, with the words that qualify
	// Also are other qualifiers that the words may stand for: "more than" is 超 and 余.
	Also []quantity.Qualifier
}

// Difference is the way in which a text says something else than the data.
type Difference string

// The differences, worst first.
const (
	Same           Difference = ""
	OtherUnit      Difference = "unit"
	OtherScale     Difference = "scale" // the values differ by a power of ten
	OtherValue     Difference = "value"
	OtherQualifier Difference = "qualifier"
)

// The further differences that Compare finds between two texts.
const (
	OtherSign      Difference = "sign"      // a rise against a fall
	OtherPoint     Difference = "point"     // percent against percentage points
	OtherMove      Difference = "move"      // growth by against growth to
	OtherRange     Difference = "range"     // an end of a range, or one end only
	OtherDate      Difference = "date"      // another day, month or year
	OtherPrecision Difference = "precision" // June 2023 against June 1, 2023, or against 2023
	OtherClause    Difference = "clause"
	OtherDocument  Difference = "document"
	Missing        Difference = "missing" // the first text has it, the second has not
	Extra          Difference = "extra"   // the second text has it, the first has not
)

// Against compares what was read with a quantity of the data.
func (r Reading) Against(q quantity.Quantity) Difference {
	switch n, scaled := r.PowerOfTen(q); {
	case r.Unit.Base != q.Unit.Base:
		return OtherUnit
	case scaled && n != 0:
		return OtherScale
	case !r.SameValue(q):
		return OtherValue
	case r.Qualifier != q.Qualifier && !slices.Contains(r.Also, q.Qualifier):
		return OtherQualifier
	}
	return Same
}

// Whole reports whether the reading covers all of a text.
func (r Reading) Whole(text string) bool { return r.Start == 0 && r.End == len(text) }
