package card

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// margin is blank at the left and the right of a card; nothing is written below bottom.
const (
	margin  = 80
	measure = Width - 2*margin
	bottom  = 566
)

// A style is how words are set.
type style struct {
	size int // of the em, in pixels
	ramp byte
}

// A size is one that words may have, on how many lines at most.
type size struct{ em, lines int }

// A line is a line of text on a card.
type line struct {
	style
	text     measured
	from, to int // cells of the text
	x, y     int // where its baseline begins
}

// A page is a card whose words are being set.
type page struct {
	face    *face
	chinese bool // it has the marks of Chinese and Japanese

	head  []line // beside each other
	title []line // this and the foot are from top to bottom
	mark  int    // height of the mark that stands before the foot
	foot  []line
	cells []cell // of all texts
}

// pages are lent for as long as a card is drawn.
var pages = sync.Pool{New: func() any { return new(page) }}

// layout says where the words of a card stand.
func (f *Font) layout(c Card) *page {
	p := pages.Get().(*page)
	*p = page{
		face: f.face(c.Tag), chinese: strings.HasPrefix(c.Tag, "zh") || strings.HasPrefix(c.Tag, "ja"), mark: bottom,
		head: p.head[:0], title: p.title[:0], foot: p.foot[:0], cells: p.cells[:0],
	}
	p.setHead(c)
	if c.About == "" {
		p.setTitle(c.Title, size{76, 3}, size{68, 3}, size{60, 3}, size{52, 4}, size{46, 5})
		return p
	}
	p.setFoot(c)
	p.setTitle(c.Title, size{64, 3}, size{56, 3}, size{48, 3})
	return p
}

// at is the line in its place.
func (l line) at(x, y int) line {
	l.x, l.y = x, y
	return l
}

// setHead sets the site at the left, kind and date at the right.
func (p *page) setHead(c Card) {
	what := c.Kind
	if c.Date != "" {
		what += Between + c.Date
	}
	kind := p.one(what, style{28, soft}, measure/2)
	x := Width - margin - kind.width()
	p.head = append(p.head, p.one(c.Site, style{28, green}, x-margin-40).at(margin, 92), kind.at(x, 92))
}

// setFoot sets what the card tells beside its title: the figure, and what it is of.
func (p *page) setFoot(c Card) {
	about := p.several(c.About, soft, Height, size{28, 2})
	y := bottom - (len(about)-1)*40
	p.mark = y - 60
	if c.Figure != "" {
		l := p.several(c.Figure, green, Height, size{84, 1}, size{72, 1}, size{60, 1}, size{48, 1})[0]
		p.foot = append(p.foot, l.at(margin, y-60))
		p.mark -= l.size + 16
	}
	for i, l := range about {
		p.foot = append(p.foot, l.at(margin, y+i*40))
	}
}

// setTitle sets the title between the head and the mark, in the largest size that it fits in.
func (p *page) setTitle(text string, sizes ...size) {
	const top = 134
	for i, l := range p.several(text, ink, p.mark-top-20, sizes...) {
		p.title = append(p.title, l.at(margin, top+(i+1)*leading(l.size)-l.size/8))
	}
}

// leading is from one line of a title to the next.
func leading(em int) int { return em * 4 / 3 }

// rise and drop are how much of the leading is above the baseline and below it. No ink of a line is elsewhere.
func (s style) rise() int { return leading(s.size) - s.drop() }
func (s style) drop() int { return s.size * 9 / 32 }

// measure measures a text in the room that the page has for cells.
func (p *page) measure(text string) measured {
	p.cells = slices.Grow(p.cells, utf8.RuneCountInString(text))
	m := p.face.measure(p.cells[len(p.cells):], text, p.chinese)
	p.cells = p.cells[:len(p.cells)+len(m.cells)]
	return m
}

// one sets a text on one line of at most width pixels, and cuts it where it is longer.
func (p *page) one(text string, s style, width int) line {
	m := p.measure(text)
	return p.fit(line{style: s, text: m, to: len(m.cells)}, width)
}

// several sets a text in the first size in which it fits. In the last it is cut.
func (p *page) several(text string, ramp byte, height int, sizes ...size) []line {
	m := p.measure(text)
	starts := make([]int, 0, 8)
	for i, try := range sizes {
		width, most, whole := int32(measure*int(p.face.em)/try.em), min(try.lines, height/leading(try.em)), false
		starts, whole = m.lines(starts, width)
		n := len(starts) - 1
		switch last := i == len(sizes)-1; {
		case n <= most && whole:
			return m.set(m.even(n, width), style{try.em, ramp})
		case last && n > most:
			starts = append(starts[:most], len(m.cells))
		}
	}
	lines := m.set(starts, style{sizes[len(sizes)-1].em, ramp})
	lines[len(lines)-1] = p.fit(lines[len(lines)-1], measure)
	return lines
}

// set makes lines that begin at starts.
func (m measured) set(starts []int, s style) []line {
	lines := make([]line, len(starts)-1)
	for i := range lines {
		lines[i] = line{style: s, text: m, from: starts[i], to: starts[i+1]}
	}
	return lines
}

// fit ends a line that is too long with an ellipsis, where words have spaces between them after a whole one.
func (p *page) fit(l line, width int) line {
	if l.width() <= width {
		return l
	}
	kept := len(p.cells)
	for _, anywhere := range []bool{false, true} {
		for to := l.to - 1; to > l.from; to-- {
			if !anywhere && !l.text.cells[to].begins {
				continue
			}
			if short := p.cut(l, to); short.width() <= width {
				return short
			}
			p.cells = p.cells[:kept]
		}
	}
	return p.cut(l, l.from)
}

// cut is the line up to a cell and an ellipsis.
func (p *page) cut(l line, to int) line {
	var kept []rune
	for _, c := range l.text.cells[l.from:to] {
		kept = append(kept, c.rune)
	}
	ellipsis := "…"
	if !p.chinese { // for other languages it stands too high in fonts for Chinese
		ellipsis = "..."
	}
	m := p.measure(strings.TrimRight(string(kept), " "+closing+opening) + ellipsis)
	return line{style: l.style, text: m, to: len(m.cells)}
}

// pixels turns units of the em square to pixels.
func (l *line) pixels(units int32) int {
	return int(math.Round(float64(units) * float64(l.size) / float64(l.text.face.em)))
}

// width is that of the line, in pixels.
func (l *line) width() int { return l.pixels(l.text.width(l.from, l.to)) }
