package export

import (
	"encoding/json"

	"lvjin/internal/calendar"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// Point is an observation as all formats write it. Numbers are decimals as text: no format may change a digit.
type Point struct {
	Area      string           `json:"area"`
	At        Stated           `json:"at"`                // date or period as the source states it: 2023, 2023-H1, 2023-06-30
	From      string           `json:"at_from,omitempty"` // its first day
	To        string           `json:"at_to,omitempty"`   // its last day; none where it has no stated end
	Value     Stated           `json:"value"`
	Value2    string           `json:"value2,omitempty"` // upper end of a range
	Unit      string           `json:"unit,omitempty"`
	Base      string           `json:"value_base,omitempty"`  // the value in the base unit, exactly
	Base2     string           `json:"value2_base,omitempty"` // the upper end in the base unit
	BaseUnit  string           `json:"base_unit,omitempty"`
	Qualifier string           `json:"qualifier,omitempty"`
	Printed   string           `json:"printed,omitempty"`
	Source    string           `json:"source,omitempty"`
	Status    string           `json:"status,omitempty"`
	Published string           `json:"published,omitempty"`
	Where     string           `json:"where,omitempty"`
	Note      portal.Localized `json:"note,omitempty"`
	Revision  string           `json:"revision"`
}

// The states of an observation among others of the same area and date.
const (
	Current    = "current"
	Superseded = "superseded"
)

// Target is a value that somebody set, with the same numbers as a point.
type Target struct {
	Area     string           `json:"area"`
	By       string           `json:"by"`
	Operator string           `json:"operator"`
	Value    Stated           `json:"value"`
	Unit     string           `json:"unit,omitempty"`
	Base     string           `json:"value_base,omitempty"`
	BaseUnit string           `json:"base_unit,omitempty"`
	Printed  string           `json:"printed,omitempty"`
	Policy   string           `json:"policy,omitempty"`
	Source   string           `json:"source,omitempty"`
	Where    string           `json:"where,omitempty"`
	Note     portal.Localized `json:"note,omitempty"`
}

// Stated is a text that is null in JSON where the source states nothing.
type Stated string

// MarshalJSON writes null for what is not stated.
func (s Stated) MarshalJSON() ([]byte, error) {
	if s == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(s))
}

// numbers are a quantity as decimals.
type numbers struct{ value, value2, unit, base, base2, baseUnit string }

// decimals writes out a quantity. One without a unit could not be read, so it has no value: that is empty, not 0.
func decimals(q quantity.Quantity) numbers {
	if q.Unit.ID == "" {
		return numbers{}
	}
	n := numbers{value: q.Value.String(), unit: q.Unit.ID, base: q.Base().String(), baseUnit: q.Unit.Base}
	if q.Qualifier == quantity.Range {
		n.value2, n.base2 = q.High.String(), q.HighBase().String()
	}
	return n
}

// points are the observations in the order of the data file.
func (d *Dataset) points(x *portal.Indicator) []Point {
	superseded := map[*portal.Observation]bool{}
	for _, s := range x.Series() {
		for _, o := range s.Superseded {
			superseded[o] = true
		}
	}
	list := make([]Point, len(x.Observations))
	for i, o := range x.Observations {
		n := decimals(o.Quantity)
		list[i] = Point{
			Area: o.Area, At: Stated(o.Period.String()),
			Value: Stated(n.value), Value2: n.value2, Unit: n.unit, Base: n.base, Base2: n.base2, BaseUnit: n.baseUnit,
			Qualifier: string(o.Quantity.Qualifier), Printed: o.Printed.V, Source: o.Source.V, Status: o.Status,
			Published: o.Published.String(), Where: o.Where, Note: d.own(o.Note), Revision: Current,
		}
		list[i].From, list[i].To = days(o.Period)
		if superseded[o] {
			list[i].Revision = Superseded
		}
	}
	return list
}

// days are the first and the last day of a period, as far as they are stated.
func days(p calendar.Period) (from, to string) {
	switch {
	case p.IsZero():
		return "", ""
	case p.Open:
		return p.From.First().String(), ""
	case p.To.IsZero():
		return p.From.First().String(), p.From.Last().String()
	}
	return p.From.First().String(), p.To.Last().String()
}

func (d *Dataset) target(t *portal.Target) Target {
	n := decimals(t.Quantity)
	return Target{
		Area: t.Area.V, By: t.By.String(), Operator: string(t.Operator),
		Value: Stated(n.value), Unit: n.unit, Base: n.base, BaseUnit: n.baseUnit,
		Printed: t.Printed.V, Policy: t.Policy.V, Source: t.Source.V, Where: t.Where, Note: d.own(t.Note),
	}
}
