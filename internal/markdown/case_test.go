package markdown

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what the cases give into testdata")

// A case file is a list of cases, each of three parts:
//
//	== what the case shows
//	Markdown
//	--
//	what it gives
type testCase struct{ name, source, want string }

func readCases(t testing.TB, file string) []testCase {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var cases []testCase
	for _, part := range strings.Split("\n"+string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		source, want, ok := strings.Cut(rest, "\n--\n")
		if !ok {
			t.Fatalf("%s: case %q has no line --", file, name)
		}
		cases = append(cases, testCase{name, source, strings.TrimRight(want, "\n")})
	}
	return cases
}

// runCases compares what give makes of each source with what the file says.
func runCases(t *testing.T, file string, give func(d *Document) string) {
	var out strings.Builder
	for i, c := range readCases(t, file) {
		got := strings.TrimRight(give(Parse([]byte(c.source))), "\n")
		if i > 0 {
			out.WriteString("\n")
		}
		fmt.Fprintf(&out, "== %s\n%s\n--\n%s\n", c.name, c.source, got)
		if diff := cmp.Diff(c.want, got); diff != "" && !*update {
			t.Errorf("%s: %s\n%s\n%s", file, c.name, c.source, diff)
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var words = Words{
	Note: "说明", Tip: "提示", Important: "重要", Warning: "警告", Caution: "当心",
	Footnotes: "注释", BackToText: "返回正文",
}

// where is a small site: typed links lead to /kind/target, an empty text is
// filled in with the target, none: leads nowhere, web addresses leave the site.
func where(_ int, l *Link) Anchor {
	switch l.Scheme {
	case "", "mailto", "javascript", "JavaScript", "data", "vbscript", "file":
		return Anchor{Href: l.URL}
	case "http", "https":
		return Anchor{Href: l.URL, External: true}
	case "none":
		return Anchor{Absent: true, Class: "absent", Title: "还没有这一页"}
	case "figure":
		return Anchor{Href: "/figure/" + l.Target, Class: "figure", Text: "〔" + l.Target + "〕"}
	case "source":
		return Anchor{Href: "/source/" + l.Target, Text: l.Target, Lang: "zh-Hans", HrefLang: "zh-Hans"}
	}
	href := "/" + l.Scheme + "/" + l.Target
	if l.Fragment != "" {
		href += "#" + l.Fragment
	}
	return Anchor{Href: href}
}

func render(d *Document) string {
	var buf bytes.Buffer
	d.HTML(&buf, Options{Resolve: where, Words: words})
	return buf.String()
}

// htmlFiles are the case files that give HTML.
func htmlFiles(t testing.TB) []string {
	files, err := filepath.Glob("testdata/html/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no case files: %v", err)
	}
	return files
}

func TestHTML(t *testing.T) {
	for _, file := range htmlFiles(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			runCases(t, file, render)
		})
	}
}

// TestPlaces shows each heading and link with the byte it began at, the byte of
// its text, and what a check reads of it.
func TestPlaces(t *testing.T) {
	runCases(t, "testdata/places.txt", func(d *Document) string {
		var b strings.Builder
		for _, h := range d.Headings {
			fmt.Fprintf(&b, "%d: h%d %q #%s\n", h.Offset, h.Level, h.Text, h.ID)
		}
		for _, l := range d.Links {
			fmt.Fprintf(&b, "%d: %q, text at %d %q, %s | %s | %s", l.Offset, l.Before, l.TextOffset, l.Text, l.Scheme, l.Target, l.Fragment)
			switch {
			case l.Auto:
				b.WriteString(" | address")
			case l.Image:
				b.WriteString(" | image")
			}
			b.WriteString("\n")
		}
		return b.String()
	})
}

// TestPlain shows the plain text, and below a line of dots the text with the
// empty links filled in where that differs.
func TestPlain(t *testing.T) {
	runCases(t, "testdata/plain.txt", func(d *Document) string {
		plain := Plain(d)
		filled := d.Filled(func(_ int, l *Link) string { return "<" + l.Target + ">" })
		if filled == plain {
			return plain
		}
		return plain + "\n....\n" + filled
	})
}

// TestArticle is a whole text in two languages.
func TestArticle(t *testing.T) {
	docs := map[string]*Document{}
	for _, lang := range []string{"zh", "en"} {
		src, err := os.ReadFile("testdata/article/" + lang + ".md")
		if err != nil {
			t.Fatal(err)
		}
		docs[lang] = Parse(src)
	}
	PairIDs(docs["zh"], docs["en"])
	for lang, d := range docs {
		golden(t, "testdata/article/"+lang+".html", render(d))
	}
}

// golden compares got with a file.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s\n%s", file, diff)
	}
}
