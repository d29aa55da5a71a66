package export

import (
	"slices"
	"strings"

	"lvjin/internal/calendar"
	"lvjin/internal/portal"
)

// Site is what the files of the whole site say of it.
type Site struct {
	Name                          string // of the data package: lower case, digits, - . _; "" is data
	Base                          string // absolute address of the site's root; "" makes all addresses relative
	Title, Description, Publisher portal.Localized
	Languages                     []Language
	SourceLanguage                string
	Modified                      calendar.Date // of the data; zero: not said
	Words                         map[string]Words
}

// NewSite takes from a portal what it knows. The words, and a base other than the site's own, are set by the caller.
func NewSite(p *portal.Portal) Site {
	d := Dataset{Languages: languages(p)}
	return Site{
		Base: p.Site.BaseURL.V, Title: d.own(p.Site.Title), Description: d.own(p.Site.Description), Publisher: d.own(p.Site.Publisher),
		Languages: d.Languages, SourceLanguage: p.Site.Source.V,
	}
}

// in is a text in a language, or in another where it has none.
func (s *Site) in(t portal.Localized, lang string) string {
	return in(t, lang, s.SourceLanguage, s.Languages)
}

// all is a text in all languages, for formats that have room for one text only.
func (s *Site) all(t portal.Localized) string {
	var texts []string
	for _, l := range s.Languages {
		if own := t[l.ID]; own != "" && !slices.Contains(texts, own) {
			texts = append(texts, own)
		}
	}
	return strings.Join(texts, " / ")
}

// tag is the BCP 47 tag of a language of the site.
func (s *Site) tag(lang string) string {
	for _, l := range s.Languages {
		if l.ID == lang {
			return l.Tag
		}
	}
	return lang
}
