package card

import (
	"hash/crc32"
	"io"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/image/font/sfnt"
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
	for _, r := range text {
		if m := face.metric(r); !m.shown && !m.is(hidden|space) && !strings.ContainsRune(string(missing), r) {
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
	metrics metrics
	kerns   cache[[2]sfnt.GlyphIndex, int32]
	letters cache[letterKey, *mask]
	pieces  cache[pieceKey, *piece]
	tools   sync.Pool
}

func newFace(f *sfnt.Font) *face {
	var b sfnt.Buffer
	family, _ := f.Name(&b, sfnt.NameIDFamily)
	style, _ := f.Name(&b, sfnt.NameIDSubfamily)
	x := &face{font: f, family: family, bold: style == "Bold", em: int32(f.UnitsPerEm())}
	x.tools.New = func() any { return new(tools) }
	return x
}
