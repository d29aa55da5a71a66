// Package card draws the image that networks show of a page where somebody shares it: a PNG with its title and, where it
// has one, its figure, from words and the bytes of a font.
//
// A site has as many cards as pages, so that a card costs little: a glyph is drawn once and then copied, rows without
// ink are not looked at, and what compresses the rest looks for no more than strokes and blanks.
package card

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// A Card is the words on an image, in one language.
type Card struct {
	Tag    string // of the language, BCP 47
	Site   string
	Kind   string // what the page is: Policy
	Date   string
	Title  string
	Figure string // "" where there is none
	About  string // what the figure is of, where and when; without a figure, what the page is about
}

// Between stands between words that are said one after the other.
const Between = " · "

// String is all that the card says.
func (c Card) String() string {
	words := []string{c.Site, c.Kind, c.Date, c.Title, c.Figure, c.About}
	return strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), Between)
}

// design changes when the same words are drawn in another way.
const design = 1

// Key is another for cards that look different: a short text fit for the name of a file.
func (f *Font) Key(c Card) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d %08x %#v", design, f.sum, c))
	return fmt.Sprintf("%x", sum[:5])
}

var canvases = sync.Pool{New: func() any { return new(canvas) }}

// Draw gives the card as a PNG. The same card gives the same bytes.
func (f *Font) Draw(c Card) []byte {
	on := canvases.Get().(*canvas)
	defer canvases.Put(on)
	on.wipe()
	p := f.layout(c)
	on.fill(0, 0, Width, 12, green|shades)
	on.fill(margin, 120, measure, 2, rule)
	on.fill(margin, p.mark, 64, 6, accent)
	for _, l := range p.lines {
		l.draw(on)
	}
	return on.png()
}
