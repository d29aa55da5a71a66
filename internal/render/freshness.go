package render

import (
	"html/template"
	"slices"
	"strings"

	"lvjin/internal/freshness"
	"lvjin/internal/locale"
	"lvjin/internal/markdown"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// staleBlocks marks the blocks of a translation whose originals have changed, with a note before them that leads to the
// original's section.
func (s *scene) staleBlocks(b *portal.Body, path string) func(int) markdown.BlockMark {
	if len(b.Freshness.Changes) == 0 {
		return nil
	}
	source, original := s.portal.SourceLanguage(), s.original(path)
	marks := map[int]markdown.BlockMark{}
	for _, c := range b.Freshness.Changes {
		if c.Block < 0 { // told in the head
			continue
		}
		mark, message := marks[c.Block], "stale-section"
		if c.Exact {
			mark.Class, message = "stale", "stale-passage"
		}
		if mark.Before == "" || !c.Exact {
			mark.Before = s.staleNote(message, original, c.Section, source)
		}
		marks[c.Block] = mark
	}
	if len(marks) == 0 {
		return nil
	}
	return func(i int) markdown.BlockMark { return marks[i] }
}

// original is the way to the original of the page at path.
func (s *scene) original(path string) string {
	return s.root + plan.Address(s.portal.SourceLanguage().ID+strings.TrimPrefix(path, s.lang.ID))
}

func (s *scene) staleNote(message, original, section string, source *locale.Language) string {
	if section != "" {
		original += "#" + section
	}
	escape := template.HTMLEscapeString
	return `<p class="stale-note">` + escape(s.lang.Text(message)) + ` <a href="` + escape(original) + `" hreflang="` + escape(source.Tag) + `">` +
		escape(s.lang.Text("stale-original")) + "</a></p>\n"
}

// freshness tells how a translation stands to its original.
func (s *scene) freshness(t *Translation, f freshness.Report) {
	t.Stale = f.State == freshness.Stale
	switch {
	case f.State == freshness.Current:
		t.Standing = s.lang.Text("translation-current")
	case f.Unrecorded():
		t.Standing = s.lang.Text("translation-unrecorded")
	case t.Stale:
		t.Standing = s.lang.Count("translation-stale", len(f.Changes))
		t.HeadStale = slices.ContainsFunc(f.Changes, func(c freshness.Change) bool { return c.Block < 0 })
	}
}

// Missing is the notice that stands where an item has no text in the reader's language.
type Missing struct {
	Kind     string
	Original Link
	Language string
}

func (s *scene) missingPage(item portal.Item) *Missing {
	_, in := s.site.Text(s.lang, item.Base())
	return &Missing{string(item.Base().Kind), s.to(item.Base().Ref(), ""), s.languageName(in.ID)}
}
