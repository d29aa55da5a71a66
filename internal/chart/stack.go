package chart

import (
	"fmt"
	"slices"
	"strconv"

	"lvjin/internal/quantity"
)

// Stack is sums and their parts: a bar for each sum, its parts end to end. Every part is named and written below the bar
// in the order of the bar. The sum has no number unless the caller names it.
type Stack struct {
	Frame
	Sums []Sum
}

// Sum is a bar of a Stack.
type Sum struct {
	Name  string
	Parts []Bar // at most six
}

// Worth reports whether all parts are plain figures, not negative, of one base, and each sum has two or more of one date.
func (c Stack) Worth() bool {
	var all []*Point
	for _, sum := range c.Sums {
		parts := points(sum.Parts)
		plain := func(p *Point) bool {
			return p.Quantity.Qualifier == quantity.Exact && p.Quantity.Value.Sign() >= 0 && p.Period == parts[0].Period
		}
		if len(parts) < 2 || len(parts) > maxSeries || slices.ContainsFunc(parts, func(p *Point) bool { return !plain(p) }) {
			return false
		}
		all = append(all, parts...)
	}
	return len(all) > 0 && oneAxis(all)
}

// SVG is the chart, nil where the parts cannot be added.
func (c Stack) SVG() []byte {
	if !c.Worth() {
		return nil
	}
	s := &sheet{Frame: c.Frame}
	x, y := scale{quantity.Int(0), c.largest(), 0, width}, 0
	for i, sum := range c.Sums {
		if i > 0 {
			y += barGap + 8
		}
		y = s.sum(sum, x, y)
	}
	return s.finish("stack", width, y+4)
}

func (c Stack) largest() (most quantity.Decimal) {
	for _, sum := range c.Sums {
		var total quantity.Decimal
		for _, p := range sum.Parts {
			total = total.Plus(p.Quantity.Base())
		}
		if total.Cmp(most) > 0 {
			most = total
		}
	}
	return most
}

// sum draws a bar and lists its parts; it gives the y below them.
func (s *sheet) sum(sum Sum, x scale, y int) int {
	if sum.Name != "" {
		y = s.caption(sum.Name, "", 0, y)
	}
	var at quantity.Decimal
	for i, p := range sum.Parts {
		end := at.Plus(p.Quantity.Base())
		s.part(p, i+1, x.value(at), x.value(end), y)
		at = end
	}
	y += stackHeight + 6
	for i, p := range sum.Parts {
		y = s.caption(p.Name, s.Lang.Quantity(p.Quantity), swatch, y+5)
		s.open("g", "class", fmt.Sprintf("c-%d", i+1))
		s.swatch(i+1, 11, y-4-em/2)
		s.close("g")
	}
	return y
}

const stackHeight = 40

// part draws a part, with the mark of its name where it is wide enough, and a gap before the next.
func (s *sheet) part(p Bar, number, from, to, y int) {
	s.open("g", "class", fmt.Sprintf("c-%d", number))
	defer s.close("g")
	if end := max(to-3, from); p.Provisional {
		s.path("c-hatch", fmt.Sprintf("M%d %dH%d", from, y+stackHeight/2, end), "stroke-width", strconv.Itoa(stackHeight))
	}
	s.open("path", "class", map[bool]string{true: "c-loose", false: "c-bar"}[p.Provisional], "data-row", p.Row,
		"d", fmt.Sprintf("M%d %dH%dv%dH%dz", from, y, max(to-3, from), stackHeight, from))
	s.leaf("title", p.Name+" "+s.words(&p.Point))
	s.close("path")
	if to-from > 36 {
		inside := look{number, cut, none}
		if p.Provisional {
			inside.fill = open
		}
		s.beside(inside, (from+to-3)/2, y+stackHeight/2)
	}
}
