package render

import "lvjin/internal/portal"

// Gloss explains a term on the page whose text uses it.
type Gloss struct {
	ID         string // of its element: term:…
	Term       Link
	Definition string
	Back       string // id of the first link to it on the page
}

// glosses explain the terms of a text, in its order.
func (s *scene) glosses(body *Body) (list []Gloss) {
	if body == nil {
		return nil
	}
	for _, t := range body.explained {
		id := TermID(t.ID)
		list = append(list, Gloss{id, s.to(portal.Ref{Kind: portal.KindTerm, Slug: t.ID}, ""), t.Definition[s.lang.ID], QuoteID(id)})
	}
	return list
}
