package render

import (
	"strings"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// List is one page of a kind's list.
type List struct {
	About          string
	Facets         *Facets // nil where there is nothing to narrow it by
	Cards          []Card
	Total          int
	Pages          []PageLink
	Previous, Next string // addresses of the pages beside it
}

// PageLink leads to another page of the same list. Without a number it stands for pages that are left out.
type PageLink struct {
	Number  int
	Href    string
	Current bool
}

func (s *scene) list(page *plan.Page) *List {
	l := page.List
	v := &List{About: s.lang.Text("about-" + string(page.Kind)), Total: l.Total, Facets: s.facets(page)}
	v.Cards = make([]Card, len(l.Items))
	for i, item := range l.Items {
		card := s.card(item)
		card.Figure = s.headline(item)
		if v.Facets != nil && v.Facets.Instant && v.Facets.Entries == "" {
			card.In = s.valuesOf(l, item)
		}
		v.Cards[i] = card
	}
	v.Pages = s.pageLinks(l)
	if l.Number > 1 {
		v.Previous = s.pageHref(l, l.Number-1)
	}
	if l.Number < l.Of {
		v.Next = s.pageHref(l, l.Number+1)
	}
	return v
}

// around is how many pages before and after the present one are linked by number.
const around = 3

// pageLinks are the first page, the last, and those around the present one, with a mark for two pages or more that are
// left out.
func (s *scene) pageLinks(l *plan.List) (links []PageLink) {
	if l.Of == 1 {
		return nil
	}
	from, to := l.Number-around, l.Number+around
	for n := 1; n <= l.Of; n++ {
		switch {
		case n == 1 || n == l.Of || n >= from && n <= to || n == 2 && from == 3 || n == l.Of-1 && to == l.Of-2:
			links = append(links, PageLink{n, s.pageHref(l, n), n == l.Number})
		case n == 2 || n == l.Of-1:
			links = append(links, PageLink{})
		}
	}
	return links
}

func (s *scene) pageHref(l *plan.List, n int) string { return s.root + plan.Address(l.Path(n)) }

// valuesOf are the values that an item has of a list's facets, as addresses name them.
func (s *scene) valuesOf(l *plan.List, item portal.Item) string {
	var all []string
	for _, f := range l.Facets {
		for _, value := range s.site.ValuesOf(f.Name, item) {
			all = append(all, f.Name+"/"+value)
		}
	}
	return strings.Join(all, " ")
}

// listHead fills in title and breadcrumb of a list's page, and the script that narrows it. list is the way to the whole.
func (s *scene) listHead(v *View, page *plan.Page, list Link) {
	v.Title = list.Text
	if len(page.List.Facets) > 0 && page.Template == "list" {
		v.Scripts = append(v.Scripts, s.root+s.assets.names["filter.js"])
	}
	value := page.List.Value
	if value != nil || page.Template == plan.Timeline {
		v.Crumbs = append(v.Crumbs, list)
	}
	switch {
	case page.Template == plan.Timeline:
		v.Title = s.lang.Format("list-by", "Title", v.Title, "Value", s.lang.Text("timeline"))
	case value != nil:
		facet, name := s.lang.Text("facet-"+value.Facet), s.valueName(value.Facet, value.Name).Text
		v.Title = s.lang.Format(listTitles[value.Facet], "Title", v.Title, "Facet", facet, "Value", name)
	}
	if page.List.Number > 1 {
		v.Title = s.lang.Format("list-page-title", "Title", v.Title, "Number", page.List.Number)
	}
}

// listTitles are the messages for the title of a narrowed list: places and years speak for themselves.
var listTitles = map[string]string{
	plan.District: "list-by", plan.Area: "list-by", plan.Year: "list-by",
	plan.Level: "list-by-named", plan.Type: "list-by-named", plan.Status: "list-by-named",
}
