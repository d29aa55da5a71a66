package plan

import (
	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// SearchPath is the file of the page that a language is searched on. The index stands in the same folder.
func SearchPath(lang *locale.Language) string { return lang.ID + "/search/index.html" }

// searchOrder is the order in which search shows kinds of items. Terms come before them, sources after.
var searchOrder = []portal.Kind{
	portal.KindDistrict, portal.KindIndicator, portal.KindProgram, portal.KindProject, portal.KindPolicy, portal.KindInstitution, portal.KindArticle,
}

// Ranked are all items in the order in which search shows them, whatever the language: by kind, the latest first.
func (s *Site) Ranked() (list []portal.Item) {
	for _, kind := range searchOrder {
		list = append(list, s.recent[kind]...)
	}
	return list
}

// Found are the pages that search finds in a language, by rank: those of terms, items and sources.
func (s *Site) Found(lang *locale.Language) []*Page { return s.found[lang.ID] }

// rank numbers the pages that search finds.
func (s *Site) rank(lang *locale.Language) {
	add := func(r portal.Ref) {
		if p := s.pageIn(lang, r); p != nil {
			s.found[lang.ID] = append(s.found[lang.ID], p)
			p.Rank = len(s.found[lang.ID])
		}
	}
	for _, t := range s.Portal.Terms {
		add(portal.Ref{Kind: portal.KindTerm, Slug: t.ID})
	}
	for _, item := range s.Ranked() {
		add(item.Base().Ref())
	}
	for _, src := range s.Portal.Sources {
		add(portal.Ref{Kind: portal.KindSource, Slug: src.ID})
	}
}
