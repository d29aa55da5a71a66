package render

import (
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// ldItem says of an item's page when it was written, where it is about, what it rests on, and what it describes. An
// indicator is described as a dataset by package export.
func (s *scene) ldItem(w *jsonLD, v *View, page *plan.Page) {
	e := page.Item.Base()
	if e.Kind == portal.KindArticle {
		w.text("datePublished", v.OpenGraph.Published)
		w.text("dateModified", v.OpenGraph.Modified)
		s.ldPublisher(w)
	}
	s.ldVersions(w, v, e)
	s.ldPlaces(w, "spatialCoverage", e.Districts)
	w.list("citation", len(e.Sources), func(i int) {
		if src := s.portal.Source(e.Sources[i].V); src != nil {
			w.node("CreativeWork", func() { s.ldSource(w, src) })
		}
	})
	switch x := page.Item.(type) {
	case *portal.Article:
		w.list("about", len(x.Explains), func(i int) {
			w.node("", func() {
				w.text("@id", s.whole(s.to(portal.Ref{Kind: portal.KindPolicy, Slug: x.Explains[i].V}, "").Href))
			})
		})
	case *portal.Policy:
		w.object("mainEntity", "Legislation", func() { s.ldPolicy(w, x) })
	case *portal.District:
		w.object("mainEntity", "AdministrativeArea", func() { s.ldDistrict(w, x) })
	case *portal.Institution:
		w.object("mainEntity", organization(x), func() { s.ldName(w, e) })
	}
}

// ldName is an item's name, and those it has in other languages.
func (s *scene) ldName(w *jsonLD, e *portal.Entity) {
	name := e.Texts[s.lang.ID].Title.V
	w.text("name", name)
	var others []string
	for _, l := range s.portal.Languages {
		if t := e.Texts[l.ID]; t != nil && t.Title.V != name {
			others = append(others, t.Title.V)
		}
	}
	w.texts("alternateName", others)
}

// ldPlaces are districts, with their pages.
func (s *scene) ldPlaces(w *jsonLD, name string, districts []portal.Placed[string]) {
	w.list(name, len(districts), func(i int) {
		link := s.area(districts[i].V)
		w.node("AdministrativeArea", func() {
			w.text("name", link.Text)
			if link.Href != "" {
				w.text("url", s.whole(link.Href))
			}
		})
	})
}

func (s *scene) ldPolicy(w *jsonLD, x *portal.Policy) {
	s.ldName(w, &x.Entity)
	w.text("legislationIdentifier", x.DocNo)
	w.text("legislationDate", x.Written.ISO())
	w.text("datePublished", x.Published.ISO())
	if issuer := s.text(x.Issuer); issuer != "" {
		w.object("legislationPassedBy", "Organization", func() { w.text("name", issuer) })
	}
	if x.Level == "district" {
		s.ldPlaces(w, "legislationJurisdiction", x.Districts)
	}
	w.text("legislationLegalForce", force[x.ValidOn(s.options.Today)])
	w.text("sameAs", x.Link)
}

const (
	inForce    = "https://schema.org/InForce"
	notInForce = "https://schema.org/NotInForce"
)

// force is schema.org's word for a validity, "" where none is stated.
var force = map[portal.Validity]string{
	portal.InForce: inForce, portal.Expired: notInForce, portal.Repealed: notInForce, portal.Draft: notInForce, portal.Pending: notInForce,
}

func (s *scene) ldDistrict(w *jsonLD, x *portal.District) {
	s.ldName(w, &x.Entity)
	if x.Within.V != "" {
		s.ldPlaces(w, "containedInPlace", []portal.Placed[string]{x.Within})
	}
}

// organization is the type of an institution. A bank is the company here, not one of its branches, for which schema.org
// has a word.
func organization(x *portal.Institution) string {
	if x.Type == "government" || x.Type == "regulator" {
		return "GovernmentOrganization"
	}
	return "Organization"
}

// ldSource is a work that is cited.
func (s *scene) ldSource(w *jsonLD, src *portal.Source) {
	w.text("name", s.text(src.Title))
	w.text("author", s.text(src.Author)) // a text: whether persons or a body is not known
	w.text("datePublished", src.Date.ISO())
	w.text("inLanguage", src.Language)
	if outlet := s.text(src.Outlet); outlet != "" {
		w.object("publisher", "Organization", func() { w.text("name", outlet) })
	}
	w.text("url", src.Link.V)
}

func (s *scene) ldTerm(w *jsonLD, t *portal.Term) {
	w.text("name", t.Names[s.lang.ID])
	w.text("termCode", t.ID)
	w.text("description", t.Definition[s.lang.ID])
	others := append([]string(nil), t.Also[s.lang.ID]...)
	for _, l := range s.portal.Languages {
		if l != s.lang {
			others = append(others, t.Names[l.ID])
		}
	}
	w.texts("alternateName", others)
	w.object("inDefinedTermSet", "DefinedTermSet", func() { s.ldGlossary(w) })
}

func (s *scene) ldGlossary(w *jsonLD) {
	w.text("name", s.lang.Text("kind-term-many"))
	w.text("url", s.absolute(s.root, plan.Address(plan.ListPath(s.lang, portal.KindTerm, 1))))
}
