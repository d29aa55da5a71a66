package chart

import (
	"strconv"

	"lvjin/internal/quantity"
)

// look is how a mark is drawn: what distinguishes series is its shape, what qualifies a figure its fill and its bar.
type look struct {
	shape int // 1 to maxSeries, or diamond
	fill  fill
	bar   bar
}

const diamond = 0

type fill string

const (
	solid   fill = "solid"
	open    fill = "open"
	hatched fill = "hatched"
	cut     fill = "cut" // out of a filled area
)

type bar string

const (
	none  bar = ""
	up    bar = "up"
	down  bar = "down"
	tilde bar = "tilde"

	inward bar = "inward"
)

// lookOf is the mark of a point in a series, counted from 1. A range has none; it is a bracket.
func lookOf(series int, p *Point) look {
	l := look{series, solid, none}
	switch p.Quantity.Qualifier {
	case quantity.Over, quantity.Odd, quantity.Min:
		l.fill, l.bar = open, up
	case quantity.Under, quantity.Near, quantity.Max:
		l.fill, l.bar = open, down
	case quantity.About:
		l.fill, l.bar = open, tilde
	case quantity.Expected:
		l.shape, l.fill = diamond, open
	}
	if p.Provisional {
		l.fill = hatched
	}
	return l
}

// shapes are outlines about the origin, some 18 units across: a diamond, then those of the series.
var shapes = [maxSeries + 1]string{
	"M0-12L12 0 0 12-12 0z", "M0-9a9 9 0 1 0 .01 0z", "M-8-8H8V8H-8z", "M0-11L11 8H-11z", "M0 11L11-8H-11z",
	"M-4-10H4V-4H10V4H4V10H-4V4H-10V-4H-4z", "M-9-9H9L-9 9H9z",
}

// hatches are lines inside the outlines.
var hatches = [maxSeries + 1]string{
	"M-8 4L4-8M-4 8L8-4", "M-7 3L3-7M-3 7L7-3", "M-8 3L3-8M-3 8L8-3", "M-6 6L3-3M0 7L5 2", "M6-6L-3 3M0-7L-5-2",
	"M-4 0L0-4M0 4L4 0M-10 4L-4-2M4 2L10-4", "M-5 8L1 2M5-8L-1-2",
}

// bars say to which side of the mark the figure may lie. That into a bar is cut out of it.
var bars = map[bar]string{up: "M0-9V-25", down: "M0 9V25", inward: "M0 9V25", tilde: "M-10-17q5-8 10 0t10 0"}

// id of the mark in the head of a drawing.
func (l look) id(prefix string) string {
	return prefix + "-" + strconv.Itoa(l.shape) + string(l.fill[:1]) + string(l.bar[:min(len(l.bar), 1)])
}

// define draws the mark about the origin. The style sheet makes it smaller where the drawing is large.
func (l look) define(w *svg, prefix string) {
	w.open("g", "id", l.id(prefix), "class", "c-mark")
	class := map[fill]string{solid: "c-solid", cut: "c-cut"}[l.fill]
	if class == "" {
		class = "c-open"
	}
	switch l.bar {
	case none:
	case inward:
		w.empty("path", "class", "c-inward", "d", bars[l.bar])
	default:
		w.empty("path", "class", "c-stem", "d", bars[l.bar])
	}
	w.empty("path", "class", class, "d", shapes[l.shape])
	if l.fill == hatched {
		w.empty("path", "class", "c-stem", "d", hatches[l.shape])
	}
	w.close("g")
}

// room is what the mark covers at a place.
func (l look) room(x, y int) box {
	b := box{x - 12, y - 12, x + 12, y + 12}
	switch l.bar {
	case up:
		b.y0 = y - 26
	case down:
		b.y1 = y + 26
	case tilde:
		b.y0 = y - 24
	}
	return b
}
