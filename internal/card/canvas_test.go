package card

import (
	"bytes"
	"image"
	"image/png"
	"math/rand/v2"
	"testing"
)

// A canvas is a card drawn in the plain way: pixel by pixel.
type canvas struct {
	testing.TB
	pixels [Height][Width]byte
}

// fill paints a rectangle.
func (c *canvas) fill(x, y, width, height int, color byte) {
	for i := range height {
		for j := range width {
			c.pixels[y+i][x+j] = color
		}
	}
}

// draw draws the words of a line that stand in their places, glyph by glyph, none of them a whole pixel from where it
// were by itself.
func (c *canvas) draw(l line, words []placed) {
	for _, w := range words {
		cells := l.text.cells[w.from:w.to]
		pen := l.pen(cells[0])
		for _, of := range cells {
			x := pen + l.pixels(of.start+of.shift-cells[0].start-cells[0].shift)
			if off := x - l.pen(of); off < -1 || off > 1 {
				c.Errorf("%c is %d pixels off its place in %s", of.rune, off, l)
			}
			c.lay(l, of, x)
		}
	}
}

// pen is where the glyph of a cell begins.
func (l line) pen(c cell) int {
	first := l.text.cells[l.from]
	return l.x + l.pixels(c.start+c.shift-first.start-first.trim)
}

// lay lays a glyph.
func (c *canvas) lay(l line, of cell, x int) {
	m := l.text.face.mask(of.index, l.style, x&1)
	for i, b := range m.bytes {
		y, x := l.y+m.y+i/m.width, x&^1+2*(m.x+i%m.width)
		c.pixels[y][x] |= b >> 4
		c.pixels[y][x+1] |= b & 15
	}
}

// plain draws a card.
func (c *canvas) plain(p *page) {
	c.fill(0, 0, Width, 12, green|shades)
	c.fill(margin, 120, measure, 2, rule)
	c.fill(margin, p.mark, 64, 6, accent)
	site := p.head[0].set(nil)
	c.draw(p.head[0], site)
	c.draw(p.head[1], p.head[1].set(site)[len(site):])
	for _, l := range append(p.title, p.foot...) {
		c.draw(l, l.set(nil))
	}
}

// shows checks that a reader of a PNG sees the canvas.
func (c *canvas) shows(file []byte) {
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		c.Fatal(err)
	}
	for y, row := range c.pixels {
		for x, color := range row {
			if got := img.(*image.Paletted).ColorIndexAt(x, y); got != color {
				c.Fatalf("color %d at %d, %d, want %d", got, x, y, color)
			}
		}
	}
}

// Whatever a card says, a reader sees what is drawn in the plain way.
func FuzzDraw(f *testing.F) {
	font := openFont(f)
	for _, c := range cards {
		f.Add(c.Tag, c.Title, c.Figure, c.About)
	}
	f.Add("zh-Hans", "融政融政“”（“41”）——…金融AVAVA政", "1’1’1“4.1”", "融政 融政 fifi·政 ——")
	f.Add("en", "“41” fi AVAVA (“Nan’an”)—\u00ad-\ufe0f a  b", "", "1.1.1.1.1.1—政融")
	f.Fuzz(func(t *testing.T, tag, title, figure, about string) {
		card := Card{Tag: tag, Site: "政融", Kind: about, Title: title, Figure: figure, About: about}
		c := &canvas{TB: t}
		c.plain(font.layout(card))
		c.shows(font.Draw(nil, card))
	})
}

// Glyphs of a font that pays no heed to its advances are over each other, over other lines and off the card.
func TestGlyphsOverEachOther(t *testing.T) {
	for _, advance := range []int32{-3000, -100, 0, 50, 300, 700, 900} {
		font := openFont(t)
		for _, tag := range []string{"en", "zh-Hans"} {
			for _, r := range "绿色金融政策门户Gren loas" {
				font.face(tag).metric(r).advance = advance
			}
		}
		for _, text := range []string{"绿色金融政策门户", "Green loans", "Green loans 绿色金融 Green loans 门户", "金 融 a 政1策"} {
			card := Card{Tag: "en", Site: text, Kind: text, Title: text, Figure: text, About: text}
			c := &canvas{TB: t}
			c.plain(font.layout(card))
			c.shows(font.Draw(nil, card))
		}
	}
}

// Whatever is in a box, a reader sees it.
func TestEveryMaskIsReadBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for name, paint := range map[string]func(m *mask){
		"paper": func(*mask) {},
		"noise": func(m *mask) {
			for i := range m.bytes {
				m.bytes[i] = byte(random.Uint32())
			}
		},
		"strokes": func(m *mask) {
			for range 200 {
				at := random.IntN(len(m.bytes))
				for i := range min(random.IntN(900), len(m.bytes)-at) {
					m.bytes[at+i] = 7
				}
			}
		},
		"dots": func(m *mask) {
			for range 3000 {
				m.bytes[random.IntN(len(m.bytes))] = byte(random.Uint32())
			}
		},
		"corners": func(m *mask) { m.bytes[0], m.bytes[len(m.bytes)-1] = 0x70, 7 },
	} {
		t.Run(name, func(t *testing.T) {
			m, c := &mask{width: Width / 2, height: Height, bytes: make([]byte, Width/2*Height)}, &canvas{TB: t}
			paint(m)
			for i, b := range m.bytes {
				y, x := i/m.width, 2*(i%m.width)
				c.pixels[y][x], c.pixels[y][x+1] = b>>4, b&15
			}
			var p press
			p.begin(nil)
			p.print(placed{piece: newPiece(m)})
			c.shows(p.end())
		})
	}
}
