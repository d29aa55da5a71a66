package portal

import (
	"math/big"
	"time"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// Target is a value that somebody set for an area and a date.
type Target struct {
	Figure
	Stored   Placed[string] // id of the figure it is, where that has another home
	Area     Placed[string]
	Operator Operator
	By       calendar.Date
	Policy   Placed[string] // that sets it
}

// Operator is how a value must stand to that of a target.
type Operator string

// Choices are the operators.
func (Operator) Choices() []string { return []string{"at-least", "more-than", "at-most", "less-than"} }

// rising reports whether more is asked for.
func (t *Target) rising() bool { return t.Operator == "at-least" || t.Operator == "more-than" }

// reaches reports whether a value meets the target for certain: "over 6200" meets "at least 6000", "about 6000" does not.
func reaches(t *Target, q quantity.Quantity) bool {
	if q.Unit.Base == "" || q.Unit.Base != t.Quantity.Unit.Base {
		return false
	}
	c := q.Base().Cmp(t.Quantity.Base())
	strict := t.Operator == "more-than" || t.Operator == "less-than"
	if !t.rising() {
		c = -c
	}
	switch q.Qualifier {
	case quantity.Exact:
		return c > 0 || c == 0 && !strict
	case quantity.Over, quantity.Odd:
		return t.rising() && c >= 0
	case quantity.Min:
		return t.rising() && (c > 0 || c == 0 && !strict)
	case quantity.Under, quantity.Near:
		return !t.rising() && c >= 0
	case quantity.Max:
		return !t.rising() && (c > 0 || c == 0 && !strict)
	}
	return false
}

// onPath is where a straight line from the first observation to the target is on the day of the latest.
func onPath(first, latest *Observation, t *Target) *big.Rat {
	start, end, now := day(first.Period.Last()), day(t.By.Last()), day(latest.Period.Last())
	from, to := first.Quantity.Base().Rat(), t.Quantity.Base().Rat()
	way := new(big.Rat).Sub(to, from)
	way.Mul(way, big.NewRat(now-start, max(end-start, 1)))
	return way.Add(way, from)
}

// day counts the days since some day.
func day(d calendar.Date) int64 {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix() / 86400
}
