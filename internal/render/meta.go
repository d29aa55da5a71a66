package render

import (
	"cmp"
	"html/template"
	"strings"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// Meta is what the head of a page tells programs: search engines, social networks, feed readers.
type Meta struct {
	Description string
	NoIndex     bool   // search engines are to leave the page out
	Canonical   string // address of the page: absolute where the site's is known
	Alternates  []Alternate
	OpenGraph   OpenGraph
	Share       *Share // the image; nil where the page has none
	Feeds       []Link
	LinkedData  template.HTML // the script element with JSON-LD in schema.org's words
	Government  []Tag
}

// Alternate is a page in one language, for <link rel="alternate">.
type Alternate struct{ Tag, Href string }

// OpenGraph is what social networks read beside title and description.
type OpenGraph struct {
	Type      string // article or website
	URL       string // "" where the address of the site is not known
	Locale    string // zh_CN
	Others    []string
	Published string // ISO dates, of an article
	Modified  string
}

// meta fills in what programs are told of a page whose title is known.
func (s *scene) meta(v *View, page *plan.Page) {
	v.Description = s.describe(page, v.Title)
	v.OpenGraph = s.openGraph(v, page)
	v.Feeds = s.feedsFor(page)
	v.Government = s.government(page)
	if page.Indexed() {
		v.LinkedData = s.linkedData(v, page)
	}
}

// describe says in a sentence or two what the page of a title is.
func (s *scene) describe(page *plan.Page, title string) string {
	switch {
	case page.Template == "home":
		return cmp.Or(s.text(s.portal.Site.Description), s.text(s.portal.Site.Title))
	case page.IsMissing():
		return s.lang.Text("missing")
	case page.Area != "":
		return s.describeArea(page.Item.(*portal.Indicator), page.Area)
	case page.Item != nil:
		return s.describeKind(page.Item.Base().Texts[s.lang.ID].Summary.V, title, page.Kind)
	case page.Term != nil:
		return s.describeKind(page.Term.Definition[s.lang.ID], title, page.Kind)
	case page.Source != nil:
		return s.describeSource(page.Source, title)
	}
	if page.Template == plan.Timeline {
		return s.lang.Text("timeline-about")
	}
	about := s.lang.Text("about-" + cmp.Or(string(page.Kind), page.Template))
	if page.List != nil && (page.List.Number > 1 || page.List.Value != nil) {
		return join([]string{title, about}, " · ")
	}
	return about
}

// describeKind is what the content says of a thing or, where nobody has described it, what kind of thing it is.
func (s *scene) describeKind(said, title string, kind portal.Kind) string {
	if said != "" {
		return said
	}
	return s.lang.Format("description-kind", "Title", title, "Kind", s.lang.Text("kind-"+string(kind)), "Site", s.text(s.portal.Site.Title))
}

// describeArea gives the latest of an area's figures.
func (s *scene) describeArea(x *portal.Indicator, area string) string {
	latest := x.Observed(area)
	return s.lang.Format("description-area", "Indicator", x.Texts[s.lang.ID].Title.V, "Area", s.areaName(area),
		"Figure", s.lang.Quantity(latest.Quantity), "Date", s.lang.Period(latest.Period))
}

// describeSource says who published a source, when, and how much of the site rests on it.
func (s *scene) describeSource(src *portal.Source, title string) string {
	parts := []string{title, s.text(src.Outlet)}
	if !src.Date.IsZero() {
		parts = append(parts, s.day(src.Date))
	}
	if n := len(s.sourced[src.ID]); n > 0 {
		parts = append(parts, s.lang.Count("figure-count", n))
	}
	return join(parts, " · ")
}

// join leaves out what is empty.
func join(parts []string, separator string) string {
	var b strings.Builder
	for _, part := range parts {
		if part != "" {
			if b.Len() > 0 {
				b.WriteString(separator)
			}
			b.WriteString(part)
		}
	}
	return b.String()
}

func (s *scene) openGraph(v *View, page *plan.Page) OpenGraph {
	g := OpenGraph{Type: "website", Locale: s.lang.Locale()}
	if s.options.BaseURL != "" {
		g.URL = v.Canonical
	}
	for _, twin := range v.Switch {
		if !twin.Absent && !twin.Current && page.Indexed() {
			g.Others = append(g.Others, twin.locale)
		}
	}
	if page.Kind == portal.KindArticle && page.HasText() {
		g.Type = "article"
		g.Published, g.Modified = s.lifetime(page.Item)
	}
	return g
}

// lifetime is when an item was first published and last changed, as far as that is stated. What has not changed since
// has no second date.
func (s *scene) lifetime(item portal.Item) (published, modified string) {
	first, last := portal.Released(item), portal.Revised(item, s.lang.ID)
	published = first.ISO()
	if last != first && last.Last().Compare(first.Last()) > 0 {
		modified = last.ISO()
	}
	return published, modified
}

// absolute is an address for where standards need a whole one. Without a base URL it stays relative.
func (r *Renderer) absolute(root, address string) string {
	if r.options.BaseURL != "" {
		return r.options.BaseURL + address
	}
	if root+address == "" {
		return "./"
	}
	return root + address
}

// basePath is the path of a base URL: /portal/ of https://host/portal/.
func basePath(base string) string {
	_, rest, _ := strings.Cut(base, "://")
	_, path, _ := strings.Cut(rest, "/")
	return "/" + path
}
