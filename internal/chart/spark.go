package chart

import "lvjin/internal/quantity"

// Sparkline is a line without text or axes, from 0, for a card or a cell of a table; the last figure stands beside it.
type Sparkline struct {
	Frame
	Series Series
	Breaks []Break
	Flow   bool
}

// Worth reports whether there are figures of two days on one axis.
func (c Sparkline) Worth() bool { return worthALine([]Series{c.Series}, c.Flow) }

// SVG is the drawing, nil where no point has a date or not all have one base.
func (c Sparkline) SVG() []byte {
	const w, h, edge = 240, 72, 14
	list := tracks([]Series{c.Series}, c.Breaks, c.Flow)
	all := spots(list)
	if len(all) == 0 || !oneAxis(pointsOf(all)) {
		return nil
	}
	bars := barScale(pointsOf(all))
	p := &plot{
		sheet: &sheet{Frame: c.Frame, detail: dense},
		x:     dayScale{all[0].day, all[len(all)-1].day, edge, w - edge},
		y:     scale{bars.lo, bars.hi, h - edge, edge + 12},
	}
	p.left = 0
	p.ladder.ticks = []quantity.Decimal{quantity.Int(0)}
	p.grid(false)
	p.open("g", "class", "c-1")
	for _, run := range list[0].runs {
		at := p.places(run)
		if len(run) > 1 {
			p.run(run, at)
		}
		for i, s := range run {
			p.mark(s, at[i], 1, len(run) > 1 && s.day < all[len(all)-1].day)
		}
	}
	p.close("g")
	return p.finish("spark", w, h)
}

func pointsOf(all []spot) []*Point {
	list := make([]*Point, len(all))
	for i, s := range all {
		list[i] = s.Point
	}
	return list
}
