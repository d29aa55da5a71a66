package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// corpus makes pages as long as articles are, of words that are as unevenly common as those of a language. The same
// number gives the same pages.
func corpus(lang string, pages int) []Page {
	rnd := rand.New(rand.NewPCG(1, uint64(len(lang))))
	zipf := rand.NewZipf(rnd, 1.1, 8, 19_999)
	word, space, length := hanWord, "", 420
	if lang == "en" {
		word, space, length = latinWord, " ", 450
	}
	sentence := func(words int) string {
		var b strings.Builder
		for i := range words {
			if i > 0 {
				b.WriteString(space)
			}
			b.WriteString(word(zipf.Uint64()))
			if i%12 == 11 {
				b.WriteString(map[string]string{"en": ", ", "zh": "，"}[lang])
			}
		}
		return b.String()
	}
	list := make([]Page, pages)
	for n := range list {
		p := Page{Address: fmt.Sprintf("%s/article/%d/", lang, n), Kind: "article", Title: sentence(8), Date: "2023-06-20", Places: []Place{{"yuzhong", "渝中区"}}}
		p.Text = append(p.Text, sentence(24))
		for range 10 {
			p.Text = append(p.Text, sentence(length/10), fmt.Sprintf("%d.%d亿元, RMB %d.%d billion", rnd.IntN(1000), rnd.IntN(10), rnd.IntN(100), rnd.IntN(100)))
		}
		list[n] = p
	}
	return list
}

// hanWord is a word of two characters, of about three thousand in use.
func hanWord(n uint64) string {
	const firstHan = 0x4e00
	h := n*2654435761 + 12345
	return string([]rune{rune(firstHan + h%2999), rune(firstHan + (h/2999)%2999)})
}

// latinWord is a word of two or three syllables.
func latinWord(n uint64) string {
	const consonants, vowels = "bcdfglmnprst", "aeiou"
	var b strings.Builder
	for h := n + 60; h > 0; h /= 60 {
		b.WriteByte(consonants[h%12])
		b.WriteByte(vowels[h/12%5])
	}
	return b.String() + []string{"n", "r", "l", "s"}[n%4]
}

func build(t testing.TB, lang string, pages []Page) []File {
	x := New(language(t, lang), lang+"/search/", len(pages))
	var files []File
	for n, p := range pages {
		files = append(files, x.Add(n, p, noRoom)...)
	}
	return append(files, x.Files()...)
}

func noRoom() []byte { return nil }

// What the index adds to a build: the pages one by one, and its files at the end.
func BenchmarkIndex(b *testing.B) {
	for _, lang := range []string{"zh", "en"} {
		pages := corpus(lang, 2000)
		b.Run(lang+"/pages", func(b *testing.B) {
			var room []byte
			for b.Loop() {
				x := New(language(b, lang), lang+"/search/", len(pages))
				for n, p := range pages {
					for _, f := range x.Add(n, p, func() []byte { return room }) {
						room = f.Data[:0]
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
		})
		x := New(language(b, lang), lang+"/search/", len(pages))
		for n, p := range pages {
			x.Add(n, p, noRoom)
		}
		b.Run(lang+"/files", func(b *testing.B) {
			for b.Loop() {
				x.Files()
			}
		})
	}
}
