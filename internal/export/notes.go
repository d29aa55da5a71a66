package export

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"lvjin/internal/quantity"
)

// notes writes what a reader must know of the data, once in every language.
func (b *book) notes(d *Dataset, sheet string, words map[string]Words) {
	n := &notes{book: b, sheet: sheet}
	for _, l := range d.Languages {
		n.section(d, l.ID, words[l.ID])
	}
	for column, width := range map[string]float64{"A": 24, "B": 72, "C": 32, "D": 13, "E": 48} {
		b.do(b.SetColWidth(sheet, column, column, width))
	}
}

// notes is a sheet that is written line by line.
type notes struct {
	*book
	sheet string
	row   int
}

// line writes cells side by side; empty ones are left out.
func (n *notes) line(texts ...string) {
	n.row++
	for j, s := range texts {
		if s != "" {
			n.do(n.SetCellStr(n.sheet, name(j+1, n.row), s))
		}
	}
	if len(texts) > 1 {
		n.do(n.SetCellStyle(n.sheet, name(2, n.row), name(2, n.row), n.wrapped()))
	}
}

func (n *notes) wrapped() int {
	return n.style("wrap", func() *excelize.Style {
		return &excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}
	})
}

// head writes a line that stands out.
func (n *notes) head(texts ...string) {
	n.line(texts...)
	n.do(n.SetCellStyle(n.sheet, name(1, n.row), name(max(len(texts), 2), n.row), n.bold()))
}

func (n *notes) section(d *Dataset, lang string, w Words) {
	n.head(d.in(d.Title, lang))
	license := d.License
	if license == "" {
		license = w.NotStated
	}
	for _, pair := range [][2]string{
		{w.Title, d.Title[lang]}, {w.Summary, d.Summary[lang]}, {w.Unit, d.unitNote(lang)}, {w.Basis, d.BasisName[lang]}, {w.License, license},
	} {
		if pair[1] != "" {
			n.line(pair[0], pair[1])
		}
	}
	for _, b := range d.Breaks {
		n.line(w.Breaks, b.note(d, lang))
	}
	n.line()
	n.head(w.Columns)
	for _, c := range d.columns() {
		n.line(c.name, w.Column[c.key])
	}
	n.line()
	n.head(w.Sources, w.Title, w.Outlet, w.Date, w.Link)
	for _, s := range d.Sources {
		date := s.Date
		if date == "" {
			date = w.NotStated
		}
		n.line(s.ID, d.in(s.Title, lang), d.in(s.Outlet, lang), date, s.Link)
		if isWeb(s.Link) {
			n.do(n.SetCellHyperLink(n.sheet, name(5, n.row), s.Link, "External"))
		}
	}
	n.line()
	n.line()
}

// unitNote names the unit and says how much of its base it is: 100 million yuan = 100000000 CNY.
func (d *Dataset) unitNote(lang string) string {
	s := d.Unit.Names[lang]
	switch {
	case s == "":
		s = d.Unit.ID
	case !strings.Contains(s, d.Unit.ID):
		s += " (" + d.Unit.ID + ")"
	}
	if d.Unit.Power != 0 && d.Unit.Base != quantity.CountBase {
		s += " = " + quantity.Int(1).Shift(d.Unit.Power).String() + " " + d.Unit.Base
	}
	return s
}

// note is a break in one line: 2025-03-31 (china, chongqing): reason.
func (b Break) note(d *Dataset, lang string) string {
	s := b.At
	if len(b.Areas) > 0 {
		s += " (" + strings.Join(b.Areas, ", ") + ")"
	}
	return s + ": " + d.in(b.Reason, lang)
}

func isWeb(link string) bool {
	return strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://")
}
