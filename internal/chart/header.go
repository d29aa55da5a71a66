package chart

import (
	"fmt"
	"slices"
)

// names are where the lines of a chart are named: at their ends, in a column at the right, if that leaves the lines
// enough room; else in rows above them.
type names struct {
	tracks []track // that have a name to show
	lines  [][]string
	column int // width at the right, 0 for none
}

const (
	swatch     = 26  // a mark before a name
	sample     = 64  // a piece of line before a name in a row
	maxColumn  = 200 // of 720
	plotHeight = 340
)

// nameLines lays out the names of more than one line. One alone is what the title says.
func nameLines(list []track) names {
	var n names
	for _, t := range list {
		if t.name != "" && len(t.runs) > 0 {
			n.tracks = append(n.tracks, t)
		}
	}
	if len(n.tracks) < 2 {
		return names{}
	}
	if n.fill(maxColumn-swatch) && sum(n.heights()) <= plotHeight {
		for _, lines := range n.lines {
			n.column = max(n.column, swatch+widest(lines, true))
		}
		return n
	}
	n.fill(width - sample)
	n.column = 0
	return n
}

// fill wraps the names to a width. It fails where a name needs more than three lines or a cut word.
func (n *names) fill(most int) bool {
	n.lines = n.lines[:0]
	ok := true
	for _, t := range n.tracks {
		lines := balanced(t.name, most, true)
		n.lines = append(n.lines, lines)
		ok = ok && len(lines) <= 3 && !slices.ContainsFunc(pieces(t.name), func(word string) bool { return measure(word, true) > most+em })
	}
	return ok
}

func (n *names) heights() []int {
	h := make([]int, len(n.lines))
	for i, lines := range n.lines {
		h[i] = len(lines)*lead + 4
	}
	return h
}

func sum(list []int) (total int) {
	for _, n := range list {
		total += n
	}
	return total
}

// height of the rows above the lines.
func (n *names) height() int {
	if n.column > 0 || len(n.tracks) == 0 {
		return 0
	}
	return sum(n.heights()) + 8
}

// rows writes the names above the lines, each with a piece of its line.
func (n *names) rows(s *sheet, y int) {
	if n.column > 0 {
		return
	}
	for i, t := range n.tracks {
		s.open("g", "class", fmt.Sprintf("c-%d", t.number))
		middle := y + lead/2
		s.path("c-line", fmt.Sprintf("M0 %dH%d", middle, sample-14))
		s.swatch(t.number, (sample-14)/2, middle)
		s.text(label{x: sample, y: y, rise: below, lines: n.lines[i], class: "c-name", bold: true})
		s.close("g")
		y += len(n.lines[i])*lead + 4
	}
}

// swatch is the mark of a series beside its name.
func (s *sheet) swatch(number, x, y int) { s.beside(look{number, solid, none}, x, y) }

// ends writes the names beside the ends of the lines, moved apart where these are close.
func (n *names) ends(p *plot) {
	if n.column == 0 {
		return
	}
	order := make([]int, len(n.tracks))
	want, heights := make([]int, len(order)), make([]int, len(order))
	middle := make([]int, len(order))
	for i, t := range n.tracks {
		order[i] = i
		last, _ := t.last()
		_, middle[i] = p.at(last)
	}
	slices.SortStableFunc(order, func(a, b int) int { return middle[a] - middle[b] })
	all := n.heights()
	for i, o := range order {
		want[i], heights[i] = middle[o], all[o]
	}
	for i, y := range spread(want, heights, p.y.to-lead/2, p.y.from+lead/2) {
		t := n.tracks[order[i]]
		x := width - n.column
		p.open("g", "class", fmt.Sprintf("c-%d", t.number))
		p.swatch(t.number, x+10, y)
		p.text(label{x: x + swatch, y: y, rise: level, lines: n.lines[order[i]], class: "c-name", bold: true})
		p.close("g")
	}
}
