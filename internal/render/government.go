package render

import (
	"cmp"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// Tag is a <meta> element.
type Tag struct{ Name, Content string }

// government are the meta tags of a government site: those of the site on every page, those of the section on its list
// and the pages in it, those of the item on its own. They are none on other sites; check government makes sure that none
// is empty.
func (s *scene) government(page *plan.Page) []Tag {
	g := s.portal.Site.Government.V
	if g == nil {
		return nil
	}
	name := g.Name
	if name == nil {
		name = s.portal.Site.Title
	}
	tags := []Tag{{"SiteName", s.text(name)}, {"SiteDomain", g.Domain.V}, {"SiteIDCode", g.IDCode.V}}
	switch {
	case page.Template == "home" || page.Lang == nil: // the choice of languages is the home page of the domain
		return append(tags, column(s.lang.Text("home"), s.text(s.portal.Site.Description), s.text(g.Keywords), portal.ColumnHome)...)
	case page.Kind == "":
		return tags
	}
	tags = append(tags, s.column(g, page)...)
	if page.HasText() || page.Area != "" {
		tags = append(tags, s.content(page)...)
	}
	return tags
}

func column(name, description, keywords string, kind portal.ColumnType) []Tag {
	return []Tag{{"ColumnName", name}, {"ColumnDescription", description}, {"ColumnKeywords", keywords}, {"ColumnType", string(kind)}}
}

// column are the tags of a section. Unless the site says otherwise its list describes it, and its name is a keyword
// before those of the site.
func (s *scene) column(g *portal.Government, page *plan.Page) []Tag {
	section, name := g.Section(page.Kind), s.lang.Text("kind-"+string(page.Kind)+"-many")
	if x, ok := page.Item.(*portal.Article); ok && len(x.Explains) > 0 {
		section.Type = portal.ColumnExplainers
	}
	return column(name,
		cmp.Or(s.text(section.Description), s.lang.Text("about-"+string(page.Kind))),
		cmp.Or(s.text(section.Keywords), name+","+s.text(g.Keywords)),
		section.Type)
}

// content are the tags of an item. Its day has no time of publication in the content, and is given as it begins.
func (s *scene) content(page *plan.Page) []Tag {
	title := page.Item.Base().Texts[s.lang.ID].Title.V
	if page.Area != "" {
		title = s.areaTitle(page)
	}
	return []Tag{
		{"ArticleTitle", title},
		{"PubDate", portal.Released(page.Item).String() + " 00:00"},
		{"ContentSource", s.lang.List(s.portal.Origins(page.Item, s.lang.ID))},
	}
}
