package export

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// CSV writes the observations as RFC 4180 with a byte order mark, by which spreadsheets know that it is UTF-8.
//
// Package encoding/csv is not used to write, because with CRLF it changes the line breaks inside of cells.
func CSV(d Dataset) []byte {
	columns, rows := d.table()
	var b bytes.Buffer
	b.WriteString("\ufeff")
	for j, c := range columns {
		cell(&b, j, c.name)
	}
	b.WriteString("\r\n")
	for _, row := range rows {
		for j, s := range row {
			if columns[j].kind == text {
				s = defuse(s)
			}
			cell(&b, j, s)
		}
		b.WriteString("\r\n")
	}
	return b.Bytes()
}

func cell(b *bytes.Buffer, j int, s string) {
	if j > 0 {
		b.WriteByte(',')
	}
	if !strings.ContainsAny(s, ",\"\r\n") && strings.TrimSpace(s) == s {
		b.WriteString(s)
		return
	}
	b.WriteByte('"')
	b.WriteString(strings.ReplaceAll(s, `"`, `""`))
	b.WriteByte('"')
}

// formula are the characters that make a spreadsheet take a cell for more than text.
const formula = "=+-@\t\r\n＝＋－＠"

// defuse puts an apostrophe before a text that a spreadsheet would compute. One that begins with apostrophes and such a
// character gets one too, so that a reader who takes it off has the text again.
func defuse(s string) string {
	first, size := utf8.DecodeRuneInString(strings.TrimLeft(s, "'"))
	if size > 0 && strings.ContainsRune(formula, first) {
		return "'" + s
	}
	return s
}
