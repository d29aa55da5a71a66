package plan

import (
	"cmp"
	"slices"
	"strconv"

	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// The facets by which lists are narrowed. Their names are a part of addresses: zh/policy/by/year/2023/.
const (
	District = "district"
	Area     = "area" // of an indicator's figures: a district or one of areas.yaml
	Level    = "level"
	Type     = "type"
	Year     = "year"
	Status   = "status"
)

// None is the value of items of which a facet says nothing, so that the values of a facet together are the whole list.
const None = "none"

// facetsOf are the facets of each kind's list, in the order in which they are offered.
var facetsOf = map[portal.Kind][]string{
	portal.KindArticle:     {District, Year},
	portal.KindIndicator:   {Area},
	portal.KindProgram:     {District},
	portal.KindProject:     {District},
	portal.KindPolicy:      {District, Level, Year, Status},
	portal.KindInstitution: {Type, District},
}

// Facet is a property by which a list is narrowed.
type Facet struct {
	Name   string
	Values []*Value // two at least, in the order in which they are offered; each has items
}

// Value is one value of a facet and what has it.
type Value struct {
	Facet, Name string
	Items       []portal.Item // in the order of the whole list
}

// String is the value's part of an address: year/2023.
func (v *Value) String() string { return v.Facet + "/" + v.Name }

// facets groups the items of a list. What they all have in common is no facet.
func (s *Site) facets(lang *locale.Language, kind portal.Kind, items []portal.Item) (facets []*Facet) {
	for _, name := range facetsOf[kind] {
		f, byName := &Facet{Name: name}, map[string]*Value{}
		for _, item := range items {
			for _, value := range s.ValuesOf(name, item) {
				v := byName[value]
				if v == nil {
					v = &Value{Facet: name, Name: value}
					byName[value], f.Values = v, append(f.Values, v)
				}
				v.Items = append(v.Items, item)
			}
		}
		if slices.ContainsFunc(f.Values, func(v *Value) bool { return len(v.Items) < len(items) }) {
			s.sortValues(lang, f)
			facets = append(facets, f)
		}
	}
	return facets
}

// ValuesOf are the values that an item has of a facet, None where there are no others.
func (s *Site) ValuesOf(facet string, item portal.Item) (values []string) {
	switch facet {
	case District:
		for _, d := range item.Base().Districts {
			values = append(values, d.V)
		}
	case Area:
		for _, series := range item.(*portal.Indicator).Series() {
			values = append(values, series.Area)
		}
	case Level:
		values = append(values, string(item.(*portal.Policy).Level))
	case Type:
		values = append(values, string(item.(*portal.Institution).Type))
	case Year:
		if d := dateOf(item); !d.IsZero() {
			values = append(values, strconv.Itoa(d.Year))
		}
	case Status:
		if v := item.(*portal.Policy).ValidOn(s.today); v != portal.NotStated {
			values = append(values, string(v))
		}
	}
	slices.Sort(values)
	values = slices.DeleteFunc(slices.Compact(values), func(v string) bool { return v == "" })
	if len(values) == 0 {
		return []string{None}
	}
	return values
}

// sortValues orders places by name, years from the latest, and choices as the model lists them; None is last.
func (s *Site) sortValues(lang *locale.Language, f *Facet) {
	switch f.Name {
	case District, Area:
		locale.Sort(lang, f.Values, func(v *Value) string { return s.placeName(lang, v.Name) })
	case Year:
		slices.SortFunc(f.Values, func(a, b *Value) int { return cmp.Compare(b.Name, a.Name) })
	case Level:
		sortByChoice(f.Values, portal.Level("").Choices())
	case Type:
		sortByChoice(f.Values, portal.InstitutionType("").Choices())
	case Status:
		sortByChoice(f.Values, portal.Validities)
	}
	if i := slices.IndexFunc(f.Values, func(v *Value) bool { return v.Name == None }); i >= 0 {
		none := f.Values[i]
		f.Values = append(slices.Delete(f.Values, i, i+1), none)
	}
}

func sortByChoice(values []*Value, choices []string) {
	slices.SortFunc(values, func(a, b *Value) int {
		return cmp.Compare(slices.Index(choices, a.Name), slices.Index(choices, b.Name))
	})
}

// placeName is the name of a district or of another area.
func (s *Site) placeName(lang *locale.Language, id string) string {
	if a := s.Portal.Area(id); a != nil {
		name, _ := a.Name.In(lang.ID, s.Portal.Site.Source.V)
		return name
	}
	if d := s.Portal.Item(portal.Ref{Kind: portal.KindDistrict, Slug: id}); d != nil {
		return s.Title(lang, d.Base())
	}
	return id
}
