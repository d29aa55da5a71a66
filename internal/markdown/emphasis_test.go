package markdown

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
)

// TestEmphasisInChinese puts every kind of character on both sides of both
// marks: whatever stands there, what a writer put between marks is marked.
func TestEmphasisInChinese(t *testing.T) {
	var (
		before = strings.Fields("绿 ， 。 （ “ 《 》 ” — A 1")
		first  = strings.Fields("绿 “ ‘ 《 （ 「 — A 1")
		last   = strings.Fields("绿 ” ’ 》 ） 」 。 ， ！ …… A 1")
		after  = strings.Fields("绿 ， 。 ） ” 》 《 “ — A 1")
	)
	tags := map[string][2]string{
		"*": {"<em>", "</em>"}, "**": {"<strong>", "</strong>"},
		"***": {"<em><strong>", "</strong></em>"}, "~~": {"<del>", "</del>"},
	}
	for _, x := range before {
		for _, f := range first {
			for _, l := range last {
				for _, y := range after {
					inner := f + "色金" + l
					for mark, tag := range tags {
						src := x + mark + inner + mark + y
						want := "<p>" + x + tag[0] + inner + tag[1] + y + "</p>\n"
						if got := render(Parse([]byte(src))); got != want {
							t.Errorf("%s: %s", src, got)
						}
					}
				}
			}
		}
	}
}

// TestEmphasisInASCII writes every text of up to seven marks, letters, spaces
// and stops, and compares it with goldmark: no ASCII text may change.
func TestEmphasisInASCII(t *testing.T) {
	const letters = "*_a ."
	plain := goldmark.New()
	var text [7]byte
	var buf, want bytes.Buffer
	var write func(n int)
	write = func(n int) {
		src := text[:n]
		if n > 0 {
			buf.Reset()
			want.Reset()
			Parse(src).HTML(&buf, Options{})
			if err := plain.Convert(src, &want); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(buf.Bytes(), want.Bytes()) {
				t.Errorf("%q\n got %s\nwant %s", src, buf.Bytes(), want.Bytes())
			}
		}
		if n == len(text) || t.Failed() {
			return
		}
		for _, c := range letters {
			text[n] = byte(c)
			write(n + 1)
		}
	}
	write(0)
}
