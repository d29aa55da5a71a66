package portal

import (
	"cmp"

	"lvjin/internal/calendar"
)

// Released is the date from which readers could know an item: its own or, of a policy, that of its publication or else
// of its writing, of an indicator that of its latest figures. It is zero where none is stated.
func Released(item Item) calendar.Date {
	switch x := item.(type) {
	case *Policy:
		return cmp.Or(x.Published, x.Written, x.Date.V)
	case *Indicator:
		return cmp.Or(x.Date.V, x.published())
	}
	return item.Base().Date.V
}

// Dated is the date by which readers know an item, zero where there is none: of a policy, when it was written or published.
func Dated(item Item) calendar.Date {
	if policy, ok := item.(*Policy); ok {
		return cmp.Or(policy.Written, policy.Published)
	}
	return item.Base().Date.V
}

// Revised is the last date on which the page of an item in a language is known to have changed, zero where there is
// none. When a policy was published says nothing about its page.
func Revised(item Item, lang string) calendar.Date {
	e := item.Base()
	last := latest(e.Date.V, e.Updated)
	if x, ok := item.(*Indicator); ok {
		last = latest(last, x.published())
	}
	if t := e.Texts[lang]; t != nil {
		last = latest(last, t.Translated.V)
	}
	return last
}

// published is the last date on which a figure is said to have been published.
func (x *Indicator) published() (last calendar.Date) {
	for _, o := range x.Observations {
		last = latest(last, o.Published)
	}
	return last
}

// latest is the later one of two dates, either of which may be zero.
func latest(a, b calendar.Date) calendar.Date {
	if b.Last().Compare(a.Last()) > 0 {
		return b
	}
	return a
}
