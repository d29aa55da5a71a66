package portal

import (
	"sync"

	"lvjin/internal/calendar"
	"lvjin/internal/diag"
)

// Indicator is a statistic with its observations.
type Indicator struct {
	Entity
	Unit         Placed[string]   `key:"unit,required"`
	Measure      Measure          `key:"measure"`
	Basis        string           `key:"basis"`
	BasisName    Localized        `key:"basis-name"`
	Counts       Localized        `key:"counts"` // what one of it is
	Whole        Localized        `key:"whole"`  // what 100% of a share is
	Frequency    Frequency        `key:"frequency"`
	Better       Better           `key:"better"`
	Breaks       []*Break         `key:"breaks"`
	Targets      []*Target        `key:"targets"`
	Numerator    Placed[string]   `key:"numerator"` // indicators that a share is made of
	Denominator  Placed[string]   `key:"denominator"`
	Parts        []Placed[string] `key:"parts"` // indicators whose values are parts of this one\'s
	License      string           `key:"license"`
	Observations []*Observation   // of data.csv, in its order

	once     sync.Once
	series   []*Series
	observed map[string]*Observation // by fragment
}

// Relations of an indicator.
func (x *Indicator) Relations() []Relation {
	var list []Relation
	for _, part := range []Relation{{"numerator", Placed[Ref]{Ref{KindIndicator, x.Numerator.V}, x.Numerator.At}}, {"denominator", Placed[Ref]{Ref{KindIndicator, x.Denominator.V}, x.Denominator.At}}} {
		if part.To.V.Slug != "" {
			list = append(list, part)
		}
	}
	list = append(list, relations("parts", KindIndicator, x.Parts)...)
	for _, t := range x.Targets {
		if t.Policy.V != "" {
			list = append(list, relations("targets", KindPolicy, []Placed[string]{t.Policy})...)
		}
	}
	return list
}

// Frequency is how often a statistic is published.
type Frequency string

// Choices are the frequencies.
func (Frequency) Choices() []string {
	return []string{"annual", "half-yearly", "quarterly", "monthly", "irregular"}
}

// Better says whether more or less of it is good. Without it a change is neither.
type Better string

// Choices are the directions.
func (Better) Choices() []string { return []string{"up", "down"} }

// Break is a change of what is counted. Values before and after it are not compared, nor joined by a line.
type Break struct {
	At     Placed[calendar.Date] `key:"at,required"` // first date that is counted the new way
	Reason Localized             `key:"reason,required"`
	Areas  []Placed[string]      `key:"areas"` // none: all
}

// Splits reports whether the break applies to an area.
func (b *Break) Splits(area string) bool {
	for _, a := range b.Areas {
		if a.V == area {
			return true
		}
	}
	return len(b.Areas) == 0
}

// After reports whether a period is counted the new way.
func (b *Break) After(p calendar.Period) bool { return p.Last().Compare(b.At.V.First()) >= 0 }

// Measure says what the values of an indicator are: a stock has a date, a flow a period.
type Measure string

// Choices are the measures.
func (Measure) Choices() []string {
	return []string{"stock", "flow", "cumulative", "share", "count", "rate", "rank"}
}

// Observation is a row of an indicator's data.
type Observation struct {
	Figure
	Area      string
	Status    string
	Published calendar.Date
	AreaAt    diag.Place
	CellName  string // of its value, as spreadsheets name it: C14
}

// Fragment names the observation among those of its indicator.
func (o *Observation) Fragment() string {
	if o.Period.IsZero() {
		return o.Area
	}
	return o.Area + "@" + o.Period.String()
}

func relations(key string, kind Kind, slugs []Placed[string]) []Relation {
	list := make([]Relation, len(slugs))
	for i, s := range slugs {
		list[i] = Relation{key, Placed[Ref]{Ref{kind, s.V}, s.At}}
	}
	return list
}
