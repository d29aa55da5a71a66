package render

import (
	"html/template"
	"slices"
	"strings"

	"lvjin/internal/portal"
)

// Home is the first page of a language.
type Home struct {
	Title      string
	About      template.HTML
	Districts  []District
	Indicators []Trend
	Articles   []Card
	Policies   []Card
	Counts     []Count
}

// District is a district on the home page.
type District struct {
	Card
	Figures []Figure
}

// Trend is an indicator on the home page: a figure, and a line where there are several of its area.
type Trend struct {
	Card
	Chart template.HTML
}

// Count says how much of a kind the portal has.
type Count struct {
	Link
	N int
}

// latest is how many of each kind the home page shows.
const latest = 6

func (s *scene) home() *Home {
	v := &Home{Title: s.text(s.portal.Site.Title), About: s.about()}
	for _, item := range s.ordered(portal.KindDistrict, 24) {
		d := District{Card: s.card(item)}
		for _, address := range item.(*portal.District).KeyFigures {
			if f, ok := s.at(address.V, item.Base().Ref()); ok {
				d.Figures = append(d.Figures, f)
			}
		}
		v.Districts = append(v.Districts, d)
	}
	v.Indicators = s.trends()
	for _, item := range s.ordered(portal.KindArticle, latest) {
		v.Articles = append(v.Articles, s.card(item))
	}
	for _, item := range s.ordered(portal.KindPolicy, latest) {
		v.Policies = append(v.Policies, s.card(item))
	}
	v.Counts = s.counts()
	return v
}

// counts says how much of every kind there is.
func (s *scene) counts() (list []Count) {
	for _, kind := range append(slices.Clone(portal.Kinds), portal.KindTerm, portal.KindSource) {
		if n := len(s.portal.Slugs(kind)); n > 0 {
			list = append(list, Count{s.navigation(string(kind)), n})
		}
	}
	return list
}

// about is what the site says of itself.
func (s *scene) about() template.HTML {
	text, own := s.portal.Site.Description.In(s.lang.ID, s.portal.Site.Source.V)
	if !own {
		return s.phrased(text, s.portal.SourceLanguage())
	}
	return s.phrased(text, s.lang)
}

// trends are the indicators that the editors have chosen, or else the first in the order of their list.
func (s *scene) trends() (list []Trend) {
	chosen := s.portal.Site.Home.Indicators
	if len(chosen) == 0 {
		for _, item := range s.ordered(portal.KindIndicator, 2*latest) {
			list = append(list, s.trend(item.(*portal.Indicator), ""))
		}
	}
	for _, address := range chosen {
		slug, fragment, _ := strings.Cut(address.V, "#")
		if x, ok := s.portal.Item(portal.Ref{Kind: portal.KindIndicator, Slug: slug}).(*portal.Indicator); ok {
			list = append(list, s.trend(x, fragment))
		}
	}
	return list
}

// trend shows the figure of an indicator that a fragment names, as in an address, or the latest of the first area.
func (s *scene) trend(x *portal.Indicator, fragment string) Trend {
	t := Trend{Card: s.card(x)}
	if fragment == "" && len(x.Observations) > 0 {
		fragment = x.Observations[0].Area
	}
	o := x.Observed(fragment)
	if o == nil {
		return t
	}
	f := s.figure(&o.Figure, x.Ref())
	t.Figure = &f
	for _, series := range x.Series() {
		if series.Area == o.Area {
			t.Chart, _ = s.sparkline(x, series, "spark-")
		}
	}
	return t
}
