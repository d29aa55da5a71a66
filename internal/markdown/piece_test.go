package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// TestPieces shows the HTML of each piece, below the numbers of its blocks. Ids have a prefix, as on a page with another
// text.
func TestPieces(t *testing.T) {
	runCases(t, "testdata/pieces.txt", func(d *Document) string {
		var buf bytes.Buffer
		pieces := d.Pieces(&buf, Options{Prefix: "en:", HeadingLinks: true, Block: func(i int) BlockMark {
			if b := d.Blocks()[i]; strings.HasPrefix(b.Text, "stale") {
				return BlockMark{Class: "stale", Before: "<p>note</p>\n"}
			}
			return BlockMark{}
		}})
		var out strings.Builder
		for _, p := range pieces {
			fmt.Fprintf(&out, "%d-%d\n%s", p.First, p.End-1, buf.Bytes()[p.From:p.To])
		}
		return out.String()
	})
}

// checkPieces holds that every block is in one piece, in order.
func checkPieces(t *testing.T, src []byte, d *Document) {
	var buf bytes.Buffer
	pieces := d.Pieces(&buf, Options{Prefix: "x:"})
	html := buf.String()
	block, at := 0, 0
	for _, p := range pieces {
		if p.First != block || p.End <= p.First || p.From < at || p.To <= p.From {
			t.Fatalf("%q: piece %+v after block %d, byte %d", src, p, block, at)
		}
		checkHTML(t, html[p.From:p.To])
		block, at = p.End, p.To
	}
	if block != len(d.Blocks()) || at > len(html) {
		t.Fatalf("%q: %d blocks in pieces, of %d", src, block, len(d.Blocks()))
	}
}
