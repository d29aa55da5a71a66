package chart

import (
	"fmt"

	"lvjin/internal/quantity"
)

// Share is a part of a whole, in percent. What is not the part is left white and without a number: it is in no source.
type Share struct {
	Frame
	Part  Bar
	Whole string // what 100% is: a share without its denominator says nothing
}

// Worth reports whether the part is a share between 0 and 100 and the whole has a name.
func (c Share) Worth() bool {
	q := c.Part.Quantity
	return c.Whole != "" && q.Unit.Class == quantity.Share && fits(c.Part.values(), whole)
}

// whole is 100 in the base of shares.
var whole = quantity.Int(100)

func fits(values []quantity.Decimal, most quantity.Decimal) bool {
	for _, v := range values {
		if v.Sign() < 0 || v.Cmp(most) > 0 {
			return false
		}
	}
	return true
}

// SVG is the chart, nil where the part is no share of a whole.
func (c Share) SVG() []byte {
	if c.Part.Quantity.Unit.Class != quantity.Share || !fits(c.Part.values(), whole) {
		return nil
	}
	s := &sheet{Frame: c.Frame}
	x := scale{quantity.Int(0), whole, 1, width - markRoom}
	y := s.caption(c.Part.Name, s.Lang.Quantity(c.Part.Quantity), 0, 0)
	s.open("g", "class", "c-1")
	s.path("c-whole", rect(x.from, y, x.to))
	s.bar(c.Part, x, y, 1)
	s.close("g")
	y += barHeight
	s.path("c-zero", fmt.Sprintf("M%d %dv%d", x.to, y-barHeight-4, barHeight+12))
	y += 10
	hundred := s.Lang.Quantity(quantity.Quantity{Value: whole, Unit: quantity.Unit{ID: "%", Base: "%", Class: quantity.Share}})
	l := label{x: x.to, y: y, anchor: "end", rise: below, lines: balanced(hundred+" = "+c.Whole, x.to, false), class: "c-note"}
	s.text(l)
	return s.finish("share", width, l.box().y1+2)
}
