package card

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/png"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
)

// The font holds the characters of the cards here, as two faces of a collection: JP and SC.
func openFont(t testing.TB) *Font {
	t.Helper()
	data, err := os.ReadFile("testdata/NotoSerifCJK-subset.ttc")
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

var cards = []Card{
	{Tag: "zh-Hans", Site: "重庆绿色金融政策门户", Kind: "区县", Title: "渝中区", Figure: "1158.3亿元", About: "绿色贷款余额 · 2023年6月30日"},
	{Tag: "zh-Hans", Site: "重庆绿色金融政策门户", Kind: "政策", Date: "2023年6月20日", Title: "《重庆市渝中区建设绿色金融改革创新试验核心区实施方案》"},
	{Tag: "zh-Hans", Site: "重庆绿色金融政策门户", Kind: "文章", Date: "2023年10月1日", Title: "南岸区：从“江”到“金”，政企对接如何让企业拿到超41亿元授信", Figure: "超41亿元", About: "2023年2月政企对接授信 · 2023年2月"},
	{Tag: "en", Site: "Chongqing Green Finance Portal", Kind: "Indicator", Title: "Green loan balance", Figure: "115.83 billion yuan", About: "Yuzhong District · date not stated"},
	{Tag: "en", Site: "Chongqing Green Finance Portal", Kind: "Policy", Date: "June 20, 2023", Title: "Implementation Plan of Yuzhong District, Chongqing for Building the Core Area of the Green Finance Reform and Innovation Pilot Zone (2023–2025)"},
	{Tag: "en", Site: "Chongqing Green Finance Portal", Kind: "Article", Date: "October 1, 2023", Title: "“Green gold” in Nan’an: how matchmaking brings lenders to low-carbon firms", Figure: "more than 4.1 billion yuan", About: "Credit lines agreed at the February matchmaking meeting between government, banks and firms in Nan’an District · February 2023"},
	{Tag: "de", Title: "Portal für grüne Finanzierung", About: "Bezirke, Programme und Größen."},
	{Tag: "en", Site: strings.Repeat("A very long name ", 9), Kind: "Article", Date: "October 1, 2023", Title: strings.Repeat("words without an end ", 20), Figure: strings.Repeat("1,158.3 or ", 12), About: strings.Repeat("something that cannot be told in a few words ", 9)},
	{Tag: "zh-Hans", Site: strings.Repeat("重庆绿色金融政策门户", 9), Kind: "文章", Title: strings.Repeat("绿色金融改革创新试验区", 20), Figure: strings.Repeat("1158.3亿元", 9), About: strings.Repeat("绿色贷款余额", 30)},
	{Tag: "en", Title: strings.Repeat("Donaudampfschifffahrt", 20), About: strings.Repeat("x", 300)},
	{Tag: "en"},
}

func TestCardsArePNGs(t *testing.T) {
	f := openFont(t)
	for _, c := range cards {
		data := f.Draw(nil, c)
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%v: %v", c, err)
		}
		if img.Bounds() != image.Rect(0, 0, Width, Height) {
			t.Errorf("%v: %v", c, img.Bounds())
		}
		if len(data) > 48<<10 {
			t.Errorf("%v: %d bytes", c, len(data))
		}
		if c.Title != "" && !inked(img, image.Rect(margin, 122, Width-margin, 540)) {
			t.Errorf("%v: no title", c)
		}
		for _, blank := range []image.Rectangle{image.Rect(0, 12, margin-8, Height), image.Rect(Width-margin+8, 12, Width, Height), image.Rect(0, bottom+14, Width, Height)} {
			if inked(img, blank) {
				t.Errorf("%v: something is drawn in the margin %v", c, blank)
			}
		}
	}
}

// inked reports whether a part of an image is not paper alone.
func inked(img image.Image, part image.Rectangle) bool {
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if img.(*image.Paletted).ColorIndexAt(x, y) != paper {
				return true
			}
		}
	}
	return false
}

// Lines are within the margins, and from top to bottom nothing touches what is above it: each row is printed once.
func TestLinesStandApart(t *testing.T) {
	f := openFont(t)
	for _, c := range cards {
		p, free := f.layout(c), 0
		stands := func(what any, top, bottom int) {
			if top < free {
				t.Errorf("%v: %v begins at %d, what is above it ends at %d", c, what, top, free)
			}
			free = bottom
		}
		lines := func(list []line) {
			for _, l := range list {
				stands(l, l.y-l.rise(), l.y+l.drop())
			}
		}
		stands("the bar", 0, 12)
		lines(p.head[:1])
		stands("the hairline", 120, 122)
		lines(p.title)
		stands("the mark", p.mark, p.mark+6)
		lines(p.foot)
		stands("the end", Height, Height)
		if p.head[0].y != p.head[1].y || p.head[0].size != p.head[1].size {
			t.Errorf("%v: site and kind do not stand beside each other", c)
		}
		for _, l := range p.lines() {
			if l.x < margin || l.x+l.width() > Width-margin {
				t.Errorf("%v: line %q is from %d to %d", c, l, l.x, l.x+l.width())
			}
		}
	}
}

func (p *page) lines() []line { return slices.Concat(p.head, p.title, p.foot) }

// String is the words of the line.
func (l line) String() string {
	var s strings.Builder
	for _, c := range l.text.cells[l.from:l.to] {
		s.WriteRune(c.rune)
	}
	return strings.TrimRight(s.String(), " ")
}

func TestTitlesShrinkAndEnd(t *testing.T) {
	f := openFont(t)
	for _, test := range []struct {
		tag, title string
		size       int
		lines      string
	}{
		{"zh-Hans", "渝中区", 76, "渝中区"},
		{"zh-Hans", "南岸区的绿色金融政策如何从方案到实施", 76, "南岸区的绿色金融政/策如何从方案到实施"},
		{"zh-Hans", strings.Repeat("绿色金融", 12), 60, "绿色金融绿色金融绿色金融绿色金融/绿色金融绿色金融绿色金融绿色金融/绿色金融绿色金融绿色金融绿色金融"},
		{"zh-Hans", strings.Repeat("绿色金融政策", 20), 46, "绿色金融政策绿色金融政策绿色金融政策绿色金融/政策绿色金融政策绿色金融政策绿色金融政策绿色/金融政策绿色金融政策绿色金融政策绿色金融政策/绿色金融政策绿色金融政策绿色金融政策绿色金融/政策绿色金融政策绿色金融政策绿色金融政策绿…"},
		{"en", strings.Repeat("words without an end ", 20), 46, "words without an end words without an end/words without an end words without an end/words without an end words without an end/words without an end words without an end/words without an end words without an..."},
	} {
		lines := f.layout(Card{Tag: test.tag, Title: test.title}).title
		var got []string
		for _, l := range lines {
			got = append(got, l.String())
		}
		if s := strings.Join(got, "/"); s != test.lines || lines[0].size != test.size {
			t.Errorf("%d pixels, %s\nwant %d, %s", lines[0].size, s, test.size, test.lines)
		}
	}
}

// Whatever was drawn before and is drawn beside, the same card is the same bytes.
func TestTheSameCardIsTheSameBytes(t *testing.T) {
	f := openFont(t)
	var first [][]byte
	for _, c := range cards {
		first = append(first, f.Draw(nil, c))
	}
	other := openFont(t)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i := range cards {
				i = len(cards) - 1 - i
				if !bytes.Equal(other.Draw(nil, cards[i]), first[i]) {
					t.Errorf("%v differs", cards[i])
				}
			}
		})
	}
	wait.Wait()
}

func TestKeysTellCardsApart(t *testing.T) {
	f, keys := openFont(t), map[string]Card{}
	for _, c := range append(cards, Card{Tag: "en", Site: "a", Kind: "b"}, Card{Tag: "en", Site: "ab"}, Card{Tag: "de", Site: "ab"}) {
		if other, taken := keys[f.Key(c)]; taken {
			t.Errorf("%v and %v have the same key", c, other)
		}
		keys[f.Key(c)] = c
	}
	if f.Key(cards[0]) != openFont(t).Key(cards[0]) {
		t.Error("the key of a card changes")
	}
}

// Published cards are kept by their keys: where this fails since cards look different now, design is to be raised.
func TestTheDesignIsAsItsNumberSays(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("curves may differ by a shade elsewhere")
	}
	f, sum := openFont(t), sha256.New()
	for _, c := range cards {
		sum.Write(f.Draw(nil, c))
	}
	if got := fmt.Sprintf("%s %x", design, sum.Sum(nil)[:8]); got != "2 07a0b795530b5483" {
		t.Errorf("design and sum are %s", got)
	}
}

func BenchmarkDraw(b *testing.B) {
	f := openFont(b)
	for _, c := range []struct {
		name string
		card Card
	}{{"short", cards[0]}, {"long", cards[2]}, {"policy", cards[1]}, {"english", cards[5]}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			var out []byte
			for b.Loop() {
				out = f.Draw(out[:0], c.card)
			}
			b.ReportMetric(float64(len(out)), "bytes/card")
		})
	}
}
