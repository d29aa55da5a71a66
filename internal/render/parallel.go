package render

import (
	"bytes"
	"cmp"
	"html/template"
	"slices"
	"strings"

	"lvjin/internal/align"
	"lvjin/internal/freshness"
	"lvjin/internal/locale"
	"lvjin/internal/markdown"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// Parallel is an item's original and a translation side by side. Its rows are too many for a template that is quick.
type Parallel struct {
	Sides [2]Side // original and translation
	Rows  template.HTML
}

// Side is one of the two texts, in the words of its language.
type Side struct {
	Tag     string
	Kind    string
	Title   template.HTML // with its phrases
	Summary string
	Page    Link          // where the text stands alone
	Stale   template.HTML // that the original has changed title or summary
}

// sideWords are the words of a language about its texts side by side with others.
type sideWords struct {
	original, translation, none string
	with                        map[*locale.Language]string // the link to a text side by side with one in that language
}

func wordsBeside(r *Renderer) map[*locale.Language]sideWords {
	words := map[*locale.Language]sideWords{}
	for _, lang := range r.portal.Languages {
		s := &scene{r, lang, "", nil}
		name, with := s.languageName(lang.ID), map[*locale.Language]string{}
		for _, other := range r.portal.Languages {
			with[other] = lang.Format("side-by-side", "Language", s.languageName(other.ID))
		}
		words[lang] = sideWords{
			lang.Format("side-original", "Language", name), lang.Format("side-translation", "Language", name),
			template.HTMLEscapeString(lang.Format("side-none", "Language", name)), with,
		}
	}
	return words
}

// beside links to the pages that show a text side by side with its original or its translations.
func (s *scene) beside(e *portal.Entity) (links []Link) {
	source := s.portal.SourceLanguage()
	for _, page := range s.site.ParallelsOf(e.Ref()) {
		other := page.Beside
		if other == s.lang {
			other = source
		} else if s.lang != source {
			continue
		}
		links = append(links, Link{Text: s.besides[s.lang].with[other], Href: s.root + page.Address()})
	}
	return links
}

// Parallel renders the page that shows an item's original beside a translation, and appends it to out. bodies are those
// of the item, in the site's order of languages.
func (r *Renderer) Parallel(out []byte, page *plan.Page, bodies []*portal.Body) ([]byte, error) {
	source := r.portal.SourceLanguage()
	view, err := r.view(page, source)
	if err != nil {
		return nil, err
	}
	made := portal.BodyIn(bodies, page.Beside.ID)
	original, translation := r.side(page, portal.BodyIn(bodies, source.ID)), r.side(page, made)
	defer buffers.Put(original.html)
	defer buffers.Put(translation.html)
	view.Main = Parallel{[2]Side{original.Side, translation.Side}, rows(original, translation, made.Alignment)}
	return r.execute(out, page, source, view)
}

// headBeside fills in what the page has that belongs to both languages.
func (s *scene) headBeside(v *View, page *plan.Page) {
	var titles, descriptions []string
	for _, lang := range []*locale.Language{s.lang, page.Beside} {
		text := page.Item.Base().Texts[lang.ID]
		titles, descriptions = append(titles, text.Title.V), append(descriptions, cmp.Or(text.Summary.V, text.Title.V))
	}
	v.Title, v.Description = join(titles, " · "), join(descriptions, " ")
	v.OpenGraph = s.openGraph(v, page)
	v.Government = s.government(page)
}

// side is one of the two texts with its HTML, piece by piece, in a buffer that is lent.
type side struct {
	Side
	html   *bytes.Buffer
	pieces []markdown.Piece
	none   string // in place of what it does not have
}

// side turns a text to HTML for a page beside its own. Its figures are told of there, so ways within the text lead to
// that page.
func (r *Renderer) side(page *plan.Page, b *portal.Body) *side {
	lang := r.portal.Language(b.Lang)
	s := &scene{r, lang, root(page.Path), nil}
	path, words := plan.ItemPath(lang, page.Item.Base().Ref()), r.besides[lang]
	own, label, prefix := s.root+plan.Address(path), words.original, ""
	if lang == page.Beside {
		label, prefix = words.translation, lang.ID+":"
	}
	v := &side{none: words.none, html: buffer()}
	v.Side = Side{
		Tag: lang.Tag, Kind: lang.Text("kind-" + string(page.Kind)),
		Title: s.phrased(b.Title.V, lang), Summary: b.Summary.V,
		Page: Link{Text: label, Href: own, Lang: lang.Tag}, Stale: s.staleHead(b, path),
	}
	v.pieces = b.Doc.Pieces(v.html, markdown.Options{
		Words: s.words(), HeadingLinks: true, Prefix: prefix, Block: s.staleBlocks(b, path),
		Resolve: func(_ int, l *markdown.Link) markdown.Anchor {
			a := s.anchor(l, &Body{})
			a.ID = "" // nothing leads back to it here
			if strings.HasPrefix(a.Href, "#") {
				a.Href = own + a.Href
			}
			return a
		},
	})
	return v
}

// staleHead says that the original has changed title or summary.
func (s *scene) staleHead(b *portal.Body, path string) template.HTML {
	if !slices.ContainsFunc(b.Freshness.Changes, func(c freshness.Change) bool { return c.Block < 0 }) {
		return ""
	}
	return template.HTML(s.staleNote("stale-head", s.original(path), "", s.portal.SourceLanguage()))
}

// rows writes the two texts side by side.
func rows(original, translation *side, a *align.Alignment) template.HTML {
	out := buffer()
	defer buffers.Put(out)
	for _, row := range a.Rows(original.pieces, translation.pieces) {
		out.WriteString("<div class=\"pair\">\n")
		original.cell(out, row.Source)
		translation.cell(out, row.Made)
		out.WriteString("</div>\n")
	}
	return template.HTML(out.String())
}

// cell writes what one side has in a row.
func (s *side) cell(out *bytes.Buffer, of align.Span) {
	class := "prose"
	if of.Empty() {
		class = "prose none"
	}
	for _, part := range []string{`<div class="`, class, `" lang="`, template.HTMLEscapeString(s.Tag), "\">\n"} {
		out.WriteString(part)
	}
	if of.Empty() {
		out.WriteString("<p>" + s.none + "</p>")
	} else {
		out.Write(s.html.Bytes()[s.pieces[of.First].From:s.pieces[of.End-1].To])
	}
	out.WriteString("</div>\n")
}
