package plan

import (
	"cmp"

	"lvjin/internal/calendar"
	"lvjin/internal/portal"
)

// dateOf is the day by which a list is ordered: of an article its own, of a policy the day it was written or published.
func dateOf(item portal.Item) calendar.Date {
	if d := cmp.Or(portal.Dated(item), item.Base().Date.V); !d.IsZero() {
		return d.First()
	}
	return calendar.Date{}
}
