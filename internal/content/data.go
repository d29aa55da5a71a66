package content

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"lvjin/internal/calendar"
	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

// table reads a CSV file row by row and knows where each cell stands.
type table struct {
	file    string
	lines   [][]byte
	reader  *csv.Reader
	columns map[string]int
	row     []string
}

// column tells of a CSV file which columns it may have. A name that ends in _ stands for one column a language.
type column struct {
	name     string
	required bool // the column must be there
}

// openTable reads the head. It gives nil where there is none, and findings for columns that are missing or unknown.
func openTable(file string, src []byte, langs []string, known []column) (*table, []diag.Finding) {
	t := &table{file: file, lines: bytes.Split(src, []byte("\n")), reader: csv.NewReader(bytes.NewReader(src)), columns: map[string]int{}}
	t.reader.FieldsPerRecord = -1
	t.reader.ReuseRecord = true
	head, err := t.reader.Read()
	if err != nil {
		return nil, []diag.Finding{diag.Errorf("csv", diag.At(file, nil, 0), "expected a first line with the names of the columns: %s", columnNames(known, langs))}
	}
	var findings []diag.Finding
	names := strings.Split(columnNames(known, langs), ",")
	for i, name := range head {
		name = strings.TrimSpace(name)
		_, twice := t.columns[name]
		switch {
		case twice:
			findings = append(findings, diag.Errorf("duplicate-key", t.place(i), "column %s is there twice", name))
		case !slices.Contains(names, name):
			findings = append(findings, diag.Errorf("unknown-key", t.place(i), "unknown column %s%s", name, suggest(name, names)))
		}
		t.columns[name] = i
	}
	for _, c := range known {
		if _, ok := t.columns[c.name]; c.required && !ok {
			findings = append(findings, diag.Errorf("required", diag.At(file, nil, 0), "column %s is missing", c.name))
		}
	}
	return t, findings
}

func columnNames(known []column, langs []string) string {
	var names []string
	for _, c := range known {
		if !strings.HasSuffix(c.name, "_") {
			names = append(names, c.name)
			continue
		}
		for _, lang := range langs {
			names = append(names, strings.TrimSuffix(c.name+lang, "_"))
		}
	}
	return strings.Join(names, ",")
}

// next reads a row; blank ones are passed over. A row that is not CSV is a finding and ends the table.
func (t *table) next() (ok bool, findings []diag.Finding) {
	for {
		row, err := t.reader.Read()
		if errors.Is(err, io.EOF) {
			return false, nil
		}
		if e := (*csv.ParseError)(nil); errors.As(err, &e) {
			return false, []diag.Finding{diag.Errorf("csv", t.at(e.Line, e.Column), "not valid CSV: %v", e.Err)}
		} else if err != nil {
			return false, []diag.Finding{diag.Errorf("csv", diag.At(t.file, nil, 0), "not valid CSV: %v", err)}
		}
		t.row = row
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			return true, nil
		}
	}
}

// cell is the value in a column of the row, "" where there is no such column.
func (t *table) cell(name string) string {
	if i, ok := t.columns[name]; ok && i < len(t.row) {
		return strings.TrimSpace(t.row[i])
	}
	return ""
}

// placed is a cell with its place.
func (t *table) placed(name string) portal.Placed[string] {
	return portal.Placed[string]{V: t.cell(name), At: t.placeOf(name)}
}

// placeOf is where a column's cell of the row begins, or the row where there is no such cell.
func (t *table) placeOf(name string) diag.Place {
	i, ok := t.columns[name]
	if !ok || i >= len(t.row) {
		i = 0
	}
	return t.place(i)
}

func (t *table) place(i int) diag.Place {
	line, col := t.reader.FieldPos(i)
	return t.at(line, col)
}

// at turns the byte column that package csv counts into a column of characters.
func (t *table) at(line, col int) diag.Place {
	if line >= 1 && line <= len(t.lines) {
		col = utf8.RuneCount(t.lines[line-1][:min(max(col-1, 0), len(t.lines[line-1]))]) + 1
	}
	return diag.Place{File: t.file, Line: line, Column: col}
}

// spreadsheet names a cell as spreadsheets do: C14.
func (t *table) spreadsheet(name string) string {
	line, _ := t.reader.FieldPos(0)
	return fmt.Sprintf("%c%d", 'A'+rune(t.columns[name]%26), line)
}

var dataColumns = []column{
	{"area", true}, {"at", true}, {"value", true}, {"value2", false}, {"qualifier", false}, {"printed", false}, {"source", true},
	{"status", false}, {"published", false}, {"where", false}, {"note_", false},
}

// data reads the observations of an indicator.
func (r *itemReader) data(file string, x *portal.Indicator) error {
	src, err := r.file(file)
	if err != nil {
		return err
	}
	t, findings := openTable(file, src, r.langs, dataColumns)
	r.findings = append(r.findings, findings...)
	if t == nil {
		return nil
	}
	d := r.decoder(file)
	for {
		ok, findings := t.next()
		r.findings = append(r.findings, findings...)
		if !ok {
			break
		}
		x.Observations = append(x.Observations, d.observation(t, x))
	}
	r.findings = append(r.findings, d.findings...)
	return nil
}

// observation decodes one row.
func (d *decoder) observation(t *table, x *portal.Indicator) *portal.Observation {
	o := &portal.Observation{Area: t.cell("area"), Status: t.cell("status")}
	o.At, o.Home, o.Printed, o.Source, o.Where = t.place(0), x.Ref(), t.placed("printed"), t.placed("source"), t.cell("where")
	for _, name := range []string{"area", "value", "source"} {
		if _, there := t.columns[name]; there && t.cell(name) == "" {
			d.errorf("required", t.placeOf(name), "%s is empty (%s)", name, t.spreadsheet(name))
		}
	}
	o.Quantity = d.quantity(quantityKeys{t.placed("value"), t.placed("value2"), portal.Placed[string]{V: x.Unit.V, At: x.Unit.At}, t.placed("qualifier")})
	if at := t.cell("at"); at != "" {
		period, err := calendar.ParsePeriod(at)
		if err != nil {
			d.errorf("wrong-type", t.placeOf("at"), "at: expected a date or period such as 2023-06 or 2023-Q2, found %q (%s)", at, t.spreadsheet("at"))
		}
		o.Period = period
	}
	if published := t.cell("published"); published != "" {
		date, err := calendar.ParseDate(published)
		if err != nil {
			d.errorf("wrong-type", t.placeOf("published"), "published: expected a date such as 2023-06-20, found %q (%s)", published, t.spreadsheet("published"))
		}
		o.Published = date
	}
	for _, lang := range d.langs {
		if note := t.cell("note_" + lang); note != "" {
			if o.Note == nil {
				o.Note = portal.Localized{}
			}
			o.Note[lang] = note
		}
	}
	o.Row = o
	o.Address = "indicator:" + x.Slug + "#" + o.Fragment()
	return o
}
