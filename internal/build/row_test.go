package build

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lvjin"
	"lvjin/internal/calendar"
)

// One row more in the data changes everything that is made of them, and turns every text that still quotes the former
// latest figure into an error.
func TestANewRowReachesEveryPage(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(dir, "content/indicator/loans/data.csv")
	rows, err := os.ReadFile(data)
	if err != nil {
		t.Fatal(err)
	}
	rows = append(rows, "city,2023-09-30,6500,,,6500亿元,bulletin,,2023-10-20,,,,\neast,2023-09-30,1200.5,,,1200.5亿元,bulletin,,2023-10-20,,,,\neast,2023-06-30,1190,,,1190亿元,bulletin,,2023-07-20,,,,\n"...)
	if err := os.WriteFile(data, rows, 0o644); err != nil {
		t.Fatal(err)
	}
	o := Options{Site: os.DirFS(dir), Theme: lvjin.Theme, Today: calendar.Date{Year: 2023, Month: 11, Day: 23}}

	findings, err := Check(o)
	if err != nil {
		t.Fatal(err)
	}
	stale := map[string]bool{}
	for _, f := range findings {
		if f.Check == "figure-value" {
			stale[f.File] = true
		}
		if f.Check == "translation-stale" && len(f.Related) != 1 { // one passage of each is behind already
			t.Errorf("new data makes words stale: %v", f)
		}
	}
	for _, lang := range []string{"zh", "en", "de"} { // each quotes the latest of both areas in words
		if !stale["content/article/story/"+lang+".md"] {
			t.Errorf("%s still quotes the former latest figure, and nothing is said of it", lang)
		}
	}

	for _, lang := range []string{"zh", "en", "de"} { // now they leave it to the build
		file := filepath.Join(dir, "content/article/story", lang+".md")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, address := range []string{"(indicator:loans#east)", "(indicator:loans#city)"} {
			before, after, _ := strings.Cut(string(text), address)
			text = []byte(before[:strings.LastIndex(before, "[")] + "[]" + address + after)
		}
		if err := os.WriteFile(file, text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(t.TempDir(), "public")
	if _, _, err = Site(context.Background(), o, out); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"en/article/story/index.html":        ">120.05 billion yuan</a>",                    // a quotation that the build fills in
		"zh/article/story/index.html":        ">1200.5亿元</a>",                               //
		"en/district/east/index.html":        "120.05 billion yuan",                         // key figure
		"zh/district/east/index.html":        "chart-spark",                                 // its own figures in a small chart
		"en/indicator/loans/index.html":      "up 1.05 billion yuan from June 30, 2023",     // change
		"de/indicator/loans/index.html":      "120,05 Milliarden Yuan",                      // headline
		"zh/indicator/loans/index.html":      "到2023年9月30日的6500亿元",                          // sentence
		"zh/indicator/loans/east/index.html": "fig-loans-east-2023-09-30",                   // a page for an area with two dates
		"data/loans.csv":                     "east,东区,East District,Ostbezirk,2023-09-30,", // downloads
		"data/loans.json":                    `"value": "1200.5"`,                           //
	} {
		page, err := os.ReadFile(filepath.Join(out, name))
		if err != nil || !strings.Contains(string(page), want) {
			t.Errorf("%s (%v) does not hold %q", name, err, want)
		}
	}
	chart, err := os.ReadFile(filepath.Join(out, "en/indicator/loans/index.html"))
	if err != nil || !strings.Contains(string(chart), `data-row="fig-loans-city-2023-09-30"`) {
		t.Errorf("the chart has no mark for the new row (%v)", err)
	}
}
