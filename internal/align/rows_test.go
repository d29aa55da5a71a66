package align

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"lvjin/internal/markdown"
)

// Rows are written as the pieces of the source and of the translation, by their numbers.
func TestRows(t *testing.T) {
	for _, c := range []struct{ name, source, made, want string }{
		{"piece by piece", "a #h -i -j", "A #H -I -J", "0=0 1=1 2=2 3=3"},
		{"nothing", "", "", ""},
		{"one is missing", "aaaaaa bbb #h cccccccccccccccc", "AAAAAA #H CCCCCCCCCCCCCCCC", "0=0 1= 2=1 3=2"},
		{"one too many at the end", "a #h b", "A #H B C", "0=0 1=1 =2 2=3"},
		{"other kinds are two rows", "a", "-A", "0= =0"},
		{"a quotation with a paragraph more is one piece", "a >b", "A >B_>C", "0=0 1=1"},
		{"quotations joined are one row", ">a b >c", ">A_>C", "0–2=0"},
		{"footnotes come last", "a[^1] [^1]:n #h b", "A[^1] #H B [^1]:N", "0=0 1=1 2=2 3= =3"},
	} {
		source, made := text(c.source), text(c.made)
		mine := source.Pieces(new(bytes.Buffer), markdown.Options{})
		theirs := made.Pieces(new(bytes.Buffer), markdown.Options{})
		var rows []string
		for _, r := range Texts(source, made).Rows(mine, theirs) {
			rows = append(rows, numbers(r.Source)+"="+numbers(r.Made))
		}
		if got := strings.Join(rows, " "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func numbers(s Span) string {
	switch s.End - s.First {
	case 0:
		return ""
	case 1:
		return fmt.Sprint(s.First)
	}
	return fmt.Sprintf("%d–%d", s.First, s.End-1)
}
