package check

import (
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var government = Check{
	Name: "government",
	Doc: "site.yaml has a section `government`, and one of the meta tags that a government site must have would be empty: the pages carry all of them or none. " +
		"Give what is missing: texts in every language, the type of a section that has none by itself, a date of every item, and sources or a publisher. Take the section out where the site is none of a government.",
	Portal: governmentTags,
}

// governmentTags looks for what the required tags would lack.
func governmentTags(p *portal.Portal) []diag.Finding {
	if p.Site.Government.V == nil {
		return nil
	}
	g := governed{p: p, at: p.Site.Government.At}
	g.site(p.Site.Government.V)
	for _, item := range p.All() {
		g.item(item)
	}
	return g.findings
}

type governed struct {
	p        *portal.Portal
	at       diag.Place // of the section in site.yaml
	findings []diag.Finding
}

func (g *governed) lacks(at diag.Place, tag, format string, args ...any) {
	g.findings = append(g.findings, diag.Errorf("government", at, tag+" would be empty: "+format, args...))
}

func (g *governed) site(site *portal.Government) {
	if strings.ContainsAny(site.Domain.V, ":/ ") {
		g.findings = append(g.findings, diag.Errorf("government", site.Domain.At, "domain: expected a name such as www.portal.example, found %q", site.Domain.V))
	}
	if site.Name != nil {
		g.everywhere("SiteName", "name", site.Name)
	} else {
		g.everywhere("SiteName", "title of the site", g.p.Site.Title)
	}
	if site.Keywords != nil { // else told as required
		g.everywhere("ColumnKeywords", "keywords", site.Keywords)
	}
	g.everywhere("ColumnDescription of the home page", "description of the site", g.p.Site.Description)
	for _, s := range site.Sections {
		if s.Description != nil {
			g.everywhere("ColumnDescription", "description of section "+string(s.Kind), s.Description)
		}
		if s.Keywords != nil {
			g.everywhere("ColumnKeywords", "keywords of section "+string(s.Kind), s.Keywords)
		}
	}
	for _, kind := range []portal.Kind{portal.KindTerm, portal.KindSource} {
		if len(g.p.Slugs(kind)) > 0 && site.Section(kind).Type == "" {
			g.lacks(g.at, "ColumnType", "no section with `kind: %s` and a type, which that kind does not have by itself", kind)
		}
	}
}

// everywhere reports the languages that a text is not given in.
func (g *governed) everywhere(tag, key string, t portal.Localized) {
	for _, l := range g.p.Languages {
		if _, own := t.In(l.ID, ""); !own {
			g.lacks(g.at, tag, "no %s in %s", key, l.ID)
		}
	}
}

func (g *governed) item(item portal.Item) {
	e := item.Base()
	switch date := portal.Released(item); {
	case date.IsZero():
		g.lacks(e.At, "PubDate", "no date; give `date`%s", map[portal.Kind]string{portal.KindPolicy: " or `published`", portal.KindIndicator: " or a column `published`"}[e.Kind])
	case date.Day == 0:
		g.lacks(e.At, "PubDate", "it needs a day, and the date is %s", date)
	}
	for _, l := range g.p.Languages {
		if len(g.p.Origins(item, l.ID)) == 0 {
			g.lacks(e.At, "ContentSource", "no source in the item, and the site has no publisher")
			return
		}
	}
}
