package render

import (
	"slices"
	"strings"

	"lvjin/internal/markdown"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/search"
)

// Search is the page that a language is searched on: what the script needs, and the indexes for those who do without.
type Search struct {
	Title     string
	About     string
	Action    string
	Kinds     []Choosable
	Districts []Choosable
	Indexes   []Searched // that of the page's language first
	Counts    []Count
	Letters   []Index
	Terms     string // address of the glossary
}

// Choosable is a kind or district that results can be narrowed to.
type Choosable struct{ Value, Text string }

// Searched is a language to be searched.
type Searched struct {
	Tag, Name string
	Dir       string // address of the folder of its index
}

func (s *scene) searchPage() *Search {
	v := &Search{
		Title: s.lang.Text("kind-search"), About: s.lang.Text("about-search"), Action: s.root + plan.Address(plan.SearchPath(s.lang)),
		Counts: s.counts(), Terms: s.root + plan.Address(plan.ListPath(s.lang, portal.KindTerm, 1)),
	}
	for _, kind := range append(slices.Clone(portal.Kinds), portal.KindTerm, portal.KindSource) {
		if len(s.portal.Slugs(kind)) > 0 {
			v.Kinds = append(v.Kinds, Choosable{string(kind), s.lang.Text("kind-" + string(kind))})
		}
	}
	for _, item := range s.site.Items(s.lang, portal.KindDistrict) {
		v.Districts = append(v.Districts, Choosable{item.Base().Slug, s.site.Title(s.lang, item.Base())})
	}
	for _, l := range s.languages() {
		v.Indexes = append(v.Indexes, Searched{l.Tag, s.languageName(l.ID), s.root + plan.Address(plan.SearchPath(l))})
		if len(s.portal.Terms) > 0 {
			v.Letters = append(v.Letters, s.index(l))
		}
	}
	return v
}

// Found is a page as search knows it: what a reader sees on it, without what only leads to other pages. body is that of
// its item in its language.
func (r *Renderer) Found(page *plan.Page, body *portal.Body) search.Page {
	s := &scene{r, page.Lang, "", nil} // of links only the texts are found
	p := search.Page{Address: page.Address(), Kind: string(page.Kind)}
	switch {
	case page.Term != nil:
		s.foundTerm(&p, page.Term)
	case page.Source != nil:
		s.foundSource(&p, page.Source)
	case page.Item != nil:
		s.foundItem(&p, page.Item, body)
	}
	return p
}

func (s *scene) foundTerm(p *search.Page, t *portal.Term) {
	p.Title = t.Names[s.lang.ID]
	if !s.lang.Wide() { // elsewhere all text is found by its pinyin
		p.Names = append(p.Names, t.Pinyin)
	}
	for _, l := range s.languages() {
		p.Names = append(p.Names, t.Names[l.ID])
		p.Names = append(p.Names, t.Also[l.ID]...)
		p.Text = append(p.Text, t.Definition[l.ID])
		p.Text = append(p.Text, t.Avoid[l.ID]...)
	}
	p.Names = slices.DeleteFunc(p.Names, func(n string) bool { return n == "" || n == p.Title })
}

func (s *scene) foundSource(p *search.Page, src *portal.Source) {
	p.Title, p.Date = s.text(src.Title), s.day(src.Date)
	p.Text = []string{s.text(src.Note), s.text(src.Outlet), s.text(src.Author), p.Date, src.License}
}

func (s *scene) foundItem(p *search.Page, item portal.Item, body *portal.Body) {
	e := item.Base()
	text := e.Texts[s.lang.ID]
	p.Title, p.Text = text.Title.V, []string{text.Summary.V}
	if date := portal.Dated(item); !date.IsZero() {
		p.Date = s.day(date)
		p.Text = append(p.Text, p.Date)
	}
	for _, d := range e.Districts {
		p.Places = append(p.Places, search.Place{ID: d.V, Name: s.areaName(d.V)})
	}
	if e.Kind == portal.KindDistrict {
		p.Places = append(p.Places, search.Place{ID: e.Slug, Name: text.Title.V})
	}
	if body != nil {
		p.Text = append(p.Text, s.plain(body)...)
	}
	for _, fact := range s.facts(item) {
		for _, v := range fact.Values {
			p.Text = append(p.Text, v.Text)
		}
	}
	for _, f := range e.Figures {
		p.Text = append(p.Text, s.foundFigure(f, s.text(f.Label)))
	}
	if x, ok := item.(*portal.Indicator); ok {
		for _, o := range x.Observations {
			p.Text = append(p.Text, s.foundFigure(&o.Figure, s.areaName(o.Area)))
		}
	}
}

// plain are the paragraphs of a text as a reader sees them, with the texts of links that the build fills in.
func (s *scene) plain(b *portal.Body) []string {
	var quoted Body
	return strings.Split(b.Doc.Filled(func(_ int, l *markdown.Link) string { return s.anchor(l, &quoted).Text }), "\n")
}

// foundFigure is a figure in the table of its page.
func (s *scene) foundFigure(f *portal.Figure, label string) string {
	text := strings.Join([]string{label, s.inline(f), s.lang.Period(f.Period)}, " · ")
	if f.Printed.V != "" {
		text += " · " + f.Printed.V
	}
	return strings.TrimPrefix(text, " · ")
}
