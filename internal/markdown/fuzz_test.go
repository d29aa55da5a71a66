package markdown

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// FuzzParse holds any text at all to what the other rooms count on.
func FuzzParse(f *testing.F) {
	for _, file := range append(htmlFiles(f), "testdata/places.txt", "testdata/plain.txt") {
		for _, c := range readCases(f, file) {
			f.Add([]byte(c.source))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		d := Parse(src)
		checkPlaces(t, src, d)
		checkHTML(t, render(d))
		var bare bytes.Buffer
		d.HTML(&bare, Options{HeadingShift: 4})
		checkHTML(t, bare.String())
		checkPlain(t, src, d, bare.String())
		d.Filled(func(int, *Link) string { return "x" })
		PairIDs(nil, d, Parse(src))
	})
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
