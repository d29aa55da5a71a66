package chart

import (
	"fmt"
	"strconv"
	"strings"
)

// label is text at a place, in one line or more.
type label struct {
	x, y   int
	anchor string // of the text on x: start (or nothing), middle, end
	rise   rise
	lines  []string // an empty one leaves its room free
	class  string
	bold   bool
	reach  box // between the label and its mark, where nothing else may be: it would take the label for its own
}

// rise is how the lines stand to y. They are set off in em, so that text smaller than the layout's keeps to its place.
type rise int

const (
	above rise = iota // y is below the last line
	below             // y is above the first line
	level             // y is the middle
)

// Room that letters take above and below the foot of a line, in hundredths of an em.
const ascent, descent = 92, 24

func (l label) size() (w, h int) {
	return widest(l.lines, l.bold), (len(l.lines)-1)*lead + (ascent+descent)*em/100
}

// box is the room that the label takes at its largest.
func (l label) box() box {
	w, h := l.size()
	b := box{l.x, l.y, l.x + w, l.y + h}
	switch l.anchor {
	case "middle":
		b.x0, b.x1 = l.x-(w+1)/2, l.x+(w+1)/2
	case "end":
		b.x0, b.x1 = l.x-w, l.x
	}
	switch l.rise {
	case above:
		b.y0, b.y1 = l.y-h, l.y
	case level:
		b.y0, b.y1 = l.y-(h+1)/2, l.y+(h+1)/2
	}
	return b
}

// inside moves the label so that its box is in an area, as far as it has room there.
func (l label) inside(area box) label {
	b := l.box()
	l.x += max(area.x0-b.x0, 0) - max(b.x1-area.x1, 0)
	l.y += max(area.y0-b.y0, 0) - max(b.y1-area.y1, 0)
	return l
}

// first is the distance from y to the foot of the first line, in hundredths of an em.
func (l label) first() int {
	more := (len(l.lines) - 1) * pitch
	switch l.rise {
	case above:
		return -descent - more
	case below:
		return ascent
	}
	return (ascent-descent)/2 - more/2
}

// text writes a label.
func (s *sheet) text(l label) {
	anchor := l.anchor
	if anchor == "start" {
		anchor = ""
	}
	offset := l.first()
	open := false
	for _, line := range l.lines {
		switch {
		case line == "":
			offset += pitch
			continue
		case !open:
			s.open("text", "class", l.class, "x", strconv.Itoa(l.x), "y", strconv.Itoa(l.y), "dy", ems(offset), "text-anchor", anchor)
			s.WriteString(escape(line))
			open = true
		default:
			s.leaf("tspan", line, "x", strconv.Itoa(l.x), "dy", ems(offset))
		}
		offset = pitch
	}
	if open {
		s.close("text")
	}
}

// ems writes hundredths of an em.
func ems(n int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	number := strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%d.%02d", n/100, n%100), "0"), ".")
	if n > 0 {
		number = strings.TrimPrefix(number, "0")
	}
	return sign + number + "em"
}
