package card

import (
	"hash/crc32"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/language"
)

// A Font is a font file, OpenType or TrueType, or a collection of them. It may be used by several goroutines.
type Font struct {
	sum   string // of the file's bytes
	all   []*face
	mu    sync.Mutex
	byTag map[string]*face
}

// Open reads a font of size bytes, from which glyphs are read as they are needed.
func Open(r io.ReaderAt, size int64) (*Font, error) {
	collection, err := sfnt.ParseCollectionReaderAt(r)
	if err != nil {
		return nil, err
	}
	f := &Font{byTag: map[string]*face{}}
	for i := range collection.NumFonts() {
		one, err := collection.Font(i)
		if err != nil {
			return nil, err
		}
		f.all = append(f.all, newFace(one))
	}
	sum := crc32.NewIEEE()
	if _, err := io.Copy(sum, io.NewSectionReader(r, 0, size)); err != nil {
		return nil, err
	}
	f.sum = strconv.FormatUint(uint64(sum.Sum32()), 16)
	return f, nil
}

// Name is what the font calls its family, of a collection the one for a language.
func (f *Font) Name(tag string) string { return f.face(tag).family }

// Lacks are the characters of a text that the font cannot show in a language, given by its BCP 47 tag, each once.
func (f *Font) Lacks(tag, text string) (missing []rune) {
	face := f.face(tag)
	for _, r := range spaced(text) {
		if m := face.metric(r); !m.shown && !m.is(hidden) && !strings.ContainsRune(string(missing), r) {
			missing = append(missing, r)
		}
	}
	return missing
}

// face is that of a collection which is made for a language: characters of one code are drawn differently in China,
// Japan and Korea.
func (f *Font) face(tag string) *face {
	f.mu.Lock()
	defer f.mu.Unlock()
	best, known := f.byTag[tag]
	if known {
		return best
	}
	most, region := -1, regionOf(tag)
	for _, one := range f.all {
		score := 0
		if strings.HasSuffix(one.family, " "+region) {
			score += 4
		}
		if !strings.Contains(one.family, "Mono") {
			score += 2
		}
		if one.bold {
			score++
		}
		if score > most {
			best, most = one, score
		}
	}
	f.byTag[tag] = best
	return best
}

// regionOf is the last word in the name of a face for a language: Noto Sans CJK SC. Languages without Han share the
// Chinese one.
func regionOf(tag string) string {
	t := language.Make(tag)
	base, _ := t.Base()
	script, _ := t.Script()
	region, _ := t.Region()
	switch {
	case base.String() == "ja":
		return "JP"
	case base.String() == "ko":
		return "KR"
	case script.String() == "Hant" && (region.String() == "HK" || region.String() == "MO"):
		return "HK"
	case script.String() == "Hant":
		return "TC"
	}
	return "SC"
}

// A face is one font of a collection.
type face struct {
	font    *sfnt.Font
	family  string
	bold    bool
	em      int32 // units of the em square
	metrics cache[rune, *metric]
	kerns   cache[[2]sfnt.GlyphIndex, int32]
	letters cache[letterKey, *mask]
	pieces  cache[pieceKey, *piece]
	tools   sync.Pool
}

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

func newFace(f *sfnt.Font) *face {
	var b sfnt.Buffer
	family, _ := f.Name(&b, sfnt.NameIDFamily)
	style, _ := f.Name(&b, sfnt.NameIDSubfamily)
	x := &face{font: f, family: family, bold: style == "Bold", em: int32(f.UnitsPerEm())}
	x.tools.New = func() any { return new(tools) }
	return x
}

// isSimple reports whether a character is drawn by itself. Scripts whose letters change by their neighbors are not among
// those that are.
func isSimple(r rune) bool {
	return !unicode.Is(unicode.M, r) && (!unicode.IsLetter(r) || unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Han,
		unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Hangul, unicode.Common))
}

func (x *face) metric(r rune) *metric {
	if m, ok := x.metrics.get(r); ok {
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
	return x.metrics.keep(r, m)
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
