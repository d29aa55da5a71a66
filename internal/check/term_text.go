package check

import (
	"slices"
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var termText = Check{
	Name: "term-text",
	Doc: "The text of a link to a term is neither its name nor another rendering that the glossary allows (also_<language>). A reader who follows the link should find the words that they clicked. " +
		"Use the glossary's rendering, or add the one used to the glossary if it is right.",
	Item: eachBody(linkedTerms),
}

func linkedTerms(p *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	for i := range b.Doc.Links {
		l := &b.Doc.Links[i]
		if l.Scheme != string(portal.KindTerm) || l.Text == "" {
			continue
		}
		t := p.Term(l.Target)
		if t == nil {
			continue // told by the check of links
		}
		renderings := append([]string{t.Names[b.Lang]}, t.Also[b.Lang]...)
		text := normalize(l.Text)
		if !slices.ContainsFunc(renderings, func(r string) bool { return strings.Contains(text, stem(normalize(r))) }) {
			findings = append(findings, diag.Errorf("term-text", b.Place(l.TextOffset), "%s; the glossary has %s", l.Text, strings.Join(renderings, " or ")).And(t.At, "term %s", t.ID))
		}
	}
	return findings
}
