package export

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"lvjin/internal/calendar"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// Whatever an indicator holds, every observation is in the CSV, the XLSX and the JSON with the digits of the data file.
func TestAllFormatsHoldTheSameValues(t *testing.T) {
	for seed := range uint64(30) {
		t.Run(fmt.Sprint("random ", seed), func(t *testing.T) {
			p := randomPortal(rand.New(rand.NewPCG(seed, 1)))
			s := NewSite(p)
			for _, item := range p.Items(portal.KindIndicator) {
				f, err := Make(New(p, item.(*portal.Indicator)), s.Words)
				if err != nil {
					t.Fatal(err)
				}
				sameValues(t, f, item.(*portal.Indicator))
			}
		})
	}
	t.Run("reference site", func(t *testing.T) {
		p := referencePortal(t)
		_, list := reference(t)
		if len(list) == 0 {
			t.Error("no indicators")
		}
		for _, f := range list {
			sameValues(t, f, p.Item(portal.Ref{Kind: portal.KindIndicator, Slug: f.Slug}).(*portal.Indicator))
		}
	})
}

func sameValues(t *testing.T, f Files, x *portal.Indicator) {
	t.Helper()
	var doc struct{ Observations []map[string]any }
	if err := json.Unmarshal(f.JSON, &doc); err != nil {
		t.Fatal(err)
	}
	validate(t, f.JSON)
	table, sheet := readCSV(t, f.CSV), readXLSX(t, f.XLSX)
	if len(doc.Observations) != len(x.Observations) || len(table) != len(x.Observations)+1 || len(sheet) != len(table) {
		t.Fatalf("%d observations; %d in JSON, %d rows in CSV, %d in XLSX", len(x.Observations), len(doc.Observations), len(table), len(sheet))
	}
	head := table[0]
	for i, o := range x.Observations {
		q := o.Quantity
		want := map[string]string{
			"area": o.Area, "at": o.Period.String(), "value": q.Value.String(), "value2": "", "unit": q.Unit.ID,
			"value_base": q.Base().String(), "value2_base": "", "base_unit": q.Unit.Base, "qualifier": string(q.Qualifier),
			"printed": o.Printed.V, "source": o.Source.V, "status": o.Status, "published": o.Published.String(), "where": o.Where,
		}
		if q.Qualifier == quantity.Range {
			want["value2"], want["value2_base"] = q.High.String(), q.HighBase().String()
		}
		if q.Unit.ID == "" { // no figure
			for _, key := range numeric {
				want[key] = ""
			}
		}
		for key, value := range want {
			j := slices.Index(head, key)
			if got, _ := doc.Observations[i][key].(string); got != value {
				t.Errorf("row %d: JSON has %s %q, expected %q", i, key, got, value)
			}
			if got := sheet[i+1][j]; got != value {
				t.Errorf("row %d: XLSX has %s %q, expected %q", i, key, got, value)
			}
			got := table[i+1][j]
			if !slices.Contains(numeric, key) {
				got = given(got)
			}
			if got != value {
				t.Errorf("row %d: CSV has %s %q, expected %q", i, key, got, value)
			}
		}
		for _, l := range f.Languages {
			if got, want := given(table[i+1][slices.Index(head, "note_"+l.ID)]), o.Note[l.ID]; got != want {
				t.Errorf("row %d: CSV has note %q, expected %q", i, got, want)
			}
		}
	}
	for j := range head {
		if head[j] != sheet[0][j] {
			t.Errorf("column %d is %q in CSV and %q in XLSX", j, head[j], sheet[0][j])
		}
	}
}

var numeric = []string{"value", "value2", "value_base", "value2_base"}

// randomPortal makes a portal of one to three languages with an indicator whose texts and numbers are the hard ones.
func randomPortal(r *rand.Rand) *portal.Portal {
	p := &portal.Portal{Units: quantity.Builtin(), Sources: []*portal.Source{{ID: "s", Title: portal.Localized{"zh": someText(r)}}}}
	p.Site.Source.V = "zh"
	for _, id := range []string{"zh", "en", "de"}[:1+r.IntN(3)] {
		l, err := locale.New(id, id)
		if err != nil {
			panic(err)
		}
		p.Languages = append(p.Languages, l)
	}
	x := &portal.Indicator{Entity: portal.Entity{Kind: portal.KindIndicator, Slug: "x", Texts: map[string]*portal.Text{}}}
	x.Unit.V = pick(r, "亿元", "%", "家", "万平方米", "no-such-unit")
	unit, _ := p.Units.Lookup(x.Unit.V)
	for range r.IntN(30) {
		o := &portal.Observation{Area: pick(r, "a", "b", "c"), Status: pick(r, "", portal.Digest), Published: someDate(r)}
		o.Period, _ = calendar.ParsePeriod(pick(r, "2021", "2022-H1", "2022-Q3", "2023-02", "1899-12-31", "2020/2023", "2022-12/..", ""))
		o.Quantity = quantity.Quantity{Value: someDecimal(r), High: someDecimal(r), Unit: unit, Qualifier: pick(r, append(quantity.Qualifiers, quantity.Exact)...)}
		o.Printed.V, o.Where, o.Source.V = someText(r), someText(r), "s"
		o.Note = portal.Localized{}
		for _, l := range p.Languages {
			o.Note[l.ID] = someText(r)
		}
		x.Observations = append(x.Observations, o)
	}
	p.Add(x)
	return p
}

// someDecimal has up to 25 digits, a sign, a fraction and zeros at both ends.
func someDecimal(r *rand.Rand) quantity.Decimal {
	digits := func(n int) string {
		return strings.Map(func(rune) rune { return rune("0001234567899"[r.IntN(13)]) }, strings.Repeat("x", n))
	}
	s := pick(r, "", "-") + digits(1+r.IntN(15))
	if r.IntN(2) == 0 {
		s += "." + digits(1+r.IntN(10))
	}
	d, err := quantity.ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

func someDate(r *rand.Rand) calendar.Date {
	d, _ := calendar.ParseDate(pick(r, "2023-06-20", "2023-07", "2024", ""))
	return d
}

func someText(r *rand.Rand) string {
	return pick(r, "", "超41亿元", "=1+1", "+5", "-3.2%", "@x", "\tx", "'=1", "a,b", `"x"`, "1,234.50", "0012", "1e5", "TRUE", "2023-01-02", "_x000D_", "<b>&", "＝1", " 左右 ", "'", strings.Repeat("长", 300))
}

func pick[T any](r *rand.Rand, choices ...T) T { return choices[r.IntN(len(choices))] }
