package portal

import (
	"strings"
	"testing"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// indicator makes an indicator of one area from rows `at value qualifier status published`, with _ for nothing.
func indicator(t *testing.T, rows string) *Indicator {
	t.Helper()
	x := &Indicator{}
	x.Slug = "loans"
	for _, row := range strings.Split(strings.TrimSpace(rows), "\n") {
		f := append(strings.Fields(strings.ReplaceAll(row, "_", "\x00")), "", "", "", "")
		for i := range f {
			f[i] = strings.ReplaceAll(f[i], "\x00", "")
		}
		o := &Observation{Area: "east", Status: f[3]}
		o.Quantity = yuan(t, f[1], quantity.Qualifier(f[2]))
		o.Period, _ = calendar.ParsePeriod(f[0])
		o.Published, _ = calendar.ParseDate(f[4])
		x.Observations = append(x.Observations, o)
	}
	return x
}

func yuan(t *testing.T, value string, q quantity.Qualifier) quantity.Quantity {
	t.Helper()
	v, err := quantity.ParseDecimal(value)
	if err != nil {
		t.Fatal(err)
	}
	u, _ := quantity.Builtin().Lookup("亿元")
	return quantity.Quantity{Value: v, Unit: u, Qualifier: q}
}

func date(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestALaterPublicationSupersedes(t *testing.T) {
	x := indicator(t, `
		2023-06-30 100 _ _ 2023-07-20
		2023-06-30 104 _ _ 2023-10-20
		2023-03-31 90
		_          80
		2023-12-31 130 over digest`)
	s := x.Series()[0]
	if len(s.Dated) != 2 || len(s.Digests) != 1 || len(s.Undated) != 1 || len(s.Superseded) != 1 || s.Superseded[0].Quantity.Value.String() != "100" {
		t.Errorf("got %+v", s)
	}
	if got := s.Latest().Quantity.Value.String(); got != "104" {
		t.Errorf("latest is %s; a digest stands for an area only where there is nothing else", got)
	}
	if got := x.Observed("east@2023-06-30").Quantity.Value.String(); got != "104" {
		t.Errorf("a link to the date leads to %s", got)
	}
}

func TestABreakSplitsTheSeries(t *testing.T) {
	x := indicator(t, "2023-06-30 100\n2024-12-31 120\n2025-03-31 150\n2025-06-30 160")
	x.Breaks = []*Break{{At: Placed[calendar.Date]{V: date(t, "2025-01")}}, {At: Placed[calendar.Date]{V: date(t, "2024-01")}, Areas: []Placed[string]{{V: "west"}}}}
	segments := x.Series()[0].Segments()
	if len(segments) != 2 || len(segments[0]) != 2 || len(segments[1]) != 2 {
		t.Errorf("got %d segments", len(segments))
	}
}

func TestAChangeIsGivenOnlyWhereItIsHonest(t *testing.T) {
	for rows, want := range map[string]string{
		"2023-06-30 9752\n2023-09-30 10778.9":       "1026.9",
		"2023-06-30 10\n2023-09-30 8.25":            "-1.75",
		"2023-06-30 7600 about\n2023-12-31 8200":    "",
		"2023-06-30 7600\n2023-12-31 8200 over":     "",
		"2024-06-30 7600\n2025-03-31 9752":          "", // a break between
		"2023-06-30 7600":                           "",
		"_ 7600\n_ 8200":                            "",
		"2023-06-30 7600 _ digest\n2023-12-31 8200": "",
	} {
		x := indicator(t, rows)
		x.Breaks = []*Break{{At: Placed[calendar.Date]{V: date(t, "2025-01")}}}
		change, _, ok := x.Series()[0].Change()
		if got := change.Value.String(); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %s %t, want %q", rows, got, ok, want)
		}
	}
}

func TestVerdictsOnTargets(t *testing.T) {
	for _, c := range []struct {
		name, rows string
		op         Operator
		value, by  string
		want       Verdict
	}{
		{"reached before its date", "2023-06-30 6200 over", "more-than", "6000", "2025", Met},
		{"reached exactly", "2023-06-30 6000", "at-least", "6000", "2025", Met},
		{"more is asked for", "2025-12-31 6000", "more-than", "6000", "2025", Missed},
		{"missed", "2025-12-31 5900", "at-least", "6000", "2025", Missed},
		{"an estimate leaves it open", "2025-12-31 6000 about", "at-least", "6000", "2025", NotAssessable},
		{"due without a closing figure", "2025-09-30 5900", "at-least", "6000", "2025", DueNoFigure},
		{"on path", "2024-12-31 4000\n2025-12-31 5100", "at-least", "6000", "2026", OnPath},
		{"behind", "2024-12-31 4000\n2025-12-31 4900", "at-least", "6000", "2026", Behind},
		{"one value shows no path", "2025-12-31 5900", "at-least", "6000", "2026", NotAssessable},
		{"less is better, on path", "2024-12-31 100\n2025-12-31 70", "at-most", "50", "2026", OnPath},
		{"less is better, behind", "2024-12-31 100\n2025-12-31 90", "at-most", "50", "2026", Behind},
		{"less is better, met", "2025-12-31 49", "at-most", "50", "2026", Met},
		{"a digest does not decide", "2025-06-30 6500 _ digest", "at-least", "6000", "2026", NotAssessable},
		{"reached after its date", "2026-03-31 6500", "at-least", "6000", "2025", DueNoFigure},
	} {
		target := &Target{Operator: c.op, By: date(t, c.by)}
		target.Quantity = yuan(t, c.value, "")
		if got, _ := indicator(t, c.rows).Series()[0].Assess(target, date(t, "2026-04-01")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
