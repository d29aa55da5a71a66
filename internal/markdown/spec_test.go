package markdown

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// example is one of the specification's. The file is that of CommonMark 0.31.2,
// by John MacFarlane, under CC BY-SA 4.0 (testdata/commonmark.LICENSE).
type example struct {
	Markdown, HTML, Section string
	Example                 int
}

func examples(t testing.TB) []example {
	data, err := os.ReadFile("testdata/commonmark.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []example
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	if len(all) < 650 {
		t.Fatalf("%d examples", len(all))
	}
	return all
}

// What the dialect adds on purpose: addresses that are links without brackets.
var bareAddresses = map[int]bool{608: true, 611: true, 612: true}

// TestCommonMark holds the dialect to every example of the specification. Where
// an example has raw HTML, or an address that GitHub makes a link of, what we
// write stands in testdata/commonmark-differences.txt.
func TestCommonMark(t *testing.T) {
	headingID := regexp.MustCompile(`(<h[1-6]) id="[^"]*"`)
	var differences strings.Builder
	for _, e := range examples(t) {
		src := []byte(e.Markdown)
		d := Parse(src)
		var buf bytes.Buffer
		d.HTML(&buf, Options{})
		got := headingID.ReplaceAllString(buf.String(), "$1")
		want := strings.ReplaceAll(e.HTML, " />", ">")
		switch {
		case got == want:
		case bareAddresses[e.Example] || hasRawHTML(src):
			fmt.Fprintf(&differences, "== %d %s\n%s--\n%s\n", e.Example, e.Section, e.Markdown, got)
		default:
			t.Errorf("example %d, %s\n%s\n got %s\nwant %s", e.Example, e.Section, e.Markdown, got, want)
		}
	}
	golden(t, "testdata/commonmark-differences.txt", differences.String())
}

func hasRawHTML(src []byte) (found bool) {
	root := goldmark.New().Parser().Parse(text.NewReader(src))
	err := ast.Walk(root, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		if n.Kind() == ast.KindRawHTML || n.Kind() == ast.KindHTMLBlock {
			found = true
		}
		return ast.WalkContinue, nil
	})
	return found || err != nil
}
