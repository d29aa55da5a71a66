package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tealeg/xlsx/v3"
	"golang.org/x/net/html"

	"lvjin/internal/content"
	"lvjin/internal/portal"
)

// point is an observation as a file holds it.
type point struct{ area, at, value, value2, qualifier string }

// Every point that a chart draws is in the table of its page, and every row of the table is in the CSV, the workbook and
// the JSON with the same value, in the same order.
func TestChartTableAndFilesAgree(t *testing.T) {
	root, _ := site(t)
	p, findings, err := content.Load(os.DirFS("../.."), content.Options{})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	drawn := 0
	for _, item := range p.Items(portal.KindIndicator) {
		x := item.(*portal.Indicator)
		var want []point
		for _, o := range x.Observations {
			value2 := ""
			if o.Quantity.Qualifier == "range" {
				value2 = o.Quantity.High.String()
			}
			want = append(want, point{o.Area, o.Period.String(), o.Quantity.Value.String(), value2, string(o.Quantity.Qualifier)})
		}
		for format, got := range map[string][]point{
			"csv": pointsOfCSV(t, filepath.Join(root, "data", x.Slug+".csv")), "xlsx": pointsOfXLSX(t, filepath.Join(root, "data", x.Slug+".xlsx")),
			"json": pointsOfJSON(t, filepath.Join(root, "data", x.Slug+".json")),
		} {
			if !slices.Equal(got, want) {
				t.Errorf("%s.%s holds\n%v, the data\n%v", x.Slug, format, got, want)
			}
		}
		for _, lang := range p.Languages {
			drawn += checkTable(t, filepath.Join(root, lang.ID, "indicator", x.Slug, "index.html"), func(o *portal.Observation) string { return lang.Cell(o.Quantity) }, x)
		}
	}
	if drawn < 100 {
		t.Errorf("only %d points are drawn", drawn)
	}
}

// checkTable compares the rows of a page with the data, and the marks of its charts with the rows. It gives the number of
// marks.
func checkTable(t *testing.T, file string, cell func(*portal.Observation) string, x *portal.Indicator) (marks int) {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]string{}
	each(doc, func(n *html.Node) {
		if id, ok := attr(n, "id"); ok && n.Data == "tr" {
			rows[id] = text(n)
		}
	})
	for _, o := range x.Observations {
		id := "fig-" + regexp.MustCompile(`[#@/]`).ReplaceAllString(strings.TrimPrefix(o.Address, "indicator:"), "-")
		id = strings.ReplaceAll(id, "..", "on")
		if row, ok := rows[id]; !ok || !strings.Contains(row, cell(o)) && x.Observed(o.Fragment()) == o {
			t.Errorf("%s: row %s is %q, without %q", file, id, row, cell(o))
		}
	}
	each(doc, func(n *html.Node) {
		for _, key := range []string{"data-row", "data-rows"} {
			ids, _ := attr(n, key)
			for _, id := range strings.Fields(ids) {
				marks++
				if rows[id] == "" {
					t.Errorf("%s: a chart has a mark for %s, which the table has not", file, id)
				}
			}
		}
	})
	return marks
}

func pointsOfCSV(t *testing.T, file string) []point {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(src, []byte("\ufeff")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return pointsOfRows(t, rows)
}

func pointsOfXLSX(t *testing.T, file string) []point {
	t.Helper()
	book, err := xlsx.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	err = book.Sheets[0].ForEachRow(func(r *xlsx.Row) error {
		var cells []string
		err := r.ForEachCell(func(c *xlsx.Cell) error { cells = append(cells, c.Value); return nil })
		rows = append(rows, cells)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pointsOfRows(t, rows)
}

func pointsOfRows(t *testing.T, rows [][]string) (list []point) {
	t.Helper()
	column := func(row []string, name string) string {
		i := slices.Index(rows[0], name)
		if i < 0 {
			t.Fatalf("no column %s in %v", name, rows[0])
		}
		return row[i]
	}
	for _, row := range rows[1:] {
		list = append(list, point{column(row, "area"), column(row, "at"), column(row, "value"), column(row, "value2"), column(row, "qualifier")})
	}
	return list
}

func pointsOfJSON(t *testing.T, file string) (list []point) {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var set struct {
		Observations []struct {
			Area, At, Value, Value2, Qualifier *string
		}
	}
	if err := json.Unmarshal(src, &set); err != nil {
		t.Fatal(err)
	}
	or := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	for _, o := range set.Observations {
		list = append(list, point{or(o.Area), or(o.At), or(o.Value), or(o.Value2), or(o.Qualifier)})
	}
	return list
}
