package chart

import "lvjin/internal/quantity"

// Multiples is a small chart for each series, side by side in two columns, all on the same axes: for more lines than one
// chart can hold, or lines that cross too often.
type Multiples struct {
	Frame
	Unit   quantity.Unit
	Series []Series
	Breaks []Break // their labels are for the caller's note; there is no room for them here
	Flow   bool
}

const (
	columns     = 2
	aisle       = 40 // between them
	panelHeight = 170
)

// Worth reports whether there are two series with points, one of them with figures of two days, on one axis.
func (c Multiples) Worth() bool {
	n := 0
	for _, t := range tracks(c.Series, nil, c.Flow) {
		n += min(len(t.runs), 1)
	}
	return n > 1 && worthALine(c.Series, c.Flow) && c.line().oneAxis()
}

// line is the chart as one.
func (c Multiples) line() Line {
	return Line{Frame: c.Frame, Unit: c.Unit, Series: c.Series, Flow: c.Flow}
}

// SVG is the chart, nil where no point has a date or not all have one base.
func (c Multiples) SVG() []byte {
	list := tracks(c.Series, c.Breaks, c.Flow)
	all := spots(list)
	if len(all) == 0 || !c.line().oneAxis() {
		return nil
	}
	return lightest(len(all), func(d detail) []byte { return c.drawn(shown(list), all, d) })
}

func (c Multiples) drawn(list []track, all []spot, d detail) []byte {
	p := c.line().plot(all, d)
	p.ladder = climb(covered(all, nil), 3, c.Unit.Class == quantity.Count && c.Unit.Power == 0)
	p.axis = newAxis(c.Lang, c.Unit, p.ladder)
	top := 0
	if p.word != "" {
		p.text(label{lines: []string{p.word}, rise: below, class: "c-tick"})
		top = lead + 4
	}
	for len(list) > 0 {
		n := min(columns, len(list))
		top = c.row(p, list[:n], all, top)
		list = list[n:]
	}
	return p.finish("multiples", width, top-16)
}

func shown(list []track) (some []track) {
	for _, t := range list {
		if len(t.runs) > 0 {
			some = append(some, t)
		}
	}
	return some
}

// row draws panels side by side and gives the y below them.
func (c Multiples) row(p *plot, list []track, all []spot, top int) int {
	const span = (width - (columns-1)*aisle) / columns
	heads, most := make([]label, len(list)), 0
	for i, t := range list {
		heads[i] = label{x: i * (span + aisle), rise: below, lines: balanced(t.name, span, true), class: "c-name", bold: true}
		most = max(most, len(heads[i].lines))
	}
	foot := top + (most+1)*lead + panelHeight
	bottom := 0
	for i, t := range list {
		heads[i].y = top + (most-len(heads[i].lines))*lead
		p.text(heads[i])
		t.number = 1
		bottom = max(bottom, c.panel(p, t, all, box{heads[i].x, foot - panelHeight, heads[i].x + span, foot}))
	}
	return bottom + 30
}

// panel draws one series in an area and gives the y below its dates.
func (c Multiples) panel(p *plot, t track, all []spot, area box) int {
	p.left = area.x0
	p.x.from, p.x.to = area.x0+p.gutter(p.ladder)+26, area.x1-14
	p.y = p.scale(area.y1, area.y0)
	p.field = field{area: box{area.x0, area.y0 - lead, area.x1, area.y1}}
	p.grid(true)
	for _, b := range c.Breaks {
		(rulesOf([]Break{{At: b.At}}, p.x)).draw(p, area.y0-lead)
	}
	p.line(t)
	p.values([]track{t}, true)
	return area.y1 + 10 + p.dates(all, box{area.x0, 0, area.x1, 1 << 20})
}
