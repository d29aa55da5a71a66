package card

import "encoding/binary"

// Width and Height are the size of a card in pixels: the one that networks show whole.
const (
	Width  = 1200
	Height = 630
)

// stride is how many bytes a row of a PNG has: one for its filter, which is none, and one for two pixels.
const stride = 1 + Width/2

// A canvas is a card being drawn, as the bytes of a PNG before they are compressed. Rows that nothing was drawn on are
// not looked at again.
type canvas struct {
	bytes [Height*stride + 8]byte // and padding, so that eight can be read anywhere
	inked [Height]bool
}

// row gives the pixels of a row.
func (c *canvas) row(y int) []byte { return c.bytes[y*stride+1 : (y+1)*stride] }

// wipe makes all of it paper again.
func (c *canvas) wipe() {
	for y, inked := range c.inked {
		if inked {
			clear(c.row(y))
			c.inked[y] = false
		}
	}
}

// fill paints a rectangle whose left and right edges are even.
func (c *canvas) fill(x, y, width, height int, color byte) {
	for ; height > 0; y, height = y+1, height-1 {
		row := c.row(y)[x/2 : (x+width)/2]
		for i := range row {
			row[i] = color<<4 | color
		}
		c.inked[y] = true
	}
}

// lay lays a glyph made for a pen at x on the baseline y. Where the boxes of two glyphs overlap their shades are joined,
// which is right since neighbors are of one ramp.
func (c *canvas) lay(m *mask, x, y int) {
	x, y = x>>1+m.x, y+m.y
	if x < 0 || x+m.width > Width/2 || y < 0 || y+m.height > Height {
		return // no glyph of a line that fits is so far off its place
	}
	for i := range m.height {
		join(c.row(y + i)[x:], m.bytes[i*m.width:(i+1)*m.width])
		c.inked[y+i] = true
	}
}

// join does row |= with, eight bytes at a time.
func join(row, with []byte) {
	for len(with) >= 8 {
		binary.LittleEndian.PutUint64(row, binary.LittleEndian.Uint64(row)|binary.LittleEndian.Uint64(with))
		row, with = row[8:], with[8:]
	}
	for i, b := range with {
		row[i] |= b
	}
}
