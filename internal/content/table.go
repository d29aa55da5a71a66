package content

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

// table is a CSV file or the first sheet of a workbook, read row by row. The place of a cell is its row and column, and
// messages name it as spreadsheets do, C14.
type table struct {
	file    string
	rows    []row
	next    int
	columns map[string]int // by name
}

// row is a line of a table. In a CSV file a cell may span lines of the file, so the two numbers can differ.
type row struct {
	line   int // of the file, or of the sheet
	number int // as a spreadsheet counts
	cells  []string
}

// column tells of a table which columns it may have. A name that ends in _ stands for one column a language.
type column struct {
	name     string
	aliases  string // other names, separated by spaces
	required bool   // the column must be there
}

// openTable reads the head of the table. It gives nil where there is none, and findings for what cannot be read and for
// columns that are missing or unknown.
func openTable(file string, src []byte, langs []string, known []column) (*table, []diag.Finding) {
	t := &table{file: file, columns: map[string]int{}}
	var findings []diag.Finding
	if strings.HasSuffix(file, ".xlsx") {
		t.rows, findings = readSheet(file, src)
	} else {
		t.rows, findings = readCSV(file, src)
	}
	names := columnNames(known, langs)
	if len(t.rows) == 0 {
		if len(findings) == 0 {
			findings = append(findings, diag.Errorf("csv", diag.At(file, nil, 0), "expected a first row with the names of the columns: %s", strings.Join(names, ",")))
		}
		return nil, findings
	}
	t.next = 1
	for i, name := range t.rows[0].cells {
		name = canonical(strings.TrimSpace(name), known, langs)
		_, twice := t.columns[name]
		switch {
		case name == "" && strings.HasSuffix(file, ".xlsx"):
			continue // sheets have empty columns to the right
		case twice:
			findings = append(findings, diag.Errorf("duplicate-key", t.place(0, i), "column %s is there twice (%s)", name, spreadsheet(i, 1)))
		case !slices.Contains(names, name):
			findings = append(findings, diag.Errorf("unknown-key", t.place(0, i), "unknown column %s (%s)%s", name, spreadsheet(i, 1), suggest(name, names)))
		}
		t.columns[name] = i
	}
	for _, c := range known {
		if _, ok := t.columns[c.name]; c.required && !ok {
			findings = append(findings, diag.Errorf("required", diag.At(file, nil, 0), "column %s is missing", c.name))
		}
	}
	return t, append(findings, t.cellsTooMany()...)
}

// cellsTooMany finds cells right of the last column, which nobody would read: in a CSV file the rest of a text with a comma
// that nobody has put into quotation marks.
func (t *table) cellsTooMany() (findings []diag.Finding) {
	most := len(t.rows[0].cells)
	for n, r := range t.rows {
		if i := slices.IndexFunc(r.cells[min(most, len(r.cells)):], func(cell string) bool { return strings.TrimSpace(cell) != "" }); i >= 0 {
			findings = append(findings, diag.Errorf("csv", t.place(n, most+i), "%s is in no column (%s); a text with a comma stands in quotation marks", strings.TrimSpace(r.cells[most+i]), spreadsheet(most+i, r.number)))
		}
	}
	return findings
}

// canonical is the name of a column for one of its aliases.
func canonical(name string, known []column, langs []string) string {
	for _, c := range known {
		for _, alias := range strings.Fields(c.aliases) {
			stem, perLanguage := strings.CutSuffix(c.name, "_")
			for _, lang := range langs {
				if perLanguage && name == alias+"_"+lang {
					return stem + "_" + lang
				}
			}
			if name == alias && !perLanguage {
				return c.name
			}
		}
	}
	return name
}

func columnNames(known []column, langs []string) (names []string) {
	for _, c := range known {
		if !strings.HasSuffix(c.name, "_") {
			names = append(names, c.name)
			continue
		}
		for _, lang := range langs {
			names = append(names, c.name+lang)
		}
	}
	return names
}

// readCSV reads comma-separated values. What is not CSV is a finding and ends the table.
func readCSV(file string, src []byte) (rows []row, findings []diag.Finding) {
	r := csv.NewReader(bytes.NewReader(src))
	r.FieldsPerRecord = -1
	for n := 1; ; n++ {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if e := (*csv.ParseError)(nil); errors.As(err, &e) {
			return rows, []diag.Finding{diag.Errorf("csv", csvPlace(file, src, e), "not valid CSV: %v", e.Err)}
		} else if err != nil {
			return rows, []diag.Finding{diag.Errorf("csv", diag.At(file, nil, 0), "not valid CSV: %v", err)}
		}
		line, _ := r.FieldPos(0)
		rows = append(rows, row{line, n, cells})
	}
}

// csvPlace is where the reader stopped: there is no cell yet, so the column counts characters.
func csvPlace(file string, src []byte, e *csv.ParseError) diag.Place {
	lines := bytes.Split(src, []byte("\n"))
	line := lines[min(e.Line, len(lines))-1]
	return diag.Place{File: file, Line: e.Line, Column: utf8.RuneCount(line[:min(max(e.Column-1, 0), len(line))]) + 1}
}

// readSheet reads the first sheet of a workbook. Numbers come as they are stored; dates as ISO days.
func readSheet(file string, src []byte) (rows []row, findings []diag.Finding) {
	bad := func(err error) []diag.Finding {
		return []diag.Finding{diag.Errorf("xlsx", diag.At(file, nil, 0), "not a workbook that can be read: %v", err)}
	}
	book, err := excelize.OpenReader(bytes.NewReader(src))
	if err != nil {
		return nil, bad(err)
	}
	defer book.Close()
	sheet := book.GetSheetName(0)
	raw, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, bad(err)
	}
	for n, cells := range raw {
		for i, cell := range cells {
			cells[i] = isoDay(book, sheet, i, n, cell)
		}
		rows = append(rows, row{n + 1, n + 1, cells})
	}
	return rows, nil
}

// isoDay turns a number that the sheet shows as a date into that date.
func isoDay(book *excelize.File, sheet string, i, n int, cell string) string {
	serial, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		return cell
	}
	name, _ := excelize.CoordinatesToCellName(i+1, n+1)
	style, err := book.GetCellStyle(sheet, name)
	if err != nil || style == 0 {
		return cell
	}
	format, err := book.GetStyle(style)
	if err != nil || !isDateFormat(format) {
		return cell
	}
	day, err := excelize.ExcelDateToTime(serial, false)
	if err != nil {
		return cell
	}
	return day.Format("2006-01-02")
}

// isDateFormat reports whether a number format shows days: one of those built into spreadsheets (ECMA-376, 18.8.30), or
// one of the user's with year and day in it.
func isDateFormat(s *excelize.Style) bool {
	if s.CustomNumFmt != nil {
		return strings.Contains(*s.CustomNumFmt, "yy") && strings.Contains(*s.CustomNumFmt, "d")
	}
	return s.NumFmt >= 14 && s.NumFmt <= 17 || s.NumFmt == 22 || s.NumFmt >= 27 && s.NumFmt <= 36 || s.NumFmt >= 50 && s.NumFmt <= 58
}

// scan goes to the next row; blank ones are passed over.
func (t *table) scan() bool {
	for t.next++; t.next <= len(t.rows); t.next++ {
		if strings.TrimSpace(strings.Join(t.row().cells, "")) != "" {
			return true
		}
	}
	return false
}

func (t *table) row() row { return t.rows[t.next-1] }

// cell is the value in a column of the row, "" where there is no such column.
func (t *table) cell(name string) string {
	if i, ok := t.columns[name]; ok && i < len(t.row().cells) {
		return strings.TrimSpace(t.row().cells[i])
	}
	return ""
}

// placed is a cell with its place.
func (t *table) placed(name string) portal.Placed[string] {
	return portal.Placed[string]{V: t.cell(name), At: t.placeOf(name)}
}

// placeOf is the place of a column's cell in the row, or of the row's first where there is no such column.
func (t *table) placeOf(name string) diag.Place { return t.place(t.next-1, t.columns[name]) }

// place is the place of a cell: its row, and the number of its column.
func (t *table) place(n, i int) diag.Place {
	return diag.Place{File: t.file, Line: t.rows[n].line, Column: i + 1}
}

// cellName names a column's cell in the row as spreadsheets do.
func (t *table) cellName(name string) string { return spreadsheet(t.columns[name], t.row().number) }

func spreadsheet(i, number int) string {
	name, err := excelize.CoordinatesToCellName(i+1, number)
	if err != nil {
		return fmt.Sprint("row ", number)
	}
	return name
}
