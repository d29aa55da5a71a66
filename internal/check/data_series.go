package check

import (
	"slices"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

var neighborScale = Check{
	Name:   "neighbor-scale",
	Doc:    "A value is ten times its neighbors in the series, or a tenth of them: the mark of a slipped decimal point, or of a unit taken for another. If it is right, nothing need be done; this is a warning.",
	Portal: eachIndicator(valuesOutOfScale),
}

var seriesBreak = Check{
	Name:   "series-break",
	Doc:    "A break of a series splits nothing: there are no observations before it, or none after it, in any area that it applies to. Its date is wrong, or it is of another indicator.",
	Portal: eachIndicator(breaksThatSplitNothing),
}

// valuesOutOfScale compares a value with the one before and the one after: both must be ten times off, to the same side,
// and agree with each other; so growth and the two ends of a series are no findings.
func valuesOutOfScale(_ *portal.Portal, x *portal.Indicator) (findings []diag.Finding) {
	if x.Measure == "rate" || x.Measure == "rank" {
		return nil // rates may be near 0
	}
	for _, s := range x.Series() {
		area, list := s.Area, s.Dated
		for i := 1; i+1 < len(list); i++ {
			before, value, after := list[i-1].Quantity.Base(), list[i].Quantity.Base(), list[i+1].Quantity.Base()
			if before.Sign() <= 0 || value.Sign() <= 0 || after.Sign() <= 0 {
				continue
			}
			word := ""
			if isTenfold(value, before) && isTenfold(value, after) {
				word = "ten times its neighbors"
			} else if isTenfold(before, value) && isTenfold(after, value) {
				word = "a tenth of its neighbors"
			}
			if word != "" {
				findings = append(findings, diag.Warnf("neighbor-scale", list[i].At, "%s of %s, %s (%s) is about %s or beyond", list[i].Quantity.Value, area, list[i].Period, list[i].CellName, word).
					And(list[i-1].At, "%s, %s", list[i-1].Quantity.Value, list[i-1].Period).And(list[i+1].At, "%s, %s", list[i+1].Quantity.Value, list[i+1].Period))
			}
		}
	}
	return findings
}

// isTenfold reports whether one positive number is about ten times another, or beyond: more than eight times.
func isTenfold(a, b quantity.Decimal) bool { return a.Cmp(b) > 0 && a.Cmp(b.Times(8)) > 0 }

func breaksThatSplitNothing(_ *portal.Portal, x *portal.Indicator) (findings []diag.Finding) {
	series := x.Series()
	for _, b := range x.Breaks {
		splits := slices.ContainsFunc(series, func(s *portal.Series) bool { return slices.Contains(s.Breaks(), b) })
		if !splits && !b.At.V.IsZero() {
			findings = append(findings, diag.Errorf("series-break", b.At.At, "breaks: %s splits nothing; no area has observations before and after it", b.At.V))
		}
	}
	return findings
}
