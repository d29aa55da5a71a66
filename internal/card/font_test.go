package card

import (
	"bytes"
	"os"
	"testing"
)

func TestLacks(t *testing.T) {
	f := openFont(t)
	for text, want := range map[string]string{
		"重庆 Green\t1158.3亿元":    "",
		"重庆𠮷野，𠮷龘":               "𠮷野龘",
		"a\u00adb\u200bc\ufe0f": "", // what has no shape needs no glyph
		"Öl é":                  "",
		"o\u0308":               "\u0308", // marks are not put together
		"سلام":                  "سلام",   // nor are letters joined
	} {
		if got := string(f.Lacks("zh-Hans", text)); got != want {
			t.Errorf("Lacks(%q) = %q, want %q", text, got, want)
		}
	}
}

// A collection draws 直 and 骨 as the readers of the language write them.
func TestTheFaceIsThatOfTheLanguage(t *testing.T) {
	f := openFont(t)
	for tag, want := range map[string]string{
		"zh-Hans": "Noto Serif CJK SC", "zh": "Noto Serif CJK SC", "en": "Noto Serif CJK SC", "de": "Noto Serif CJK SC", "ja": "Noto Serif CJK JP",
	} {
		if got := f.face(tag).family; got != want {
			t.Errorf("%s: %s, want %s", tag, got, want)
		}
	}
	if bytes.Equal(f.Draw(nil, Card{Tag: "zh-Hans", Title: "直骨"}), f.Draw(nil, Card{Tag: "ja", Title: "直骨"})) {
		t.Error("直骨 is the same in Chinese and Japanese")
	}
	for tag, want := range map[string]string{"zh-Hant": "TC", "zh-HK": "HK", "zh-Hant-MO": "HK", "zh-TW": "TC", "ko": "KR", "": "SC"} {
		if got := regionOf(tag); got != want {
			t.Errorf("%q: %s, want %s", tag, got, want)
		}
	}
}

// Widths in thousandths of an em, of 1000 a character.
func TestMarksTakeTheRoomTheyNeed(t *testing.T) {
	face := openFont(t).face("zh-Hans")
	width := func(text string, chinese bool) int32 {
		m := face.measure(nil, text, chinese)
		return m.width(0, len(m.cells))
	}
	for text, want := range map[string]int32{
		"绿金":     2000,
		"绿，金":    3000,
		"绿》，金":   3500, // two marks share the blank between them
		"（“绿金”）": 4500, // and the first of a line has none before it
		"绿g":     1000 + 125 + width("g", true),
		"绿，g":    2000 + width("g", true),
	} {
		if got := width(text, true); got != want {
			t.Errorf("%s is %d wide, want %d", text, got, want)
		}
	}
	if zh, en := width("a’a", true), width("a’a", false); en > zh*3/4 {
		t.Errorf("a’a is %d wide in Chinese and %d in English", zh, en)
	}
	if width("AV", false) >= width("A", false)+width("V", false) {
		t.Error("AV is not kerned")
	}
}

// Whatever is between words, a line has one space there, and none at its ends.
func TestBlanksAreOneSpace(t *testing.T) {
	face := openFont(t).face("en")
	for text, want := range map[string]string{
		"a b": "a b", " a\t\n b ": "a b", "a\u3000b\u00a0": "a b", "a\u00ad b": "a b", " ": "", "": "",
	} {
		m, got := face.measure(nil, text, false), ""
		for _, c := range m.cells {
			got += string(c.rune)
		}
		if got != want {
			t.Errorf("%q is set as %q, want %q", text, got, want)
		}
	}
}

func TestWhatIsNoFontIsAnError(t *testing.T) {
	license, err := os.ReadFile("testdata/OFL.txt")
	if err != nil {
		t.Fatal(err)
	}
	font, err := os.ReadFile("testdata/NotoSerifCJK-subset.ttc")
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{nil, license, font[:100]} {
		if _, err := Open(bytes.NewReader(data), int64(len(data))); err == nil {
			t.Errorf("%d bytes are taken for a font", len(data))
		}
	}
}
