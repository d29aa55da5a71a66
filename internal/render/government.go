package render

import (
	"cmp"
	"slices"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// Tag is a <meta> element.
type Tag struct{ Name, Content string }

// government are the meta tags of a page of a government site: all that it must have or, on other sites and where check
// government has found one empty and been overruled, none.
func (s *scene) government(page *plan.Page) []Tag {
	g := s.portal.Site.Government.V
	if g == nil {
		return nil
	}
	tags := s.governmentTags(g, page)
	if slices.ContainsFunc(tags, func(t Tag) bool { return t.Content == "" }) {
		return nil
	}
	return tags
}

// governmentTags are those of the site on every page, those of the section on its list and the pages in it, and those of
// the item on its own.
func (s *scene) governmentTags(g *portal.Government, page *plan.Page) []Tag {
	name := g.Name
	if name == nil {
		name = s.portal.Site.Title
	}
	tags := []Tag{{"SiteName", s.text(name)}, {"SiteDomain", g.Domain.V}, {"SiteIDCode", g.IDCode.V}}
	switch {
	case page.Template == "home" || page.Lang == nil && !page.IsParallel(): // the choice of languages is the home page of the domain
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

// content are the tags of an item. The content knows the day of publication and no time, which is given as its beginning.
func (s *scene) content(page *plan.Page) []Tag {
	title := page.Item.Base().Texts[s.lang.ID].Title.V
	if page.Area != "" {
		title = s.areaTitle(page)
	}
	published := ""
	if date := portal.Released(page.Item); date.Day > 0 {
		published = date.String() + " 00:00"
	}
	return []Tag{
		{"ArticleTitle", title},
		{"PubDate", published},
		{"ContentSource", s.lang.List(s.portal.Origins(page.Item, s.lang.ID))},
	}
}
