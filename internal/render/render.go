// Package render turns a planned page into bytes: templates, Markdown, figures, relations, and the static files under
// names that hold their content's hash.
//
// A page is rendered from the portal and, for an item, its Body, which lives as long as the item is being visited. The
// templates are read once for each language, with the interface texts of that language written into them.
package render

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"lvjin/internal/atom"
	"lvjin/internal/calendar"
	"lvjin/internal/card"
	"lvjin/internal/locale"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/template"
)

// Options are what pages need beside the portal.
type Options struct {
	Theme   fs.FS         // holds templates and static
	BaseURL string        // absolute address of the site, "" where it is not known
	Today   calendar.Date // for what depends on the day: the validity of policies
	Font    *card.Font    // draws the cards of pages; nil where there are none
}

// Renderer renders the pages of one site. It may be used by several goroutines.
type Renderer struct {
	portal    *portal.Portal
	site      *plan.Site
	options   Options
	templates map[string]*template.Set // by language id
	assets    assets
	frames    frames
	exports   *exports
	feeds     func() map[string]*atom.Feed // by path, made at the first call
	charted   sync.Map                     // charted by chartKey
	cards     sync.Map                     // Card by cardKey
	sourced   map[string][]*portal.Figure  // figures by the id of their source
	members   map[string][]portal.Ref      // items by the slug of their district
	phrases   *locale.Phrases
	besides   map[*locale.Language]sideWords
	marks     marks
	listed    map[string]*plan.Page // first pages of long lists, by the file that holds their entries
}

// New reads the theme.
func New(s *plan.Site, o Options) (*Renderer, error) {
	r := &Renderer{portal: s.Portal, site: s, options: o, templates: map[string]*template.Set{}}
	if o.BaseURL != "" && !strings.HasSuffix(o.BaseURL, "/") {
		r.options.BaseURL += "/"
	}
	var err error
	if r.assets, err = loadAssets(o.Theme); err != nil {
		return nil, err
	}
	for _, lang := range s.Portal.Languages {
		if r.templates[lang.ID], err = parseTemplates(o.Theme, lang); err != nil {
			return nil, err
		}
	}
	r.exports = newExports(s, r.options.BaseURL)
	r.feeds = sync.OnceValue(r.newFeeds)
	r.sourced, r.members, r.phrases = figuresBySource(s.Portal), membersByDistrict(s.Portal), locale.NewPhrases(names(s.Portal))
	r.besides, r.marks = wordsBeside(r), marksOf(s.Portal.Languages)
	r.listed = entryPages(s)
	return r, nil
}

// Page renders a page and appends it to out. body is that of the page's item in the page's language; share is its card,
// if it has one; seen is nil until all items have been visited, and pages that show something of it wait until then.
func (r *Renderer) Page(out []byte, page *plan.Page, body *Body, share *Share, seen *portal.Seen) ([]byte, error) {
	lang := page.Lang
	if lang == nil {
		lang = r.portal.SourceLanguage()
	}
	v, err := r.view(page, lang)
	if err != nil {
		return nil, err
	}
	v.Share = share
	if v.Main, err = r.main(page, lang, body, seen); err != nil {
		return nil, fmt.Errorf("page %s: %w", page.Path, err)
	}
	return r.execute(out, page, lang, v)
}

// execute fills in the template of a page, with the words of a language.
func (r *Renderer) execute(out []byte, page *plan.Page, lang *locale.Language, v *View) ([]byte, error) {
	plain := page.Lang != nil && lang.Wide() // there is nothing of a language of letters to set
	buf := bytes.NewBuffer(out)
	if !plain {
		buf = buffer()
		defer buffers.Put(buf)
	}
	if err := r.templates[lang.ID].Execute(buf, page.Template+".html", v); err != nil {
		return nil, fmt.Errorf("page %s: %w", page.Path, err)
	}
	if plain {
		return buf.Bytes(), nil
	}
	return r.typeset(out, buf.Bytes()), nil
}

// buffers are lent to what is written piece by piece and kept as a whole.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func buffer() *bytes.Buffer {
	buf := buffers.Get().(*bytes.Buffer)
	buf.Reset()
	return buf
}

// main is what the template of the page shows between header and footer.
func (r *Renderer) main(page *plan.Page, lang *locale.Language, body *Body, seen *portal.Seen) (any, error) {
	s := &scene{r, lang, root(page.Path), seen}
	switch page.Template {
	case "list":
		return s.list(page), nil
	case plan.Timeline:
		return s.timelinePage(page), nil
	case "term":
		return s.term(page.Term), nil
	case "source":
		return s.source(page.Source), nil
	case "terms":
		return s.terms(), nil
	case "sources":
		return s.sources(), nil
	case "home":
		return s.home(), nil
	case "area":
		return s.areaPage(page)
	case "embed":
		return s.embed(page)
	case "data":
		return s.data()
	case "status":
		return s.statusPage(), nil
	case "search":
		return s.searchPage(), nil
	case plan.Missing:
		return s.missingPage(page.Item), nil
	}
	if page.Item != nil {
		return s.item(page.Item, body)
	}
	return nil, nil
}

// Waits reports whether the page of an item shows who mentions it, and so can be rendered only after all items have
// been visited. Articles do not: there may be many of them.
func Waits(kind portal.Kind) bool { return kind != portal.KindArticle }

// scene is one page in the making: what its parts need to link to others.
type scene struct {
	*Renderer
	lang *locale.Language
	root string       // relative way from the page to the root of the site: ../../../
	seen *portal.Seen // of all items; nil while they are being visited
}

// root is the relative way from a page to the root of the site.
func root(path string) string { return strings.Repeat("../", strings.Count(path, "/")) }

// Link is a link to a page of the site, or out of it.
type Link struct {
	Text     string
	Href     string
	Lang     string // tag of the language of text and page where it is not the reader's
	External bool
}

// to links to a thing, under its title or the words given.
func (s *scene) to(ref portal.Ref, text string) Link {
	address, in := s.site.Find(s.lang, ref)
	l := Link{Text: text, Href: s.root + address}
	if in != s.lang {
		l.Lang = in.Tag
	}
	if l.Text == "" {
		l.Text, l.Lang = s.title(ref)
	}
	if address == "" {
		l.Href = ""
	}
	return l
}

// title is the name of a thing in the reader's language or, with the tag of that, in another.
func (s *scene) title(ref portal.Ref) (text, lang string) {
	switch ref.Kind {
	case portal.KindTerm:
		if t := s.portal.Term(ref.Slug); t != nil {
			return t.Names[s.lang.ID], ""
		}
	case portal.KindSource:
		if src := s.portal.Source(ref.Slug); src != nil {
			return s.in(src.Title)
		}
	}
	if item := s.portal.Item(ref); item != nil {
		t, in := s.site.Text(s.lang, item.Base())
		if in != s.lang {
			lang = in.Tag
		}
		return t.Title.V, lang
	}
	return ref.Slug, ""
}

// in is a localized text in the reader's language or, with the tag of that, in the source language.
func (s *scene) in(t portal.Localized) (text, lang string) {
	text, own := t.In(s.lang.ID, s.portal.Site.Source.V)
	if !own && text != "" {
		lang = s.portal.SourceLanguage().Tag
	}
	return text, lang
}

// text is in without the tag, for where none can be written.
func (s *scene) text(t portal.Localized) string {
	text, _ := s.in(t)
	return text
}

// area links to a district, or names an area that has no page.
func (s *scene) area(id string) Link {
	if a := s.portal.Area(id); a != nil {
		text, lang := s.in(a.Name)
		return Link{Text: text, Lang: lang}
	}
	return s.to(portal.Ref{Kind: portal.KindDistrict, Slug: id}, "")
}

// areaName is the name of a district or of an area that has no page.
func (s *scene) areaName(id string) string {
	if a := s.portal.Area(id); a != nil {
		return s.text(a.Name)
	}
	name, _ := s.title(portal.Ref{Kind: portal.KindDistrict, Slug: id})
	return name
}

func membersByDistrict(p *portal.Portal) map[string][]portal.Ref {
	by := map[string][]portal.Ref{}
	for _, item := range p.All() {
		for _, d := range item.Base().Districts {
			by[d.V] = append(by[d.V], item.Base().Ref())
		}
	}
	return by
}
