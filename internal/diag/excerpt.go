package diag

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// excerpts shows places as they stand in their files: the line, cut to what is near the place, and a row that marks it.
type excerpts struct {
	files fs.FS // nil: none is shown
	name  string
	lines []string // of the file read last: findings are in order
}

// Columns of a terminal that an excerpt takes before the place and altogether.
const (
	columnsBefore = 32
	columnsInAll  = 76
)

// line is the line of a place, and the byte and the length of what a message says of it. ok is false for a place that
// stands for a file as a whole.
func (e *excerpts) line(p Place, message string) (line string, at, length int, ok bool) {
	if e.files == nil || p.Line < 1 || p.Line == 1 && p.Column <= 1 || strings.HasSuffix(p.File, ".xlsx") {
		return "", 0, 0, false
	}
	if e.name != p.File {
		src, err := fs.ReadFile(e.files, p.File)
		if err != nil {
			return "", 0, 0, false
		}
		e.name, e.lines = p.File, strings.Split(string(src), "\n")
	}
	if p.Line > len(e.lines) {
		return "", 0, 0, false
	}
	line = strings.ToValidUTF8(strings.TrimRight(e.lines[p.Line-1], "\r"), "\uFFFD")
	if at = character(line, p.Column); strings.HasSuffix(p.File, ".csv") {
		at = cell(line, p.Column)
	}
	return line, at, said(line[at:], message), strings.TrimSpace(line) != ""
}

// character is the byte at which the n-th character of a line begins.
func character(line string, n int) (at int) {
	for ; n > 1 && at < len(line); n-- {
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
	}
	return at
}

// cell is the byte at which the n-th cell of a row begins: in a table the column of a place is that of the spreadsheet.
func cell(row string, n int) int {
	quoted := false
	for i := range len(row) {
		switch {
		case n == 1:
			return i
		case row[i] == '"':
			quoted = !quoted
		case row[i] == ',' && !quoted:
			n--
		}
	}
	return len(row)
}

// said is how many bytes a message quotes of the text at its place, to the end of a word: messages begin with the words
// that they are about.
func said(text, message string) int {
	n := 0
	for n < len(text) && n < len(message) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if other, _ := utf8.DecodeRuneInString(message[n:]); r != other {
			break
		}
		n += size
	}
	if n < len(text) && n < len(message) && isLatin(text[n:]) && isLatin(message[n:]) {
		n = strings.LastIndexByte(text[:n], ' ') + 1
	}
	return len(strings.TrimRight(text[:n], " ;:,"))
}

func isLatin(s string) bool { return s != "" && s[0] < utf8.RuneSelf && unicode.IsLetter(rune(s[0])) }

// write prints the excerpt of a place below it.
func (e *excerpts) write(w io.Writer, p Place, message string) {
	line, at, length, ok := e.line(p, message)
	if !ok {
		return
	}
	const indent = "      "
	from := at - len(suffix(line[:at], columnsBefore))
	to := from + len(prefix(line[from:], columnsInAll))
	end := min(max(at+length, at), to)
	lead, tail := "", ""
	if from > 0 {
		lead = "…"
	}
	if to < len(line) {
		tail = "…"
	}
	fmt.Fprintf(w, "%s%s%s%s\n", indent, lead, visible(line[from:to]), tail)
	fmt.Fprintf(w, "%s%s%s\n", indent, strings.Repeat(" ", columns(lead+line[from:at])), strings.Repeat("^", max(columns(line[at:end]), 1)))
}

// visible puts a space for what a terminal would act upon.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// columns is how many columns of a terminal a text takes: Han characters and full-width marks take two.
func columns(s string) (n int) {
	for _, r := range s {
		n += columnsOf(r)
	}
	return n
}

func columnsOf(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r) {
		return 0
	}
	return 1
}

// prefix is the beginning of a text that takes at most n columns.
func prefix(s string, n int) string {
	for i, r := range s {
		if n -= columnsOf(r); n < 0 {
			return s[:i]
		}
	}
	return s
}

// suffix is the end of a text that takes at most n columns.
func suffix(s string, n int) string {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if n -= columnsOf(r); n < 0 {
			return s[i:]
		}
		i -= size
	}
	return s
}
