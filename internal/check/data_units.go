package check

import (
	"math/big"
	"slices"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

var unitMeasure = Check{
	Name:   "unit-measure",
	Doc:    "The unit of an indicator does not fit its measure: a share or rate is counted in percent or percentage points, a count in count words, a rank in 位次.",
	Portal: eachIndicator(unitsThatDoNotFit),
}

var shareParts = Check{
	Name: "share-parts",
	Doc: "A share disagrees with the numerator and denominator it is made of, for the same area and date. The three come from one or from several sources; one of them was copied wrongly, or they are on different bases. " +
		"The comparison allows for the rounding of the printed digits.",
	Portal: eachIndicator(sharesThatDisagree),
}

// fitting are the classes of units that a measure can have; other measures have any.
var fitting = map[portal.Measure][]quantity.Class{
	"share": {quantity.Share},
	"rate":  {quantity.Share, quantity.Point, quantity.Measure},
	"count": {quantity.Count, quantity.Measure},
	"rank":  {quantity.Rank},
}

func unitsThatDoNotFit(p *portal.Portal, x *portal.Indicator) (findings []diag.Finding) {
	u, ok := p.Units.Lookup(x.Unit.V)
	if classes := fitting[x.Measure]; ok && classes != nil && !slices.Contains(classes, u.Class) {
		findings = append(findings, diag.Errorf("unit-measure", x.Unit.At, "unit %s does not fit measure: %s", x.Unit.V, x.Measure))
	}
	for _, t := range x.Targets {
		if t.Quantity.Unit.Base != "" && t.Quantity.Unit.Base != u.Base {
			findings = append(findings, diag.Errorf("unit-measure", t.At, "targets: unit %s cannot be compared with %s", t.Quantity.Unit.ID, x.Unit.V))
		}
	}
	return findings
}

// sharesThatDisagree recomputes a share from its parts. Only exact values can be compared.
func sharesThatDisagree(p *portal.Portal, x *portal.Indicator) (findings []diag.Finding) {
	top := p.Item(portal.Ref{Kind: portal.KindIndicator, Slug: x.Numerator.V})
	bottom := p.Item(portal.Ref{Kind: portal.KindIndicator, Slug: x.Denominator.V})
	if top == nil || bottom == nil {
		return nil
	}
	for _, o := range x.Observations {
		n, d := sameAs(top.(*portal.Indicator), o), sameAs(bottom.(*portal.Indicator), o)
		if n == nil || d == nil || !isExact(o) || !isExact(n) || !isExact(d) || d.Quantity.Base().Sign() == 0 || n.Quantity.Unit.Base != d.Quantity.Unit.Base {
			continue
		}
		low, high := quotientBounds(n.Quantity, d.Quantity)
		shareLow, shareHigh := bounds(o.Quantity)
		if shareHigh.Cmp(low) < 0 || shareLow.Cmp(high) > 0 {
			findings = append(findings, diag.Errorf("share-parts", o.At, "%s%% of %s, %s (%s); %s / %s is between %s%% and %s%%", o.Quantity.Value, o.Area, stated(o), o.CellName,
				n.Address, d.Address, low.FloatString(2), high.FloatString(2)).And(n.At, "numerator").And(d.At, "denominator"))
		}
	}
	return findings
}

// sameAs is the observation of the same area and date, as last published.
func sameAs(x *portal.Indicator, o *portal.Observation) *portal.Observation {
	if o.Period.IsZero() {
		return nil
	}
	return x.Observed(o.Fragment())
}

func isExact(o *portal.Observation) bool {
	return o.Quantity.Qualifier == quantity.Exact && o.Quantity.Unit.Base != ""
}

// bounds are the values that would be rounded to a printed one.
func bounds(q quantity.Quantity) (low, high *big.Rat) {
	value, half := q.Base().Rat(), q.HalfStep().Rat()
	return new(big.Rat).Sub(value, half), new(big.Rat).Add(value, half)
}

// quotientBounds are the least and the greatest percentage that two rounded values can stand for.
func quotientBounds(n, d quantity.Quantity) (low, high *big.Rat) {
	nLow, nHigh := bounds(n)
	dLow, dHigh := bounds(d)
	hundred := big.NewRat(100, 1)
	if dLow.Sign() <= 0 {
		dLow = d.Base().Rat()
	}
	low, high = new(big.Rat).Quo(nLow, dHigh), new(big.Rat).Quo(nHigh, dLow)
	return low.Mul(low, hundred), high.Mul(high, hundred)
}
