package freshness

import (
	"slices"
	"strings"
)

// changes are the differences of a record and the original. A passage is known by its words wherever it stands; what both
// have between two known passages has changed, what only one of them has there has been added or removed.
func (o *Original) changes(r *Record) (changes []Change) {
	if slices.EqualFunc(o.now, r.Passages, func(p passage, q Passage) bool { return p.Passage == q }) {
		return nil
	}
	known := o.known(r)
	gaps := make([]gap, len(o.now)+1) // after each known passage, before them that at the beginning
	gaps[0].was = -1
	before := 0
	for was := range r.Passages {
		if i := slices.Index(known, was); i >= 0 {
			before = i + 1
			gaps[before].was = was
		} else {
			gaps[before].lost = append(gaps[before].lost, was)
		}
	}
	before = 0
	for i, was := range known {
		if was >= 0 {
			before = i + 1
		} else {
			gaps[before].fresh = append(gaps[before].fresh, i)
		}
	}
	for i, g := range gaps {
		changes = append(changes, o.in(g, i-1, r)...)
	}
	return changes
}

// known are the passages of the record that the original still has, by those of the original; -1 stands for none.
func (o *Original) known(r *Record) []int {
	where := map[Passage][]int{}
	for was, p := range r.Passages {
		where[p] = append(where[p], was)
	}
	known := make([]int, len(o.now))
	for i, p := range o.now {
		known[i] = -1
		if at := where[p.Passage]; len(at) > 0 {
			known[i], where[p.Passage] = at[0], at[1:]
		}
	}
	return known
}

// gap is what stands between a known passage and the next.
type gap struct {
	was         int   // the known passage in the record, -1: the beginning
	lost, fresh []int // passages of the record, and of the original
}

// in are the changes in the gap after passage before of the original.
func (o *Original) in(g gap, before int, r *Record) (changes []Change) {
	for _, i := range g.fresh {
		part := o.now[i].Part
		at := slices.IndexFunc(g.lost, func(was int) bool { return r.Passages[was].Part == part })
		if at < 0 {
			changes = append(changes, o.change("added", i, g.was, part))
			continue
		}
		changes = append(changes, o.change("changed", i, g.lost[at], part))
		g.lost = slices.Delete(g.lost, at, at+1)
	}
	for _, was := range g.lost {
		changes = append(changes, o.change("removed", before, was, r.Passages[was].Part))
	}
	return changes
}

// change tells of a passage of the original and of the record.
func (o *Original) change(what string, now, was int, part Part) Change {
	change := Change{What: what, Part: part, Block: -1, now: now, was: was}
	if now < 0 {
		return change
	}
	p := o.now[now]
	change.At = Spot{p.Part, p.block}
	if p.section >= 0 {
		change.Section = strings.Clone(o.doc.Headings[p.section].ID)
	}
	return change
}
