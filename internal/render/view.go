package render

import (
	"cmp"
	"html/template"
	"slices"

	"lvjin/internal/locale"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// View is what templates/base.html shows of any page.
type View struct {
	Tag       string // BCP 47 tag of the page's language
	Title     string // of the page, without that of the site; "" on the home page
	TitleLang string // tag of its language where it is not the page's
	Section   string // what the page belongs to, which tells it from others of the same title; "" of lists
	SiteTitle string
	Meta
	Root    string   // relative way to the root of the site
	Home    string   // of the site in this language
	Style   string   // address of the stylesheet
	Scripts []string // addresses
	Icon    string
	Header  template.HTML // the same for all pages of a section
	Switch  []Switch
	Crumbs  []Link // from the home page to the page's list; the page itself is Title
	Main    any    // what the page's own template shows
	Footer  template.HTML
	Choices []Choice // of the page's languages, where it belongs to none
}

// Switch is the way to the same page in a language. Where it is absent, Href leads to a notice that says so, if to
// anything.
type Switch struct {
	Name, Tag, Href string
	Current, Absent bool
	locale          string
}

// Choice is a language on the page that lets readers choose.
type Choice struct {
	Tag, Name, Title, Description, Notice, Href string
	NotFound, Back                              string // texts of the 404 page
	Skip                                        string // text of the link to the main part
	SearchHref, Search, SearchFor               string // where to search, and the words for it
}

// view fills in what all pages have.
func (r *Renderer) view(page *plan.Page, lang *locale.Language) (*View, error) {
	s := &scene{r, lang, root(page.Path), nil}
	if page.Path == "404.html" && r.options.BaseURL != "" {
		s.root = basePath(r.options.BaseURL) // it is served at any depth
	}
	f, err := r.frames.of(s, page)
	if err != nil {
		return nil, err
	}
	v := f.View
	v.Canonical, v.NoIndex = r.absolute(s.root, page.Address()), !page.Indexed()
	for _, name := range scripts(page) {
		v.Scripts = append(v.Scripts, s.root+r.assets.names[name])
	}
	twins := r.site.Twins(page)
	v.Alternates = r.alternates(page, twins, s.root)
	v.Switch = make([]Switch, len(twins))
	for i, twin := range twins {
		sw := Switch{Name: twin.Lang.Name(), Tag: twin.Lang.Tag, Current: twin.Lang == lang, Absent: twin.Absent, locale: twin.Lang.Locale()}
		if twin.Path != "" {
			sw.Href = s.root + plan.Address(twin.Path)
		}
		v.Switch[i] = sw
	}
	switch {
	case page.IsParallel():
		s.headBeside(&v, page)
	case page.Lang == nil:
		s.choose(&v)
	default:
		s.head(&v, page, f.way)
		s.meta(&v, page)
	}
	return &v, nil
}

// scripts are those of a page: one that takes readers to the search by a key, one that reads charts out where there may be
// some, and the search itself.
func scripts(page *plan.Page) []string {
	switch {
	case page.Lang == nil:
		return nil
	case page.Template == "search":
		return []string{"keys.js", "search.js"}
	case page.Item != nil && (page.Kind == portal.KindIndicator || page.Kind == portal.KindDistrict):
		return []string{"keys.js", "chart.js"}
	}
	return []string{"keys.js"}
}

// head fills in title, section and breadcrumb. way is that of the frame.
func (s *scene) head(v *View, page *plan.Page, way []Link) {
	if page.Template == "home" {
		return
	}
	v.Crumbs = way[:1:1]
	if page.Kind == "" {
		v.Title = s.lang.Text("kind-" + page.Template)
		return
	}
	list := way[1]
	if page.List != nil {
		s.listHead(v, page, list)
		return
	}
	if page.Item == nil && page.Term == nil && page.Source == nil {
		v.Title = list.Text
		return
	}
	v.Section, v.Crumbs = list.Text, way
	switch {
	case page.Item != nil:
		text, in := s.site.Text(s.lang, page.Item.Base())
		v.Title = text.Title.V
		if in != s.lang {
			v.TitleLang = in.Tag
		}
		if page.Area != "" {
			v.Title = s.areaTitle(page)
			v.Crumbs = append(slices.Clip(way), s.to(page.Item.Base().Ref(), ""))
		}
		if page.Template == "embed" {
			v.Section = s.lang.Text("embed")
		}
	case page.Term != nil:
		v.Title = page.Term.Names[s.lang.ID]
	case page.Source != nil:
		v.Title = s.text(page.Source.Title)
	}
}

// choose fills in what the pages have that belong to no language.
func (s *scene) choose(v *View) {
	v.Choices = s.choices(s.portal.Languages...)
	var titles, descriptions []string
	for _, c := range v.Choices {
		titles, descriptions = append(titles, c.Title), append(descriptions, cmp.Or(c.Description, c.Title))
	}
	v.SiteTitle, v.Description = join(titles, " · "), join(descriptions, " ")
	v.OpenGraph = s.openGraph(v, &plan.Page{})
	v.Government = s.government(&plan.Page{})
}

// choices are the languages, each in its own words.
func (s *scene) choices(languages ...*locale.Language) []Choice {
	var list []Choice
	for _, l := range languages {
		own := &scene{s.Renderer, l, s.root, nil}
		list = append(list, Choice{
			Tag: l.Tag, Name: l.Name(), Title: own.text(s.portal.Site.Title), Description: own.text(s.portal.Site.Description),
			Notice: own.text(s.portal.Site.Notice), Href: s.root + l.ID + "/", NotFound: l.Text("not-found"), Back: l.Text("not-found-back"), Skip: l.Text("skip"),
			SearchHref: s.root + plan.Address(plan.SearchPath(l)), Search: l.Text("kind-search"), SearchFor: l.Text("search-for"),
		})
	}
	return list
}
