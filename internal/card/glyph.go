package card

import (
	"image"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// A mask is a glyph in the colors of a card, ready to be laid on it.
type mask struct {
	x, y          int // of its upper left corner, in bytes and rows from the point on the baseline where the glyph begins
	width, height int
	bytes         []byte // two pixels in each, where there is no ink paper
}

type maskKey struct {
	index sfnt.GlyphIndex
	style
	odd bool // the glyph begins at the second pixel of a byte
}

// tools are what one glyph is drawn with.
type tools struct {
	buffer     sfnt.Buffer
	rasterizer vector.Rasterizer
	alpha      []byte
}

// mask is the glyph in a style, for a pen at x. Each is drawn once.
func (x *face) mask(index sfnt.GlyphIndex, s style, at int) *mask {
	key := maskKey{index, s, at&1 == 1}
	if m, ok := x.masks.Load(key); ok {
		return m.(*mask)
	}
	t := x.tools.Get().(*tools)
	defer x.tools.Put(t)
	m := &mask{}
	if segments, err := x.font.LoadGlyph(&t.buffer, index, fixed.I(s.size), nil); err == nil && len(segments) > 0 {
		m = t.draw(segments, s.ramp, at&1)
	}
	made, _ := x.masks.LoadOrStore(key, m)
	return made.(*mask)
}

// draw fills the outline of a glyph, moved by so many pixels, and reduces it to the shades of a ramp.
func (t *tools) draw(segments sfnt.Segments, ramp byte, moved int) *mask {
	bounds := segments.Bounds()
	left, top := bounds.Min.X.Floor()+moved, bounds.Min.Y.Floor()
	left -= left & 1
	width, height := bounds.Max.X.Ceil()+moved-left, bounds.Max.Y.Ceil()-top
	width += width & 1
	if width == 0 || height == 0 {
		return &mask{}
	}
	if n := width * height; len(t.alpha) < n {
		t.alpha = make([]byte, n)
	}
	alpha := &image.Alpha{Pix: t.alpha[:width*height], Stride: width, Rect: image.Rect(0, 0, width, height)}
	clear(alpha.Pix)
	t.rasterizer.Reset(width, height)
	t.outline(segments, float32(left-moved), float32(top))
	t.rasterizer.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	m := &mask{x: left / 2, y: top, width: width / 2, height: height, bytes: make([]byte, width*height/2)}
	for i := range m.bytes {
		m.bytes[i] = colorOf(alpha.Pix[2*i], ramp)<<4 | colorOf(alpha.Pix[2*i+1], ramp)
	}
	return m
}

// outline gives the rasterizer the outline of a glyph, seen from a corner.
func (t *tools) outline(segments sfnt.Segments, left, top float32) {
	at := func(p fixed.Point26_6) (x, y float32) { return float32(p.X)/64 - left, float32(p.Y)/64 - top }
	for _, s := range segments {
		x0, y0 := at(s.Args[0])
		x1, y1 := at(s.Args[1])
		x2, y2 := at(s.Args[2])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			t.rasterizer.ClosePath()
			t.rasterizer.MoveTo(x0, y0)
		case sfnt.SegmentOpLineTo:
			t.rasterizer.LineTo(x0, y0)
		case sfnt.SegmentOpQuadTo:
			t.rasterizer.QuadTo(x0, y0, x1, y1)
		case sfnt.SegmentOpCubeTo:
			t.rasterizer.CubeTo(x0, y0, x1, y1, x2, y2)
		}
	}
	t.rasterizer.ClosePath()
}

// colorOf reduces 256 levels to the shades of a ramp.
func colorOf(alpha, ramp byte) byte {
	shade := (int(alpha)*shades + 127) / 255
	if shade == 0 {
		return paper
	}
	return ramp | byte(shade)
}
