package portal

import (
	"cmp"
	"slices"
	"sync"

	"lvjin/internal/diag"
	"lvjin/internal/freshness"
)

// Seen is what is remembered in small form of the items that have been visited, for the pages and reports about all of
// them. It may be added to from several goroutines, and is read after all have been added.
type Seen struct {
	Mentions Mentions
	Coverage Coverage
	Findings []diag.Finding // of the whole site, once it has been judged
}

// Add notes what others need of an item and its texts.
func (s *Seen) Add(p *Portal, item Item, bodies []*Body) {
	s.Mentions.Add(item, bodies)
	s.Coverage.Add(p, item, bodies)
}

// Coverage counts translations by kind and language, and remembers those that are not as they should be.
type Coverage struct {
	mu     sync.Mutex
	counts map[coverageKey]*Count
	open   []Standing
}

type coverageKey struct {
	kind Kind
	lang string
}

// Count says how many items of a kind are translated into a language, and how many of the translations are current.
type Count struct {
	Kind                                       Kind
	Lang                                       string
	Items, Translated, Current, Stale, Missing int
}

// Standing is a translation that is stale or missing.
type Standing struct {
	Item       Ref
	Lang       string
	State      freshness.State
	Passages   int // of the original
	Stale      int // of them
	Unrecorded bool
}

// File is where the translation is, or would be.
func (s Standing) File() string {
	return "content/" + string(s.Item.Kind) + "/" + s.Item.Slug + "/" + s.Lang + ".md"
}

// Add notes the translations of an item. bodies are those in the site's order of languages, nil for a missing one.
func (c *Coverage) Add(p *Portal, item Item, bodies []*Body) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.counts == nil {
		c.counts = map[coverageKey]*Count{}
	}
	for i, lang := range p.Languages {
		if lang.ID == p.Site.Source.V {
			continue
		}
		ref := item.Base().Ref()
		key := coverageKey{ref.Kind, lang.ID}
		n := c.counts[key]
		if n == nil {
			n = &Count{Kind: ref.Kind, Lang: lang.ID}
			c.counts[key] = n
		}
		s := Standing{Item: ref, Lang: lang.ID, State: freshness.Missing}
		if b := bodies[i]; b != nil {
			f := b.Freshness
			s.State, s.Passages, s.Stale, s.Unrecorded = f.State, f.Passages, len(f.Changes), f.Unrecorded()
		}
		n.add(s.State)
		if s.State == freshness.Missing || s.State == freshness.Stale {
			c.open = append(c.open, s)
		}
	}
}

func (n *Count) add(s freshness.State) {
	n.Items++
	if s == freshness.Missing {
		n.Missing++
		return
	}
	n.Translated++
	switch s {
	case freshness.Current:
		n.Current++
	case freshness.Stale:
		n.Stale++
	}
}

// Counts are those of every language that others are translated into, by kind.
func (c *Coverage) Counts(p *Portal) (list []Count) {
	for _, lang := range p.Languages {
		for _, kind := range Kinds {
			if n := c.counts[coverageKey{kind, lang.ID}]; n != nil {
				list = append(list, *n)
			}
		}
	}
	return list
}

// Open are the translations into a language that are stale or missing, by kind and slug.
func (c *Coverage) Open(lang string) (list []Standing) {
	for _, s := range c.open {
		if s.Lang == lang {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b Standing) int { return cmp.Or(a.Item.compare(b.Item), cmp.Compare(a.Lang, b.Lang)) })
	return list
}

// Untracked reports whether there are translations of which nobody records from what they were made.
func (p *Portal) Untracked() bool {
	if p.Translations != nil {
		return false
	}
	for _, item := range p.All() {
		for lang := range item.Base().Texts {
			if lang != p.Site.Source.V {
				return true
			}
		}
	}
	return false
}
