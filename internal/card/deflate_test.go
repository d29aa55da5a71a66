package card

import (
	"bytes"
	"image"
	"image/png"
	"math/rand/v2"
	"testing"
)

// Whatever is on a canvas, a reader of the PNG sees it.
func TestEveryCanvasIsReadBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	paint := map[string]func(*canvas){
		"blank": func(*canvas) {},
		"noise": func(c *canvas) {
			for y := range Height {
				c.inked[y] = true
				for x := range c.row(y) {
					c.row(y)[x] = byte(random.Uint32())
				}
			}
		},
		"rectangles": func(c *canvas) {
			for range 300 {
				x, y := 2*random.IntN(Width/2), random.IntN(Height)
				c.fill(x, y, 2*random.IntN((Width-x)/2+1), random.IntN(Height-y+1), byte(random.IntN(16)))
			}
		},
		"bytes": func(c *canvas) {
			for range 3000 {
				y := random.IntN(Height)
				c.inked[y], c.row(y)[random.IntN(Width/2)] = true, byte(random.Uint32())
			}
		},
		"corners": func(c *canvas) {
			c.fill(0, 0, 2, 1, ink)
			c.fill(Width-2, Height-1, 2, 1, ink)
		},
	}
	for name, paint := range paint {
		c := new(canvas)
		paint(c)
		img, err := png.Decode(bytes.NewReader(c.png()))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for y := range Height {
			for i, b := range c.row(y) {
				p := img.(*image.Paletted)
				if p.ColorIndexAt(2*i, y) != b>>4 || p.ColorIndexAt(2*i+1, y) != b&15 {
					t.Fatalf("%s: the pixels at %d, %d differ", name, 2*i, y)
				}
			}
		}
	}
}

// A decoder takes lengths only if their codes use all there is.
func TestTheCodesAreComplete(t *testing.T) {
	used := 0
	for i := range lengths {
		length := int(lengths[i]-'a') + 1
		if length < 1 || length > 15 {
			t.Errorf("symbol %d has %d bits", i, length)
		}
		used += 1 << (15 - length)
	}
	if len(lengths) != symbols || used != 1<<15 {
		t.Errorf("%d symbols use %d of %d codes", len(lengths), used, 1<<15)
	}
}

func TestEveryLengthHasItsSymbol(t *testing.T) {
	for n, want := range map[int][3]int{3: {257, 0, 0}, 10: {264, 0, 0}, 11: {265, 1, 0}, 12: {265, 1, 1}, 18: {268, 1, 1}, 19: {269, 2, 0}, 67: {277, 4, 0}, 130: {280, 4, 15}, 131: {281, 5, 0}, 257: {284, 5, 30}, 258: {285, 0, 0}} {
		if symbol, extra := lengthSymbol(n); [3]int{symbol, int(extra.length), int(extra.bits)} != want {
			t.Errorf("%d: symbol %d, %d bits %d; want %v", n, symbol, extra.length, extra.bits, want)
		}
	}
}
