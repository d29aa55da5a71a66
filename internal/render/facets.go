package render

import (
	"strconv"

	"lvjin/internal/calendar"
	"lvjin/internal/plan"
)

// Facets are the ways to narrow a list. Each is a page of its own; on the first page of the whole list a script narrows
// at once, by several values together.
type Facets struct {
	All     Link // the whole list
	Total   int  // entries of it
	Instant bool // this page is the first of the whole list: the script narrows it here
	Facets  []Facet
	Entries string // file with the entries of a list of several pages, for the script
	Shown   string // what the script says, with # for the number of entries that are left
}

// Facet is a property to narrow a list by.
type Facet struct {
	Name, Label string
	Values      []Value
	More        []Value // that are not shown at first
	Open        bool    // one of More is the present one
	Timeline    string  // address of the same list by date
}

// Value is a page of the entries that have it.
type Value struct {
	Link
	N       int
	Current bool
}

// most is how many values of a facet are shown at first.
const most = 12

func (s *scene) facets(page *plan.Page) *Facets {
	l := page.List
	if len(l.Facets) == 0 {
		return nil
	}
	v := &Facets{
		All:   Link{Text: s.lang.Text("all"), Href: s.root + plan.Address(plan.ListPath(s.lang, page.Kind, 1))},
		Total: len(s.portal.Items(page.Kind)), Instant: l.Value == nil && l.Number == 1,
	}
	if v.Instant {
		v.Shown = s.lang.Format("list-shown", "Shown", "#", "Total", v.Total)
	}
	if v.Instant && l.Of > 1 {
		v.Entries = s.root + entriesPath(page)
	}
	for _, f := range l.Facets {
		v.Facets = append(v.Facets, s.facet(page, f))
	}
	return v
}

func (s *scene) facet(page *plan.Page, f *plan.Facet) Facet {
	v := Facet{Name: f.Name, Label: s.lang.Text("facet-" + f.Name)}
	for i, value := range f.Values {
		link := s.valueName(f.Name, value.Name)
		link.Href = s.root + plan.Address(plan.ValuePath(s.lang, page.Kind, value))
		shown := Value{link, len(value.Items), value == page.List.Value}
		if len(f.Values) > most && i >= most-1 && value.Name != plan.None {
			v.More, v.Open = append(v.More, shown), v.Open || shown.Current
		} else {
			v.Values = append(v.Values, shown)
		}
	}
	if path := plan.TimelinePath(s.lang, page.Kind); f.Name == plan.Year && s.site.Page(path) != nil {
		v.Timeline = s.root + plan.Address(path)
	}
	return v
}

// valueName is what readers call a value, without an address.
func (s *scene) valueName(facet, value string) Link {
	if value == plan.None {
		return Link{Text: s.lang.Text("none-" + facet)}
	}
	switch facet {
	case plan.District, plan.Area:
		link := s.area(value)
		return Link{Text: link.Text, Lang: link.Lang}
	case plan.Year:
		year, _ := strconv.Atoi(value)
		return Link{Text: s.day(calendar.Date{Year: year})}
	}
	return Link{Text: s.lang.Text(valueMessages[facet] + value)}
}

// valueMessages are how the names of messages begin that say a value.
var valueMessages = map[string]string{plan.Level: "level-", plan.Type: "institution-", plan.Status: "validity-"}
