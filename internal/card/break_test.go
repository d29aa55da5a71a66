package card

import (
	"slices"
	"strings"
	"testing"
)

func (m measured) joined(starts []int) string {
	var lines []string
	for i := range len(starts) - 1 {
		lines = append(lines, line{text: m, from: starts[i], to: starts[i+1]}.String())
	}
	return strings.Join(lines, "/")
}

func TestLinesBreak(t *testing.T) {
	f := openFont(t)
	for _, test := range []struct {
		tag, text string
		ems       int32
		want      string
	}{
		{"zh-Hans", "重庆绿色金融政策门户", 4, "重庆绿色/金融政策/门户"},
		{"zh-Hans", "重庆绿色，金融政策", 4, "重庆绿/色，金融/政策"},                // no mark begins a line
		{"zh-Hans", "重庆绿《金融》政策", 4, "重庆绿/《金融》/政策"},                // none that opens ends one
		{"zh-Hans", "重庆绿色》，金融", 4, "重庆绿/色》，金/融"},                  // of two marks neither
		{"zh-Hans", "从企业“到”江", 4, "从企业/“到”江"},                     // quotation marks stay with what they quote
		{"zh-Hans", "重庆绿41亿元", 4, "重庆绿/41亿元"},                     // a number stays with its unit
		{"zh-Hans", "重庆绿41%", 4, "重庆绿/41%"},                       // and with its sign
		{"zh-Hans", "绿色金——融", 4, "绿色/金——融"},                       // dashes are not parted from each other
		{"zh-Hans", "绿色Green金融", 4, "绿色/Green/金融"},                // Latin words are whole
		{"zh-Hans", "Green 重庆", 4, "Green/重庆"},                    //
		{"en", "Green loans to firms", 7, "Green loans/to firms"}, // at spaces
		{"en", "low-carbon firms", 6, "low-carbon/firms"},         //
		{"en", "a low-carbon", 5, "a low-/carbon"},                // after hyphens
		{"en", "up to 2023-06-30", 6, "up to/2023-06-30"},         // but not within dates
		{"en", "the firms (a bank)", 5, "the firms/(a bank)"},     // no bracket is alone
		{"en", "Nan’an’s firms", 5, "Nan’an’s/firms"},             // an apostrophe is no place for a break
		{"en", "Dampfschifffahrt", 4, "Dampfs/chifffa/hrt"},       // a word that is too long breaks anywhere
		{"en", "", 4, ""},
	} {
		m := f.face(test.tag).measure(nil, test.text, test.tag == "zh-Hans")
		starts, _ := m.lines(nil, test.ems*m.face.em)
		if got := m.joined(starts); got != test.want {
			t.Errorf("%q in %d em: %s\nwant %s", test.text, test.ems, got, test.want)
		}
	}
}

func TestLinesAreEven(t *testing.T) {
	f := openFont(t)
	for _, test := range []struct {
		tag, text string
		ems       int32
		want      string
	}{
		{"zh-Hans", "重庆绿色金融政策门户", 8, "重庆绿色金/融政策门户"},       // not with two characters on the last line
		{"zh-Hans", "重庆绿色：金融政策到门户", 10, "重庆绿色：/金融政策到门户"},  // rather after a mark
		{"zh-Hans", "重：绿色金融政策门户到企业", 8, "重：绿色金融/政策门户到企业"}, // unless one line were very short
		{"zh-Hans", "金融改革创新（2023年）", 9, "金融改革创新/（2023年）"}, // or before one
		{"en", "Green loans to firms", 9, "Green loans/to firms"},
		{"en", "Reading the figures: four kinds", 13, "Reading the figures:/four kinds"},
	} {
		m := f.face(test.tag).measure(nil, test.text, test.tag == "zh-Hans")
		width := test.ems * m.face.em
		starts, _ := m.lines(nil, width)
		if got := m.joined(m.even(len(starts)-1, width)); got != test.want {
			t.Errorf("%q in %d em: %s\nwant %s", test.text, test.ems, got, test.want)
		}
	}
}

// Whatever the text: every character is on one line, in order, and no line is too long.
func FuzzLines(f *testing.F) {
	font := openFont(f)
	for _, c := range cards {
		f.Add(c.Title, int32(9))
	}
	f.Add("“” ( —/-%", int32(1))
	f.Fuzz(func(t *testing.T, text string, ems int32) {
		m := font.face("zh-Hans").measure(nil, text, true)
		width := (1 + ems&15) * m.face.em
		starts, whole := m.lines(nil, width)
		check := func(starts []int) {
			if starts[0] != 0 || starts[len(starts)-1] != len(m.cells) || !slices.IsSorted(starts) {
				t.Fatalf("%q breaks at %v", text, starts)
			}
			for i := range len(starts) - 1 {
				if w := m.width(starts[i], starts[i+1]); w > width && starts[i+1]-starts[i] > 1 {
					t.Fatalf("%q breaks at %v; line %d is %d long", text, starts, i, w)
				}
			}
		}
		check(starts)
		if whole {
			check(m.even(len(starts)-1, width))
		}
	})
}
