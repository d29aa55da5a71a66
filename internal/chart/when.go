package chart

import (
	"time"

	"lvjin/internal/calendar"
)

// dayNumber counts days, so that a date has a place on an axis.
func dayNumber(d calendar.Date) int {
	return int(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// ending is the date that a period ends with. What is not stated has none, and neither has a period without an end:
// they stand on no axis.
func ending(p calendar.Period) (d calendar.Date, ok bool) {
	switch {
	case p.IsZero() || p.Open:
		return d, false
	case !p.To.IsZero():
		return p.To, true
	}
	return p.From, true
}

// dayOf is the place of a period on an axis of days: its last day, as balances are stated; or its middle, of flows.
func dayOf(p calendar.Period, flow bool) (day int, ok bool) {
	end, ok := ending(p)
	if !ok {
		return 0, false
	}
	day = dayNumber(end.Last())
	if flow {
		day = (dayNumber(p.From.First()) + day) / 2
	}
	return day, true
}

// dates are the labels of a time axis and where it has ticks.
type dates struct {
	labels []label
	ticks  []int
}

// timeline writes dates under an axis of days.
type timeline struct {
	write func(calendar.Period) string
	x     dayScale
	y     int
	area  box // that labels may not leave
}

func (t timeline) label(x int, lines []string) label {
	return label{x: x, y: t.y, anchor: "middle", rise: below, lines: lines, class: "c-tick"}.inside(t.area)
}

// years writes each year in the middle of its days, or every second, fifth … of them. There are none where fewer than
// two would have room, as on an axis of a few months.
func (t timeline) years(from, to int) dates {
	for _, step := range []int{1, 2, 5, 10, 20, 50, 100} {
		if d, ok := t.everyYear(from, to, step); ok {
			if len(d.labels) > 1 {
				return d
			}
			break
		}
	}
	return dates{}
}

// everyYear fails where labels would run into each other.
func (t timeline) everyYear(from, to, step int) (d dates, ok bool) {
	edge := t.area.x0
	for year := from; year <= to; year++ {
		start, end := t.newYear(year), t.newYear(year+1)
		if year > from {
			d.ticks = append(d.ticks, start)
		}
		l := t.label((start+end)/2, []string{t.write(calendar.Period{From: calendar.Date{Year: year}})})
		b := l.box()
		if partial := step == 1 && (year == from || year == to); year%step != 0 || partial && end-start < b.x1-b.x0 {
			continue
		}
		if b.x0 < edge {
			return d, false
		}
		edge = b.x1 + em/2
		d.labels = append(d.labels, l)
	}
	return d, true
}

// newYear is where a year begins, or the end of the axis that is nearer.
func (t timeline) newYear(year int) int {
	x := t.x.day(dayNumber(calendar.Date{Year: year, Month: 1, Day: 1}))
	return min(max(x, t.x.from), t.x.to)
}

// months writes the months in which periods end, where there is room: the last, the first, then the others.
func (t timeline) months(spots []spot) (d dates) {
	f := field{area: t.area}
	most := max((t.area.x1-t.area.x0)*3/10, 7*em)
	for i := range spots {
		p := spots[(i+len(spots)-1)%len(spots)]
		date, _ := ending(p.Period)
		if date.Month > 0 {
			date.Day = 0
		}
		lines := balanced(t.write(calendar.Period{From: date}), most, false)
		l := t.label(t.x.day(p.day), lines)
		if b := l.box(); f.hits(b.grown(em/4)) == 0 {
			f.boxes = append(f.boxes, b)
			d.labels, d.ticks = append(d.labels, l), append(d.ticks, t.x.day(p.day))
		}
	}
	return d
}

// on writes years, or months where there are too few of them.
func (t timeline) on(spots []spot) dates {
	first, last := spots[0], spots[len(spots)-1]
	if d := t.years(yearOf(first.day), yearOf(last.day)); d.labels != nil {
		return d
	}
	return t.months(spots)
}

func yearOf(day int) int { return time.Unix(int64(day)*24*60*60, 0).UTC().Year() }
