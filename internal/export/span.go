package export

import "lvjin/internal/calendar"

// Span are the first and the last day that the dated observations cover, "" where none has a date. A last day of ".."
// is a period without a stated end.
func (d *Dataset) Span() (from, to string) {
	for _, p := range d.Points {
		if p.From == "" {
			continue
		}
		last := p.To
		if last == "" {
			last = open
		}
		if from == "" || p.From < from {
			from = p.From
		}
		if to == "" || to != open && (last == open || last > to) {
			to = last
		}
	}
	return from, to
}

// open is the end of a period that has none, as ISO 8601-2 writes it.
const open = ".."

// LastPublished is the last day on which an observation is said to have been published. Zero: none says so.
func (d *Dataset) LastPublished() calendar.Date {
	var last calendar.Date
	for _, p := range d.Points {
		if p.Published == "" {
			continue
		}
		if at, err := calendar.ParseDate(p.Published); err == nil && at.Last().Compare(last) > 0 {
			last = at.Last()
		}
	}
	return last
}
