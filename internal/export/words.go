package export

import (
	"slices"

	"lvjin/internal/portal"
)

// Words are the texts of the interface, in one language, that the files hold.
type Words struct {
	Data, Notes                          string // names of the sheets
	Title, Summary, Unit, Basis, Breaks  string // labels
	License, Sources, Outlet, Date, Link string
	Columns, Files, NotStated, Readme    string
	Column                               map[string]string // what a column holds, by column key
}

// ReadWords takes the words from the site's messages: text gives the message of a name. The names are those that
// WordNames lists.
func ReadWords(text func(name string) string) Words {
	w := Words{Column: map[string]string{}}
	for name, word := range w.byName() {
		*word = text(name)
	}
	for _, key := range columnKeys {
		w.Column[key] = text(columnWord + key)
	}
	return w
}

// WordNames lists the names of the messages that ReadWords asks for.
func WordNames() []string {
	var names []string
	for name := range new(Words).byName() {
		names = append(names, name)
	}
	for _, key := range columnKeys {
		names = append(names, columnWord+key)
	}
	slices.Sort(names)
	return names
}

const columnWord = "data-column-"

func (w *Words) byName() map[string]*string {
	return map[string]*string{
		"data-sheet": &w.Data, "data-notes": &w.Notes, "data-title": &w.Title, "data-summary": &w.Summary, "data-unit": &w.Unit,
		"data-basis": &w.Basis, "data-breaks": &w.Breaks, "data-license": &w.License, "data-sources": &w.Sources,
		"data-outlet": &w.Outlet, "data-date": &w.Date, "data-link": &w.Link, "data-columns": &w.Columns, "data-files": &w.Files,
		"data-not-stated": &w.NotStated, "data-readme": &w.Readme,
	}
}

// in is a text in a language, or in the source language, or in the first that has it: for places that hold one text
// only and must hold one.
func in(t portal.Localized, lang, source string, languages []Language) string {
	if s, ok := t.In(lang, source); ok || s != "" {
		return s
	}
	for _, l := range languages {
		if s := t[l.ID]; s != "" {
			return s
		}
	}
	return ""
}

func (d *Dataset) in(t portal.Localized, lang string) string {
	return in(t, lang, d.SourceLanguage, d.Languages)
}
