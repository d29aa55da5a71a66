package portal

import (
	"lvjin/internal/calendar"
)

// Policy is a document of a public body, with the data that Chinese government sites give of one.
type Policy struct {
	Entity
	IndexNo         string           `key:"index-no"`
	DocNo           string           `key:"doc-no"`
	Theme           Localized        `key:"theme"`
	Genre           Localized        `key:"genre"`
	Issuer          Localized        `key:"issuer"`
	Level           Level            `key:"level"`
	Written         calendar.Date    `key:"written"`
	Published       calendar.Date    `key:"published"`
	Effective       calendar.Date    `key:"effective"`
	Expires         calendar.Date    `key:"expires"`
	Repealed        calendar.Date    `key:"repealed"`
	Supersedes      []Placed[string] `key:"supersedes"`
	DraftForComment bool             `key:"draft-for-comment"`
	Link            string           `key:"link"`
}

// Level is the rank of the body that issued a policy.
type Level string

// Choices are the levels.
func (Level) Choices() []string { return []string{"national", "municipal", "district", "other"} }

// Relations of a policy.
func (x *Policy) Relations() []Relation { return relations("supersedes", KindPolicy, x.Supersedes) }

// Validity is what the dates of a policy say of it on a day.
type Validity string

// What a policy may be. Without dates it is not stated.
const (
	NotStated Validity = "not-stated"
	InForce   Validity = "in-force"
	Expired   Validity = "expired"
	Repealed  Validity = "repealed"
	Draft     Validity = "draft"
	Pending   Validity = "pending"
)

// Validities are those that dates tell, in the order in which a reader looks for them.
var Validities = []string{string(InForce), string(Pending), string(Draft), string(Expired), string(Repealed)}

// ValidOn computes the validity from the dates.
func (x *Policy) ValidOn(today calendar.Date) Validity {
	passed := func(d calendar.Date) bool { return !d.IsZero() && d.First().Compare(today) <= 0 }
	switch {
	case x.DraftForComment:
		return Draft
	case passed(x.Repealed):
		return Repealed
	case !x.Expires.IsZero() && x.Expires.Last().Compare(today) < 0:
		return Expired
	case x.Effective.IsZero():
		return NotStated
	case !passed(x.Effective):
		return Pending
	}
	return InForce
}
