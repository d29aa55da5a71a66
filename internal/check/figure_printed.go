package check

import (
	"fmt"

	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

var figurePrinted = Check{
	Name: "figure-printed",
	Doc: "A figure's `printed`, the words of the source, says something else than its value, unit and qualifier. One of them was copied wrongly; look into the source. " +
		"`printed` holds one quantity, with a few words around it if need be.",
	Portal: printedFigures,
}

func printedFigures(p *portal.Portal) (findings []diag.Finding) {
	eachFigure(p, func(f *portal.Figure) {
		if f.Printed.V == "" || f.Quantity.Unit.Base == "" {
			return
		}
		if complaint := printedSays(p, f); complaint != "" {
			findings = append(findings, diag.Errorf("figure-printed", f.Printed.At, "printed %q: %s", f.Printed.V, complaint))
		}
	})
	return findings
}

func eachFigure(p *portal.Portal, f func(*portal.Figure)) {
	for _, item := range p.All() {
		for _, figure := range item.Base().Figures {
			f(figure)
		}
		if x, ok := item.(*portal.Indicator); ok {
			for _, o := range x.Observations {
				f(&o.Figure)
			}
			for _, t := range x.Targets {
				if t.Stored.V == "" { // else it is a figure of another item
					f(&t.Figure)
				}
			}
		}
	}
}

// printedSays reads the printed figure in the language of its source or, where that is not known or says otherwise, in
// each language of the site. It gives the complaint of the first.
func printedSays(p *portal.Portal, f *portal.Figure) (complaint string) {
	languages := p.Languages
	if s := p.Source(f.Source.V); s != nil && s.Language != "" {
		if l, err := locale.New(s.Language, s.Language); err == nil {
			languages = append([]*locale.Language{l}, languages...)
		}
	}
	for _, l := range languages {
		r, c := readOne(l, p.Units, f.Printed.V)
		if c == "" {
			c = disagreement(l, r, f.Quantity, f.Quantity.Qualifier == quantity.Expected)
		}
		if c == "" {
			return ""
		}
		if complaint == "" {
			complaint = c
		}
	}
	return complaint
}

// readOne reads a text that must hold one quantity.
func readOne(l *locale.Language, units quantity.Units, text string) (locale.Reading, string) {
	readings := l.Read(text, units)
	switch len(readings) {
	case 0:
		return locale.Reading{}, "no quantity found"
	case 1:
		return readings[0], ""
	}
	return locale.Reading{}, fmt.Sprintf("%d quantities found where one is expected", len(readings))
}

// disagreement says how a reading differs from the data, or "". foretold: words elsewhere say that it is expected.
func disagreement(l *locale.Language, r locale.Reading, q quantity.Quantity, foretold bool) string {
	if foretold && r.Qualifier == quantity.Exact {
		r.Qualifier = quantity.Expected
	}
	expected := l.Quantity(q)
	switch r.Against(q) {
	case locale.Same:
		return ""
	case locale.OtherScale:
		n, _ := r.PowerOfTen(q)
		return fmt.Sprintf("expected %s; the two differ by a power of ten (%+d)", expected, n)
	case locale.OtherUnit:
		return fmt.Sprintf("expected %s; the unit is another", expected)
	case locale.OtherQualifier:
		return fmt.Sprintf("expected %s; the qualifier is %s, not %s", expected, name(r.Qualifier), name(q.Qualifier))
	}
	return "expected " + expected
}

func name(q quantity.Qualifier) string {
	if q == quantity.Exact {
		return "none"
	}
	return string(q)
}
