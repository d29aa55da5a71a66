package build

import (
	"sync"

	"lvjin/internal/plan"
	"lvjin/internal/render"
)

// latePages are those that are rendered after all items have been visited: they show who mentions them, or have no text.
type latePages struct {
	mu    sync.Mutex
	texts map[*plan.Page]*render.Body // of those that have one
}

// keep keeps the text of a page.
func (p *latePages) keep(page *plan.Page, body *render.Body) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.texts[page] = body
}

// of gives the pages in groups. Those of an item in one language are together, since they share what is made of it once:
// were they rendered at a time, one would wait for the other.
func (p *latePages) of(site *plan.Site) (groups [][]*plan.Page) {
	for _, page := range site.Pages {
		if _, kept := p.texts[page]; !kept && (page.HasText() || page.IsParallel()) {
			continue
		}
		if n := len(groups) - 1; n >= 0 && page.Item != nil && page.Item == groups[n][0].Item {
			groups[n] = append(groups[n], page)
		} else {
			groups = append(groups, []*plan.Page{page})
		}
	}
	return groups
}

// latePages renders a group of pages.
func (l *Loaded) latePages(pages []*plan.Page, texts map[*plan.Page]*render.Body, w *writer) error {
	for _, page := range pages {
		if err := l.page(page, texts[page], l.seen, w); err != nil {
			return err
		}
	}
	return nil
}
