// Package plan says which pages a site has: address, language, template and twins in the other languages. It renders
// nothing.
package plan

import (
	"strings"

	"lvjin/internal/calendar"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// Page is one page of the site.
type Page struct {
	Path     string           // file, relative to the root of the site: zh/article/x/index.html
	Lang     *locale.Language // nil for the pages that belong to no language
	Template string           // name of the file in templates, without .html
	Kind     portal.Kind      // of the item, term, source or list; "" for others
	Item     portal.Item      // for an item's page
	Area     string           // of the indicator, for a page about one area's figures
	Term     *portal.Term
	Source   *portal.Source
	List     *List // for a page of a list, and for its timeline
	Rank     int   // place among the pages that search finds, from 1; 0 where it is none of them

	// Beside is the language of the translation that a page shows beside the original.
	Beside *locale.Language
}

// Missing is the template of the page that stands where an item has no text in a language: a notice that leads to the
// original.
const Missing = "missing"

// IsMissing reports whether the page stands for a translation that there is none of. It belongs into no list, no search,
// no site map, and is no twin of the pages that have the text.
func (p *Page) IsMissing() bool { return p.Template == Missing }

// Indexed reports whether search engines may list the page: not a notice, nor a page for other sites to show, nor that of
// addresses which lead nowhere, nor two texts side by side.
func (p *Page) Indexed() bool {
	return !p.IsMissing() && p.Template != "embed" && p.Template != "404" && !p.IsParallel()
}

// IsParallel reports whether the page shows an item's original and a translation side by side. It belongs to no language,
// and says nothing that the two pages do not say.
func (p *Page) IsParallel() bool { return p.Beside != nil }

// HasText reports whether the page is an item's own and shows its text.
func (p *Page) HasText() bool { return p.Item != nil && p.Template == string(p.Kind) }

// Address is the page's place on the server, relative to the root of the site: zh/article/x/.
func (p *Page) Address() string { return Address(p.Path) }

// Address is where a server shows a file: folders are addressed without index.html.
func Address(path string) string { return strings.TrimSuffix(path, "index.html") }

// Site is all pages.
type Site struct {
	Portal *portal.Portal
	Pages  []*Page
	today  calendar.Date
	byPath map[string]*Page
	pages  map[portal.Ref][]*Page // of an item, a term or a source
	recent map[portal.Kind][]portal.Item
	orders map[*locale.Language]*order
	found  map[string][]*Page // what search finds, by language id

	parallels map[portal.Ref][]*Page
}

// Make plans the pages of a portal. What is in force depends on the day.
func Make(p *portal.Portal, today calendar.Date) *Site {
	s := &Site{
		Portal: p, today: today, byPath: map[string]*Page{}, pages: map[portal.Ref][]*Page{}, parallels: map[portal.Ref][]*Page{},
		recent: map[portal.Kind][]portal.Item{}, orders: map[*locale.Language]*order{}, found: map[string][]*Page{},
	}
	for _, kind := range portal.Kinds {
		s.recent[kind] = recent(p, kind)
	}
	s.add(&Page{Path: "index.html", Template: "languages"})
	s.add(&Page{Path: "404.html", Template: "404"})
	for _, lang := range p.Languages {
		s.orders[lang] = s.newOrder(lang)
		s.add(&Page{Path: lang.ID + "/index.html", Lang: lang, Template: "home"})
		for _, kind := range portal.Kinds {
			s.itemPages(lang, kind)
			s.listPages(lang, kind)
		}
		s.glossary(lang)
		s.data(lang)
		s.sources(lang)
		s.add(&Page{Path: StatusPath(lang), Lang: lang, Template: "status"})
		s.add(&Page{Path: SearchPath(lang), Lang: lang, Template: "search"})
		s.rank(lang)
	}
	for _, item := range p.All() {
		s.parallel(item)
	}
	return s
}

func (s *Site) add(p *Page) {
	s.Pages = append(s.Pages, p)
	s.byPath[p.Path] = p
}

// addOf adds the page of an item, a term or a source.
func (s *Site) addOf(r portal.Ref, p *Page) {
	p.Path = ItemPath(p.Lang, r)
	s.add(p)
	s.pages[r] = append(s.pages[r], p)
}

// itemPages plans the pages of a kind's items.
func (s *Site) itemPages(lang *locale.Language, kind portal.Kind) {
	for _, item := range s.Portal.Items(kind) {
		e := item.Base()
		if e.Texts[lang.ID] == nil {
			s.add(&Page{Path: ItemPath(lang, e.Ref()), Lang: lang, Template: Missing, Kind: kind, Item: item})
			continue
		}
		page := &Page{Lang: lang, Template: string(kind), Kind: kind, Item: item}
		s.addOf(e.Ref(), page)
		if x, ok := item.(*portal.Indicator); ok {
			s.indicator(page, x)
		}
	}
}

// parallel plans the pages that show the original of an item beside each of its translations.
func (s *Site) parallel(item portal.Item) {
	e, source := item.Base(), s.Portal.SourceLanguage()
	for _, lang := range s.Portal.Languages {
		if lang != source && e.Texts[source.ID] != nil && e.Texts[lang.ID] != nil {
			page := &Page{Path: ParallelPath(source, lang, e.Ref()), Template: "parallel", Kind: e.Kind, Item: item, Beside: lang}
			s.add(page)
			s.parallels[e.Ref()] = append(s.parallels[e.Ref()], page)
		}
	}
}

// Title is an item's title in a language or, where it has no text in it, in another.
func (s *Site) Title(lang *locale.Language, e *portal.Entity) string {
	t, _ := s.Text(lang, e)
	return t.Title.V
}

// Text is an item's text in a language or, where there is none, in the source language or any other; own says which.
func (s *Site) Text(lang *locale.Language, e *portal.Entity) (t *portal.Text, in *locale.Language) {
	if t = e.Texts[lang.ID]; t != nil {
		return t, lang
	}
	for _, other := range append([]*locale.Language{s.Portal.SourceLanguage()}, s.Portal.Languages...) {
		if t = e.Texts[other.ID]; t != nil {
			return t, other
		}
	}
	return &portal.Text{Title: portal.Placed[string]{V: e.Slug}}, lang
}

// indicator plans the pages beside an indicator's own: one to embed elsewhere, and both again for every area of which
// there are two figures or more.
func (s *Site) indicator(page *Page, x *portal.Indicator) {
	if len(x.Observations) == 0 {
		return
	}
	dir := strings.TrimSuffix(page.Path, "index.html")
	beside := func(path, template, area string) {
		s.add(&Page{Path: dir + path + "index.html", Lang: page.Lang, Template: template, Kind: page.Kind, Item: x, Area: area})
	}
	beside("embed/", "embed", "")
	for _, series := range x.Series() {
		if HasPage(series) {
			beside(series.Area+"/", "area", series.Area)
			beside(series.Area+"/embed/", "embed", series.Area)
		}
	}
}

// HasPage reports whether an area's figures have a page of their own.
func HasPage(s *portal.Series) bool { return len(s.Rows) > 1 }

// data plans the page that lists everything there is to download.
func (s *Site) data(lang *locale.Language) {
	if len(s.Portal.Items(portal.KindIndicator)) > 0 {
		s.add(&Page{Path: DataPath(lang), Lang: lang, Template: "data"})
	}
}

// DataPath is the file of the page of downloads.
func DataPath(lang *locale.Language) string { return lang.ID + "/data/index.html" }

// StatusPath is the file of the page that says how the translations stand.
func StatusPath(lang *locale.Language) string { return lang.ID + "/status/index.html" }

func (s *Site) glossary(lang *locale.Language) {
	if len(s.Portal.Terms) == 0 {
		return
	}
	s.add(&Page{Path: ListPath(lang, portal.KindTerm, 1), Lang: lang, Template: "terms", Kind: portal.KindTerm})
	for _, t := range s.Portal.Terms {
		s.addOf(portal.Ref{Kind: portal.KindTerm, Slug: t.ID}, &Page{Lang: lang, Template: "term", Kind: portal.KindTerm, Term: t})
	}
}

func (s *Site) sources(lang *locale.Language) {
	if len(s.Portal.Sources) == 0 {
		return
	}
	s.add(&Page{Path: ListPath(lang, portal.KindSource, 1), Lang: lang, Template: "sources", Kind: portal.KindSource})
	for _, src := range s.Portal.Sources {
		s.addOf(portal.Ref{Kind: portal.KindSource, Slug: src.ID}, &Page{Lang: lang, Template: "source", Kind: portal.KindSource, Source: src})
	}
}

// ItemPath is the file of an item's page.
func ItemPath(lang *locale.Language, r portal.Ref) string {
	return lang.ID + "/" + string(r.Kind) + "/" + r.Slug + "/index.html"
}

// ParallelPath is the file of the page that shows an item's text in two languages.
func ParallelPath(source, made *locale.Language, r portal.Ref) string {
	return source.ID + "-" + made.ID + "/" + string(r.Kind) + "/" + r.Slug + "/index.html"
}

// Page finds a page by its file, or nil.
func (s *Site) Page(path string) *Page { return s.byPath[path] }

// PagesOf are the pages of an item, one a language that it has a text in, or of a term or source, one a language.
func (s *Site) PagesOf(r portal.Ref) []*Page { return s.pages[r] }

// ParallelsOf are the pages that show an item's original beside its translations, one each.
func (s *Site) ParallelsOf(r portal.Ref) []*Page { return s.parallels[r] }

// Find is the address of a thing for a reader of lang: its page in that language or, where there is none, in the
// source language or any other. It gives "" where there is no page at all.
func (s *Site) Find(lang *locale.Language, r portal.Ref) (address string, in *locale.Language) {
	for _, l := range []*locale.Language{lang, s.Portal.SourceLanguage()} {
		if p := s.pageIn(l, r); p != nil {
			return p.Address(), l
		}
	}
	if pages := s.pages[r]; len(pages) > 0 {
		return pages[0].Address(), pages[0].Lang
	}
	return "", lang
}

// pageIn is the page of an item, a term or a source in a language, or nil.
func (s *Site) pageIn(lang *locale.Language, r portal.Ref) *Page {
	for _, p := range s.pages[r] {
		if p.Lang == lang {
			return p
		}
	}
	return nil
}

// Twin is the same page in another language.
type Twin struct {
	Lang   *locale.Language
	Path   string // where there is none, of the notice that says so; "" where there is not even that
	Absent bool   // there is none
}

// Twins are a page's counterparts in every language of the site, itself too. A page that belongs to no language has
// none.
func (s *Site) Twins(p *Page) []Twin {
	if p.Lang == nil {
		return nil
	}
	twins := make([]Twin, len(s.Portal.Languages))
	for i, l := range s.Portal.Languages {
		twin := s.byPath[l.ID+strings.TrimPrefix(p.Path, p.Lang.ID)]
		twins[i] = Twin{Lang: l, Absent: twin == nil || twin.IsMissing()}
		if twin == nil && p.Item != nil { // it stands beside the page of the item
			twin = s.byPath[ItemPath(l, p.Item.Base().Ref())]
		}
		if twin != nil {
			twins[i].Path = twin.Path
		}
	}
	return twins
}
