package chart

import (
	"fmt"
	"slices"
)

// rules are the breaks of a series: vertical lines with labels above the plot.
type rules struct {
	x      []int
	labels []label
	height int
}

// rulesOf lays out the breaks that lie between the first and the last day. Their labels stand in rows like stairs, so
// that no line goes through another's label: downward to the right if all have room at the right of their line, else
// downward to the left.
func rulesOf(breaks []Break, x dayScale) (r rules) {
	var inside []Break
	for _, b := range breaks {
		if at := x.day(dayNumber(b.At.First())); at > x.from && at < x.to {
			inside = append(inside, b)
		}
	}
	slices.SortStableFunc(inside, func(a, b Break) int { return a.At.First().Compare(b.At.First()) })
	anchor := "start"
	if !r.stairs(inside, x, anchor) {
		anchor = "end"
		slices.Reverse(inside)
		r.stairs(inside, x, anchor)
	}
	return r
}

// stairs fails where a label leaves the drawing.
func (r *rules) stairs(breaks []Break, x dayScale, anchor string) bool {
	*r = rules{}
	area, ok := box{0, 0, width, 1 << 20}, true
	for _, b := range breaks {
		at := x.day(dayNumber(b.At.First()))
		l := label{x: at, y: r.height, anchor: anchor, rise: below, lines: balanced(b.Label, width*2/5, false), class: "c-note"}
		ok = ok && l.box().within(area)
		l = l.inside(area)
		r.x, r.labels = append(r.x, at), append(r.labels, l)
		r.height += len(l.lines)*lead + 6
	}
	return ok
}

// beside reports whether a word at the left has room in the rows of the labels.
func (r rules) beside(word string) bool {
	w := measure(word, false) + em
	return !slices.ContainsFunc(r.labels, func(l label) bool { return l.box().x0 < w })
}

// draw writes the labels from a height on, and draws the lines down to the axis.
func (r rules) draw(p *plot, top int) {
	for i, l := range r.labels {
		l.y += top
		from := l.box().y1 + 2
		p.path("c-break", fmt.Sprintf("M%d %dV%d", r.x[i], from, p.y.from))
		p.field.rules = append(p.field.rules, segment{r.x[i], from, r.x[i], p.y.from})
		p.text(l)
	}
}

// goals draws the targets: a line at the value, up to the day it is due.
func (p *plot) goals(targets []Target) {
	for _, t := range targets {
		y, end := p.y.value(t.Quantity.Base()), p.x.to+12
		if day, ok := dayOf(t.By, false); ok {
			end = p.x.day(day)
		}
		p.path("c-target", fmt.Sprintf("M%d %dH%d", p.x.from-12, y, end))
		p.field.rules = append(p.field.rules, segment{p.x.from - 12, y, end, y})
		if !t.By.IsZero() {
			p.use(look{diamond, open, none}, end, y, &Point{Period: t.By, Quantity: t.Quantity})
			p.field.boxes = append(p.field.boxes, look{}.room(end, y))
		}
	}
}

// goalLabels write what the targets are, where there is most room along their lines.
func (p *plot) goalLabels(targets []Target) {
	for _, t := range targets {
		lines := append(balanced(t.Label, width*2/5, false), phrase(p.Lang.Quantity(t.Quantity), width*2/5)...)
		y := p.y.value(t.Quantity.Base())
		var candidates []label
		for _, part := range []int{8, 0, 4, 6, 2} {
			x := p.x.from + (p.x.to-p.x.from)*part/8
			anchor := []string{"start", "start", "start", "middle", "middle", "middle", "end", "end", "end"}[part]
			for _, rise := range []rise{above, below} {
				at := y - 5
				if rise == below {
					at = y + 5
				}
				candidates = append(candidates, label{x: x, y: at, anchor: anchor, rise: rise, lines: lines, class: "c-note"})
			}
		}
		p.text(p.field.settle(candidates))
	}
}
