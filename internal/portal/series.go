package portal

import (
	"slices"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// Series are the observations of one area.
type Series struct {
	Area       string
	Undated    []*Observation
	Dated      []*Observation // by date, each as last published
	Digests    []*Observation // known only from summaries: in the table, but in no chart and no comparison
	Superseded []*Observation // earlier publications of the same area and date
	Rows       []*Observation // as last published, the latest first, as tables show them
	latest     *Observation
	indicator  *Indicator
}

// Series groups the observations by area, in the order in which areas first appear. They are grouped once, when first
// asked for, after the observations have been read.
func (x *Indicator) Series() []*Series {
	x.once.Do(func() { x.series, x.observed = x.group() })
	return x.series
}

// group gives the observations by area, and those that fragments name.
func (x *Indicator) group() (list []*Series, observed map[string]*Observation) {
	byArea, current := map[string]*Series{}, map[string]*Observation{}
	for _, o := range x.Observations {
		if other := current[o.Fragment()]; other == nil || later(o, other) {
			current[o.Fragment()] = o
		}
	}
	for _, o := range x.Observations {
		s := byArea[o.Area]
		if s == nil {
			s = &Series{Area: o.Area, indicator: x}
			byArea[o.Area], list = s, append(list, s)
		}
		if s.latest == nil || later(o, s.latest) {
			s.latest = o
		}
		switch {
		case current[o.Fragment()] != o:
			s.Superseded = append(s.Superseded, o)
		case o.Status == Digest:
			s.Digests = append(s.Digests, o)
		case o.Period.IsZero():
			s.Undated = append(s.Undated, o)
		default:
			s.Dated = append(s.Dated, o)
		}
	}
	for _, s := range list {
		slices.SortStableFunc(s.Dated, func(a, b *Observation) int { return a.Period.Compare(b.Period) })
		s.Rows = slices.Concat(s.Undated, s.Dated, s.Digests)
		slices.SortStableFunc(s.Rows, func(a, b *Observation) int { return b.Period.Compare(a.Period) })
		current[s.Area] = s.latest
	}
	return list, current
}

// Latest is the observation that stands for the area: the last one, but a digest only where there is nothing else.
func (s *Series) Latest() *Observation { return s.latest }

// Segments are the dated observations between the indicator's breaks. Values of different segments are not comparable.
func (s *Series) Segments() [][]*Observation {
	var segments [][]*Observation
	for i, o := range s.Dated {
		if i == 0 || s.breakBetween(s.Dated[i-1], o) != nil {
			segments = append(segments, nil)
		}
		last := len(segments) - 1
		segments[last] = append(segments[last], o)
	}
	return segments
}

// Breaks are those of the indicator that split this series.
func (s *Series) Breaks() []*Break {
	var list []*Break
	for i := 1; i < len(s.Dated); i++ {
		if b := s.breakBetween(s.Dated[i-1], s.Dated[i]); b != nil && !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	return list
}

func (s *Series) breakBetween(a, b *Observation) *Break {
	for _, x := range s.indicator.Breaks {
		if x.Splits(s.Area) && !x.After(a.Period) && x.After(b.Period) {
			return x
		}
	}
	return nil
}

// Change is the difference of the latest observation and the one before it, where that is honest: both exact, from
// originals, in the same segment. Of shares and rates it is in percentage points.
func (s *Series) Change() (change quantity.Quantity, from *Observation, ok bool) {
	latest := s.Latest()
	i := slices.Index(s.Dated, latest)
	if i < 1 {
		return change, nil, false
	}
	from = s.Dated[i-1]
	if !comparable(latest) || !comparable(from) || s.breakBetween(from, latest) != nil || latest.Quantity.Unit.Base != from.Quantity.Unit.Base {
		return change, nil, false
	}
	change = latest.Quantity
	change.Value = latest.Quantity.Value.Plus(from.Quantity.Value.Neg())
	return change, from, true
}

// comparable reports whether a value may be subtracted: it is no bound and no estimate.
func comparable(o *Observation) bool {
	return o.Quantity.Qualifier == quantity.Exact && o.Quantity.Unit.Base != "" && o.Quantity.Unit.Class != quantity.Rank
}

// Verdict is how a series stands to a target.
type Verdict string

// The verdicts, by a rule that readers are told: a target is met once an observation of a day up to its date reaches it
// for certain; it is missed when the observation of its date does not; before its date the series is on path when its
// last value is not below a straight line from its first to the target, and behind when it is. A bound that leaves
// several of these open, a break between the values, or no value at all is not assessable.
const (
	Met           Verdict = "met"
	Missed        Verdict = "missed"
	OnPath        Verdict = "on-path"
	Behind        Verdict = "behind"
	DueNoFigure   Verdict = "due-no-figure"
	NotAssessable Verdict = "not-assessable"
)

// Assess compares the series with a target on a day, and gives the observation that decides.
func (s *Series) Assess(t *Target, today calendar.Date) (Verdict, *Observation) {
	by := t.By.Last()
	for _, o := range s.Dated {
		if o.Period.Last().Compare(by) <= 0 && reaches(t, o.Quantity) {
			return Met, o
		}
	}
	if by.Compare(today) < 0 {
		return s.closing(t, by)
	}
	segments := s.Segments()
	if len(segments) == 0 {
		return NotAssessable, nil
	}
	last := segments[len(segments)-1]
	first, latest := last[0], last[len(last)-1]
	if first == latest || !comparable(first) || !comparable(latest) || t.Quantity.Unit.Base != latest.Quantity.Unit.Base {
		return NotAssessable, latest
	}
	path := onPath(first, latest, t)
	if t.rising() == (latest.Quantity.Base().Rat().Cmp(path) >= 0) {
		return OnPath, latest
	}
	return Behind, latest
}

// closing judges a target whose date has passed by the observation of that date.
func (s *Series) closing(t *Target, by calendar.Date) (Verdict, *Observation) {
	for _, o := range s.Dated {
		if o.Period.Last() == by {
			if comparable(o) {
				return Missed, o
			}
			return NotAssessable, o
		}
	}
	return DueNoFigure, nil
}
