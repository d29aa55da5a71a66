// Package portal holds the nouns of a portal and how they refer to each other: districts, articles, programs, projects,
// policies, institutions, indicators with their observations, figures, terms and sources. It reads and judges nothing;
// it is what content makes, check judges and render shows.
package portal

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/freshness"
	"lvjin/internal/locale"
	"lvjin/internal/quantity"
)

// Portal is everything a site is made of, but for the bodies of its texts.
type Portal struct {
	Site      Site
	Languages []*locale.Language // in the site's order
	Units     quantity.Units
	Areas     []*Area
	Terms     []*Term
	Sources   []*Source

	Translations freshness.Lock // nil: not tracked

	items   map[Kind][]Item // by slug
	index   map[Ref]Item
	figures map[string]*Figure // by id
}

// Kind is what a thing is: its folder under content, the scheme of links to it, a part of its address, its template.
type Kind string

// The kinds. Terms and sources come from lists, the others from folders.
const (
	KindDistrict    Kind = "district"
	KindArticle     Kind = "article"
	KindProgram     Kind = "program"
	KindProject     Kind = "project"
	KindPolicy      Kind = "policy"
	KindInstitution Kind = "institution"
	KindIndicator   Kind = "indicator"
	KindTerm        Kind = "term"
	KindSource      Kind = "source"
)

// Kinds are those that have a folder, in the order in which a site presents them.
var Kinds = []Kind{KindDistrict, KindArticle, KindIndicator, KindProgram, KindProject, KindPolicy, KindInstitution}

// Schemes are what the address of a typed link may begin with.
var Schemes = []string{"figure", "district", "article", "program", "project", "policy", "institution", "indicator", "term", "source"}

// Choices are the kinds of which there are lists.
func (Kind) Choices() []string { return Schemes[1:] } // a figure has none

// Reserved are words that no slug is, since they stand in the place of one in addresses: zh/policy/page/2/,
// zh/policy/by/district/none/.
var Reserved = []string{"by", "none", "page"}

// New makes an empty item of a kind, or nil where there is no such kind.
func New(kind Kind) Item {
	switch kind {
	case KindDistrict:
		return &District{}
	case KindArticle:
		return &Article{}
	case KindProgram:
		return &Program{}
	case KindProject:
		return &Project{}
	case KindPolicy:
		return &Policy{}
	case KindInstitution:
		return &Institution{}
	case KindIndicator:
		return &Indicator{}
	}
	return nil
}

// Ref names a thing: kind and slug (of a term or source, its id).
type Ref struct {
	Kind Kind
	Slug string
}

// String is the address that a typed link has.
func (r Ref) String() string { return string(r.Kind) + ":" + r.Slug }

// Placed is a value with the place where an editor wrote it.
type Placed[T any] struct {
	V  T
	At diag.Place
}

// Localized is a text in several languages by their ids. A text given once for all languages is under "".
type Localized map[string]string

// In gives the text in a language. Where the language has none it is that of another, the source's first, and own is
// false.
func (t Localized) In(lang, source string) (text string, own bool) {
	if s, ok := t[lang]; ok {
		return s, true
	}
	if s, ok := t[""]; ok {
		return s, true
	}
	return t[source], false
}

// Add puts an item into the portal. It reports false, and adds nothing, where there is one of the same kind and slug.
func (p *Portal) Add(item Item) bool {
	if p.index == nil {
		p.index, p.items, p.figures = map[Ref]Item{}, map[Kind][]Item{}, map[string]*Figure{}
	}
	e := item.Base()
	if p.index[e.Ref()] != nil {
		return false
	}
	p.index[e.Ref()] = item
	p.items[e.Kind] = append(p.items[e.Kind], item)
	return true
}

// AddFigure makes a figure known by its id. It gives the one that has the id already, if any.
func (p *Portal) AddFigure(f *Figure) (other *Figure) {
	if other = p.figures[f.ID]; other == nil {
		p.figures[f.ID] = f
	}
	return other
}

// Sort puts the items of every kind in order of slug, so that nothing depends on the order in which they were read.
func (p *Portal) Sort() {
	for _, items := range p.items {
		slices.SortFunc(items, func(a, b Item) int { return cmp.Compare(a.Base().Slug, b.Base().Slug) })
	}
}

// Items are those of a kind by slug.
func (p *Portal) Items(kind Kind) []Item { return p.items[kind] }

// All are the items of all kinds.
func (p *Portal) All() []Item {
	var all []Item
	for _, k := range Kinds {
		all = append(all, p.items[k]...)
	}
	return all
}

// Item finds a thing that has a folder, or nil.
func (p *Portal) Item(r Ref) Item { return p.index[r] }

// Has reports whether there is such a thing, of any kind.
func (p *Portal) Has(r Ref) bool {
	switch r.Kind {
	case KindTerm:
		return p.Term(r.Slug) != nil
	case KindSource:
		return p.Source(r.Slug) != nil
	}
	return p.index[r] != nil
}

// Slugs lists the slugs of a kind.
func (p *Portal) Slugs(kind Kind) []string {
	var slugs []string
	switch kind {
	case KindTerm:
		for _, t := range p.Terms {
			slugs = append(slugs, t.ID)
		}
	case KindSource:
		for _, s := range p.Sources {
			slugs = append(slugs, s.ID)
		}
	}
	for _, item := range p.items[kind] {
		slugs = append(slugs, item.Base().Slug)
	}
	return slugs
}

// Term finds a term by id, or nil.
func (p *Portal) Term(id string) *Term {
	return find(p.Terms, id, func(t *Term) string { return t.ID })
}

// Source finds a source by id, or nil.
func (p *Portal) Source(id string) *Source {
	return find(p.Sources, id, func(s *Source) string { return s.ID })
}

// Area finds an area that has no district page, or nil.
func (p *Portal) Area(id string) *Area {
	return find(p.Areas, id, func(a *Area) string { return a.ID })
}

// find searches a list that is in order of id.
func find[T any](list []*T, id string, key func(*T) string) *T {
	if i, ok := slices.BinarySearchFunc(list, id, func(t *T, id string) int { return cmp.Compare(key(t), id) }); ok {
		return list[i]
	}
	return nil
}

// IsArea reports whether figures may refer to it: a district or an area of areas.yaml.
func (p *Portal) IsArea(id string) bool {
	return p.Area(id) != nil || p.index[Ref{KindDistrict, id}] != nil
}

// AreaIDs lists what IsArea holds for.
func (p *Portal) AreaIDs() []string {
	ids := p.Slugs(KindDistrict)
	for _, a := range p.Areas {
		ids = append(ids, a.ID)
	}
	return ids
}

// FigureIDs lists the ids of the figures.
func (p *Portal) FigureIDs() []string {
	ids := make([]string, 0, len(p.figures))
	for id := range p.figures {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Figure finds a figure by id, or nil.
func (p *Portal) Figure(id string) *Figure { return p.figures[id] }

// Language finds a language of the site by id, or nil.
func (p *Portal) Language(id string) *locale.Language {
	for _, l := range p.Languages {
		if l.ID == id {
			return l
		}
	}
	return nil
}

// Observed finds the observation that indicator:slug#fragment names: the latest of an area, or with area@date the one of
// that date. It gives nil where there is none.
func (x *Indicator) Observed(fragment string) *Observation {
	x.Series()
	return x.observed[fragment]
}

// Fragments are those that Observed finds something for.
func (x *Indicator) Fragments() (list []string) {
	for _, o := range x.Observations {
		list = append(list, o.Area, o.Fragment())
	}
	return list
}

// Digest is the status of an observation known only from a summary by others. It is data, but no area's latest figure
// as long as there is a better one.
const Digest = "digest"

// Provisional is the status of an observation that its source will revise.
const Provisional = "provisional"

// later orders observations of one area: by date, of one date by publication, then by row.
func later(a, b *Observation) bool {
	if (a.Status == Digest) != (b.Status == Digest) {
		return b.Status == Digest
	}
	return cmp.Or(a.Period.Compare(b.Period), a.Published.Last().Compare(b.Published.Last())) >= 0
}

// SourceLanguage is the language that the others translate.
func (p *Portal) SourceLanguage() *locale.Language { return p.Language(p.Site.Source.V) }

// TextAt finds the text that stands in a file: its item and language, or nil.
func (p *Portal) TextAt(file string) (item Item, lang string) {
	item = p.ItemAt(file)
	lang, _ = strings.CutSuffix(path.Base(file), ".md")
	if item == nil || item.Base().Texts[lang] == nil || item.Base().Texts[lang].File != file {
		return nil, ""
	}
	return item, lang
}

// ItemAt is the item that a file belongs to, or nil.
func (p *Portal) ItemAt(file string) Item {
	parts := strings.Split(file, "/")
	if len(parts) != 4 || parts[0] != "content" {
		return nil
	}
	return p.Item(Ref{Kind(parts[1]), strings.ToLower(parts[2])})
}
