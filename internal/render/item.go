package render

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"lvjin/internal/calendar"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// Item is what the page of an item of any kind shows.
type Item struct {
	Kind        string
	Title       template.HTML
	Summary     string
	Date        string // of an article, as HTML writes dates
	DateText    string
	Body        template.HTML
	Sections    []Section
	Facts       []Fact
	KeyFigures  []Figure // of a district
	Indicator   *Indicator
	Charts      []Series // of a district: its own figures over time
	Figures     []Figure // all on the page, in the order of the text
	Terms       []Gloss  // likewise
	Sources     []Link
	Related     []Group
	Timeline    *Timeline // of a district
	Translation *Translation
	Beside      []Link // to the pages that show this text and another side by side
}

// Fact is a row of the facts box. Without values it is not stated in the sources.
type Fact struct {
	Label  string
	Values []Link
}

// Group is a list of links to pages of one kind.
type Group struct {
	Kind  string
	Title string
	Cards []Card
	More  int // that are not shown
}

// Card is a page in a list.
type Card struct {
	Link
	Title    template.HTML // Text with its phrases
	Kind     string
	Summary  string
	Date     string // as HTML writes dates, "" where it has no way to
	DateText string
	Places   []string // names of districts
	Figure   *Figure
	In       string // values of facets, in a list that a script narrows
}

// Translation tells from which text a page was translated, and when.
type Translation struct {
	Original  Link
	Language  string
	Date      string
	Prevails  bool   // the original prevails: a policy
	Standing  string // how it stands to the original, "" where that is not known
	Stale     bool
	HeadStale bool // title or summary are
}

// item shows an item with its text.
func (s *scene) item(item portal.Item, body *Body) (*Item, error) {
	e := item.Base()
	text := e.Texts[s.lang.ID]
	v := &Item{Kind: string(e.Kind), Title: s.phrased(text.Title.V, s.lang), Summary: text.Summary.V, Facts: s.facts(item)}
	if e.Kind == portal.KindArticle && !e.Date.V.IsZero() {
		v.Date, v.DateText = e.Date.V.ISO(), s.day(e.Date.V)
	}
	if body != nil {
		v.Body, v.Sections = body.HTML, body.Sections
	}
	switch x := item.(type) {
	case *portal.District:
		for _, address := range x.KeyFigures {
			if f, ok := s.at(address.V, e.Ref()); ok {
				if !body.quotes(f.ID) {
					f.QuoteID = QuoteID(f.ID)
				}
				v.KeyFigures = append(v.KeyFigures, f)
			}
		}
		v.Charts = s.charts(x.Slug)
		v.Timeline = s.districtTimeline(x)
	case *portal.Indicator:
		var err error
		if v.Indicator, err = s.indicator(x, ""); err != nil {
			return nil, err
		}
	}
	v.Figures, v.Terms = s.figuresOn(item, body, v.KeyFigures), s.glosses(body)
	for _, src := range e.Sources {
		v.Sources = append(v.Sources, s.to(portal.Ref{Kind: portal.KindSource, Slug: src.V}, ""))
	}
	v.Related = s.related(item)
	v.Translation = s.translation(e, body)
	v.Beside = s.beside(e)
	return v, nil
}

// day writes a date in words.
func (s *scene) day(d calendar.Date) string { return s.lang.Period(calendar.Period{From: d}) }

// figuresOn are the figures that a page quotes or stores. Observations of an indicator have their table instead.
func (s *scene) figuresOn(item portal.Item, body *Body, keys []Figure) (list []Figure) {
	e := item.Base()
	add := func(f Figure) {
		f.Back = cmp.Or(f.Back, "page:main")
		if !slices.ContainsFunc(list, func(g Figure) bool { return g.ID == f.ID }) {
			list = append(list, f)
		}
	}
	for _, f := range keys {
		f.Back = QuoteID(f.ID)
		add(f)
	}
	if body != nil {
		for _, f := range body.quoted {
			if f.Home == e.Ref() && e.Kind == portal.KindIndicator {
				continue
			}
			v, _ := s.at(f.Address, e.Ref())
			v.Back = QuoteID(v.ID)
			add(v)
		}
	}
	for _, f := range e.Figures {
		add(s.figure(f, e.Ref()))
	}
	if x, ok := item.(*portal.Indicator); ok {
		for _, f := range s.partFigures(x) {
			v, _ := s.at(f.Address, e.Ref())
			add(v)
		}
	}
	return list
}

func split(address string) (scheme, target string) {
	scheme, target, _ = strings.Cut(address, ":")
	return scheme, target
}

// translation is nil for a text in the source language.
func (s *scene) translation(e *portal.Entity, body *Body) *Translation {
	source := s.portal.SourceLanguage()
	original, text := e.Texts[source.ID], e.Texts[s.lang.ID]
	if s.lang == source || original == nil {
		return nil
	}
	t := &Translation{Language: s.languageName(source.ID), Prevails: e.Kind == portal.KindPolicy}
	t.Original = Link{Text: original.Title.V, Href: s.root + source.ID + "/" + string(e.Kind) + "/" + e.Slug + "/", Lang: source.Tag}
	if !text.Translated.V.IsZero() {
		t.Date = s.day(text.Translated.V)
	}
	if body != nil {
		s.freshness(t, body.freshness)
	}
	return t
}

// shown is how many links a group of related pages has at most.
const shown = 24

// related groups what the item refers to, what refers to it, and of a district what belongs to it.
func (s *scene) related(item portal.Item) (groups []Group) {
	e := item.Base()
	refs := map[portal.Kind][]portal.Ref{}
	add := func(r portal.Ref) {
		if s.portal.Item(r) != nil && !slices.Contains(refs[r.Kind], r) && r != e.Ref() {
			refs[r.Kind] = append(refs[r.Kind], r)
		}
	}
	for _, r := range e.Related {
		add(r.V)
	}
	for _, r := range item.Relations() {
		add(r.To.V)
	}
	if e.Kind == portal.KindDistrict {
		for _, r := range s.members[e.Slug] {
			refs[r.Kind] = append(refs[r.Kind], r)
		}
	}
	if s.seen != nil && Waits(e.Kind) {
		for _, r := range s.seen.Mentions.Of(e.Ref()) {
			add(r)
		}
	}
	for _, kind := range portal.Kinds {
		if len(refs[kind]) > 0 {
			groups = append(groups, s.group(kind, refs[kind]))
		}
	}
	return groups
}

// group sorts and shortens links to pages of one kind.
func (s *scene) group(kind portal.Kind, refs []portal.Ref) Group {
	items := make([]portal.Item, 0, len(refs))
	for _, r := range refs {
		items = append(items, s.portal.Item(r))
	}
	s.site.Order(s.lang, items)
	g := Group{Kind: string(kind), Title: s.lang.Text("kind-" + string(kind) + "-many"), More: max(len(items)-shown, 0)}
	for _, item := range items[:min(len(items), shown)] {
		g.Cards = append(g.Cards, s.card(item))
	}
	return g
}

// card shows an item in a list. It stands in several: those of its kind, its districts and its year, among related pages.
func (s *scene) card(item portal.Item) Card {
	key := cardKey{s.lang, item}
	kept, ok := s.cards.Load(key)
	if !ok {
		kept = (&scene{s.Renderer, s.lang, "", nil}).newCard(item)
		s.cards.Store(key, kept)
	}
	c := kept.(Card)
	if c.Href != "" {
		c.Href = s.root + c.Href
	}
	return c
}

// cardKey names a card.
type cardKey struct {
	lang *locale.Language
	item portal.Item
}

// newCard makes a card with an address from the root of the site.
func (s *scene) newCard(item portal.Item) Card {
	e := item.Base()
	text, in := s.site.Text(s.lang, e)
	c := Card{Link: s.to(e.Ref(), text.Title.V), Title: s.phrased(text.Title.V, in), Kind: string(e.Kind), Summary: text.Summary.V}
	if in != s.lang {
		c.Lang = in.Tag
	}
	if date := portal.Dated(item); !date.IsZero() {
		c.Date, c.DateText = date.ISO(), s.day(date)
	}
	for _, d := range e.Districts {
		c.Places = append(c.Places, s.areaName(d.V))
	}
	return c
}
