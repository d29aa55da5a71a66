package check

import (
	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var duplicateRow = Check{
	Name: "duplicate-row",
	Doc: "Two rows of data have the same area, date and day of publication, so that neither can be told to be the later. Rows are only ever added: give the revised one a later `published`, " +
		"and the older stays in the history.",
	Portal: eachIndicator(duplicateRows),
}

var observedDate = Check{
	Name:   "observed-date",
	Doc:    "A row of data is dated outside reason: before 1949 or after 2100, or after the day on which it was published. A target or forecast has the qualifier expected.",
	Portal: eachIndicator(datesOutsideReason),
}

// eachIndicator makes a check of a portal out of one of an indicator.
func eachIndicator(f func(*portal.Portal, *portal.Indicator) []diag.Finding) func(*portal.Portal) []diag.Finding {
	return func(p *portal.Portal) (findings []diag.Finding) {
		for _, item := range p.Items(portal.KindIndicator) {
			findings = append(findings, f(p, item.(*portal.Indicator))...)
		}
		return findings
	}
}

func duplicateRows(_ *portal.Portal, x *portal.Indicator) (findings []diag.Finding) {
	type key struct{ fragment, published string }
	first := map[key]*portal.Observation{}
	for _, o := range x.Observations {
		k := key{o.Fragment(), o.Published.String()}
		if other := first[k]; other != nil {
			findings = append(findings, diag.Errorf("duplicate-row", o.AreaAt, "%s of %s is there twice (%s and %s); a revision has a later published",
				stated(o), o.Area, other.CellName, o.CellName).And(other.AreaAt, "given here first"))
			continue
		}
		first[k] = o
	}
	return findings
}

func stated(o *portal.Observation) string {
	if o.Period.IsZero() {
		return "the undated value"
	}
	return o.Period.String()
}

// The years that a statistic of this kind can be of.
const (
	firstYear = 1949
	lastYear  = 2100
)

func datesOutsideReason(_ *portal.Portal, x *portal.Indicator) (findings []diag.Finding) {
	for _, o := range x.Observations {
		switch p := o.Period; {
		case p.IsZero():
		case p.From.Year < firstYear || p.From.Year > lastYear || p.To.Year > lastYear:
			findings = append(findings, diag.Errorf("observed-date", o.At, "%s is outside reason (%s); expected a year from %d to %d", p, o.CellName, firstYear, lastYear))
		case o.Quantity.Qualifier != "expected" && !o.Published.IsZero() && p.From.First().Compare(o.Published.Last()) > 0:
			findings = append(findings, diag.Errorf("observed-date", o.At, "%s is later than its publication on %s (%s)", p, o.Published, o.CellName))
		}
	}
	return findings
}
