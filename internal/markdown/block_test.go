package markdown

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestBlocks shows each block: where its text begins and ends in the source, what
// it is and what it stands in; below it each link with the bytes of its text, and
// what was not read as it is written, as text<source.
func TestBlocks(t *testing.T) {
	runCases(t, "testdata/blocks.txt", func(d *Document) string {
		var out strings.Builder
		for i := range d.Blocks() {
			b := &d.Blocks()[i]
			fmt.Fprintf(&out, "%d-%d: %s %q\n", d.Offset(b, 0), d.Offset(b, len(b.Text)), describe(b), b.Text)
			for _, i := range b.Links {
				from, to := d.LinkSpan(b, i)
				fmt.Fprintf(&out, "    %s at %d-%d %q\n", d.Links[i].URL, from, to, b.Text[from:to])
			}
			for at, r := range b.Text {
				next := at + utf8.RuneLen(r)
				from, to := d.Offset(b, at), d.Offset(b, next)
				if got := b.Text[at:next]; string(d.src[from:min(from+len(got), len(d.src))]) != got {
					fmt.Fprintf(&out, "    %q<%q\n", got, d.src[from:to])
				}
			}
		}
		return out.String()
	})
}

func describe(b *Block) string {
	words := []string{b.Kind.String()}
	add := func(word string, n int32) {
		if n != 0 {
			words = append(words, word+strconv.Itoa(int(n)))
		}
	}
	add("h", b.Level)
	if b.Kind == CellBlock {
		words = append(words, fmt.Sprintf("table%d[%d,%d]", b.Table, b.Row, b.Column))
	}
	add("list", b.List)
	add("depth", b.Depth)
	if b.Ordered {
		words = append(words, "numbered")
	}
	if b.First {
		words = append(words, "first")
	}
	add("footnote", b.Footnote)
	return strings.Join(append(words, "§"+strconv.Itoa(b.Section)), " ")
}

// TestMarks gives every block a class and says something before every third one.
func TestMarks(t *testing.T) {
	runCases(t, "testdata/marks.txt", renderMarked)
}

func renderMarked(d *Document) string {
	var buf bytes.Buffer
	d.HTML(&buf, Options{Resolve: where, Words: words, Block: func(i int) BlockMark {
		m := BlockMark{Class: fmt.Sprintf("mark-%d", i)}
		if i%3 == 0 {
			m.Before = fmt.Sprintf("<p>%d:</p>\n", i)
		}
		return m
	}})
	return buf.String()
}

// Blocks are asked for once each, in order; what is said twice before one block
// of the page is written once; no marks leave the page as it is.
func TestMarksJoined(t *testing.T) {
	d := Parse([]byte("- [ ] 一\n- 二\n\n  三\n\n四[^n]\n\n[^n]: 五\n\n    六"))
	var asked []int
	var buf bytes.Buffer
	d.HTML(&buf, Options{Block: func(i int) BlockMark {
		asked = append(asked, i)
		if i > 3 {
			return BlockMark{Before: "<hr>\n"}
		}
		return BlockMark{Class: `a"b`, Before: "<p>!</p>\n"}
	}})
	if want := []int{0, 1, 2, 3, 4, 5}; !slices.Equal(asked, want) {
		t.Errorf("asked for %v, want %v", asked, want)
	}
	if got := strings.Count(buf.String(), "<p>!</p>\n<"); got != 2 {
		t.Errorf("%d times\n%s", got, buf.String())
	}
	if got := strings.Count(buf.String(), "<hr>\n<p>"); got != 2 {
		t.Errorf("%d times\n%s", got, buf.String())
	}
	buf.Reset()
	d.HTML(&buf, Options{Resolve: where, Words: words, Block: func(int) BlockMark { return BlockMark{} }})
	if got, want := buf.String(), render(d); got != want {
		t.Errorf("got %s want %s", got, want)
	}
}

// Offset and LinkSpan take whatever they are given.
func TestOffsetClamped(t *testing.T) {
	d, other := Parse([]byte("一[二](a:b)&amp;")), Parse([]byte("x"))
	b := d.Blocks()[0]
	for at, want := range map[int]int{-1: 0, 0: 0, 3: 4, 6: 13, 7: 18, 99: 18} {
		if got := d.Offset(&b, at); got != want {
			t.Errorf("%d is at %d, want %d", at, got, want)
		}
	}
	if got := other.Offset(&b, 3); got != 1 {
		t.Errorf("another text: %d", got)
	}
	for _, link := range []int{-1, 1, 9} {
		if from, to := d.LinkSpan(&b, link); from != 0 || to != 0 {
			t.Errorf("link %d: %d-%d", link, from, to)
		}
	}
	if d.Offset(&Block{}, 3) != 0 || BlockKind(9).String() != "9" || len(Parse(nil).Blocks()) > 0 {
		t.Error("nothing is something")
	}
}

// The article in both languages has the same blocks.
func TestBlocksOfArticle(t *testing.T) {
	var shapes [2][]string
	for i, lang := range []string{"zh", "en"} {
		src, err := os.ReadFile("testdata/article/" + lang + ".md")
		if err != nil {
			t.Fatal(err)
		}
		d := Parse(src)
		checkBlocks(t, src, d)
		for _, b := range d.Blocks() {
			shapes[i] = append(shapes[i], fmt.Sprintf("%s, links %d", describe(&b), len(b.Links)))
		}
	}
	if !slices.Equal(shapes[0], shapes[1]) {
		t.Errorf("zh %q\nen %q", shapes[0], shapes[1])
	}
}
