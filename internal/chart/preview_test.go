package chart_test

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lvjin/internal/chart"
)

// TestPreview writes pages to look at: the gallery and charts of the reference site's own data, in each language.
//
//	CHART_PREVIEW=/tmp/charts CHART_CSS=static/chart.css go test ./internal/chart -run Preview
func TestPreview(t *testing.T) {
	dir := os.Getenv("CHART_PREVIEW")
	if dir == "" {
		dir = t.TempDir()
	}
	css, _ := os.ReadFile(os.Getenv("CHART_CSS"))
	if err := os.WriteFile(filepath.Join(dir, "chart.css"), css, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"zh", "en"} {
		charts := gallery(t, lang)
		for name, c := range siteCharts(t, lang) {
			charts[name] = c
		}
		var b strings.Builder
		fmt.Fprintf(&b, pageHead, language(t, lang).Tag)
		for _, name := range slices.Sorted(keys(charts)) {
			svg := charts[name].SVG()
			fmt.Fprintf(&b, "<figure class=\"chart\">\n%s\n<figcaption>%s, %d bytes</figcaption></figure>\n", svg, html.EscapeString(name), len(svg))
		}
		b.WriteString("</main></body></html>\n")
		if err := os.WriteFile(filepath.Join(dir, lang+".html"), []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const pageHead = `<!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Charts</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="page.css"><link rel="stylesheet" href="chart.css"></head><body><main><h1>Charts</h1>
`

func keys(m map[string]chart.Chart) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// siteCharts draws the data of the reference site as they are: the areas with dated figures, broken at 2025.
func siteCharts(t *testing.T, lang string) map[string]chart.Chart {
	charts := map[string]chart.Chart{}
	files, _ := filepath.Glob("../../content/indicator/*/data.csv")
	for _, file := range files {
		name := filepath.Base(filepath.Dir(file))
		rows, err := readRows(file)
		if err != nil {
			t.Fatal(err)
		}
		meta, _ := os.ReadFile(filepath.Join(filepath.Dir(file), "meta.yaml"))
		u := unitIn(string(meta))
		for _, areas := range [][]string{{"chongqing"}, {"china"}, {"chongqing", "china"}} {
			c := chart.Line{Frame: chart.Frame{Lang: language(t, lang), ID: name + strings.Join(areas, "-"), Title: name, Desc: name}, Unit: unit(t, u)}
			for _, area := range areas {
				c.Series = append(c.Series, siteSeries(t, rows, area, u, lang))
			}
			c.Breaks = []chart.Break{{At: date(t, "2025-01-01"), Label: map[string]string{"zh": "2025年起口径不同", "en": "Other basis from 2025 on"}[lang]}}
			if c.Worth() {
				charts["site "+name+" "+strings.Join(areas, ", ")] = c
			}
		}
	}
	return charts
}

func readRows(file string) ([][]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return csv.NewReader(f).ReadAll()
}

func unitIn(meta string) string {
	for line := range strings.Lines(meta) {
		if u, ok := strings.CutPrefix(line, "unit:"); ok {
			return strings.Trim(u, " \"\n")
		}
	}
	return ""
}

func siteSeries(t *testing.T, rows [][]string, area, u, lang string) chart.Series {
	s := chart.Series{Name: map[string]map[string]string{"zh": {"chongqing": "重庆市", "china": "全国"}, "en": {"chongqing": "Chongqing", "china": "China"}}[lang][area]}
	var points []chart.Point
	for _, r := range rows[1:] {
		if r[0] == area && r[1] != "" && !strings.Contains(r[10], "只是下限") {
			fields := []string{r[1], r[2]}
			fields = append(fields, strings.Fields(r[3]+" "+r[6])...)
			points = append(points, point(t, u, fields...))
		}
	}
	slices.SortStableFunc(points, func(a, b chart.Point) int { return cmp.Compare(a.Period.String(), b.Period.String()) })
	s.Segments = [][]chart.Point{points}
	return s
}
