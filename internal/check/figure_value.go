package check

import (
	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

var figureValue = Check{
	Name: "figure-value",
	Doc: "The text of a link to a figure says another value, unit or qualifier than the data. Write what the data say, or leave the text of the link empty and the build fills it in. " +
		"A figure that is expected needs a word that says so, in the link or before it in the sentence.",
	Item: quotedFigures,
}

func quotedFigures(p *portal.Portal, _ portal.Item, bodies []*portal.Body) (findings []diag.Finding) {
	for _, b := range bodies {
		if b == nil {
			continue
		}
		for i := range b.Doc.Links {
			l := &b.Doc.Links[i]
			if l.Scheme != "figure" && l.Scheme != "indicator" {
				continue
			}
			f, _ := resolveFigure(p, l.Scheme, address(l))
			if f == nil || f.Quantity.Unit.Base == "" {
				continue // told by the check of links, or at loading
			}
			if complaint := quotation(p, b.Lang, l, f); complaint != "" {
				findings = append(findings, diag.Errorf("figure-value", b.Place(l.TextOffset), "%s: %s", quoted(l.Text), complaint).
					And(f.At, "%s is %s", f.Address, p.Language(b.Lang).Quantity(f.Quantity)))
			}
		}
	}
	return findings
}

func quoted(text string) string {
	if text == "" {
		return "empty text"
	}
	return text
}

// quotation says how the text of a link differs from the figure, or "".
func quotation(p *portal.Portal, lang string, l *markdown.Link, f *portal.Figure) string {
	language := p.Language(lang)
	foretold := f.Quantity.Qualifier == quantity.Expected && language.Expects(l.Before)
	if l.Text == "" {
		return ""
	}
	r, complaint := readOne(language, p.Units, l.Text)
	if complaint != "" {
		return complaint + "; " + f.Address + " is " + language.Quantity(f.Quantity)
	}
	if complaint = disagreement(language, r, f.Quantity, foretold); complaint != "" {
		return complaint
	}
	return ""
}

// address is a link without its scheme.
func address(l *markdown.Link) string {
	if l.Fragment != "" {
		return l.Target + "#" + l.Fragment
	}
	return l.Target
}
