package render

import (
	"html/template"
	"slices"
	"strings"

	"lvjin/internal/freshness"
	"lvjin/internal/locale"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// Body is a text as HTML, with what the page shows of it elsewhere.
type Body struct {
	HTML      template.HTML
	Sections  []Section
	quoted    []*portal.Figure // in the order of the text, each once
	explained []*portal.Term   // whose definitions the page gives, likewise
	freshness freshness.Report
}

// Section is an entry of a page's table of contents.
type Section struct {
	Text, ID string
	Level    int
}

// Body turns a text to HTML for the page of its item, at path, in its language.
func (r *Renderer) Body(b *portal.Body, path string) *Body {
	lang := r.portal.Language(b.Lang)
	s := &scene{r, lang, root(path), nil}
	out := &Body{freshness: b.Freshness}
	buf := buffer()
	defer buffers.Put(buf)
	b.Doc.HTML(buf, markdown.Options{
		Words: s.words(), HeadingLinks: true,
		Resolve: func(_ int, l *markdown.Link) markdown.Anchor { return s.anchor(l, out) },
		Block:   s.staleBlocks(b, path),
	})
	out.HTML = template.HTML(buf.String())
	out.Sections = make([]Section, 0, len(b.Doc.Headings))
	for _, h := range b.Doc.Headings {
		out.Sections = append(out.Sections, Section{strings.Clone(h.Text), h.ID, h.Level})
	}
	return out
}

// words are those that Markdown needs beside those of the text.
func (s *scene) words() markdown.Words {
	return markdown.Words{
		Note: s.lang.Text("alert-note"), Tip: s.lang.Text("alert-tip"), Important: s.lang.Text("alert-important"), Warning: s.lang.Text("alert-warning"), Caution: s.lang.Text("alert-caution"),
		Footnotes: s.lang.Text("footnotes"), BackToText: s.lang.Text("back-to-text"), Table: s.lang.Text("table-number"),
	}
}

// anchor says where a link of a text leads for the readers of its page.
func (s *scene) anchor(l *markdown.Link, out *Body) markdown.Anchor {
	switch l.Scheme {
	case "", "http", "https", "mailto", "tel":
		return markdown.Anchor{Href: l.URL, External: l.Scheme == "http" || l.Scheme == "https"}
	case "figure", "indicator":
		if f := s.figureOf(l); f != nil {
			a := note(FigureID(f.Address), "figure", out.quote(f))
			if l.Text == "" {
				a.Text = s.inline(f)
			}
			return a
		}
	case string(portal.KindTerm):
		if t := s.portal.Term(l.Target); t != nil && t.Definition[s.lang.ID] != "" {
			a := note(TermID(t.ID), "term", out.explain(t))
			a.Text = t.Names[s.lang.ID]
			return a
		}
	}
	link := s.to(portal.Ref{Kind: portal.Kind(l.Scheme), Slug: l.Target}, l.Text)
	if link.Href == "" {
		return markdown.Anchor{Absent: true, Text: link.Text}
	}
	if l.Fragment != "" {
		link.Href += "#" + l.Fragment
	}
	a := markdown.Anchor{Href: link.Href, Text: link.Text, HrefLang: link.Lang}
	if l.Text == "" {
		a.Lang = link.Lang
	}
	return a
}

// note is a link to what the page tells of a figure or term below the text. That leads back to the first link to it.
func note(id, class string, first bool) markdown.Anchor {
	a := markdown.Anchor{Href: "#" + id, Class: class}
	if first {
		a.ID = QuoteID(id)
	}
	return a
}

// figureOf is the figure that a link quotes, or nil.
func (s *scene) figureOf(l *markdown.Link) *portal.Figure {
	address := l.Target
	if l.Fragment != "" {
		address += "#" + l.Fragment
	}
	return s.figureAt(l.Scheme, address)
}

func (s *scene) figureAt(scheme, target string) *portal.Figure {
	if scheme == "figure" {
		return s.portal.Figure(target)
	}
	slug, fragment, _ := strings.Cut(target, "#")
	if x, ok := s.portal.Item(portal.Ref{Kind: portal.KindIndicator, Slug: slug}).(*portal.Indicator); ok && fragment != "" {
		if o := x.Observed(fragment); o != nil {
			return &o.Figure
		}
	}
	return nil
}

// quote notes that the text quotes a figure, and reports whether for the first time.
func (b *Body) quote(f *portal.Figure) bool {
	if slices.Contains(b.quoted, f) {
		return false
	}
	b.quoted = append(b.quoted, f)
	return true
}

// quotes reports whether the text quotes the figure whose element has an id.
func (b *Body) quotes(id string) bool {
	return b != nil && slices.ContainsFunc(b.quoted, func(f *portal.Figure) bool { return FigureID(f.Address) == id })
}

// explain notes that the text uses a term, and reports whether for the first time.
func (b *Body) explain(t *portal.Term) bool {
	if slices.Contains(b.explained, t) {
		return false
	}
	b.explained = append(b.explained, t)
	return true
}

// FigureID is the id of the element that tells date and source of a figure, on every page that quotes it. The marks of
// an address are kept out of it; the two dots of a period without an end are a word there.
func FigureID(address string) string {
	_, name, _ := strings.Cut(address, ":")
	id := []byte("fig-" + name)
	for i, c := range id {
		switch {
		case c == '#' || c == '@' || c == '/':
			id[i] = '-'
		case c == '.' && id[i-1] == '.':
			id[i-1], id[i] = 'o', 'n'
		}
	}
	return string(id)
}

// TermID is the id of the element that explains a term, on every page whose text uses it.
func TermID(slug string) string { return "term:" + slug }

// QuoteID is the id of the first link on a page to the element that has an id.
func QuoteID(id string) string { return "in:" + id }

// inline is a figure in running text: as printed, where that is a quantity of the language and nothing else, or as the
// language writes it. Of one that is expected the sentence says so.
func (s *scene) inline(f *portal.Figure) string {
	q := f.Quantity
	if q.Qualifier == quantity.Expected {
		q.Qualifier = quantity.Exact
	}
	if text := f.Printed.V; text != "" {
		if r := s.lang.Read(text, s.portal.Units); len(r) == 1 && r[0].Whole(text) && r[0].Against(q) == locale.Same {
			return text
		}
	}
	return s.lang.Quantity(q)
}
