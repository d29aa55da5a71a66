package export

import (
	"cmp"
	"slices"

	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// Dataset is an indicator with all that its files say, looked up in the portal. Texts are by language id and only in
// the languages that have them: nothing falls back in silence.
type Dataset struct {
	Slug                   string
	Languages              []Language // of the site, in its order
	SourceLanguage         string
	Title, Summary         portal.Localized
	Unit                   Unit
	Measure, Frequency     string
	Better                 string
	Counts                 portal.Localized
	Numerator, Denominator string // slugs of the indicators that a share is made of
	Basis                  string
	BasisName              portal.Localized
	License                string
	Areas                  []Area   // that the data name, in order of id
	Sources                []Source // that the data cite, in order of id
	Breaks                 []Break
	Targets                []Target
	Points                 []Point           // in the order of the data file
	Pages                  map[string]string // addresses of its page by language, such as zh/indicator/x/; set by the caller
}

// Language is a language of the site: the id that names columns and keys, and its BCP 47 tag.
type Language struct {
	ID  string `json:"id"`
	Tag string `json:"tag"`
}

// Unit is what the values count. A value times 10^Power is in the base.
type Unit struct {
	ID    string           `json:"id"`
	Base  string           `json:"base"`
	Power int              `json:"power"`
	Names portal.Localized `json:"name,omitempty"`
}

// Area is a place that the data name.
type Area struct {
	ID     string           `json:"id"`
	Name   portal.Localized `json:"name"`
	Within string           `json:"within,omitempty"`
}

// Source is a work that the data cite.
type Source struct {
	ID       string           `json:"id"`
	Title    portal.Localized `json:"title"`
	Outlet   portal.Localized `json:"outlet,omitempty"`
	Author   portal.Localized `json:"author,omitempty"`
	Date     string           `json:"date,omitempty"`
	Language string           `json:"language,omitempty"`
	Link     string           `json:"link,omitempty"`
	License  string           `json:"license,omitempty"`
	Note     portal.Localized `json:"note,omitempty"`
}

// Break is a change of what is counted: values before and from At on are not comparable.
type Break struct {
	At     string           `json:"at"`
	Reason portal.Localized `json:"reason"`
	Areas  []string         `json:"areas,omitempty"` // none: all
}

// New looks up what the files of an indicator say.
func New(p *portal.Portal, x *portal.Indicator) Dataset {
	d := Dataset{
		Slug: x.Slug, Languages: languages(p), SourceLanguage: p.Site.Source.V,
		Title: portal.Localized{}, Summary: portal.Localized{},
		Measure: string(x.Measure), Frequency: string(x.Frequency), Better: string(x.Better),
		Numerator: x.Numerator.V, Denominator: x.Denominator.V, Basis: x.Basis, License: cmp.Or(x.License, p.Site.License),
	}
	for id, t := range x.Texts {
		d.Title[id] = t.Title.V
		if t.Summary.V != "" {
			d.Summary[id] = t.Summary.V
		}
	}
	d.BasisName, d.Counts = d.own(x.BasisName), d.own(x.Counts)
	d.Unit = unit(p, x.Unit.V)
	for _, b := range x.Breaks {
		d.Breaks = append(d.Breaks, Break{b.At.V.String(), d.own(b.Reason), values(b.Areas)})
	}
	for _, t := range x.Targets {
		d.Targets = append(d.Targets, d.target(t))
	}
	d.Points = d.points(x)
	d.lookUp(p, x)
	return d
}

func languages(p *portal.Portal) []Language {
	var list []Language
	for _, l := range p.Languages {
		list = append(list, Language{l.ID, l.Tag})
	}
	return list
}

func unit(p *portal.Portal, id string) Unit {
	u, ok := p.Units.Lookup(id)
	if !ok {
		u = quantity.Unit{ID: id}
	}
	names := portal.Localized{}
	for _, l := range p.Languages {
		if name := l.UnitName(u); ok && name != "" {
			names[l.ID] = name
		}
	}
	return Unit{u.ID, u.Base, u.Power, names}
}

// lookUp finds the areas and sources that the data name.
func (d *Dataset) lookUp(p *portal.Portal, x *portal.Indicator) {
	var areas []string
	cited := values(x.Sources)
	for _, pt := range d.Points {
		areas, cited = append(areas, pt.Area), append(cited, pt.Source)
	}
	for _, t := range d.Targets {
		areas, cited = append(areas, t.Area), append(cited, t.Source)
	}
	for _, id := range distinct(areas) {
		d.Areas = append(d.Areas, d.area(p, id))
	}
	for _, id := range distinct(cited) {
		if s := p.Source(id); s != nil {
			d.Sources = append(d.Sources, Source{
				s.ID, d.own(s.Title), d.own(s.Outlet), d.own(s.Author), s.Date.String(), s.Language, s.Link.V, s.License, d.own(s.Note),
			})
		}
	}
}

// area is a district or an area of the site's own list.
func (d *Dataset) area(p *portal.Portal, id string) Area {
	if a := p.Area(id); a != nil {
		return Area{id, d.own(a.Name), a.Within.V}
	}
	names := portal.Localized{}
	if district := p.Item(portal.Ref{Kind: portal.KindDistrict, Slug: id}); district != nil {
		for lang, t := range district.Base().Texts {
			names[lang] = t.Title.V
		}
	}
	return Area{ID: id, Name: names}
}

// own keeps of a text what the site's languages have themselves.
func (d *Dataset) own(t portal.Localized) portal.Localized {
	texts := portal.Localized{}
	for _, l := range d.Languages {
		if s, ok := t.In(l.ID, ""); ok && s != "" {
			texts[l.ID] = s
		}
	}
	return texts
}

// Area finds an area of the data by id. One that is none has no name.
func (d *Dataset) Area(id string) Area {
	if i, ok := slices.BinarySearchFunc(d.Areas, id, func(a Area, id string) int { return cmp.Compare(a.ID, id) }); ok {
		return d.Areas[i]
	}
	return Area{ID: id}
}

// Cited finds a source by id; a source that the portal does not know is none.
func (d *Dataset) Cited(id string) (Source, bool) {
	i, ok := slices.BinarySearchFunc(d.Sources, id, func(s Source, id string) int { return cmp.Compare(s.ID, id) })
	if !ok {
		return Source{}, false
	}
	return d.Sources[i], true
}

// Lacks says what keeps a dataset from being described to search engines: license, source.
func (d *Dataset) Lacks() []string {
	var list []string
	if d.License == "" {
		list = append(list, "license")
	}
	unsourced := func(p Point) bool { _, ok := d.Cited(p.Source); return !ok }
	if len(d.Sources) == 0 || slices.ContainsFunc(d.Points, unsourced) {
		list = append(list, "source")
	}
	return list
}

func values(list []portal.Placed[string]) []string {
	var vs []string
	for _, v := range list {
		vs = append(vs, v.V)
	}
	return vs
}

func distinct(ids []string) []string {
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
}
