package plan

import (
	"fmt"
	"strings"

	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// PerPage is how many entries one page of a list shows.
const PerPage = 50

// List is the part of a kind's list that one page shows.
type List struct {
	Items      []portal.Item
	Number, Of int      // of the page, from 1
	Total      int      // items in all
	Facets     []*Facet // by which the whole list is narrowed
	Value      *Value   // to which this one is; nil: it is the whole list
	first      string   // file of the first page
}

// Path is the file of the n-th page of the list.
func (l *List) Path(n int) string { return pathOf(l.first, n) }

// listPages plans the pages of a kind's list: of the whole, of what has each value of its facets, and of the whole by
// date.
func (s *Site) listPages(lang *locale.Language, kind portal.Kind) {
	items := s.Items(lang, kind)
	whole := List{Items: items, Facets: s.facets(lang, kind, items), first: ListPath(lang, kind, 1)}
	s.split(lang, kind, whole)
	for _, facet := range whole.Facets {
		for _, v := range facet.Values {
			s.split(lang, kind, List{Items: v.Items, Facets: whole.Facets, Value: v, first: ValuePath(lang, kind, v)})
		}
		if facet.Name == Year && kind == portal.KindPolicy {
			s.add(&Page{Path: TimelinePath(lang, kind), Lang: lang, Template: Timeline, Kind: kind, List: &whole})
		}
	}
}

// split plans the pages of one list.
func (s *Site) split(lang *locale.Language, kind portal.Kind, l List) {
	l.Total = len(l.Items)
	l.Of = max((l.Total+PerPage-1)/PerPage, 1)
	all := l.Items
	for l.Number = 1; l.Number <= l.Of; l.Number++ {
		part := l
		part.Items = all[(l.Number-1)*PerPage : min(l.Number*PerPage, l.Total)]
		s.add(&Page{Path: l.Path(l.Number), Lang: lang, Template: "list", Kind: kind, List: &part})
	}
}

// Timeline is the template of the page that shows a list by date.
const Timeline = "timeline"

// ListPath is the file of the n-th page of a kind's list.
func ListPath(lang *locale.Language, kind portal.Kind, n int) string {
	return pathOf(lang.ID+"/"+string(kind)+"/index.html", n)
}

// ValuePath is the file of the first page of what has a value of a facet.
func ValuePath(lang *locale.Language, kind portal.Kind, v *Value) string {
	return fmt.Sprintf("%s/%s/by/%s/index.html", lang.ID, kind, v)
}

// TimelinePath is the file of the page that shows a kind's list by date.
func TimelinePath(lang *locale.Language, kind portal.Kind) string {
	return fmt.Sprintf("%s/%s/by/%s/index.html", lang.ID, kind, Year)
}

// pathOf is the file of the n-th page of the list whose first page is in the file first.
func pathOf(first string, n int) string {
	if n == 1 {
		return first
	}
	return fmt.Sprintf("%spage/%d/index.html", strings.TrimSuffix(first, "index.html"), n)
}
