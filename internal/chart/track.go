package chart

import (
	"cmp"
	"slices"

	"lvjin/internal/quantity"
)

// spot is a point with its day.
type spot struct {
	*Point
	day int
}

// track is a series as it is drawn: runs of spots that a line joins.
type track struct {
	name   string
	number int // from 1
	runs   [][]spot
}

// tracks places the series' points in time. Points without a date are left out, and a line does not pass over them.
func tracks(series []Series, breaks []Break, flow bool) []track {
	list := make([]track, len(series))
	for i, s := range series {
		list[i] = track{name: s.Name, number: i + 1}
		for _, points := range s.Segments {
			list[i].add(points, breaks, flow)
		}
	}
	return list
}

// add splits a segment into runs: at points without a date, at those that no line can go through, at breaks, and where
// two figures have the same day.
func (t *track) add(points []Point, breaks []Break, flow bool) {
	all, start := make([]spot, 0, len(points)), 0
	end := func() {
		if start < len(all) {
			t.runs = append(t.runs, all[start:])
		}
		start = len(all)
	}
	for _, p := range inOrder(points) {
		day, ok := dayOf(p.Period, flow)
		if !ok {
			end()
			continue
		}
		if n := len(all); n > start && !joined(all[n-1], spot{p, day}, breaks) {
			end()
		}
		all = append(all, spot{p, day})
	}
	end()
}

// pointers are the points where they are: they are large.
func pointers(points []Point) []*Point {
	list := make([]*Point, len(points))
	for i := range points {
		list[i] = &points[i]
	}
	return list
}

// inOrder sorts the points that have dates and leaves the others where they are.
func inOrder(points []Point) []*Point {
	list, start := pointers(points), 0
	for i := 0; i <= len(list); i++ {
		if i < len(list) {
			if _, ok := ending(list[i].Period); ok {
				continue
			}
		}
		slices.SortStableFunc(list[start:i], func(a, b *Point) int { return a.Period.Compare(b.Period) })
		start = i + 1
	}
	return list
}

// joined reports whether a line may go from one point to the next.
func joined(a, b spot, breaks []Break) bool {
	for _, br := range breaks {
		if day := dayNumber(br.At.First()); a.day < day && day <= b.day {
			return false
		}
	}
	return a.day < b.day && a.joinable() && b.joinable()
}

// spots are all points of tracks, by day.
func spots(list []track) (all []spot) {
	for _, t := range list {
		for _, run := range t.runs {
			all = append(all, run...)
		}
	}
	return byDay(all)
}

func byDay(all []spot) []spot {
	slices.SortStableFunc(all, func(a, b spot) int { return cmp.Compare(a.day, b.day) })
	return all
}

// last is the latest point of a track.
func (t track) last() (s spot, ok bool) {
	all := spots([]track{t})
	if len(all) == 0 {
		return s, false
	}
	return all[len(all)-1], true
}

// covered are the values that an axis must have room for.
func covered(all []spot, targets []Target) (list []quantity.Decimal) {
	list = make([]quantity.Decimal, 0, len(all)+len(targets))
	for _, s := range all {
		list = append(list, s.values()...)
	}
	for _, t := range targets {
		list = append(list, (&Point{Quantity: t.Quantity}).values()...)
	}
	return list
}

// flat are all points of series.
func flat(series []Series) (list []*Point) {
	for _, s := range series {
		for _, points := range s.Segments {
			list = append(list, pointers(points)...)
		}
	}
	return list
}

// worthALine reports whether some series has figures of two days, and all stand on one axis.
func worthALine(series []Series, flow bool) bool {
	return oneAxis(flat(series)) && slices.ContainsFunc(series, func(s Series) bool { return s.ofTwoDays(flow) })
}

// ofTwoDays reports whether there are points at two places in time.
func (s Series) ofTwoDays(flow bool) bool {
	first, found := 0, false
	for _, points := range s.Segments {
		for _, p := range points {
			day, ok := dayOf(p.Period, flow)
			if ok && found && day != first {
				return true
			}
			if ok {
				first, found = day, true
			}
		}
	}
	return false
}
