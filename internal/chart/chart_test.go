package chart_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lvjin/internal/calendar"
	"lvjin/internal/chart"
	"lvjin/internal/locale"
	"lvjin/internal/quantity"
)

var update = flag.Bool("update", false, "write the golden files")

func language(t testing.TB, id string) *locale.Language {
	t.Helper()
	l, err := locale.New(id, map[string]string{"zh": "zh-Hans", "en": "en", "de": "de"}[id])
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func unit(t testing.TB, id string) quantity.Unit {
	t.Helper()
	u, ok := quantity.Builtin().Lookup(id)
	if !ok {
		t.Fatalf("no unit %s", id)
	}
	return u
}

func value(t testing.TB, s string) quantity.Decimal {
	t.Helper()
	d, err := quantity.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// point reads "2023-06-30 6200 over": a period ("-" for none), a value, a qualifier (for a range its upper end), and
// "digest" where it is provisional.
func point(t testing.TB, unitID string, fields ...string) chart.Point {
	t.Helper()
	p := chart.Point{Label: true, Row: "r" + fields[0], Quantity: quantity.Quantity{Value: value(t, fields[1]), Unit: unit(t, unitID)}}
	if fields[0] != "-" {
		var err error
		if p.Period, err = calendar.ParsePeriod(fields[0]); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range fields[2:] {
		switch {
		case f == "digest":
			p.Provisional = true
		case strings.Trim(f, "-.0123456789") == "":
			p.Quantity.Qualifier, p.Quantity.High = quantity.Range, value(t, f)
		default:
			p.Quantity.Qualifier = quantity.Qualifier(f)
		}
	}
	return p
}

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestGolden draws every kind of chart in two languages.
func TestGolden(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		for name, c := range gallery(t, lang) {
			t.Run(lang+"/"+name, func(t *testing.T) {
				got := append(c.SVG(), '\n')
				golden(t, filepath.Join("testdata", name+"."+lang+".svg"), got)
				if again := append(c.SVG(), '\n'); string(again) != string(got) {
					t.Error("drawn twice, it is not the same")
				}
				check(t, got)
			})
		}
	}
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

func TestWhatIsNotWorthDrawing(t *testing.T) {
	f := chart.Frame{Lang: language(t, "en"), ID: "c", Title: "t"}
	line := func(points ...chart.Point) chart.Line {
		return chart.Line{Frame: f, Unit: unit(t, "亿元"), Series: []chart.Series{{Segments: [][]chart.Point{points}}}}
	}
	one, two := point(t, "亿元", "2023-06-30", "6200"), point(t, "亿元", "2023-12-31", "6800")
	for name, c := range map[string]struct {
		chart chart.Chart
		worth bool
	}{
		"two dates":              {line(one, two), true},
		"one date":               {line(one), false},
		"no date":                {line(one, point(t, "亿元", "-", "1158.3")), false},
		"no end":                 {line(one, point(t, "亿元", "2023-01/..", "162")), false},
		"two units":              {line(one, point(t, "%", "2023-12-31", "31")), false},
		"ranks":                  {line(point(t, "位次", "2022", "2"), point(t, "位次", "2023", "1")), false},
		"bars of one date":       {chart.Bars{Frame: f, Bars: []chart.Bar{{Name: "a", Point: one}, {Name: "b", Point: one}}}, true},
		"bars of two dates":      {chart.Bars{Frame: f, Bars: []chart.Bar{{Name: "a", Point: one}, {Name: "b", Point: two}}}, false},
		"bars without a date":    {chart.Bars{Frame: f, Bars: []chart.Bar{{Point: point(t, "家", "-", "3")}, {Point: point(t, "家", "-", "4")}}}, false},
		"more than the whole":    {chart.Share{Frame: f, Part: chart.Bar{Point: point(t, "%", "2023", "101")}, Whole: "all"}, false},
		"a share of nothing":     {chart.Share{Frame: f, Part: chart.Bar{Point: point(t, "%", "2023", "10")}}, false},
		"parts that are bounds":  {chart.Stack{Frame: f, Sums: []chart.Sum{{Parts: []chart.Bar{{Point: one}, {Point: point(t, "亿元", "2023-06-30", "1", "over")}}}}}, false},
		"a target in other unit": {chart.Progress{Frame: f, Now: chart.Bar{Point: one}, Target: chart.Target{Quantity: point(t, "家", "2025", "200").Quantity}}, false},
	} {
		if got := c.chart.Worth(); got != c.worth {
			t.Errorf("%s: worth drawing is %t", name, got)
		}
	}
	if svg := line(point(t, "亿元", "-", "1158.3")).SVG(); svg != nil {
		t.Errorf("a point without a date is drawn: %s", svg)
	}
}
