package render

import (
	"strings"

	"lvjin/internal/card"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// Share is the image that is shown of a page where somebody shares it.
type Share struct {
	Path          string // of the file
	URL           string // its absolute address
	Alt           string // what it says
	Width, Height int
	card          card.Card
}

// Draw makes the file and appends it to out.
func (r *Renderer) Draw(out []byte, s *Share) []byte { return r.options.Font.Draw(out, s.card) }

// Share gives the card of a page with the body that it shows, or nil where it has none: cards need a font that has all
// their characters, and an absolute address.
func (r *Renderer) Share(page *plan.Page, body *Body) *Share {
	of := r.site.CardPage(page)
	if r.options.Font == nil || r.options.BaseURL == "" || of == nil {
		return nil
	}
	s := &scene{r, of.Lang, root(of.Path), nil}
	c := s.cardOf(of, body)
	words := c.String()
	if r.options.Font.Lacks(c.Tag, words) != nil {
		return nil
	}
	path := plan.CardPath(of, r.options.Font.Key(c))
	return &Share{Path: path, URL: r.options.BaseURL + path, Alt: words, Width: card.Width, Height: card.Height, card: c}
}

// cardOf gives the words of a page's card.
func (s *scene) cardOf(page *plan.Page, body *Body) card.Card {
	site := s.portal.Site
	if page.Item == nil {
		return card.Card{Tag: s.lang.Tag, Site: s.text(site.Publisher), Title: s.text(site.Title), About: s.text(site.Description)}
	}
	e := page.Item.Base()
	c := card.Card{
		Tag: s.lang.Tag, Site: s.text(site.Title), Kind: s.lang.Text("kind-" + string(e.Kind)),
		Title: e.Texts[s.lang.ID].Title.V, Date: s.day(portal.Dated(page.Item)),
	}
	if page.Area != "" {
		c.Title = s.areaTitle(page)
	}
	if f := s.figureOn(page, body); f != nil {
		c.Figure, c.About = s.inline(f), s.figureWords(f, page)
	}
	return c
}

// figureOn is the figure that stands for a page: the latest of an indicator or of an area of it, the first key figure of
// a district, the first that an article quotes. One that does not say what it is a figure of stands for nothing.
func (s *scene) figureOn(page *plan.Page, body *Body) *portal.Figure {
	var figures []*portal.Figure
	switch x := page.Item.(type) {
	case *portal.Indicator:
		if len(x.Observations) > 0 {
			area := page.Area
			if area == "" {
				area = x.Observations[0].Area
			}
			return &x.Observed(area).Figure
		}
	case *portal.District:
		for _, address := range x.KeyFigures {
			scheme, target := split(address.V)
			if f := s.figureAt(scheme, target); f != nil {
				figures = append(figures, f)
			}
		}
	case *portal.Article:
		if body != nil {
			figures = body.quoted
		}
	}
	for _, f := range figures {
		if f.Row != nil || s.text(f.Label) != "" {
			return f
		}
	}
	return nil
}

// figureWords say what a figure is of, where and when, as far as the title of the page does not.
func (s *scene) figureWords(f *portal.Figure, page *plan.Page) string {
	var words []string
	add := func(text string) {
		if text != "" {
			words = append(words, text)
		}
	}
	if label := s.text(f.Label); label != "" {
		add(label)
	} else if f.Home != page.Item.Base().Ref() {
		title, _ := s.title(f.Home)
		add(title)
	}
	if f.Row != nil && page.Area == "" {
		if area := (portal.Ref{Kind: portal.KindDistrict, Slug: f.Row.Area}); area != page.Item.Base().Ref() {
			add(s.areaName(f.Row.Area))
		}
	}
	if f.Kind != "" && f.Kind != "outcome" {
		add(s.lang.Text("figure-" + string(f.Kind)))
	}
	if f.Quantity.Qualifier == quantity.Expected {
		add(s.lang.Text("expected"))
	}
	if f.Period.IsZero() {
		add(s.lang.Text("date-not-stated"))
	} else {
		add(s.lang.Period(f.Period))
	}
	return strings.Join(words, card.Between)
}
