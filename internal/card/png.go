package card

import (
	"encoding/binary"
	"hash/crc32"
)

// A ramp leads from paper to its color in so many shades: few of them keep cards small.
const shades = 3

// Colors are numbers of the palette: a ramp and a shade.
const (
	paper  = 0
	rule   = 1
	accent = 2
	ink    = 1 << 2
	soft   = 2 << 2
	green  = 3 << 2
)

// palette holds the colors of the site's stylesheet.
var palette = ramped([16][3]byte{
	paper: {0xfb, 0xfa, 0xf5}, rule: {0xd9, 0xdc, 0xcf}, accent: {0x96, 0x48, 0x0f},
	ink | shades: {0x14, 0x25, 0x1d}, soft | shades: {0x4b, 0x5c, 0x53}, green | shades: {0x0a, 0x5a, 0x3c},
})

// ramped is a palette with the shades that lead to its colors.
func ramped(palette [16][3]byte) [16][3]byte {
	for _, ramp := range []int{ink, soft, green} {
		for shade := 1; shade < shades; shade++ {
			for i := range 3 {
				from, to := int(palette[paper][i]), int(palette[ramp|shades][i])
				palette[ramp|shade][i] = byte((from*(shades-shade) + to*shade) / shades)
			}
		}
	}
	return palette
}

// Width and Height are the size of a card in pixels: the one that networks show whole.
const (
	Width  = 1200
	Height = 630
)

// stride is how many bytes a row of a PNG has, one for its filter, which is none, and one for two pixels; total is how
// many all rows have.
const (
	stride = 1 + Width/2
	total  = Height * stride
)

// place is how many bytes are before byte x of the pixels of row y.
func place(x, y int) int { return y*stride + 1 + x }

// begun is a file up to where cards differ: within the chunk of the pixels, which begins at pixelsAt.
var begun, pixelsAt = begin()

func begin() (s stream, pixelsAt int) {
	out := []byte("\x89PNG\r\n\x1a\n")
	header := binary.BigEndian.AppendUint32(nil, Width)
	header = binary.BigEndian.AppendUint32(header, Height)
	out = chunk(out, "IHDR", append(header, 4, 3, 0, 0, 0)) // four bits a pixel, of a palette
	var colors []byte
	for _, color := range palette {
		colors = append(colors, color[:]...)
	}
	out = chunk(out, "PLTE", colors)
	pixelsAt = len(out)
	out = append(beginChunk(out, "IDAT"), 0x78, 0x01)
	s = stream{out: out, tail: tail{used: len(out)}}
	s.room(symbols) // four bits a length
	s.head()
	return s, pixelsAt
}

// chunk adds a chunk.
func chunk(file []byte, name string, data []byte) []byte {
	at := len(file)
	return endChunk(append(beginChunk(file, name), data...), at)
}

// beginChunk begins a chunk whose length is told at its end.
func beginChunk(file []byte, name string) []byte { return append(append(file, 0, 0, 0, 0), name...) }

// endChunk ends the chunk that begins at a place.
func endChunk(file []byte, at int) []byte {
	binary.BigEndian.PutUint32(file[at:], uint32(len(file)-at-8))
	return binary.BigEndian.AppendUint32(file, crc32.ChecksumIEEE(file[at+4:]))
}
