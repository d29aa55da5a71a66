package render

import (
	"cmp"
	"slices"

	"lvjin/internal/atom"
	"lvjin/internal/calendar"
	"lvjin/internal/locale"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// feedLength is how many entries a feed has at most.
const feedLength = 50

// newFeeds makes the Atom feeds of a site, by address: one a language and one a district in it. An entry needs an absolute
// address and a date, so that there are none where the site's address is not known, and none without dated items.
func (r *Renderer) newFeeds() map[string]*atom.Feed {
	feeds := map[string]*atom.Feed{}
	if r.options.BaseURL == "" {
		return feeds
	}
	for _, lang := range r.portal.Languages {
		s := &scene{r, lang, "", nil}
		news := s.news()
		own := byDistrict(news)
		s.addFeed(feeds, lang.ID+"/", s.text(r.portal.Site.Title), s.text(r.portal.Site.Description), news)
		for _, d := range r.portal.Items(portal.KindDistrict) {
			text := d.Base().Texts[lang.ID]
			if text == nil {
				continue
			}
			home := plan.Address(plan.ItemPath(lang, d.Base().Ref()))
			s.addFeed(feeds, home, s.lang.Format("feed-title", "District", text.Title.V, "Site", s.text(r.portal.Site.Title)), text.Summary.V, own[d.Base().Slug])
		}
	}
	return feeds
}

// feedPath is the address of the feed that belongs to a page.
func feedPath(home string) string { return home + "feed.xml" }

// addFeed makes the feed of a page from the items in it.
func (s *scene) addFeed(feeds map[string]*atom.Feed, home, title, subtitle string, items []portal.Item) {
	if len(items) == 0 {
		return
	}
	f := &atom.Feed{
		Address: s.options.BaseURL + feedPath(home), Home: s.options.BaseURL + home, Tag: s.lang.Tag, Title: title, Subtitle: subtitle,
		Author: cmp.Or(s.text(s.portal.Site.Publisher), s.text(s.portal.Site.Title)),
	}
	for _, item := range items[:min(len(items), feedLength)] {
		e := item.Base()
		f.Entries = append(f.Entries, atom.Entry{
			Address: s.options.BaseURL + plan.Address(plan.ItemPath(s.lang, e.Ref())),
			Title:   e.Texts[s.lang.ID].Title.V, Summary: e.Texts[s.lang.ID].Summary.V,
			Kind: string(e.Kind), KindName: s.lang.Text("kind-" + string(e.Kind)),
			Published: portal.Released(item), Updated: lastChange(item, s.lang),
		})
	}
	feeds[feedPath(home)] = f
}

// news are the items that have a text in the language and a date, the last changed first.
func (s *scene) news() []portal.Item {
	type dated struct {
		portal.Item
		changed, released calendar.Date
	}
	var list []dated
	for _, item := range s.portal.All() {
		if released := portal.Released(item); item.Base().Texts[s.lang.ID] != nil && !released.IsZero() {
			list = append(list, dated{item, lastChange(item, s.lang).First(), released.First()})
		}
	}
	slices.SortStableFunc(list, func(a, b dated) int {
		return cmp.Or(b.changed.Compare(a.changed), b.released.Compare(a.released), cmp.Compare(a.Base().Slug, b.Base().Slug))
	})
	items := make([]portal.Item, len(list))
	for i, d := range list {
		items[i] = d.Item
	}
	return items
}

// byDistrict gives the first of the items that concern each district, as many as a feed has.
func byDistrict(items []portal.Item) map[string][]portal.Item {
	own := map[string][]portal.Item{}
	for _, item := range items {
		for _, d := range item.Base().Districts {
			if of := own[d.V]; len(of) < feedLength && !slices.Contains(of, item) {
				own[d.V] = append(of, item)
			}
		}
	}
	return own
}

// lastChange is when an item, or its text in a language, last changed.
func lastChange(item portal.Item, lang *locale.Language) calendar.Date {
	released, revised := portal.Released(item), portal.Revised(item, lang.ID)
	if revised.First().Compare(released.First()) > 0 {
		return revised
	}
	return released
}

// feedsFor are the feeds that a page shows the way to: that of the language on its home page and lists, that of a
// district on its own.
func (s *scene) feedsFor(page *plan.Page) []Link {
	home := s.lang.ID + "/"
	switch {
	case page.Kind == portal.KindDistrict && page.HasText():
		home = page.Address()
	case page.Template != "home" && page.List == nil:
		return nil
	}
	f := s.feeds()[feedPath(home)]
	if f == nil {
		return nil
	}
	return []Link{{Text: f.Title, Href: s.root + feedPath(home)}}
}
