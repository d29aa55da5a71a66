package export

import (
	"strings"

	"lvjin/internal/quantity"
)

// column is a column of the tables. CSV, XLSX and the data package all go by this one list.
type column struct {
	name     string // in the files
	key      string // of its explanation in Words.Columns: area-name for area_zh
	lang     string // of a column that there is once a language
	kind     kind
	required bool
	choices  []string
	cell     func(*Dataset, *Point) string
}

// kind says how a cell is written.
type kind int

const (
	text kind = iota
	number
	day
)

// columnKeys are the columns by the names of their explanations.
var columnKeys = []string{
	"area", "area-name", "at", "at-from", "at-to", "value", "value2", "unit", "value-base", "value2-base", "base-unit",
	"qualifier", "printed", "source", "source-title", "status", "published", "where", "note", "revision",
}

// columns are those of a dataset, in the order that the files have.
func (d *Dataset) columns() []column {
	var names, notes []column
	for _, l := range d.Languages {
		names = append(names, column{name: "area_" + l.ID, key: "area-name", lang: l.ID, cell: func(d *Dataset, p *Point) string { return d.Area(p.Area).Name[l.ID] }})
		notes = append(notes, column{name: "note_" + l.ID, key: "note", lang: l.ID, cell: func(_ *Dataset, p *Point) string { return p.Note[l.ID] }})
	}
	list := []column{{name: "area", required: true, cell: func(_ *Dataset, p *Point) string { return p.Area }}}
	list = append(list, names...)
	list = append(list,
		column{name: "at", cell: func(_ *Dataset, p *Point) string { return string(p.At) }},
		column{name: "at_from", kind: day, cell: func(_ *Dataset, p *Point) string { return p.From }},
		column{name: "at_to", kind: day, cell: func(_ *Dataset, p *Point) string { return p.To }},
		column{name: "value", kind: number, cell: func(_ *Dataset, p *Point) string { return string(p.Value) }},
		column{name: "value2", kind: number, cell: func(_ *Dataset, p *Point) string { return p.Value2 }},
		column{name: "unit", cell: func(_ *Dataset, p *Point) string { return p.Unit }},
		column{name: "value_base", kind: number, cell: func(_ *Dataset, p *Point) string { return p.Base }},
		column{name: "value2_base", kind: number, cell: func(_ *Dataset, p *Point) string { return p.Base2 }},
		column{name: "base_unit", cell: func(_ *Dataset, p *Point) string { return p.BaseUnit }},
		column{name: "qualifier", choices: qualifiers(), cell: func(_ *Dataset, p *Point) string { return p.Qualifier }},
		column{name: "printed", cell: func(_ *Dataset, p *Point) string { return p.Printed }},
		column{name: "source", cell: func(_ *Dataset, p *Point) string { return p.Source }},
		column{name: "source_title", cell: func(d *Dataset, p *Point) string {
			s, _ := d.Cited(p.Source)
			return d.in(s.Title, d.SourceLanguage)
		}},
		column{name: "status", cell: func(_ *Dataset, p *Point) string { return p.Status }},
		column{name: "published", cell: func(_ *Dataset, p *Point) string { return p.Published }},
		column{name: "where", cell: func(_ *Dataset, p *Point) string { return p.Where }},
	)
	list = append(list, notes...)
	list = append(list, column{name: "revision", required: true, choices: []string{Current, Superseded}, cell: func(_ *Dataset, p *Point) string { return p.Revision }})
	for i := range list {
		if list[i].key == "" {
			list[i].key = strings.ReplaceAll(list[i].name, "_", "-")
		}
	}
	return list
}

func qualifiers() []string {
	var list []string
	for _, q := range quantity.Qualifiers {
		list = append(list, string(q))
	}
	return list
}

// table is a dataset as cells: the head, and a row an observation.
func (d *Dataset) table() (columns []column, rows [][]string) {
	columns = d.columns()
	n := len(columns)
	rows, cells := make([][]string, len(d.Points)), make([]string, n*len(d.Points))
	for i := range d.Points {
		rows[i] = cells[i*n : (i+1)*n]
		for j, c := range columns {
			rows[i][j] = c.cell(d, &d.Points[i])
		}
	}
	return columns, rows
}
