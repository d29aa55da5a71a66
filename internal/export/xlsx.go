package export

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// XLSX writes a workbook: the observations with typed numbers and dates under a frozen head, and a sheet of notes and
// sources. The sheets are named in the source language.
func XLSX(d Dataset, words map[string]Words) ([]byte, error) {
	b := newBook()
	defer func() { _ = b.Close() }() // it holds no file open
	w := words[d.SourceLanguage]
	data, notes := cmp.Or(w.Data, "data"), cmp.Or(w.Notes, "notes")
	b.do(b.SetSheetName("Sheet1", data))
	_, err := b.NewSheet(notes)
	b.do(err)
	b.data(&d, data)
	b.notes(&d, notes, words)
	b.properties(&d)
	out, err := b.WriteToBuffer()
	b.do(err)
	return out.Bytes(), b.err
}

// book is a workbook that remembers the first error, so that what is written reads without them.
type book struct {
	*excelize.File
	styles map[string]int
	err    error
}

func newBook() *book { return &book{File: excelize.NewFile(), styles: map[string]int{}} }

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// style gives the number of a style; each is made once, under a name.
func (b *book) style(name string, make func() *excelize.Style) int {
	n, ok := b.styles[name]
	if !ok {
		var err error
		n, err = b.NewStyle(make())
		b.do(err)
		b.styles[name] = n
	}
	return n
}

func (b *book) bold() int {
	return b.style("bold", func() *excelize.Style {
		return &excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8F0EA"}}}
	})
}

// shown is the style of numbers in a format.
func (b *book) shown(format string) int {
	return b.style(format, func() *excelize.Style {
		custom := format
		return &excelize.Style{CustomNumFmt: &custom}
	})
}

// data writes the observations.
func (b *book) data(d *Dataset, sheet string) {
	columns, rows := d.table()
	last, widths, runs := name(len(columns), 1), make([]int, len(columns)), make([]run, len(columns))
	for j, c := range columns {
		b.do(b.SetCellStr(sheet, name(j+1, 1), c.name))
		widths[j] = cells(c.name) + 3 // the button of the filter
		runs[j].column, _ = excelize.ColumnNumberToName(j + 1)
	}
	for i, row := range rows {
		for j, s := range row {
			widths[j] = max(widths[j], cells(s))
			r := &runs[j]
			if style := b.cell(sheet, r.column, i+2, columns[j].kind, s); style != r.style {
				b.end(sheet, r, i+1)
				r.from, r.style = i+2, style
			}
		}
	}
	for j, w := range widths {
		b.end(sheet, &runs[j], len(rows)+1)
		b.do(b.SetColWidth(sheet, runs[j].column, runs[j].column, float64(min(max(w, 8), 48))+1))
	}
	b.do(b.SetCellStyle(sheet, "A1", last, b.bold()))
	b.do(b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	b.do(b.AutoFilter(sheet, "A1:"+name(len(columns), len(rows)+1), nil))
}

// run is cells of a column, one below the other, of one style; 0 is none.
type run struct {
	column      string
	from, style int // the row that it begins in
}

// end sets the style of a run that ends in a row: for all cells at once, since excelize looks for a sheet each time.
func (b *book) end(sheet string, r *run, row int) {
	if r.style != 0 {
		b.do(b.SetCellStyle(sheet, r.column+strconv.Itoa(r.from), r.column+strconv.Itoa(row), r.style))
	}
}

// cell writes one cell and gives the style that it is to have. An empty one is left out: it is unknown, not 0.
func (b *book) cell(sheet, column string, row int, kind kind, s string) (style int) {
	if s == "" {
		return 0
	}
	at, format := column+strconv.Itoa(row), ""
	switch kind {
	case number:
		if significant(s) <= exactDigits {
			format = decimalFormat(s)
		}
	case day:
		if serial := serial(s); serial != "" {
			s, format = serial, "yyyy-mm-dd"
		}
	}
	if format == "" {
		b.do(b.SetCellStr(sheet, at, s))
		return 0
	}
	b.do(b.SetCellDefault(sheet, at, s)) // the decimal itself becomes the value in the sheet: no float is made of it here
	return b.shown(format)
}

// properties sets the times that excelize would leave at those of its template; they come from the data, so that the
// same data give the same bytes.
func (b *book) properties(d *Dataset) {
	at := "1980-01-01T00:00:00Z"
	if day := d.LastPublished(); !day.IsZero() {
		at = day.String() + "T00:00:00Z"
	}
	b.do(b.SetDocProps(&excelize.DocProperties{
		Creator: "lvjin", Title: d.in(d.Title, d.SourceLanguage), Description: d.in(d.Summary, d.SourceLanguage), Created: at, Modified: at,
	}))
}

// exactDigits are the digits that the floating-point numbers of a spreadsheet keep.
const exactDigits = 15

// significant counts the digits of a decimal without zeros before it and after its point. Zeros before the point count:
// beyond 15 digits some readers show others in their place.
func significant(decimal string) int {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(decimal, "-"), ".")
	return len(strings.TrimLeft(whole+strings.TrimRight(fraction, "0"), "0"))
}

// decimalFormat shows as many decimals as are stored.
func decimalFormat(decimal string) string {
	_, fraction, _ := strings.Cut(decimal, ".")
	return strings.TrimSuffix("0."+strings.Repeat("0", len(fraction)), ".")
}

// serial is a day as spreadsheets count it. They take 1900 for a leap year, so days before its March have no number.
func serial(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil || iso < "1900-03-01" {
		return ""
	}
	return strconv.FormatInt(t.Unix()/(24*60*60)+epoch, 10)
}

// epoch is the number of 1970-01-01: spreadsheets count from 1899-12-30.
const epoch = 25569

func name(column, row int) string {
	s, _ := excelize.CoordinatesToCellName(column, row)
	return s
}

// cells is the width of a text in columns of a terminal; Han and full-width characters take two.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 {
			n++
		}
	}
	return n
}
