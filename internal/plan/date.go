package plan

import (
	"lvjin/internal/calendar"
	"lvjin/internal/portal"
)

// dateOf is the day by which a list is ordered: of an article its own, of a policy the day it was written or published.
func dateOf(item portal.Item) calendar.Date {
	if policy, ok := item.(*portal.Policy); ok {
		for _, d := range []calendar.Date{policy.Written, policy.Published} {
			if !d.IsZero() {
				return d.First()
			}
		}
	}
	if d := item.Base().Date.V; !d.IsZero() {
		return d.First()
	}
	return calendar.Date{}
}
