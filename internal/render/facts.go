package render

import (
	"cmp"

	"lvjin/internal/calendar"
	"lvjin/internal/portal"
)

// facts fill the facts box: what meta.yaml says of an item, in a fixed order. Of a policy every row is shown, since a
// reader expects them all; of other kinds those that are known.
func (s *scene) facts(item portal.Item) []Fact {
	f := &factBox{scene: s}
	switch x := item.(type) {
	case *portal.Policy:
		f.policy(x)
	case *portal.Article:
		f.refs("explains", portal.KindPolicy, x.Explains)
	case *portal.Program:
		f.refs("policies", portal.KindPolicy, x.Policies)
		f.refs("institutions", portal.KindInstitution, x.Institutions)
	case *portal.Project:
		if x.Program.V != "" {
			f.refs("program", portal.KindProgram, []portal.Placed[string]{x.Program})
		}
		f.refs("institutions", portal.KindInstitution, x.Institutions)
		f.known("place", s.text(x.Place))
	case *portal.Institution:
		if x.Type != "" {
			f.known("type", s.lang.Text("institution-"+string(x.Type)))
		}
		for _, lang := range x.Provisional {
			if lang == s.lang.ID {
				f.known("name", s.lang.Text("name-provisional"))
			}
		}
	case *portal.Indicator:
		f.indicator(x)
	}
	f.refs("districts", portal.KindDistrict, item.Base().Districts)
	return f.list
}

type factBox struct {
	*scene
	list []Fact
}

// known adds a row unless it is empty.
func (f *factBox) known(label, value string) {
	if value != "" {
		f.stated(label, value)
	}
}

// stated adds a row that says so where there is no value.
func (f *factBox) stated(label, value string) {
	fact := Fact{Label: f.lang.Text("fact-" + label)}
	if value != "" {
		fact.Values = []Link{{Text: value}}
	}
	f.list = append(f.list, fact)
}

func (f *factBox) localized(label string, value portal.Localized) {
	fact := Fact{Label: f.lang.Text("fact-" + label)}
	if text, lang := f.in(value); text != "" {
		fact.Values = []Link{{Text: text, Lang: lang}}
	}
	f.list = append(f.list, fact)
}

func (f *factBox) date(label string, d calendar.Date) { f.stated(label, f.day(d)) }

func (f *factBox) refs(label string, kind portal.Kind, slugs []portal.Placed[string]) {
	if len(slugs) == 0 {
		return
	}
	fact := Fact{Label: f.lang.Text("fact-" + label)}
	for _, slug := range slugs {
		fact.Values = append(fact.Values, f.to(portal.Ref{Kind: kind, Slug: slug.V}, ""))
	}
	f.list = append(f.list, fact)
}

// policy gives the document data in the order of Chinese government sites.
func (f *factBox) policy(x *portal.Policy) {
	f.stated("index-no", x.IndexNo)
	f.stated("doc-no", x.DocNo)
	f.localized("theme", x.Theme)
	f.localized("genre", x.Genre)
	f.localized("issuer", x.Issuer)
	validity := f.lang.Text("validity-" + string(x.ValidOn(f.options.Today)))
	if x.ValidOn(f.options.Today) == portal.NotStated {
		validity = ""
	}
	f.stated("validity", validity)
	f.date("written", x.Written)
	f.date("published", x.Published)
	if !x.Effective.IsZero() {
		f.date("effective", x.Effective)
	}
	if !x.Expires.IsZero() {
		f.date("expires", x.Expires)
	}
	if !x.Repealed.IsZero() {
		f.date("repealed", x.Repealed)
	}
	if x.Level != "" {
		f.known("level", f.lang.Text("level-"+string(x.Level)))
	}
	f.refs("supersedes", portal.KindPolicy, x.Supersedes)
	if x.Link != "" {
		f.list = append(f.list, Fact{f.lang.Text("fact-link"), []Link{{Text: f.lang.Text("official-page"), Href: x.Link, External: true}}})
	}
}

func (f *factBox) indicator(x *portal.Indicator) {
	f.known("unit", f.unit(x))
	if x.Measure != "" {
		f.known("measure", f.lang.Text("measure-"+string(x.Measure)))
	}
	if len(x.Counts) > 0 {
		f.localized("counts", x.Counts)
	}
	if len(x.Whole) > 0 {
		f.localized("whole", x.Whole)
	}
	if x.Numerator.V != "" {
		f.refs("numerator", portal.KindIndicator, []portal.Placed[string]{x.Numerator})
	}
	if x.Denominator.V != "" {
		f.refs("denominator", portal.KindIndicator, []portal.Placed[string]{x.Denominator})
	}
	if x.Frequency != "" {
		f.known("frequency", f.lang.Text("frequency-"+string(x.Frequency)))
	}
	if x.Better != "" {
		f.known("better", f.lang.Text("better-"+string(x.Better)))
	}
	f.known("license", cmp.Or(x.License, f.portal.Site.License))
	if len(x.BasisName) > 0 {
		f.localized("basis", x.BasisName)
	} else {
		f.known("basis", x.Basis)
	}
}

// unit names the unit in which an indicator's data are kept.
func (f *factBox) unit(x *portal.Indicator) string {
	u, ok := f.portal.Units.Lookup(x.Unit.V)
	if !ok {
		return ""
	}
	return f.lang.UnitName(u)
}
