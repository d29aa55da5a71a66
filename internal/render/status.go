package render

import (
	"lvjin/internal/freshness"
	"lvjin/internal/locale"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// Status is the page that tells readers how far the site can be relied on: what is translated and current, which figures
// have no date, what the checks have found.
type Status struct {
	Title, About string
	Untracked    bool
	Coverage     []Coverage
	Open         bool    // some translation is stale or missing
	Undated      []Table // pages with figures that have no date
	UndatedTotal int     // of these figures
	Findings     []Finding
	More         int // findings that are not listed
}

// Coverage is how the translations into one language stand.
type Coverage struct {
	Language string
	Tracked  bool
	Rows     []CoverageRow
	Open     []OpenText
}

// CoverageRow counts those of one kind.
type CoverageRow struct {
	Link
	portal.Count
}

// OpenText is a translation that is stale or missing.
type OpenText struct {
	Link
	Kind, State string
}

// Finding is what a check has found, in the words of the command line.
type Finding struct{ Place, Message, Check string }

// listed is how many findings the page lists.
const listed = 100

func (s *scene) statusPage() *Status {
	v := &Status{Title: s.lang.Text("kind-status"), About: s.lang.Text("about-status"), Untracked: s.portal.Untracked(), Undated: s.undated()}
	for _, page := range v.Undated {
		v.UndatedTotal += page.Rows
	}
	if s.seen == nil {
		return v
	}
	for _, lang := range s.portal.Languages {
		if c := s.coverage(lang); len(c.Rows) > 0 {
			v.Coverage = append(v.Coverage, c)
			v.Open = v.Open || len(c.Open) > 0
		}
	}
	for _, f := range s.seen.Findings {
		if f.Check != "translation-stale" && f.Check != "translation-missing" { // which are listed with links
			v.Findings = append(v.Findings, Finding{f.Place.String(), f.Message, f.Check})
		}
	}
	v.More = max(len(v.Findings)-listed, 0)
	v.Findings = v.Findings[:len(v.Findings)-v.More]
	return v
}

func (s *scene) coverage(lang *locale.Language) Coverage {
	c := Coverage{Language: s.languageName(lang.ID), Tracked: s.portal.Translations != nil}
	for _, n := range s.seen.Coverage.Counts(s.portal) {
		if n.Lang == lang.ID {
			c.Rows = append(c.Rows, CoverageRow{s.navigation(string(n.Kind)), n})
		}
	}
	for _, o := range s.seen.Coverage.Open(lang.ID) {
		c.Open = append(c.Open, s.openText(lang, o))
	}
	return c
}

// openText leads to a stale translation, or to the original of a missing one.
func (s *scene) openText(lang *locale.Language, o portal.Standing) OpenText {
	text, in := s.site.Text(lang, s.portal.Item(o.Item).Base())
	v := OpenText{Kind: s.lang.Text("kind-" + string(o.Item.Kind))}
	v.Link = Link{Text: text.Title.V, Href: s.root + plan.Address(plan.ItemPath(in, o.Item))}
	if in != s.lang {
		v.Lang = in.Tag
	}
	switch {
	case o.State == freshness.Missing:
		v.State = s.lang.Text("not-translated")
	case o.Unrecorded:
		v.State = s.lang.Text("translation-unrecorded")
	default:
		v.State = s.lang.Count("translation-stale", o.Stale)
	}
	return v
}

// undated counts, page by page, the figures whose sources state no date.
func (s *scene) undated() (list []Table) {
	for _, kind := range portal.Kinds {
		for _, item := range s.site.Items(s.lang, kind) {
			if n := undatedOf(item); n > 0 {
				list = append(list, Table{s.to(item.Base().Ref(), ""), n})
			}
		}
	}
	return list
}

func undatedOf(item portal.Item) (n int) {
	for _, f := range item.Base().Figures {
		if f.Period.IsZero() {
			n++
		}
	}
	if x, ok := item.(*portal.Indicator); ok {
		for _, o := range x.Observations {
			if o.Period.IsZero() {
				n++
			}
		}
	}
	return n
}
