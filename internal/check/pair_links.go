package check

import (
	"slices"

	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var figurePair = Check{
	Name: "figure-pair",
	Doc:  "A figure is quoted in one language and not in the other, in the same section. Quote it in both, so that readers of both languages get the same numbers.",
	Item: eachPair(figuresThatDiffer),
}

var linkPair = Check{
	Name: "link-pair",
	Doc:  "A link of the translation leads elsewhere than in the source, or a link is in one of the two only, in the same section. Readers of both languages should find the same pages and sources.",
	Item: eachPair(linksThatDiffer),
}

// quotesFigure reports whether a link quotes a figure.
func quotesFigure(l *markdown.Link) bool {
	return l.Scheme == "figure" || l.Scheme == "indicator" && l.Fragment != ""
}

// figuresThatDiffer compares the figures of each section as sets: a language may well repeat one.
func figuresThatDiffer(x pair) []diag.Finding {
	return x.compareLinks("figure-pair", true, quotesFigure)
}

// linksThatDiffer compares the other links to pages of the site and elsewhere. Terms are left out: each language links a
// term where it first uses it, and may need more or fewer of them.
func linksThatDiffer(x pair) []diag.Finding {
	return x.compareLinks("link-pair", false, func(l *markdown.Link) bool {
		return !quotesFigure(l) && l.Scheme != string(portal.KindTerm) && !l.Image && l.URL != ""
	})
}

// placedLink is a link with its section.
type placedLink struct {
	*markdown.Link
	section int
}

func (x pair) links(b *portal.Body, pick func(*markdown.Link) bool) (list []placedLink) {
	for i := range b.Doc.Links {
		if l := &b.Doc.Links[i]; pick(l) {
			list = append(list, placedLink{l, x.section(b.Doc, l.Offset)})
		}
	}
	return list
}

// compareLinks pairs the links of each section off by where they lead. What is left over on both sides of a section, in
// order, leads elsewhere; what is left over on one side is missing on the other. With sets, a link repeated is one link.
func (x pair) compareLinks(check string, sets bool, pick func(*markdown.Link) bool) (findings []diag.Finding) {
	a, b := x.links(x.source, pick), x.links(x.made, pick)
	onlyA, onlyB := leftOver(a, b, sets), leftOver(b, a, sets)
	for _, l := range onlyA {
		i := slices.IndexFunc(onlyB, func(m placedLink) bool { return m.section == l.section && (m.Scheme == l.Scheme || !sets) })
		if i < 0 {
			findings = append(findings, diag.Errorf(check, sectionPlace(x.made, l.section), "%s is missing in this section", l.URL).
				And(x.source.Place(l.Offset), "%s", l.URL))
			continue
		}
		findings = append(findings, diag.Errorf(check, x.made.Place(onlyB[i].Offset), "%s; the source has %s", onlyB[i].URL, l.URL).
			And(x.source.Place(l.Offset), "%s", l.URL))
		onlyB = slices.Delete(onlyB, i, i+1)
	}
	for _, l := range onlyB {
		findings = append(findings, diag.Errorf(check, x.made.Place(l.Offset), "%s is not in this section of the source", l.URL).
			And(sectionPlace(x.source, l.section), "the section"))
	}
	return findings
}

// leftOver are the links of a that b does not have in the same section.
func leftOver(a, b []placedLink, sets bool) (list []placedLink) {
	used := make([]bool, len(b))
	for _, l := range a {
		i := slices.IndexFunc(b, func(m placedLink) bool { return m.URL == l.URL && m.section == l.section })
		for i >= 0 && used[i] && !sets {
			next := slices.IndexFunc(b[i+1:], func(m placedLink) bool { return m.URL == l.URL && m.section == l.section })
			if i = i + 1 + next; next < 0 {
				i = -1
			}
		}
		seen := sets && slices.ContainsFunc(list, func(m placedLink) bool { return m.URL == l.URL && m.section == l.section })
		switch {
		case i >= 0:
			used[i] = true
		case !seen:
			list = append(list, l)
		}
	}
	return list
}
