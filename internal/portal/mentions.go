package portal

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Mentions remembers in small form which items link to what, for the pages that show it: a term where it is used, an
// indicator who quotes it. It may be added to from several goroutines.
type Mentions struct {
	mu sync.Mutex
	by map[Ref][]Ref
}

// Add notes what the texts and relations of an item refer to.
func (m *Mentions) Add(item Item, bodies []*Body) {
	from := item.Base().Ref()
	var to []Ref
	for _, b := range bodies {
		if b == nil {
			continue
		}
		for i := range b.Doc.Links {
			l := &b.Doc.Links[i]
			if slices.Contains(Schemes, l.Scheme) && l.Scheme != "figure" {
				to = append(to, Ref{Kind(l.Scheme), l.Target})
			}
		}
	}
	for _, r := range item.Base().Related {
		to = append(to, r.V)
	}
	for _, r := range item.Relations() {
		to = append(to, r.To.V)
	}
	for _, s := range item.Base().Sources {
		to = append(to, Ref{KindSource, s.V})
	}
	slices.SortFunc(to, Ref.compare)
	to = slices.Compact(to)
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.by == nil {
		m.by = map[Ref][]Ref{}
	}
	for _, r := range to {
		if r != from {
			r.Slug = strings.Clone(r.Slug) // it is a part of the whole text
			m.by[r] = append(m.by[r], from)
		}
	}
}

func (r Ref) compare(o Ref) int {
	order := func(k Kind) int { return slices.Index(Kinds, k) }
	return cmp.Or(cmp.Compare(order(r.Kind), order(o.Kind)), cmp.Compare(r.Kind, o.Kind), cmp.Compare(r.Slug, o.Slug))
}

// Of lists the items that refer to r, by kind and slug. It is asked after all have been added.
func (m *Mentions) Of(r Ref) []Ref {
	list := slices.Clone(m.by[r])
	slices.SortFunc(list, Ref.compare)
	return list
}
