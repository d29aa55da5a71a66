// Package card draws the image that networks show of a page where somebody shares it: a PNG with its title and, where it
// has one, its figure, from words and the bytes of a font.
//
// A site has as many cards as pages, so that a card costs little: no pixel of it is drawn. What compresses pixels is the
// same for all cards, so that a character or a word is drawn and compressed once, for itself, and a card is the bits of
// its words row by row with blanks between them.
package card

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
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
const design = "2"

// Key is another for cards that look different: a short text fit for the name of a file.
func (f *Font) Key(c Card) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{design, f.sum, c.Tag, c.Site, c.Kind, c.Date, c.Title, c.Figure, c.About}, "\x00")))
	return hex.EncodeToString(sum[:5])
}

// Draw appends the card to out as a PNG. The same card gives the same bytes.
func (f *Font) Draw(out []byte, c Card) []byte {
	page, p := f.layout(c), presses.Get().(*press)
	defer func() { pages.Put(page); presses.Put(p) }()
	p.begin(out)
	p.print(bar)
	p.set(page.head...)
	p.print(hairline)
	for _, l := range page.title {
		p.set(l)
	}
	p.print(mark.at(page.mark))
	for _, l := range page.foot {
		p.set(l)
	}
	return p.end()
}
