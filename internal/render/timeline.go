package render

import (
	"slices"

	"lvjin/internal/calendar"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// Timeline shows what the data date, by year, the latest first. What has no date is not placed by guess.
type Timeline struct {
	About   string
	Years   []TimelineYear
	Earlier int     // events before these
	Undated int     // items without any date
	Lists   []Value // where items without a date, or earlier ones, are
}

// TimelineYear is a year of a timeline.
type TimelineYear struct {
	Year   string
	Events []Event
	More   int // that are not shown
}

// Event is what happened to an item on a date.
type Event struct {
	Link
	Date     string // as HTML writes dates, "" where it has no way to
	DateText string
	What     string // happened
	Figure   string // that was reached
	Of       *Link  // the item that holds the figure
}

// A district's timeline has so many events at most, the list of policies by date so many a year.
const (
	districtEvents = 40
	yearEvents     = 50
)

// event is a date that the data give of an item.
type event struct {
	date   calendar.Date
	item   portal.Item
	what   []string // names of messages
	figure *portal.Figure
}

// eventsOf are an item's dates: its own, the steps of a policy, and outcomes as of one date.
func eventsOf(item portal.Item) (list []event) {
	e := item.Base()
	add := func(d calendar.Date, what string) {
		if i := slices.IndexFunc(list, func(other event) bool { return other.date == d }); i >= 0 {
			list[i].what = append(list[i].what, what)
		} else if !d.IsZero() {
			list = append(list, event{d, item, []string{what}, nil})
		}
	}
	if x, ok := item.(*portal.Policy); ok {
		add(x.Written, "event-written")
		add(x.Published, "event-published")
		add(x.Effective, "event-effective")
		add(x.Expires, "event-expires")
		add(x.Repealed, "event-repealed")
	}
	if len(list) == 0 && e.Kind != portal.KindDistrict {
		add(e.Date.V, "kind-"+string(e.Kind))
	}
	for _, f := range e.Figures {
		if p := f.Period; f.Kind == "outcome" && p == (calendar.Period{From: p.From}) && !p.IsZero() {
			list = append(list, event{p.From, item, []string{"figure-outcome"}, f})
		}
	}
	return list
}

// districtTimeline is nil where the data date nothing in the district.
func (s *scene) districtTimeline(d *portal.District) *Timeline {
	v, events := &Timeline{}, eventsOf(d)
	for _, ref := range s.members[d.Slug] {
		dated := eventsOf(s.portal.Item(ref))
		events = append(events, dated...)
		if len(dated) == 0 && slices.Contains(happening, ref.Kind) {
			v.Undated++
		}
	}
	if len(events) == 0 {
		return nil
	}
	sortEvents(events)
	v.Earlier = max(len(events)-districtEvents, 0)
	v.Years = s.years(events[:len(events)-v.Earlier], districtEvents)
	if v.Earlier > 0 || v.Undated > 0 {
		v.Lists = s.narrowed(d.Slug)
	}
	return v
}

// happening are the kinds that a reader expects to have a date.
var happening = []portal.Kind{portal.KindArticle, portal.KindProgram, portal.KindProject, portal.KindPolicy}

// narrowed are the lists of what may have happened in a district.
func (s *scene) narrowed(district string) (lists []Value) {
	for _, kind := range happening {
		path := plan.ValuePath(s.lang, kind, &plan.Value{Facet: plan.District, Name: district})
		if page := s.site.Page(path); page != nil {
			link := s.navigation(string(kind))
			link.Href = s.root + page.Address()
			lists = append(lists, Value{Link: link, N: page.List.Total})
		}
	}
	return lists
}

// timelinePage shows all of a list by date.
func (s *scene) timelinePage(page *plan.Page) *Timeline {
	v := &Timeline{About: s.lang.Text("timeline-about")}
	var events []event
	for _, item := range page.List.Items {
		events = append(events, eventsOf(item)...)
	}
	sortEvents(events)
	v.Years = s.years(events, yearEvents)
	for _, facet := range page.List.Facets {
		for _, value := range facet.Values {
			if facet.Name == plan.Year && value.Name == plan.None {
				link := s.valueName(facet.Name, value.Name)
				link.Href = s.root + plan.Address(plan.ValuePath(s.lang, page.Kind, value))
				v.Lists = append(v.Lists, Value{Link: link, N: len(value.Items)})
			}
		}
	}
	return v
}

// sortEvents puts the latest first, by the first day that a date may be.
func sortEvents(events []event) {
	slices.SortStableFunc(events, func(a, b event) int { return b.date.First().Compare(a.date.First()) })
}

// years groups events and shows so many of each year at most.
func (s *scene) years(events []event, most int) (years []TimelineYear) {
	for _, e := range events {
		text := s.day(calendar.Date{Year: e.date.Year})
		if n := len(years); n == 0 || years[n-1].Year != text {
			years = append(years, TimelineYear{Year: text})
		}
		if year := &years[len(years)-1]; len(year.Events) < most {
			year.Events = append(year.Events, s.event(e))
		} else {
			year.More++
		}
	}
	return years
}

func (s *scene) event(e event) Event {
	v := Event{Link: s.to(e.item.Base().Ref(), ""), Date: e.date.ISO(), DateText: s.day(e.date)}
	var what []string
	for _, id := range e.what {
		what = append(what, s.lang.Text(id))
	}
	v.What = s.lang.List(what)
	if e.figure == nil {
		return v
	}
	figure, of := s.figure(e.figure, portal.Ref{}), v.Link
	v.Figure, v.Href = figure.Text, of.Href+"#"+figure.ID
	if figure.Label.Text != "" {
		v.Text, v.Lang, v.Of = figure.Label.Text, figure.Label.Lang, &of
	}
	return v
}
