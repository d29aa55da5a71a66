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
var palette = [16][3]byte{
	paper: {0xfb, 0xfa, 0xf5}, rule: {0xd9, 0xdc, 0xcf}, accent: {0x96, 0x48, 0x0f},
	ink | shades: {0x14, 0x25, 0x1d}, soft | shades: {0x4b, 0x5c, 0x53}, green | shades: {0x0a, 0x5a, 0x3c},
}

func init() {
	for _, ramp := range []int{ink, soft, green} {
		for shade := 1; shade < shades; shade++ {
			for i := range 3 {
				from, to := int(palette[paper][i]), int(palette[ramp|shades][i])
				palette[ramp|shade][i] = byte((from*(shades-shade) + to*shade) / shades)
			}
		}
	}
}

// png gives the card as a file.
func (c *canvas) png() []byte {
	out := append(make([]byte, 0, 24<<10), "\x89PNG\r\n\x1a\n"...)
	out = chunk(out, "IHDR", func(b []byte) []byte {
		b = binary.BigEndian.AppendUint32(b, Width)
		b = binary.BigEndian.AppendUint32(b, Height)
		return append(b, 4, 3, 0, 0, 0) // four bits a pixel, of a palette
	})
	out = chunk(out, "PLTE", func(b []byte) []byte {
		for _, color := range palette {
			b = append(b, color[:]...)
		}
		return b
	})
	out = chunk(out, "IDAT", c.compress)
	return chunk(out, "IEND", func(b []byte) []byte { return b })
}

// chunk adds a chunk with the data that write appends.
func chunk(b []byte, name string, write func([]byte) []byte) []byte {
	start := len(b)
	b = write(append(append(b, 0, 0, 0, 0), name...))
	binary.BigEndian.PutUint32(b[start:], uint32(len(b)-start-8))
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[start+4:]))
}
