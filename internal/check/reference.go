package check

import (
	"slices"
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var reference = Check{
	Name:   "reference",
	Doc:    "A key of meta.yaml, site.yaml or a data file names something that does not exist: a district, source, policy, area, figure. The nearest existing name is suggested.",
	Portal: references,
}

// references looks up every name that the data of a portal mention.
func references(p *portal.Portal) []diag.Finding {
	r := referrer{p: p}
	for _, item := range p.All() {
		r.item(item)
	}
	for _, a := range p.Areas {
		if a.Within.V != "" && !p.IsArea(a.Within.V) {
			r.missing(a.Within.At, "within: no area", a.Within.V, p.AreaIDs())
		}
		if p.Item(portal.Ref{Kind: portal.KindDistrict, Slug: a.ID}) != nil {
			r.findings = append(r.findings, diag.Errorf("duplicate-id", a.At, "area %s is a district with a page already", a.ID))
		}
	}
	for _, n := range slices.Concat(p.Site.Navigation, p.Site.Footer) {
		r.navigation(n)
	}
	for _, x := range p.Site.Home.Indicators {
		if _, complaint := resolveFigure(p, string(portal.KindIndicator), x.V); complaint != "" {
			r.findings = append(r.findings, diag.Errorf("reference", x.At, "home: %s", complaint))
		}
	}
	return r.findings
}

type referrer struct {
	p        *portal.Portal
	findings []diag.Finding
}

func (r *referrer) missing(at diag.Place, what, name string, choices []string) {
	r.findings = append(r.findings, diag.Errorf("reference", at, "%s %s%s", what, name, diag.DidYouMean(name, choices)))
}

func (r *referrer) item(item portal.Item) {
	e := item.Base()
	for _, d := range e.Districts {
		r.ref("districts", portal.Placed[portal.Ref]{V: portal.Ref{Kind: portal.KindDistrict, Slug: d.V}, At: d.At})
	}
	for _, s := range e.Sources {
		r.source("sources", s)
	}
	for _, rel := range relationsOf(item) {
		r.ref(rel.Key, rel.To)
	}
	for _, f := range e.Figures {
		r.source("source", f.Source)
	}
	switch x := item.(type) {
	case *portal.District:
		if x.Within.V != "" && !r.p.IsArea(x.Within.V) {
			r.missing(x.Within.At, "within: no area", x.Within.V, r.p.AreaIDs())
		}
		for _, f := range x.KeyFigures {
			if scheme, target, ok := strings.Cut(f.V, ":"); !ok || scheme != "figure" && scheme != "indicator" {
				r.findings = append(r.findings, diag.Errorf("reference", f.At, "key-figures: expected figure:<id> or indicator:<slug>#<area>, found %s", f.V))
			} else if _, complaint := resolveFigure(r.p, scheme, target); complaint != "" {
				r.findings = append(r.findings, diag.Errorf("reference", f.At, "key-figures: %s", complaint))
			}
		}
	case *portal.Indicator:
		for _, t := range x.Targets {
			r.source("source", t.Source)
			if t.Area.V != "" && !r.p.IsArea(t.Area.V) {
				r.missing(t.Area.At, "targets: no district or area", t.Area.V, r.p.AreaIDs())
			}
		}
		for _, b := range x.Breaks {
			for _, area := range b.Areas {
				if !r.p.IsArea(area.V) {
					r.missing(area.At, "breaks: no district or area", area.V, r.p.AreaIDs())
				}
			}
		}
		for _, o := range x.Observations {
			r.source("source", o.Source)
			if o.Area != "" && !r.p.IsArea(o.Area) {
				r.missing(o.AreaAt, "no district or area", o.Area, r.p.AreaIDs())
			}
		}
	}
}

func (r *referrer) source(key string, s portal.Placed[string]) {
	if s.V != "" && r.p.Source(s.V) == nil {
		r.missing(s.At, key+": no source", s.V, r.p.Slugs(portal.KindSource))
	}
}

func (r *referrer) ref(key string, to portal.Placed[portal.Ref]) {
	if to.V.Kind == "" || to.V.Slug == "" || r.p.Has(to.V) { // an empty one has been told at loading
		return
	}
	if message := unknownRef(r.p, to.V); message != "" {
		r.findings = append(r.findings, diag.Errorf("reference", to.At, "%s: %s", key, message))
	}
}

// unknownRef says what is wrong with a reference that leads nowhere.
func unknownRef(p *portal.Portal, to portal.Ref) string {
	if !slices.Contains(portal.Schemes, string(to.Kind)) || to.Kind == "figure" {
		return "unknown kind " + string(to.Kind) + suggestKind(string(to.Kind))
	}
	return "no " + string(to.Kind) + " " + to.Slug + diag.DidYouMean(to.Slug, p.Slugs(to.Kind))
}

func suggestKind(kind string) string {
	if s := diag.DidYouMean(kind, portal.Schemes); s != "" {
		return s
	}
	return "; expected one of " + strings.Join(portal.Schemes, ", ")
}

// navigation takes kinds that have a list of their pages, and addresses of items.
func (r *referrer) navigation(n portal.Placed[string]) {
	kind, slug, isRef := strings.Cut(n.V, ":")
	if isRef {
		r.ref("navigation", portal.Placed[portal.Ref]{V: portal.Ref{Kind: portal.Kind(kind), Slug: slug}, At: n.At})
		return
	}
	choices := append(slices.Clone(portal.Schemes[1:]), "data", "status") // a figure has no list
	if !slices.Contains(choices, kind) {
		r.missing(n.At, "navigation: unknown kind", n.V, choices)
	}
}

// resolveFigure finds the figure that a link's scheme and target name. A nil figure without complaint is an
// indicator's page as a whole.
func resolveFigure(p *portal.Portal, scheme, target string) (f *portal.Figure, complaint string) {
	if scheme == "figure" {
		if f = p.Figure(target); f == nil {
			return nil, "no figure " + target + diag.DidYouMean(target, p.FigureIDs())
		}
		return f, ""
	}
	slug, fragment, dated := strings.Cut(target, "#")
	x, ok := p.Item(portal.Ref{Kind: portal.KindIndicator, Slug: slug}).(*portal.Indicator)
	switch {
	case !ok:
		return nil, "no indicator " + slug + diag.DidYouMean(slug, p.Slugs(portal.KindIndicator))
	case !dated:
		return nil, ""
	}
	o := x.Observed(fragment)
	if o == nil {
		return nil, "indicator " + slug + " has no observation " + fragment + diag.DidYouMean(fragment, x.Fragments())
	}
	return &o.Figure, ""
}
