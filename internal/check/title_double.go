package check

import (
	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var titleDouble = Check{
	Name: "title-double",
	Doc: "Two items of a kind have the same title in a language. In lists, browser tabs and search results readers cannot tell their pages apart, and search engines may leave one out. " +
		"Say in one of the titles what is different: the date, the place, the edition.",
	Portal: doubleTitles,
}

func doubleTitles(p *portal.Portal) (findings []diag.Finding) {
	for _, kind := range portal.Kinds {
		items := p.Items(kind)
		for _, l := range p.Languages {
			first := make(map[string]diag.Place, len(items))
			for _, item := range items {
				t := item.Base().Texts[l.ID]
				if t == nil || t.Title.V == "" {
					continue
				}
				if at, taken := first[t.Title.V]; taken {
					findings = append(findings, diag.Warnf("title-double", t.Title.At, "title %q is that of another %s too", t.Title.V, kind).And(at, "used here first"))
					continue
				}
				first[t.Title.V] = t.Title.At
			}
		}
	}
	return findings
}
