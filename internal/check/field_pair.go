package check

import (
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

var fieldPair = Check{
	Name: "field-pair",
	Doc: "A title, a summary, or a text given in several languages (a definition, a note, the name of a source) says another number or date in one language than in another, or lacks it. " +
		"Values are read from both as from running text. Find out which is right.",
	Item:   eachPair(titlesAndSummaries),
	Portal: localizedFields,
}

func titlesAndSummaries(x pair) (findings []diag.Finding) {
	f := fields{portal: x.portal}
	f.compare("title", x.source.Lang, x.source.Title, x.made.Lang, x.made.Title)
	if x.source.Summary.V != "" && x.made.Summary.V != "" {
		f.compare("summary", x.source.Lang, x.source.Summary, x.made.Lang, x.made.Summary)
	}
	return f.findings
}

// localizedFields compares what stands in meta.yaml and in the lists.
func localizedFields(p *portal.Portal) []diag.Finding {
	f := fields{portal: p}
	f.site()
	for _, t := range p.Terms {
		f.localized("definition", t.Definition, t.At)
	}
	for _, s := range p.Sources {
		for name, text := range map[string]portal.Localized{"title": s.Title, "short": s.Short, "note": s.Note} {
			f.localized(name, text, s.At)
		}
	}
	for _, a := range p.Areas {
		f.localized("name", a.Name, a.At)
	}
	for _, item := range p.All() {
		f.item(item)
	}
	return f.findings
}

func (f *fields) site() {
	site := &f.portal.Site
	at := diag.Place{File: site.Source.At.File, Line: 1, Column: 1}
	for name, text := range map[string]portal.Localized{"title": site.Title, "description": site.Description, "notice": site.Notice} {
		f.localized(name, text, at)
	}
}

func (f *fields) item(item portal.Item) {
	for _, figure := range item.Base().Figures {
		f.figure(figure)
	}
	switch x := item.(type) {
	case *portal.Indicator:
		f.localized("basis-name", x.BasisName, x.At)
		f.localized("counts", x.Counts, x.At)
		f.localized("whole", x.Whole, x.At)
		for _, b := range x.Breaks {
			f.localized("reason", b.Reason, b.At.At)
		}
		for _, o := range x.Observations {
			f.figure(&o.Figure)
		}
	case *portal.Project:
		f.localized("place", x.Place, x.At)
	}
}

func (f *fields) figure(figure *portal.Figure) {
	f.localized("label", figure.Label, figure.At)
	f.localized("note", figure.Note, figure.At)
}

// fields gathers what is found in texts that stand beside each other.
type fields struct {
	portal   *portal.Portal
	findings []diag.Finding
}

// localized compares each language with the source.
func (f *fields) localized(name string, text map[string]string, at diag.Place) {
	source := f.portal.Site.Source.V
	if text[source] == "" {
		return
	}
	for _, l := range f.portal.Languages {
		if l.ID != source && text[l.ID] != "" {
			f.compare(name, source, portal.Placed[string]{V: text[source], At: at}, l.ID, portal.Placed[string]{V: text[l.ID], At: at})
		}
	}
}

func (f *fields) compare(name, source string, a portal.Placed[string], lang string, b portal.Placed[string]) {
	va, vb := f.values(source, a.V, quotedIn(a.V, b.V)), f.values(lang, b.V, quotedIn(b.V, a.V))
	defer va.Free()
	defer vb.Free()
	for _, d := range locale.Compare(va.In[0], vb.In[0]) {
		finding := diag.Errorf("field-pair", b.At, "%s in %s: %s is not in the source", name, lang, said(b.V, d.B))
		switch {
		case d.B == nil:
			finding = diag.Errorf("field-pair", b.At, "%s in %s: %s is missing", name, lang, said(a.V, d.A))
		case d.A != nil:
			finding = diag.Errorf("field-pair", b.At, "%s in %s: %s = %s; the source says %s = %s", name, lang, said(b.V, d.B), d.B, said(a.V, d.A), d.A)
		}
		f.findings = append(f.findings, finding.And(a.At, "%s in %s", name, source))
	}
}

func (f *fields) values(lang, text string, unread [][2]int) *locale.Found {
	found := f.portal.Language(lang).Find(f.portal.Units)
	found.Read(text, unread)
	return found
}

// quotedIn are the quotations of a text that another has too, letter by letter: words of a third language.
func quotedIn(text, other string) (spans [][2]int) {
	for at := 0; ; {
		open := strings.Index(text[at:], "“")
		if open < 0 {
			return spans
		}
		open += at
		end := strings.Index(text[open:], "”")
		if end < 0 {
			return spans
		}
		if end += open; strings.Contains(other, strings.TrimRight(text[open:end], ".,")) {
			spans = append(spans, [2]int{open, end})
		}
		at = end
	}
}

// said is a value as it is written.
func said(text string, v *locale.Value) string {
	if v == nil {
		return ""
	}
	return text[v.Start:v.End]
}
