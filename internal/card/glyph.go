package card

import (
	"image"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// A mask is ink in the colors of a card.
type mask struct {
	x, y          int // of its upper left corner, in bytes and rows from the point on the baseline where the pen is
	width, height int
	bytes         []byte // two pixels in each, where there is no ink paper
}

type letterKey struct {
	index sfnt.GlyphIndex
	style
	odd int // 1: the pen is at the second pixel of a byte
}

// tools are what one glyph is drawn with.
type tools struct {
	buffer     sfnt.Buffer
	rasterizer vector.Rasterizer
	alpha      []byte
}

// letter is the mask of a glyph that words are made of. Each is drawn once.
func (x *face) letter(index sfnt.GlyphIndex, s style, odd int) *mask {
	key := letterKey{index, s, odd}
	if m, ok := x.letters.get(key); ok {
		return m
	}
	return x.letters.keep(key, x.mask(index, s, odd))
}

// mask draws a glyph in a style, for a pen that is at an even pixel or an odd one.
func (x *face) mask(index sfnt.GlyphIndex, s style, odd int) *mask {
	t := x.tools.Get().(*tools)
	defer x.tools.Put(t)
	segments, err := x.font.LoadGlyph(&t.buffer, index, fixed.I(s.size), nil)
	if err != nil || len(segments) == 0 {
		return &mask{}
	}
	return t.draw(segments, s.ramp, odd).between(-s.rise(), s.drop())
}

// between is what stands in the rows from top to bottom.
func (m *mask) between(top, bottom int) *mask {
	top, bottom = max(top-m.y, 0), min(bottom-m.y, m.height)
	if top >= bottom {
		return &mask{}
	}
	return &mask{m.x, m.y + top, m.width, bottom - top, m.bytes[top*m.width : bottom*m.width]}
}

// join is masks as one. Where their boxes overlap their shades are joined, which is right since neighbors are of one
// ramp.
func join(masks []mask) *mask {
	var all image.Rectangle
	for _, m := range masks {
		all = all.Union(image.Rect(m.x, m.y, m.x+m.width, m.y+m.height))
	}
	joined := &mask{all.Min.X, all.Min.Y, all.Dx(), all.Dy(), make([]byte, all.Dx()*all.Dy())}
	for _, m := range masks {
		for y := range m.height {
			row := joined.bytes[(m.y+y-joined.y)*joined.width+m.x-joined.x:]
			for i, b := range m.bytes[y*m.width : (y+1)*m.width] {
				row[i] |= b
			}
		}
	}
	return joined
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
