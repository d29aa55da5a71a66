package chart

import (
	"fmt"
	"strconv"

	"lvjin/internal/quantity"
)

// Bars sets figures of one date beside each other, as bars from 0 in the order given. Every bar has its name and its
// value above it, so that names of any length have room and bars have all of the width.
type Bars struct {
	Frame
	Bars []Bar
}

// Worth reports whether there are two bars, and all figures have one base and the same stated date: bars of different
// dates would be a ranking that nobody has published.
func (c Bars) Worth() bool {
	points := points(c.Bars)
	for _, p := range points {
		if p.Period.IsZero() || p.Period != points[0].Period {
			return false
		}
	}
	return len(points) > 1 && oneAxis(points)
}

// SVG is the chart, nil without bars or where not all have one base.
func (c Bars) SVG() []byte {
	if len(c.Bars) == 0 || !oneAxis(points(c.Bars)) {
		return nil
	}
	s := &sheet{Frame: c.Frame}
	x, y := barScale(points(c.Bars)), 0
	s.open("g", "class", "c-1")
	for _, b := range c.Bars {
		y = s.caption(b.Name, s.Lang.Quantity(b.Quantity), 0, y)
		s.bar(b, x, y, 1)
		y += barHeight + barGap
	}
	s.close("g")
	return s.finish("bars", width, y-barGap+8)
}

const (
	barHeight = 22
	barGap    = 34
	markRoom  = 30 // that a mark takes beyond the end of a bar
)

func points(bars []Bar) []*Point {
	list := make([]*Point, len(bars))
	for i := range bars {
		list[i] = &bars[i].Point
	}
	return list
}

// barScale has 0 and all values, and room for marks at the ends.
func barScale(points []*Point) scale {
	lo, hi := quantity.Decimal{}, quantity.Decimal{}
	for _, p := range points {
		for _, v := range p.values() {
			if v.Cmp(lo) < 0 {
				lo = v
			}
			if v.Cmp(hi) > 0 {
				hi = v
			}
		}
	}
	s := scale{lo, hi, 1, width - markRoom}
	if lo.Sign() < 0 {
		s.from = markRoom
	}
	if lo.Equal(hi) {
		s.hi, s.to = quantity.Int(1), s.from
	}
	return s
}

// caption writes a name and a value above a bar, on one line if both have room there, and gives the y at which the bar
// begins.
func (s *sheet) caption(name, value string, indent, y int) int {
	values := wrap(value, width-indent, false)
	room := width - indent - widest(values, false) - em/2
	lines := balanced(name, room, true)
	if len(lines) > 1 && room < width/2 || len(values) > 1 {
		lines = append(balanced(name, width-indent, true), make([]string, len(values))...)
	}
	n := max(len(lines), len(values))
	y += n*lead + 4
	s.text(label{x: indent, y: y - 4, lines: lines, class: "c-name", bold: true})
	s.text(label{x: width, y: y - 4, anchor: "end", lines: values, class: "c-value"})
	return y
}

// bar draws a bar from 0. Its end says what qualifies the value.
func (s *sheet) bar(b Bar, x scale, y, number int) {
	zero, end := x.value(quantity.Int(0)), x.value(b.Quantity.Base())
	class := "c-bar"
	switch {
	case b.Provisional:
		class = "c-loose"
	case b.Quantity.Qualifier == quantity.Expected:
		class = "c-empty"
	}
	s.open("path", "class", class, "d", rect(zero, y, end), "data-row", b.Row)
	s.leaf("title", s.words(&b.Point))
	s.close("path")
	if b.Provisional {
		s.path("c-hatch", fmt.Sprintf("M%d %dH%d", zero, y+barHeight/2, end), "stroke-width", strconv.Itoa(barHeight))
	}
	s.path("c-zero", fmt.Sprintf("M%d %dv%d", zero, y-4, barHeight+8))
	s.barEnd(b, x, y+barHeight/2, number)
}

func rect(x0, y, x1 int) string { return fmt.Sprintf("M%d %dH%dv%dH%dz", x0, y, x1, barHeight, x0) }

// barEnd draws the mark of a value that is not exactly where the bar ends: marks of lines, turned so that more is to
// the right.
func (s *sheet) barEnd(b Bar, x scale, y, number int) {
	at := x.value(b.Quantity.Base())
	if b.Quantity.Qualifier == quantity.Range {
		s.path("c-range", fmt.Sprintf("M%d %dv16m0-8H%dm0-8v16", at, y-8, x.value(b.Quantity.HighBase())))
		return
	}
	l := lookOf(number, &b.Point)
	if b.Quantity.Qualifier == quantity.Exact {
		return
	}
	if l.bar == down && at-x.value(quantity.Int(0)) > 30 {
		l.bar = inward
	}
	angle := 90
	if l.bar == tilde && b.Quantity.Value.Sign() < 0 {
		angle = -90
	}
	turn := fmt.Sprintf("rotate(%d %d %d)", angle, at, y)
	if l.bar == none {
		turn = ""
	}
	s.beside(l, at, y, "transform", turn)
}

// beside puts a mark that belongs to something else: a bar, a name. It has no row and no tooltip of its own.
func (s *sheet) beside(l look, x, y int, attributes ...string) {
	d := s.detail
	s.detail = plain
	s.use(l, x, y, &Point{}, attributes...)
	s.detail = d
}
