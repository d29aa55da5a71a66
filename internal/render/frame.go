package render

import (
	"bytes"
	"html/template"
	"strings"
	"sync"

	"lvjin/internal/locale"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// frames keeps what is the same for all pages of a language, section and depth.
type frames struct {
	mu   sync.Mutex
	kept map[frameKey]*frame
}

type frameKey struct {
	lang, beside *locale.Language
	root         string
	section      portal.Kind
}

// frame is what a page has before anything of its own.
type frame struct {
	View
	way []Link // from the home page to the list of the section, if it belongs to one
}

// Chrome is what templates/header.html and footer.html show.
type Chrome struct {
	SiteTitle string
	Home      string
	Search    string // address of the page of it
	Notice    string
	Publisher string
	Nav       []NavLink
	Footer    []Link
	Imprint   []Fact
}

// NavLink is a link of the navigation.
type NavLink struct {
	Link
	Current bool
}

// of gives the frame of a page.
func (k *frames) of(s *scene, page *plan.Page) (*frame, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	key := frameKey{page.Lang, page.Beside, s.root, page.Kind}
	if f := k.kept[key]; f != nil {
		return f, nil
	}
	f, err := s.newFrame(page)
	if err != nil {
		return nil, err
	}
	if k.kept == nil {
		k.kept = map[frameKey]*frame{}
	}
	k.kept[key] = f
	return f, nil
}

// newFrame makes the frame of a page and of those like it.
func (s *scene) newFrame(page *plan.Page) (f *frame, err error) {
	f = &frame{View: View{
		Tag: s.lang.Tag, SiteTitle: s.text(s.portal.Site.Title),
		Root: s.root, Home: s.root + s.lang.ID + "/", Style: s.root + s.assets.names["site.css"], Icon: s.root + s.assets.names["icon.svg"],
	}}
	if page.IsParallel() {
		f.Choices = s.choices(s.lang, page.Beside)
		f.SiteTitle = join([]string{f.Choices[0].Title, f.Choices[1].Title}, " · ")
	}
	if page.Lang == nil {
		return f, nil
	}
	f.way = []Link{{Text: s.lang.Text("home"), Href: f.Home}}
	if page.Kind != "" {
		f.way = append(f.way, s.navigation(string(page.Kind)))
	}
	f.Header, f.Footer, err = s.chrome(page)
	return f, err
}

// chrome makes header and footer.
func (s *scene) chrome(page *plan.Page) (header, footer template.HTML, err error) {
	data := Chrome{
		SiteTitle: s.text(s.portal.Site.Title), Home: s.root + s.lang.ID + "/", Search: s.root + plan.Address(plan.SearchPath(s.lang)),
		Notice: s.text(s.portal.Site.Notice), Publisher: s.text(s.portal.Site.Publisher),
	}
	for _, n := range s.portal.Site.Navigation {
		link := s.navigation(n.V)
		data.Nav = append(data.Nav, NavLink{link, n.V == string(page.Kind)})
	}
	for _, n := range s.portal.Site.Footer {
		data.Footer = append(data.Footer, s.navigation(n.V))
	}
	data.Imprint = s.imprint()
	var made [2]template.HTML
	for i, name := range []string{"header.html", "footer.html"} {
		var buf bytes.Buffer
		if err := s.templates[s.lang.ID].Execute(&buf, name, data); err != nil {
			return "", "", err
		}
		made[i] = template.HTML(buf.String())
	}
	return made[0], made[1], nil
}

// navigation links to the list of a kind, to an item, to the page of downloads or that of the translations.
func (s *scene) navigation(address string) Link {
	switch address {
	case "data":
		return Link{Text: s.lang.Text("kind-data"), Href: s.root + plan.Address(plan.DataPath(s.lang))}
	case "status":
		return Link{Text: s.lang.Text("kind-status"), Href: s.root + plan.Address(plan.StatusPath(s.lang))}
	}
	kind, slug, isRef := strings.Cut(address, ":")
	if isRef {
		return s.to(portal.Ref{Kind: portal.Kind(kind), Slug: slug}, "")
	}
	return Link{Text: s.lang.Text("kind-" + kind + "-many"), Href: s.root + plan.Address(plan.ListPath(s.lang, portal.Kind(kind), 1))}
}
