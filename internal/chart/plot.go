package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lvjin/internal/quantity"
)

// plot is a pair of axes and what is drawn between them.
type plot struct {
	*sheet
	x dayScale
	y scale
	ladder
	axis
	left  int   // where grid lines begin
	field field // where labels look for room
}

// grid draws the ticks. Their numbers stand on their lines, at the left.
func (p *plot) grid(numbers bool) {
	lines, zero := "", ""
	for _, tick := range p.ticks {
		y := p.y.value(tick)
		d := fmt.Sprintf("M%d %dH%d", p.left, y, p.x.to+12)
		if tick.Sign() == 0 {
			zero = d
		} else {
			lines += d
		}
	}
	p.path("c-grid", lines)
	p.path("c-zero", zero)
	if !numbers {
		return
	}
	p.open("g", "class", "c-ticks")
	for _, tick := range p.ticks {
		l := label{x: p.left, y: p.y.value(tick) - 3, rise: above, lines: []string{p.write(tick)}, class: "c-tick"}
		p.text(l)
		p.field.boxes = append(p.field.boxes, l.box())
	}
	p.close("g")
}

// dates draws the time axis and tells how high it is.
func (p *plot) dates(all []spot, area box) (height int) {
	t := timeline{p.Lang.Period, p.x, p.y.from + 10, area}
	d := t.on(all)
	ticks := ""
	for _, x := range d.ticks {
		ticks += fmt.Sprintf("M%d %dv9", x, p.y.from)
	}
	p.path("c-zero", ticks)
	for _, l := range d.labels {
		p.text(l)
		_, h := l.size()
		height = max(height, h)
	}
	return height
}

func (p *plot) at(s spot) (x, y int) { return p.x.day(s.day), p.y.value(s.Quantity.Base()) }

// place is where a spot is drawn.
type place struct{ x, y int }

func (p *plot) places(run []spot) []place {
	list := make([]place, len(run))
	for i, s := range run {
		list[i].x, list[i].y = p.at(s)
	}
	return list
}

// line draws a track: its runs, then its marks. Where there are too many points for an element each, those that a line
// goes through are listed with it, by row, in the order of its corners.
func (p *plot) line(t track) {
	p.open("g", "class", fmt.Sprintf("c-%d", t.number))
	places := make([][]place, len(t.runs))
	for i, run := range t.runs {
		places[i] = p.places(run)
		if len(run) > 1 {
			p.run(run, places[i])
		}
	}
	for i, run := range t.runs {
		p.field.boxes = slices.Grow(p.field.boxes, len(run))
		for j, s := range run {
			p.mark(s, places[i][j], t.number, len(run) > 1)
		}
	}
	p.close("g")
}

// run draws a line through points.
func (p *plot) run(run []spot, at []place) {
	d := []byte("M")
	p.field.lines = slices.Grow(p.field.lines, len(run))
	for i, end := range at {
		if i > 0 {
			d = append(d, ' ')
			p.field.lines = append(p.field.lines, segment{at[i-1].x, at[i-1].y, end.x, end.y})
		}
		d = strconv.AppendInt(d, int64(end.x), 10)
		d = append(d, ' ')
		d = strconv.AppendInt(d, int64(end.y), 10)
	}
	p.path("c-line", string(d), "data-rows", p.rows(run))
}

// rows lists the rows of points, where they have no element each.
func (p *plot) rows(run []spot) string {
	if p.detail != dense {
		return ""
	}
	list := make([]string, len(run))
	for i, s := range run {
		list[i] = s.Row
	}
	return strings.TrimSpace(strings.Join(list, " "))
}

// mark draws a point. What lies on a line and is nothing but its value has no mark in a dense chart.
func (p *plot) mark(s spot, at place, number int, onLine bool) {
	x, y := at.x, at.y
	l := lookOf(number, s.Point)
	if s.Quantity.Qualifier == quantity.Range && !s.Quantity.HighBase().Equal(s.Quantity.Base()) {
		high := p.y.value(s.Quantity.HighBase())
		p.bracket(fmt.Sprintf("M%d %dh16m-8 0V%dm-8 0h16", x-8, y, high), s.Point)
		p.field.boxes = append(p.field.boxes, box{x - 10, min(y, high) - 3, x + 10, max(y, high) + 3})
		return
	}
	p.field.boxes = append(p.field.boxes, l.room(x, y))
	if onLine && p.detail == dense && l.fill == solid {
		return
	}
	p.use(l, x, y, s.Point)
}

// bracket draws a range.
func (s *sheet) bracket(d string, p *Point) {
	class := "c-range"
	if p.Provisional {
		class += " c-loose"
	}
	if s.detail != full {
		s.path(class, d, "data-row", p.Row)
		return
	}
	s.open("path", "class", class, "d", d, "data-row", p.Row)
	s.leaf("title", s.words(p))
	s.close("path")
}

// values writes the values that are wanted: those of the last points first, then of the first ones, then the others as
// far as they have room. A small or dense chart has room for none of these.
func (p *plot) values(list []track, small bool) {
	last := func(i, n int) bool { return i == n-1 }
	first := func(i, n int) bool { return i == 0 && n > 1 }
	rest := func(i, n int) bool { return i > 0 && i < n-1 }
	p.valuesOf(list, last, width*2/5, width/4)
	p.valuesOf(list, first, width*2/5, width/4)
	if !small && p.detail != dense {
		p.valuesOf(list, rest, width*2/5)
	}
}

// valuesOf writes some of the values, in lines as wide as the first of the widths for which there is room. Those with a
// choice of widths may cross a rule rather than be missing.
func (p *plot) valuesOf(list []track, wanted func(i, n int) bool, widths ...int) {
	for _, t := range list {
		all := spots([]track{t})
		for i, s := range all {
			if s.Label && wanted(i, len(all)) {
				p.value(s, t.number, widths)
			}
		}
	}
}

func (p *plot) value(s spot, number int, widths []int) {
	x, y := p.at(s)
	room := lookOf(number, s.Point).room(x, y)
	if ends := s.values(); len(ends) > 1 {
		high := p.y.value(ends[1])
		room.y0, room.y1 = min(room.y0, high-4), max(room.y1, high)
	}
	l := label{class: fmt.Sprintf("c-value c-%d", number)}
	try := func(place func([]label) (label, bool), most int) bool {
		l.lines = phrase(p.Lang.Quantity(s.Quantity), most)
		placed, ok := place(around(l, x, room))
		if ok {
			p.text(placed)
		}
		return ok
	}
	for _, most := range widths {
		if try(p.field.place, most) {
			return
		}
	}
	if len(widths) > 1 {
		try(p.field.squeeze, widths[0])
	}
}

// around are the places of a label near a mark: above and below it, beside it, then farther up and down.
func around(l label, x int, room box) []label {
	shifts := []struct {
		x      int
		anchor string
	}{{x, "middle"}, {x + 12, "end"}, {x - 12, "start"}}
	gaps := []int{2, 14, 30, 50}
	list := make([]label, 0, 2+2*len(shifts)*len(gaps))
	for _, gap := range gaps {
		for _, shift := range shifts {
			l.x, l.anchor = shift.x, shift.anchor
			l.y, l.rise, l.reach = room.y0-gap, above, box{x - 1, room.y0 - gap, x + 1, room.y0}
			list = append(list, l)
		}
		for _, shift := range shifts {
			l.x, l.anchor = shift.x, shift.anchor
			l.y, l.rise, l.reach = room.y1+gap, below, box{x - 1, room.y1, x + 1, room.y1 + gap}
			list = append(list, l)
		}
		if gap == 2 {
			l.y, l.rise, l.reach = (room.y0+room.y1)/2, level, box{}
			l.x, l.anchor = room.x1+6, "start"
			list = append(list, l)
			l.x, l.anchor = room.x0-6, "end"
			list = append(list, l)
		}
	}
	return list
}
