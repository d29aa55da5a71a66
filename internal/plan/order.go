package plan

import (
	"cmp"
	"slices"

	"lvjin/internal/calendar"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// order is how the lists of a language are sorted. Lists are many and items are found in several of them, so each kind is
// sorted once; a part of it is sorted by the places that its items have in the whole.
type order struct {
	lists  map[portal.Kind][]portal.Item
	places map[portal.Item]int // in the list of its kind
}

// newOrder sorts the items of every kind as a language lists them: what has a date by date, others by title.
func (s *Site) newOrder(lang *locale.Language) *order {
	o := &order{map[portal.Kind][]portal.Item{}, map[portal.Item]int{}}
	for _, kind := range portal.Kinds {
		items := s.recent[kind]
		if kind != portal.KindArticle && kind != portal.KindPolicy {
			items = slices.Clone(s.Portal.Items(kind))
			locale.Sort(lang, items, func(i portal.Item) string { return s.Title(lang, i.Base()) })
		}
		o.lists[kind] = items
		for i, item := range items {
			o.places[item] = i
		}
	}
	return o
}

// Items are all items of a kind as their list shows them: what has a date by date, the latest first, others by title. They
// are not to be changed.
func (s *Site) Items(lang *locale.Language, kind portal.Kind) []portal.Item {
	return s.orders[lang].lists[kind]
}

// Order sorts items of one kind as their list shows them.
func (s *Site) Order(lang *locale.Language, items []portal.Item) {
	places := s.orders[lang].places
	slices.SortFunc(items, func(a, b portal.Item) int { return cmp.Compare(places[a], places[b]) })
}

// recent are the items of a kind by date, the latest first, and by slug where they are of one day.
func recent(p *portal.Portal, kind portal.Kind) []portal.Item {
	type dated struct {
		day  calendar.Date
		item portal.Item
	}
	items := slices.Clone(p.Items(kind))
	list := make([]dated, len(items))
	for i, item := range items {
		list[i] = dated{dateOf(item), item}
	}
	slices.SortStableFunc(list, func(a, b dated) int {
		return cmp.Or(b.day.Compare(a.day), cmp.Compare(a.item.Base().Slug, b.item.Base().Slug))
	})
	for i, d := range list {
		items[i] = d.item
	}
	return items
}

// dateOf is the day by which a list is ordered: of an article its own, of a policy the day it was written or published.
func dateOf(item portal.Item) calendar.Date {
	if d := cmp.Or(portal.Dated(item), item.Base().Date.V); !d.IsZero() {
		return d.First()
	}
	return calendar.Date{}
}
