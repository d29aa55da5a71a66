package export

import (
	"fmt"
	"testing"

	"lvjin/internal/calendar"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// large is an indicator of 2,000 rows on the languages of the example.
func large(b *testing.B) (*portal.Portal, *portal.Indicator) {
	b.Helper()
	p := referencePortal(b)
	x := &portal.Indicator{Entity: portal.Entity{Kind: portal.KindIndicator, Slug: "large"}, License: "CC-BY-4.0"}
	x.Unit.V = "亿元"
	unit, _ := p.Units.Lookup(x.Unit.V)
	for i := range 2000 {
		o := &portal.Observation{Area: p.AreaIDs()[i%len(p.AreaIDs())], Published: calendar.Date{Year: 2024, Month: 1 + i%12}}
		o.Period.From = calendar.Date{Year: 1990 + i/60, Month: 1 + i%12}
		o.Quantity = quantity.Quantity{Value: quantity.Int(i).Shift(-1), Unit: unit}
		o.Source.V, o.Printed.V = p.Sources[i%len(p.Sources)].ID, fmt.Sprint(i, "亿元")
		o.Note = portal.Localized{"zh": "来源为繁体字，这里转写为简体。", "en": "Printed in traditional characters."}
		x.Observations = append(x.Observations, o)
	}
	return p, x
}

func BenchmarkNew(b *testing.B) {
	p, x := large(b)
	for b.Loop() {
		New(p, x)
	}
}

func BenchmarkCSV(b *testing.B)  { bench(b, CSV) }
func BenchmarkJSON(b *testing.B) { bench(b, JSON) }

func BenchmarkXLSX(b *testing.B) {
	w := words(b)
	bench(b, func(d Dataset) []byte {
		data, err := XLSX(d, w)
		if err != nil {
			b.Fatal(err)
		}
		return data
	})
}

func BenchmarkZip(b *testing.B) {
	p, x := large(b)
	s := NewSite(p)
	d := New(p, x)
	f := Files{Dataset: d, CSV: CSV(d), JSON: JSON(d)}
	for b.Loop() {
		if _, err := Zip(s, []Files{f}); err != nil {
			b.Fatal(err)
		}
	}
}

func bench(b *testing.B, write func(Dataset) []byte) {
	p, x := large(b)
	d := New(p, x)
	for b.Loop() {
		b.SetBytes(int64(len(write(d))))
	}
}
