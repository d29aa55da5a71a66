package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// headline is the figure that stands for an item in a list: the first area's latest of an indicator, the first key
// figure of a district.
func (s *scene) headline(item portal.Item) *Figure {
	switch x := item.(type) {
	case *portal.Indicator:
		if len(x.Observations) > 0 {
			latest := x.Observed(x.Observations[0].Area)
			f := s.figure(&latest.Figure, x.Ref())
			return &f
		}
	case *portal.District:
		for _, address := range x.KeyFigures {
			if f, ok := s.at(address.V, x.Ref()); ok {
				return &f
			}
		}
	}
	return nil
}

// ordered are the first items of a kind in the order of its list.
func (s *scene) ordered(kind portal.Kind, most int) []portal.Item {
	items := s.site.Items(s.lang, kind)
	return items[:min(len(items), most)]
}

// Terms is the index of the glossary: one in the order of each language, the reader's first.
type Terms struct {
	Title   string
	About   string
	Indexes []Index
}

// Index lists terms under letters.
type Index struct {
	Tag, Name string // of its language
	InWords   string // the name of its language in that of the page
	Own       bool
	Letters   []Letter
}

// Letter groups the terms that begin with it.
type Letter struct {
	Letter  string
	Entries []Entry
}

// Entry is a term in an index.
type Entry struct {
	Link          // in the language of the index
	Pinyin string // in a Chinese index
	Other  []Words
}

func (s *scene) terms() *Terms {
	v := &Terms{Title: s.lang.Text("kind-term-many"), About: s.lang.Text("about-term")}
	for _, l := range s.languages() {
		v.Indexes = append(v.Indexes, s.index(l))
	}
	return v
}

// languages are those of the site, the reader's first.
func (s *scene) languages() []*locale.Language {
	others := slices.DeleteFunc(slices.Clone(s.portal.Languages), func(l *locale.Language) bool { return l == s.lang })
	return append([]*locale.Language{s.lang}, others...)
}

// index sorts the terms as dictionaries of a language do: Chinese by the pinyin that the glossary gives, since a
// character alone does not tell how it is read.
func (s *scene) index(l *locale.Language) Index {
	v := Index{Tag: l.Tag, Name: l.Name(), InWords: s.languageName(l.ID), Own: l == s.lang}
	terms := slices.Clone(s.portal.Terms)
	key := func(t *portal.Term) string { return fold(sounds(l, t)) }
	slices.SortStableFunc(terms, func(a, b *portal.Term) int { return cmp.Or(cmp.Compare(key(a), key(b)), cmp.Compare(a.ID, b.ID)) })
	for _, t := range terms {
		letter := initial(key(t))
		if n := len(v.Letters); n == 0 || v.Letters[n-1].Letter != letter {
			v.Letters = append(v.Letters, Letter{Letter: letter})
		}
		e := Entry{Link: s.to(portal.Ref{Kind: portal.KindTerm, Slug: t.ID}, t.Names[l.ID])}
		if sounds(l, t) != t.Names[l.ID] {
			e.Pinyin = t.Pinyin
		}
		for _, other := range s.portal.Languages {
			if other != l {
				e.Other = append(e.Other, Words{t.Names[other.ID], other.Tag})
			}
		}
		group := &v.Letters[len(v.Letters)-1]
		group.Entries = append(group.Entries, e)
	}
	return v
}

// sounds is how a term is spoken, for sorting.
func sounds(l *locale.Language, t *portal.Term) string {
	if strings.HasPrefix(l.Tag, "zh") && t.Pinyin != "" {
		return t.Pinyin
	}
	return t.Names[l.ID]
}

// fold takes off tone marks, accents and case.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == ' ' {
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}

func initial(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// Term is the page of a term.
type Term struct {
	Title   string
	Pinyin  string
	Names   []Name
	Usage   string
	Related []Group
}

// Name is a term in one language.
type Name struct {
	Words
	Language   string
	Also       []string
	Avoid      []string
	Definition string
}

func (s *scene) term(t *portal.Term) *Term {
	v := &Term{Title: t.Names[s.lang.ID], Pinyin: t.Pinyin}
	if t.Usage != "" {
		v.Usage = s.status(t.Usage)
	}
	for _, l := range s.portal.Languages {
		v.Names = append(v.Names, Name{Words{t.Names[l.ID], l.Tag}, l.Name(), t.Also[l.ID], t.Avoid[l.ID], t.Definition[l.ID]})
	}
	v.Related = s.mentioned(portal.Ref{Kind: portal.KindTerm, Slug: t.ID})
	return v
}

// mentioned groups the items that refer to r.
func (s *scene) mentioned(r portal.Ref) (groups []Group) {
	if s.seen == nil {
		return nil
	}
	refs := map[portal.Kind][]portal.Ref{}
	for _, from := range s.seen.Mentions.Of(r) {
		refs[from.Kind] = append(refs[from.Kind], from)
	}
	for _, kind := range portal.Kinds {
		if len(refs[kind]) > 0 {
			groups = append(groups, s.group(kind, refs[kind]))
		}
	}
	return groups
}

// Sources is the list of what is cited.
type Sources struct {
	Title string
	About string
	Cards []SourceCard
}

// SourceCard is a source in the list.
type SourceCard struct {
	Link
	Outlet  Words
	Date    string
	Figures int
}

func (s *scene) sources() *Sources {
	v := &Sources{Title: s.lang.Text("kind-source-many"), About: s.lang.Text("about-source")}
	list := slices.Clone(s.portal.Sources)
	slices.SortStableFunc(list, func(a, b *portal.Source) int { return b.Date.Last().Compare(a.Date.Last()) })
	for _, src := range list {
		c := SourceCard{Link: s.to(portal.Ref{Kind: portal.KindSource, Slug: src.ID}, ""), Date: s.day(src.Date), Figures: len(s.sourced[src.ID])}
		c.Outlet.Text, c.Outlet.Lang = s.in(src.Outlet)
		v.Cards = append(v.Cards, c)
	}
	return v
}

// Source is the page of a source: what it is, and every figure of the site that rests on it.
type Source struct {
	Title   Words
	Facts   []Fact
	Note    Words
	Figures []Figure
	Tables  []Table // indicators of whose data many rows rest on it
	Related []Group
}

// Table leads to an indicator instead of repeating its rows.
type Table struct {
	Link
	Rows int
}

// wholeRows is how many figures a source's page shows row by row before it refers to the indicators' own tables.
const wholeRows = 200

func (s *scene) source(src *portal.Source) *Source {
	ref := portal.Ref{Kind: portal.KindSource, Slug: src.ID}
	v, last := &Source{}, portal.Ref{}
	v.Title.Text, v.Title.Lang = s.in(src.Title)
	v.Note.Text, v.Note.Lang = s.in(src.Note)
	f := &factBox{scene: s}
	f.localized("outlet", src.Outlet)
	if len(src.Author) > 0 {
		f.localized("author", src.Author)
	}
	f.date("date", src.Date)
	f.known("language", s.languageName(src.Language))
	if src.Link.V != "" {
		f.list = append(f.list, Fact{s.lang.Text("fact-link"), []Link{{Text: src.Link.V, Href: src.Link.V, External: true}}})
	}
	f.stated("license", src.License)
	v.Facts = f.list
	figures := s.sourced[src.ID]
	for _, figure := range figures {
		switch n := len(v.Tables); {
		case len(figures) <= wholeRows || figure.Row == nil:
			v.Figures = append(v.Figures, s.figure(figure, ref))
		case n > 0 && figure.Home == last:
			v.Tables[n-1].Rows++
		default:
			v.Tables, last = append(v.Tables, Table{s.to(figure.Home, ""), 1}), figure.Home
		}
	}
	v.Related = s.mentioned(ref)
	return v
}

// languageName is a language's name in the words of the reader's or, where there is no message for it, in its own; of
// one that the site has not, its tag.
func (s *scene) languageName(id string) string {
	if name := "language-" + id; s.lang.Has(name) {
		return s.lang.Text(name)
	}
	if l := s.portal.Language(id); l != nil {
		return l.Name()
	}
	return id
}
