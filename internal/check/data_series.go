package check

import (
	"math/big"
	"slices"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
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
			before, after := ratio(list[i], list[i-1]), ratio(list[i], list[i+1])
			if before == nil || after == nil {
				continue
			}
			tenfold, tenth := big.NewRat(8, 1), big.NewRat(1, 8)
			word := ""
			if before.Cmp(tenfold) > 0 && after.Cmp(tenfold) > 0 {
				word = "ten times its neighbors"
			} else if before.Cmp(tenth) < 0 && after.Cmp(tenth) < 0 {
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

func ratio(a, b *portal.Observation) *big.Rat {
	if b.Quantity.Base().Sign() <= 0 || a.Quantity.Base().Sign() <= 0 {
		return nil
	}
	return new(big.Rat).Quo(a.Quantity.Base().Rat(), b.Quantity.Base().Rat())
}

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
