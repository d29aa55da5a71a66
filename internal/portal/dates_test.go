package portal

import (
	"testing"

	"lvjin/internal/calendar"
)

func dateOf(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// When readers could first know an item, and when its Chinese page is known to have last changed. The dates of a policy
// are those of the document, not of the page; a translation changes the page of its own language only.
func TestDatesOfAnItem(t *testing.T) {
	entity := func(date, updated, translated string) Entity {
		return Entity{Date: Placed[calendar.Date]{V: dateOf(date)}, Updated: dateOf(updated), Texts: map[string]*Text{"zh": {Translated: Placed[calendar.Date]{V: dateOf(translated)}}}}
	}
	observed := func(dates ...string) (list []*Observation) {
		for _, d := range dates {
			list = append(list, &Observation{Published: dateOf(d)})
		}
		return list
	}
	for name, c := range map[string]struct {
		item              Item
		released, revised string
	}{
		"nothing stated":         {&Article{Entity: entity("", "", "")}, "", ""},
		"a date":                 {&Article{Entity: entity("2023-10-01", "", "")}, "2023-10-01", "2023-10-01"},
		"an update":              {&Article{Entity: entity("2023-10-01", "2024-02", "")}, "2023-10-01", "2024-02"},
		"a translation":          {&Article{Entity: entity("2023-10-01", "2023-10-05", "2023-11-23")}, "2023-10-01", "2023-11-23"},
		"a policy's document":    {&Policy{Entity: entity("", "", ""), Written: dateOf("2023-06-20"), Published: dateOf("2023-07-20")}, "2023-07-20", ""},
		"a policy written":       {&Policy{Entity: entity("", "2023-12", ""), Written: dateOf("2023-06-20")}, "2023-06-20", "2023-12"},
		"an indicator's figures": {&Indicator{Entity: entity("", "", ""), Observations: observed("2023-07", "2023-09-01", "")}, "2023-09-01", "2023-09-01"},
		"an indicator's date":    {&Indicator{Entity: entity("2023-01-01", "", ""), Observations: observed("2023-09-01")}, "2023-01-01", "2023-09-01"},
	} {
		if got := Released(c.item).String(); got != c.released {
			t.Errorf("%s: released %q, expected %q", name, got, c.released)
		}
		if got := Revised(c.item, "zh").String(); got != c.revised {
			t.Errorf("%s: revised %q, expected %q", name, got, c.revised)
		}
	}
	if got := Revised(&Article{Entity: entity("2023-10-01", "", "2023-11-23")}, "en").String(); got != "2023-10-01" {
		t.Errorf("the English page changed %s", got)
	}
}
