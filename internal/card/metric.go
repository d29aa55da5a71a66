package card

import (
	"sync/atomic"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A metric is what lines are measured with, in units of the em square.
type metric struct {
	kind
	rune    rune
	shown   bool // as it should be
	index   sfnt.GlyphIndex
	advance int32
	left    int32 // blank before the ink
	ink     int32 // width of the ink
}

// metrics are those found so far, in blocks of 256 characters. They may be read while others are added.
type metrics [unicode.MaxRune>>8 + 1]atomic.Pointer[block]

type block [256]atomic.Pointer[metric]

// get finds the metric of a character, or gives nil.
func (all *metrics) get(r rune) *metric {
	if b := all[r>>8].Load(); b != nil {
		return b[r&0xff].Load()
	}
	return nil
}

// keep adds a metric. Where another was added first, it is that one.
func (all *metrics) keep(m *metric) *metric {
	all[m.rune>>8].CompareAndSwap(nil, new(block))
	place := &all[m.rune>>8].Load()[m.rune&0xff]
	place.CompareAndSwap(nil, m)
	return place.Load()
}

// metric measures a character.
func (x *face) metric(r rune) *metric {
	if m := x.metrics.get(r); m != nil {
		return m
	}
	t := x.tools.Get().(*tools)
	defer x.tools.Put(t)
	m := &metric{rune: r, kind: kindOf(r)}
	if index, err := x.font.GlyphIndex(&t.buffer, r); err == nil {
		m.index, m.shown = index, index != 0 && isSimple(r)
	}
	scale := fixed.Int26_6(x.em) // a unit of the font is then a 64th
	if advance, err := x.font.GlyphAdvance(&t.buffer, m.index, scale, font.HintingNone); err == nil {
		m.advance = int32(advance)
	}
	if segments, err := x.font.LoadGlyph(&t.buffer, m.index, scale, nil); err == nil {
		bounds := segments.Bounds()
		m.left, m.ink = int32(bounds.Min.X), int32(bounds.Max.X-bounds.Min.X)
	}
	return x.metrics.keep(m)
}

// isSimple reports whether a character is drawn by itself. Scripts whose letters change by their neighbors are not among
// those that are.
func isSimple(r rune) bool {
	return !unicode.Is(unicode.M, r) && (!unicode.IsLetter(r) || unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Han,
		unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Hangul, unicode.Common))
}

// kern is by how much two letters stand closer or wider than their advances.
func (x *face) kern(a, b sfnt.GlyphIndex) int32 {
	key := [2]sfnt.GlyphIndex{a, b}
	if k, ok := x.kerns.get(key); ok {
		return k
	}
	t := x.tools.Get().(*tools)
	defer x.tools.Put(t)
	k, err := x.font.Kern(&t.buffer, a, b, fixed.Int26_6(x.em), font.HintingNone)
	if err != nil {
		k = 0
	}
	return x.kerns.keep(key, int32(k))
}
