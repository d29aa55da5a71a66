package render

import (
	"html/template"
	"strings"
	"sync"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// linkedData describes a page in schema.org's words: what it is, what it is about, from which text it is translated, and
// the way to it. It says nothing that the page does not. Browsers do not run a script of this type, and no policy forbids
// it.
func (s *scene) linkedData(v *View, page *plan.Page) template.HTML {
	w := lent.Get().(*jsonLD)
	defer lent.Put(w)
	w.buf = append(w.buf[:0], `<script type="application/ld+json">`...)
	w.node("", func() {
		w.text("@context", "https://schema.org")
		w.list("@graph", 1, func(int) {
			w.node(pageType(page), func() { s.ldPage(w, v, page) })
			if len(v.Crumbs) > 0 {
				w.node("BreadcrumbList", func() { s.ldCrumbs(w, v) })
			}
		})
	})
	w.buf = append(w.buf, "</script>"...)
	return template.HTML(w.buf) // which jsonLD has escaped
}

// lent is room for the data of one page, which thousands need one after the other.
var lent = sync.Pool{New: func() any { return &jsonLD{} }}

func pageType(page *plan.Page) string {
	switch {
	case page.Template == "home":
		return "WebSite"
	case page.Kind == portal.KindArticle && page.Item != nil:
		return "Article"
	case page.Item != nil || page.Term != nil || page.Source != nil:
		return "WebPage"
	}
	return "CollectionPage"
}

func (s *scene) ldPage(w *jsonLD, v *View, page *plan.Page) {
	w.text("@id", v.Canonical)
	if page.Template == "home" {
		w.text("url", v.Canonical)
		w.text("name", v.SiteTitle)
	} else if page.Kind == portal.KindArticle && page.Item != nil {
		w.text("headline", v.Title)
	} else {
		w.text("name", v.Title)
	}
	w.text("description", v.Description)
	w.text("inLanguage", v.Tag)
	if page.Template == "home" {
		s.ldPublisher(w)
		return
	}
	w.ref("isPartOf", s.absolute(s.root, s.lang.ID+"/"))
	switch {
	case page.Item != nil && page.Area == "":
		s.ldItem(w, v, page)
	case page.Term != nil:
		w.object("mainEntity", "DefinedTerm", func() { s.ldTerm(w, page.Term) })
	case page.Source != nil:
		w.object("mainEntity", "CreativeWork", func() { s.ldSource(w, page.Source) })
	case page.Template == "terms":
		w.object("mainEntity", "DefinedTermSet", func() { s.ldGlossary(w) })
	}
}

func (s *scene) ldPublisher(w *jsonLD) {
	if name := s.text(s.portal.Site.Publisher); name != "" {
		w.object("publisher", "Organization", func() { w.text("name", name) })
	}
}

// ldCrumbs is the way from the home page.
func (s *scene) ldCrumbs(w *jsonLD, v *View) {
	w.list("itemListElement", len(v.Crumbs)+1, func(i int) {
		w.node("ListItem", func() {
			w.key("position")
			w.buf = append(w.buf, byte('1'+i)) // a page is never nine folders deep
			if i == len(v.Crumbs) {
				w.text("name", v.Title)
				w.text("item", v.Canonical)
				return
			}
			w.text("name", v.Crumbs[i].Text)
			w.text("item", s.whole(v.Crumbs[i].Href))
		})
	})
}

// whole makes the address of a link on the page absolute, where the site's is known.
func (s *scene) whole(href string) string {
	return s.absolute(s.root, strings.TrimPrefix(href, s.root))
}

// ldVersions names the texts that the page is translated from or into.
func (s *scene) ldVersions(w *jsonLD, v *View, e *portal.Entity) {
	source := s.portal.SourceLanguage()
	if e.Texts[source.ID] == nil {
		return
	}
	var into []string
	for _, a := range v.Alternates {
		switch {
		case a.Tag == "x-default" || a.Tag == v.Tag:
		case s.lang == source:
			into = append(into, a.Href)
		case a.Tag == source.Tag:
			w.ref("translationOfWork", a.Href)
		}
	}
	w.list("workTranslation", len(into), func(i int) { w.node("", func() { w.text("@id", into[i]) }) })
}
