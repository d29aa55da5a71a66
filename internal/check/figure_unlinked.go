package check

import (
	"slices"
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

var figureUnlinked = Check{
	Name: "figure-unlinked",
	Doc: "A number typed by hand equals a figure that is stored by the item itself, or by one that it links or relates to. Quote the figure by a link: " +
		"then the number has its date and source beside it, and changes when the data do.",
	Item: typedFigures,
}

func typedFigures(p *portal.Portal, item portal.Item, bodies []*portal.Body) (findings []diag.Finding) {
	for _, b := range bodies {
		if b == nil {
			continue
		}
		stored := storedNearby(p, item, b)
		if len(stored) == 0 {
			continue
		}
		blocks := b.Doc.Blocks()
		for i, values := range valuesIn(p, b) {
			findings = append(findings, typedIn(b, &blocks[i], values, stored)...)
		}
	}
	return findings
}

func typedIn(b *portal.Body, block *markdown.Block, values []locale.Value, stored []*portal.Figure) (findings []diag.Finding) {
	for i := range values {
		v := found{&values[i], b, block, spot{}}
		if v.Kind != locale.Amount || !telling(v.Quantity) || !strings.ContainsAny(v.words(), "0123456789") {
			continue
		}
		i := slices.IndexFunc(stored, func(f *portal.Figure) bool {
			return f.Quantity.SameValue(v.Quantity) && f.Quantity.Qualifier == v.Quantity.Qualifier
		})
		if i >= 0 {
			findings = append(findings, diag.Warnf("figure-unlinked", v.place(), "%s is stored; write [%s](%s)", v.words(), v.words(), stored[i].Address).And(stored[i].At, "%s", stored[i].Address))
		}
	}
	return findings
}

// telling reports whether a number can be told from others of its kind: money, or three digits and more.
func telling(q quantity.Quantity) bool {
	return q.Unit.Class == quantity.Money || q.Value.Digits() > 2
}

// storedNearby are the figures of the item and of those that it refers to.
func storedNearby(p *portal.Portal, item portal.Item, b *portal.Body) (list []*portal.Figure) {
	var near []portal.Item
	add := func(ref portal.Ref) {
		if other := p.Item(ref); other != nil && !slices.Contains(near, other) {
			near = append(near, other)
		}
	}
	add(item.Base().Ref())
	for _, r := range relationsOf(item) {
		add(r.To.V)
	}
	for i := range b.Doc.Links {
		add(portal.Ref{Kind: portal.Kind(b.Doc.Links[i].Scheme), Slug: b.Doc.Links[i].Target})
	}
	for _, other := range near {
		list = append(list, other.Base().Figures...)
		if x, ok := other.(*portal.Indicator); ok {
			for _, o := range x.Observations {
				list = append(list, &o.Figure)
			}
		}
	}
	return list
}
