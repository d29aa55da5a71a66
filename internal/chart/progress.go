package chart

import (
	"fmt"

	"lvjin/internal/quantity"
)

// Progress is a figure on the way to a target, both from 0. It has no number for how far the way is: that would be a
// figure of ours.
type Progress struct {
	Frame
	Now    Bar
	Target Target
}

// Worth reports whether both have one base and are not negative.
func (c Progress) Worth() bool {
	goal := &Point{Quantity: c.Target.Quantity}
	return oneAxis([]*Point{&c.Now.Point, goal}) && c.Target.Quantity.Base().Sign() > 0 && c.Now.Quantity.Base().Sign() >= 0
}

// SVG is the chart, nil where the two cannot stand on one axis.
func (c Progress) SVG() []byte {
	if !c.Worth() {
		return nil
	}
	s := &sheet{Frame: c.Frame}
	x := barScale([]*Point{&c.Now.Point, {Quantity: c.Target.Quantity}})
	y := s.caption(c.Now.Name, s.Lang.Quantity(c.Now.Quantity), 0, 0) + 8
	zero, goal := x.value(quantity.Int(0)), x.value(c.Target.Quantity.Base())
	s.open("g", "class", "c-1")
	s.path("c-whole", rect(zero, y, goal))
	s.bar(c.Now, x, y, 1)
	s.close("g")
	s.path("c-target", fmt.Sprintf("M%d %dv%d", goal, y-8, barHeight+16))
	y += barHeight + 20
	s.use(look{diamond, open, none}, goal, y, &Point{Period: c.Target.By, Quantity: c.Target.Quantity})
	lines := append(balanced(c.Target.Label, width-2*markRoom, false), phrase(s.Lang.Quantity(c.Target.Quantity), width-2*markRoom)...)
	l := label{x: goal, y: y + 14, anchor: "middle", rise: below, lines: lines, class: "c-note"}.inside(box{0, 0, width, 1 << 20})
	s.text(l)
	return s.finish("progress", width, l.box().y1+2)
}
