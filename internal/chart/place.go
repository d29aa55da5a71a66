package chart

// box is a rectangle; its right and lower edge do not belong to it.
type box struct{ x0, y0, x1, y1 int }

// segment is a straight piece of a line.
type segment struct{ x0, y0, x1, y1 int }

func (b box) overlaps(c box) bool { return b.x0 < c.x1 && c.x0 < b.x1 && b.y0 < c.y1 && c.y0 < b.y1 }

func (b box) within(c box) bool { return b.x0 >= c.x0 && b.y0 >= c.y0 && b.x1 <= c.x1 && b.y1 <= c.y1 }

func (b box) grown(n int) box { return box{b.x0 - n, b.y0 - n, b.x1 + n, b.y1 + n} }

// crossed reports whether a line goes through the box: it does unless the box is beside the line's own box or all four
// corners are on one side of it.
func (b box) crossed(s segment) bool {
	own := box{min(s.x0, s.x1), min(s.y0, s.y1), max(s.x0, s.x1) + 1, max(s.y0, s.y1) + 1}
	if !b.overlaps(own) {
		return false
	}
	side := func(x, y int) int { return (s.x1-s.x0)*(y-s.y0) - (s.y1-s.y0)*(x-s.x0) }
	corners := []int{side(b.x0, b.y0), side(b.x1, b.y0), side(b.x0, b.y1), side(b.x1, b.y1)}
	left, right := 0, 0
	for _, c := range corners {
		if c <= 0 {
			left++
		}
		if c >= 0 {
			right++
		}
	}
	return left < 4 && right < 4
}

// field is an area in which labels look for room between the things that are there.
type field struct {
	area  box
	boxes []box
	lines []segment
	rules []segment // that a label may cross where it has no other place
}

// hits counts what a box would cover.
func (f *field) hits(b box) (n int) {
	for _, rule := range f.rules {
		if b.crossed(rule) {
			n++
		}
	}
	return n + f.blocks(b)
}

// blocks counts what a box would cover that may not be covered.
func (f *field) blocks(b box) (n int) {
	for _, other := range f.boxes {
		if b.overlaps(other) {
			n++
		}
	}
	for _, line := range f.lines {
		if b.crossed(line) {
			n++
		}
	}
	return n
}

// place takes the first of a label's possible places that is free.
func (f *field) place(candidates []label) (label, bool) { return f.first(candidates, f.hits) }

// squeeze takes the first that is free but for rules.
func (f *field) squeeze(candidates []label) (label, bool) { return f.first(candidates, f.blocks) }

func (f *field) first(candidates []label, covers func(box) int) (label, bool) {
	for _, l := range candidates {
		if b := l.box(); b.within(f.area) && covers(b) == 0 && covers(l.reach) == 0 {
			f.boxes = append(f.boxes, b)
			return l, true
		}
	}
	return label{}, false
}

// settle takes the place that covers least, for a label that may not be missing.
func (f *field) settle(candidates []label) label {
	best, least := label{}, -1
	for _, l := range candidates {
		l = l.inside(f.area)
		if n := f.hits(l.box()); least < 0 || n < least {
			best, least = l, n
		}
	}
	f.boxes = append(f.boxes, best.box())
	return best
}

// spread moves stacked things apart, in their order, so that each is as near to the middle it wants as the others
// let it: heights are theirs, and they end between top and bottom if they have room there at all.
func spread(want, heights []int, top, bottom int) []int {
	y := make([]int, len(want))
	edge := top
	for i := range want {
		y[i] = max(want[i]-heights[i]/2, edge)
		edge = y[i] + heights[i]
	}
	edge = bottom
	for i := len(want) - 1; i >= 0; i-- {
		y[i] = min(y[i], edge-heights[i])
		edge = y[i]
	}
	for i := range y {
		y[i] += heights[i] / 2
	}
	return y
}
