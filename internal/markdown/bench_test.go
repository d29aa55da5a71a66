package markdown

import (
	"bytes"
	"os"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// typical is a text of about 6 KB.
func typical(tb testing.TB, lang string) []byte {
	src, err := os.ReadFile("testdata/article/" + lang + ".md")
	if err != nil {
		tb.Fatal(err)
	}
	return bytes.Repeat(append(src, '\n'), 6000/len(src)+1)
}

func BenchmarkParseHTML(b *testing.B) {
	for _, lang := range []string{"zh", "en"} {
		src := typical(b, lang)
		b.Run(lang, func(b *testing.B) { benchmarkHTML(b, src) })
		b.Run(lang+"-simple", func(b *testing.B) { benchmarkHTML(b, bytes.ReplaceAll(src, []byte("://"), []byte(":"))) })
	}
}

func benchmarkHTML(b *testing.B, src []byte) {
	var buf bytes.Buffer
	var parser Parser
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		buf.Reset()
		parser.Parse(src).HTML(&buf, Options{})
	}
}

// BenchmarkGoldmark is the same text through goldmark alone.
func BenchmarkGoldmark(b *testing.B) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote))
	for _, lang := range []string{"zh", "en"} {
		b.Run(lang, func(b *testing.B) {
			src := typical(b, lang)
			var buf bytes.Buffer
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				buf.Reset()
				if err := md.Convert(src, &buf); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
