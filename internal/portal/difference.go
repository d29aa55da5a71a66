package portal

import (
	"slices"
	"strings"

	"lvjin/internal/diag"
)

// changes are the differences of a record and the original. A passage is known by its words wherever it stands; what both
// have between two known passages has changed, what only one of them has there has been added or removed.
func (c *comparison) changes(r *Record) (changes []Change) {
	if slices.EqualFunc(c.now, r.Passages, func(p passage, q Passage) bool { return p.Passage == q }) {
		return nil
	}
	known := c.known(r)
	gaps := make([]gap, len(c.now)+1) // after each known passage, before them that at the beginning
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
		changes = append(changes, c.in(g, i-1, r)...)
	}
	return changes
}

// known are the passages of the record that the original still has, by those of the original; -1 stands for none.
func (c *comparison) known(r *Record) []int {
	where := map[Passage][]int{}
	for was, p := range r.Passages {
		where[p] = append(where[p], was)
	}
	known := make([]int, len(c.now))
	for i, p := range c.now {
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
func (c *comparison) in(g gap, before int, r *Record) (changes []Change) {
	for _, i := range g.fresh {
		part := c.now[i].Part
		at := slices.IndexFunc(g.lost, func(was int) bool { return r.Passages[was].Part == part })
		if at < 0 {
			changes = append(changes, c.change("added", i, g.was, part))
			continue
		}
		changes = append(changes, c.change("changed", i, g.lost[at], part))
		g.lost = slices.Delete(g.lost, at, at+1)
	}
	for _, was := range g.lost {
		changes = append(changes, c.change("removed", before, was, r.Passages[was].Part))
	}
	return changes
}

// change tells of a passage of the original and of the record.
func (c *comparison) change(what string, now, was int, part Part) Change {
	change := Change{What: what, Part: part, Block: -1, now: now, was: was, At: diag.At(c.original.File, c.original.Src, 0)}
	if now < 0 {
		return change
	}
	p := c.now[now]
	switch p.Part {
	case PartTitle:
		change.At = c.original.Title.At
	case PartSummary:
		change.At = c.original.Summary.At
	case PartBody:
		doc := c.original.Doc
		change.At = c.original.Place(doc.Offset(&doc.Blocks()[p.block], 0))
		if p.section >= 0 {
			change.Section = strings.Clone(doc.Headings[p.section].ID)
		}
	}
	return change
}
