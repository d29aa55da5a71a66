package chart

import (
	"slices"

	"lvjin/internal/quantity"
)

// Line is figures over time. A point is on the axis at the last day of its period; Flow puts it at the middle instead.
// Points without a date, or of a period without an end, are not drawn.
type Line struct {
	Frame
	Unit    quantity.Unit // of the axis, of the same base as the figures
	Series  []Series      // at most six
	Breaks  []Break
	Targets []Target
	Flow    bool
}

// Worth reports whether some series has figures of two days, all have one base, and there are not too many lines.
func (c Line) Worth() bool {
	return len(c.Series) <= maxSeries && worthALine(c.Series, c.Flow) && c.oneAxis()
}

func (c Line) oneAxis() bool {
	list := append(flat(c.Series), &Point{Quantity: quantity.Quantity{Unit: c.Unit}})
	for _, t := range c.Targets {
		list = append(list, &Point{Quantity: t.Quantity})
	}
	return oneAxis(list)
}

// SVG is the chart, nil where no point has a date or not all have one base.
func (c Line) SVG() []byte {
	list := tracks(c.Series[:min(len(c.Series), maxSeries)], c.Breaks, c.Flow)
	all := spots(list)
	if len(all) == 0 || !c.oneAxis() {
		return nil
	}
	return lightest(len(all), func(d detail) []byte { return c.drawn(list, all, d) })
}

func (c Line) drawn(list []track, all []spot, d detail) []byte {
	p := c.plot(all, d)
	n := nameLines(list)
	p.x.from += p.gutter(p.ladder) + 26
	p.x.to = width - 16 - n.column - min(n.column, 8)
	top := 0
	if p.word != "" {
		p.text(label{lines: []string{p.word}, rise: below, class: "c-tick"})
		top += lead
	}
	n.rows(p.sheet, top)
	top += n.height()
	rules := rulesOf(c.Breaks, p.x)
	band := top
	if rules.beside(p.word) && n.height() == 0 {
		band = 0
	}
	top = max(top, band+rules.height) + lead
	p.y = p.scale(top+plotHeight, top)
	p.field.area = box{0, top - lead, p.x.to + 16, p.y.from}
	p.draw(c, list, rules, band)
	n.ends(p)
	return p.finish("line", width, p.y.from+10+c.dates(p, all))
}

// plot makes the axes: the values' ladder, and the days from the first to the last.
func (c Line) plot(all []spot, d detail) *plot {
	l := climb(covered(all, c.Targets), 5, c.Unit.Class == quantity.Count && c.Unit.Power == 0)
	first, last := all[0].day, all[len(all)-1].day
	for _, t := range c.Targets {
		if day, ok := dayOf(t.By, false); ok {
			first, last = min(first, day), max(last, day)
		}
	}
	s := &sheet{Frame: c.Frame, detail: d}
	s.Grow(maxBytes)
	return &plot{sheet: s, ladder: l, axis: newAxis(c.Lang, c.Unit, l), x: dayScale{first, last, 0, width}}
}

// draw puts everything between the axes, what is most important last.
func (p *plot) draw(c Line, list []track, r rules, band int) {
	p.grid(true)
	r.draw(p, band)
	p.goals(c.Targets)
	for _, t := range list {
		if len(t.runs) > 0 {
			p.line(t)
		}
	}
	p.goalLabels(c.Targets)
	p.values(list, false)
}

// dates draws the time axis, up to the day of a target, and tells its height.
func (c Line) dates(p *plot, all []spot) int {
	all = slices.Clip(all) // which the next drawing of less detail needs as it is
	for _, t := range c.Targets {
		if day, ok := dayOf(t.By, false); ok {
			all = append(all, spot{&Point{Period: t.By}, day})
		}
	}
	return p.dates(byDay(all), box{0, 0, p.x.to + 16, 1 << 20})
}
