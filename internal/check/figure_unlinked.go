package check

import (
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

var figureUnlinked = Check{
	Name: "figure-unlinked",
	Doc:  "A number typed by hand equals a stored figure. Quote the figure by a link: then the number has its date and source beside it, and changes when the data do.",
	Item: eachBody(typedFigures),
}

func typedFigures(p *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	x := pair{portal: p}
	blocks := b.Doc.Blocks()
	for i := range blocks {
		for _, v := range x.values(b, &blocks[i], spot{}) {
			if v.Kind != locale.Amount || !strings.ContainsAny(v.words(), "0123456789") {
				continue
			}
			if f := p.Stored(v.Quantity); f != nil {
				findings = append(findings, diag.Warnf("figure-unlinked", v.place(), "%s is stored; write [%s](%s)", v.words(), v.words(), f.Address).And(f.At, "%s", f.Address))
			}
		}
	}
	return findings
}
