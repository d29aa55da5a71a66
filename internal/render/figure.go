package render

import (
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// Figure is a figure with all that a reader should know of it.
type Figure struct {
	Row
	Label    Words  // what it is a figure of, where the data say so
	Text     string // in running text
	Expected bool   // a target or forecast, which Text does not say
	Sense    string // of money
	Kind     string
	Area     *Link // of an observation
	Home     Link
	Own      bool   // stored on this page
	QuoteID  string // id of the link to it, where that is not in the text
	Back     string // id of what the reader came from: the first link to it on the page
}

// Row is a figure in a table of its own kind, whose heads say what it is a figure of.
type Row struct {
	ID          string // of its element: fig-…
	Cell        string // in tables, money with its ISO code
	Printed     string // as the source prints it
	PrintedLang string // tag of the source's language where it is not the reader's
	Period      string // "" where it is not stated
	Status      string // of an observation
	Published   string // of an observation
	Source      Link
	Where       string
	Note        Words
}

// Words is a text with the tag of its language where that is not the reader's.
type Words struct{ Text, Lang string }

// figure shows a figure on the page of owner.
func (s *scene) figure(f *portal.Figure, owner portal.Ref) Figure {
	v := Figure{
		Row: s.row(f), Text: s.inline(f), Expected: f.Quantity.Qualifier == quantity.Expected,
		Home: s.to(f.Home, ""), Own: f.Home == owner,
	}
	v.Label.Text, v.Label.Lang = s.in(f.Label)
	if f.Sense != "" {
		v.Sense = s.lang.Text("sense-" + string(f.Sense))
	}
	if f.Kind != "" {
		v.Kind = s.lang.Text("figure-" + string(f.Kind))
	}
	if o := f.Row; o != nil {
		area := s.area(o.Area)
		v.Area = &area
	}
	return v
}

// row shows a figure where its words, its area and its page are not asked for.
func (s *scene) row(f *portal.Figure) Row {
	v := Row{ID: FigureID(f.Address), Cell: s.cell(f), Printed: f.Printed.V, Period: s.lang.Period(f.Period), Where: f.Where}
	if f.Source.V != "" {
		v.Source = s.citing(f.Source.V)
		v.PrintedLang = s.languageOf(f.Source.V)
	}
	v.Note.Text, v.Note.Lang = s.in(f.Note)
	if o := f.Row; o != nil {
		v.Published = o.Published.String()
		if o.Status != "" {
			v.Status = s.status(o.Status)
		}
	}
	return v
}

// citing links to a source under the shortest name it has: its title may fill a table.
func (s *scene) citing(id string) Link {
	ref := portal.Ref{Kind: portal.KindSource, Slug: id}
	if src := s.portal.Source(id); src != nil {
		for _, name := range []portal.Localized{src.Short, src.Outlet} {
			if text, lang := s.in(name); text != "" {
				link := s.to(ref, text)
				link.Lang = lang
				return link
			}
		}
	}
	return s.to(ref, "")
}

// cell is a figure in a table. The data behind it are whole there, whatever words the source used.
func (s *scene) cell(f *portal.Figure) string { return s.lang.Cell(f.Quantity) }

// languageOf is the tag of a source's language where it is not the reader's.
func (s *scene) languageOf(source string) string {
	src := s.portal.Source(source)
	if src == nil || src.Language == "" || src.Language == s.lang.ID || src.Language == s.lang.Tag {
		return ""
	}
	if l := s.portal.Language(src.Language); l != nil {
		return l.Tag
	}
	return src.Language
}

// status is the message of a status, or the word of the data where there is none.
func (s *scene) status(word string) string {
	if id := "status-" + word; s.lang.Has(id) {
		return s.lang.Text(id)
	}
	return word
}

// at shows a figure by its address.
func (s *scene) at(address string, owner portal.Ref) (Figure, bool) {
	scheme, target := split(address)
	f := s.figureAt(scheme, target)
	if f == nil {
		return Figure{}, false
	}
	return s.figure(f, owner), true
}

// figuresBySource lists all figures by the id of their source.
func figuresBySource(p *portal.Portal) map[string][]*portal.Figure {
	by := map[string][]*portal.Figure{}
	for _, item := range p.All() {
		for _, f := range item.Base().Figures {
			by[f.Source.V] = append(by[f.Source.V], f)
		}
		if x, ok := item.(*portal.Indicator); ok {
			for _, o := range x.Observations {
				by[o.Source.V] = append(by[o.Source.V], &o.Figure)
			}
		}
	}
	return by
}
