package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

func TestTextsAreDefusedAndGivenBack(t *testing.T) {
	for text, cell := range map[string]string{
		"":            "",
		"来源":          "来源",
		"=SUM(A1)":    "'=SUM(A1)",
		"+86 23":      "'+86 23",
		"-":           "'-",
		"@name":       "'@name",
		"\ttab":       "'\ttab",
		"\rreturn":    "'\rreturn",
		"\nline":      "'\nline",
		"＝SUM(A1)":    "'＝SUM(A1)",
		"－0.5%":       "'－0.5%",
		"'=quoted":    "''=quoted",
		"'':-)":       "'':-)",
		"''=":         "'''=",
		"O'Neill":     "O'Neill",
		"'tis":        "'tis",
		"a=b":         "a=b",
		" =1":         " =1",
		"数值-1":        "数值-1",
		"\"=quoted\"": "\"=quoted\"",
	} {
		if got := defuse(text); got != cell {
			t.Errorf("%q becomes %q, expected %q", text, got, cell)
		} else if back := given(got); back != text {
			t.Errorf("%q comes back from %q as %q", text, got, back)
		}
	}
}

func FuzzDefuse(f *testing.F) {
	for _, s := range []string{"=1", "'=1", "''", "＋", "\xff="} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cell := defuse(s)
		if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "-") || strings.HasPrefix(cell, "＝") {
			t.Errorf("%q is not defused", cell)
		}
		if back := given(cell); back != s {
			t.Errorf("%q comes back from %q as %q", s, cell, back)
		}
	})
}

// given is what a reader does: an apostrophe is taken off where apostrophes stand before a character of a formula.
func given(cell string) string {
	rest, apostrophe := strings.CutPrefix(cell, "'")
	if after := strings.TrimLeft(rest, "'"); apostrophe && after != "" && strings.ContainsRune(formula, []rune(after)[0]) {
		return rest
	}
	return cell
}

// A line break inside of a cell stays as it is; the lines of the file end in CRLF.
func TestCellsAreQuoted(t *testing.T) {
	var b bytes.Buffer
	for j, s := range []string{"a", "b,c", `say "x"`, "two\nlines", "two\r\nlines", " space ", ""} {
		cell(&b, j, s)
	}
	if got, want := b.String(), "a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",\"two\r\nlines\",\" space \","; got != want {
		t.Errorf("%q, expected %q", got, want)
	}
}

// readCSV gives the cells of a file as package encoding/csv reads them.
func readCSV(t *testing.T, data []byte) [][]string {
	t.Helper()
	rest, marked := bytes.CutPrefix(data, []byte("\ufeff"))
	if !marked {
		t.Error("no byte order mark")
	}
	if lone := bytes.Count(rest, []byte("\n")) - bytes.Count(rest, []byte("\r\n")); lone != 0 {
		t.Errorf("%d lines do not end in CRLF", lone)
	}
	rows, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
