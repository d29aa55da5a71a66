package plan

import "strings"

// CardPage is the page whose card is shown of a page where somebody shares it: the pages of items and the home pages
// have their own, others that of the home page in their language. It is nil for pages that are not to be shared.
func (s *Site) CardPage(p *Page) *Page {
	lang := p.Lang
	switch {
	case p.IsMissing() || p.Template == "embed" || p.Template == "404":
		return nil
	case p.Item != nil:
		return p
	case lang == nil:
		lang = s.Portal.SourceLanguage()
	}
	return s.byPath[lang.ID+"/index.html"]
}

// CardPath is the file of a page's card, beside the page. key stands for what the card shows: another card is another
// file, which no cache takes for the former one.
func CardPath(p *Page, key string) string {
	return strings.TrimSuffix(p.Path, "index.html") + "card." + key + ".png"
}

// CardOf is the page beside which a card stands, or nil where path is that of no card.
func (s *Site) CardOf(path string) *Page {
	if i := strings.LastIndex(path, "/card."); i >= 0 && strings.HasSuffix(path, ".png") {
		return s.byPath[path[:i]+"/index.html"]
	}
	return nil
}
