package markdown

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// FuzzParse holds any text at all to what the other rooms count on.
func FuzzParse(f *testing.F) {
	for _, file := range append(htmlFiles(f), "testdata/places.txt", "testdata/plain.txt", "testdata/blocks.txt", "testdata/marks.txt") {
		for _, c := range readCases(f, file) {
			f.Add([]byte(c.source))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		d := Parse(src)
		checkPlaces(t, src, d)
		checkHTML(t, render(d))
		checkBlocks(t, src, d)
		checkMarks(t, d)
		checkPieces(t, src, d)
		checkRoom(t, src, d)
		checkDialect(t, src, d)
		var bare bytes.Buffer
		d.HTML(&bare, Options{HeadingShift: 4})
		checkHTML(t, bare.String())
		checkPlain(t, src, d, bare.String())
		d.Filled(func(int, *Link) string { return "x" })
		PairIDs(nil, d, Parse(src))
	})
}

// checkDialect holds the parser of simple texts to what that of any text reads.
func checkDialect(t *testing.T, src []byte, d *Document) {
	if parserOf(src) == full {
		return
	}
	other := new(Parser).parse(src, full)
	if got, want := render(d), render(other); got != want {
		t.Fatalf("%q: as a simple text\n%s\nis not\n%s", src, got, want)
	}
	if got, want := Plain(d), Plain(other); got != want {
		t.Fatalf("%q: as a simple text %q is not %q", src, got, want)
	}
}

// checkRoom holds a text in the room of another to what it is alone.
func checkRoom(t *testing.T, src []byte, d *Document) {
	var p Parser
	p.Parse([]byte("# A\n\n> 1. [b](term:b \"c\") ![d](e) []() f[^g]\n\n| h |\n|---|\n| `i` &amp; |\n\n[^g]: ## j\n"))
	lent := p.Parse(src)
	whole := func(d *Document) string {
		return fmt.Sprintf("%+v\n%+v\n%+v\n%v %v\n%s\n%s", d.Headings, d.Links, d.Blocks(), d.runs, d.spans, Plain(d), render(d))
	}
	if got, want := whole(lent), whole(d); got != want {
		t.Fatalf("%q: after another text\n%s\nis not\n%s", src, got, want)
	}
}

// checkPlaces holds offsets to the source, and headings and links to its order.
func checkPlaces(t *testing.T, src []byte, d *Document) {
	for i, l := range d.Links {
		if l.Offset < 0 || l.TextOffset < l.Offset || l.TextOffset > len(src) || l.Offset >= len(src) {
			t.Fatalf("%q: link %d out of the source: %+v", src, i, l)
		}
		begin := string(src[l.Offset:l.TextOffset])
		want := map[bool][]string{false: {"["}, true: {"<", ""}}[l.Auto]
		if l.Image {
			want = []string{"!["}
		}
		if !slices.Contains(want, begin) {
			t.Fatalf("%q: link %d begins with %q: %+v", src, i, begin, l)
		}
		if l.Auto && !bytes.HasPrefix(src[l.TextOffset:], []byte(l.Text)) {
			t.Fatalf("%q: address %d is not at its place: %+v", src, i, l)
		}
		if i > 0 && d.Links[i-1].Offset >= l.Offset {
			t.Fatalf("%q: link %d out of order", src, i)
		}
	}
	for i, h := range d.Headings {
		if h.Offset < 0 || h.Offset >= len(src) || h.ID == "" {
			t.Fatalf("%q: heading %d: %+v", src, i, h)
		}
		if i > 0 && d.Headings[i-1].Offset >= h.Offset {
			t.Fatalf("%q: heading %d out of order", src, i)
		}
	}
}

// checkBlocks holds the blocks to the plain text and to the source.
func checkBlocks(t *testing.T, src []byte, d *Document) {
	plain := Plain(d) + "\n" // the last line end, where it is one of code, is not in it
	done, links, first := 0, []int{}, map[int32]bool{}
	for i := range d.Blocks() {
		b := &d.Blocks()[i]
		from, to := int(b.from), int(b.to)
		if from < done || strings.Trim(plain[done:from], "\r\n") != "" || plain[from:to] != b.Text {
			t.Fatalf("%q: block %d does not go on from %d: %+v", src, i, done, b)
		}
		done = to
		checkOffsets(t, src, d, b)
		for _, link := range b.Links {
			from, to := d.LinkSpan(b, link)
			if l := d.Links[link]; from > to || b.Text[from:to] != l.Text || b.Text[:from] != l.Before {
				t.Fatalf("%q: link %d at %d-%d of %+v", src, link, from, to, b)
			}
		}
		links = append(links, b.Links...)
		switch {
		case b.Section < -1 || b.Section >= len(d.Headings),
			b.Kind == HeadingBlock && (d.Headings[b.Section].Text != b.Text || int32(d.Headings[b.Section].Level) != b.Level),
			(b.Kind == CellBlock) != (b.Table > 0), b.Kind == ItemBlock && b.List == 0, (b.List > 0) != (b.Depth > 0),
			b.Kind == NoteBlock && b.Footnote == 0, int(b.Footnote) > len(d.notes), b.First && b.List == 0:
			t.Fatalf("%q: block %d: %+v", src, i, b)
		}
		if b.List > 0 && b.First {
			first[b.List] = true
		} else if b.List > 0 && !first[b.List] {
			t.Fatalf("%q: list %d begins with no first block", src, b.List)
		}
	}
	if strings.Trim(plain[done:], "\r\n") != "" {
		t.Fatalf("%q: in no block: %q", src, plain[done:])
	}
	slices.Sort(links)
	for i, link := range links {
		if i != link {
			t.Fatalf("%q: links %v", src, links)
		}
	}
	if len(links) != len(d.Links) {
		t.Fatalf("%q: links %v of %d", src, links, len(d.Links))
	}
}

// checkOffsets holds a block to the source: places in order, the same byte where
// it was read as it is.
func checkOffsets(t *testing.T, src []byte, d *Document, b *Block) {
	last := 0
	for at := range len(b.Text) + 1 {
		from := d.Offset(b, at)
		if from < last || from > len(src) {
			t.Fatalf("%q: byte %d of %q at %d, after %d", src, at, b.Text, from, last)
		}
		last = from
		if at == len(b.Text) {
			break
		}
		i, fixed := slices.BinarySearchFunc(d.runs, int(b.from)+at, func(r run, at int) int { return int(r.plain) - at })
		if !fixed {
			i--
		}
		c := b.Text[at]
		switch {
		case d.runs[i].src < 0:
			if c != ' ' && !strings.ContainsRune(`\&`, rune(src[from])) {
				t.Fatalf("%q: byte %d of %q is no escape at %d", src, at, b.Text, from)
			}
		case from == len(src) && c == '\n', c == ' ' && strings.ContainsRune("\n\r\t", rune(src[from])):
		case c != src[from]:
			t.Fatalf("%q: byte %d of %q is not at %d", src, at, b.Text, from)
		}
	}
}

// ofMarks is what marks add to a page.
var ofMarks = regexp.MustCompile(`<p>\d+:</p>\n| class="mark-\d+( mark-\d+)*"| mark-\d+`)

// checkMarks holds every block to one element of its own, in order, and the rest
// of the page to what it is without marks.
func checkMarks(t *testing.T, d *Document) {
	out := renderMarked(d)
	checkHTML(t, out)
	marked := map[string]bool{}
	for z := html.NewTokenizer(strings.NewReader(out)); z.Next() != html.ErrorToken; {
		for _, a := range z.Token().Attr {
			if a.Key == "class" {
				for _, class := range strings.Fields(a.Val) {
					marked[class] = true
				}
			}
		}
	}
	for i := range d.Blocks() {
		if class := fmt.Sprintf("mark-%d", i); !marked[class] {
			t.Fatalf("%s is not in\n%s", class, out)
		}
		if i%3 == 0 && strings.Count(out, fmt.Sprintf("<p>%d:</p>\n", i)) != 1 {
			t.Fatalf("not once before %d\n%s", i, out)
		}
	}
	if marked[fmt.Sprintf("mark-%d", len(d.Blocks()))] {
		t.Fatalf("more than %d blocks in\n%s", len(d.Blocks()), out)
	}
	if got, want := ofMarks.ReplaceAllString(out, ""), render(d); got != want {
		t.Fatalf("but for marks\n%s\nis not\n%s", got, want)
	}
}

// checkPlain holds the plain text to what a reader sees, spaces aside. Numbers of
// notes and texts of images are on one side only, and controls differ.
func checkPlain(t *testing.T, src []byte, d *Document, out string) {
	control := func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
	isImage := func(l Link) bool { return l.Image }
	seen := textOf(out)
	if len(d.notes) > 0 || slices.ContainsFunc(d.Links, isImage) ||
		!utf8.Valid(src) || bytes.ContainsFunc(src, control) || strings.ContainsRune(seen, '\uFFFD') {
		return
	}
	solid := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if got, want := solid(Plain(d)), solid(seen); got != want {
		t.Fatalf("%q\nplain %q\nseen  %q", src, got, want)
	}
}

// textOf is the text between the tags.
func textOf(out string) string {
	var b strings.Builder
	for z := html.NewTokenizer(strings.NewReader(out)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.WriteString(z.Token().Data)
		}
	}
}

// void elements have no end tag.
var void = map[string]bool{"br": true, "hr": true, "img": true, "input": true}

// checkHTML holds the output to what a validator asks of any page: balanced
// tags, ids that are unique, no link in a link, nothing that runs.
func checkHTML(t *testing.T, out string) {
	var open []string
	ids := map[string]bool{}
	for z := html.NewTokenizer(strings.NewReader(out)); ; {
		kind := z.Next()
		tok := z.Token()
		switch kind {
		case html.ErrorToken:
			if z.Err() != io.EOF || len(open) > 0 {
				t.Fatalf("%v, open %v\n%s", z.Err(), open, out)
			}
			return
		case html.CommentToken, html.DoctypeToken, html.SelfClosingTagToken:
			t.Fatalf("%v in\n%s", tok, out)
		case html.StartTagToken:
			if tok.Data == "script" || tok.Data == "style" || tok.Data == "a" && slices.Contains(open, "a") {
				t.Fatalf("<%s> in %v\n%s", tok.Data, open, out)
			}
			checkAttrs(t, tok, ids, out)
			if !void[tok.Data] {
				open = append(open, tok.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != tok.Data {
				t.Fatalf("</%s> in %v\n%s", tok.Data, open, out)
			}
			open = open[:len(open)-1]
		}
	}
}

func checkAttrs(t *testing.T, tok html.Token, ids map[string]bool, out string) {
	for _, a := range tok.Attr {
		switch {
		case a.Key == "id" && (ids[a.Val] || a.Val == "" || strings.ContainsAny(a.Val, " \t\n")):
			t.Fatalf("id %q in\n%s", a.Val, out)
		case a.Key == "id":
			ids[a.Val] = true
		case strings.HasPrefix(a.Key, "on"), a.Key == "style":
			t.Fatalf("%v in\n%s", a, out)
		case a.Key == "href" || a.Key == "src":
			if strings.HasPrefix(strings.ToLower(strings.TrimSpace(a.Val)), "javascript:") {
				t.Fatalf("%v in\n%s", a, out)
			}
		}
	}
}
