package render

import (
	"encoding/json"

	"lvjin/internal/plan"
)

// entry is a row of the file from which the script narrows a list of several pages.
type entry struct {
	Href     string `json:"href"` // from the first page of the list
	Title    string `json:"title"`
	Lang     string `json:"lang,omitempty"` // of the title, where it is not the reader's
	Date     string `json:"date,omitempty"` // for <time datetime>
	DateText string `json:"text,omitempty"`
	In       string `json:"in"` // values of facets
}

// entriesPath is the file with the entries of the list that a page is the first of.
func entriesPath(page *plan.Page) string {
	return page.Lang.ID + "/" + string(page.Kind) + "/by/entries.json"
}

// entryPages are the pages of lists whose entries stand in a file, by its path.
func entryPages(s *plan.Site) map[string]*plan.Page {
	pages := map[string]*plan.Page{}
	for _, p := range s.Pages {
		if l := p.List; p.Template == "list" && l.Value == nil && l.Number == 1 && l.Of > 1 && len(l.Facets) > 0 {
			pages[entriesPath(p)] = p
		}
	}
	return pages
}

// entries writes all entries of the list that a page is the first of, in its order.
func (r *Renderer) entries(page *plan.Page) ([]byte, error) {
	s := &scene{r, page.Lang, root(page.Path), nil}
	var list []entry
	for _, item := range s.site.Items(s.lang, page.Kind) {
		c := s.card(item)
		list = append(list, entry{c.Href, c.Text, c.Lang, c.Date, c.DateText, s.valuesOf(page.List, item)})
	}
	return json.Marshal(list)
}
