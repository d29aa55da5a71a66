package main

import (
	"bytes"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"lvjin/internal/content"
	"lvjin/internal/portal"
)

// The reference site, built once for all tests of its pages.
var reference = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "lvjin-site-")
	if err != nil {
		return "", err
	}
	shared = append(shared, func() { _ = os.RemoveAll(dir) })
	out := filepath.Join(dir, "public")
	var stdout, stderr bytes.Buffer
	if code := run([]string{"build", "--site", "../..", "-o", out}, &stdout, &stderr); code != clean {
		return "", &os.PathError{Op: "build: " + stdout.String() + stderr.String(), Path: out, Err: os.ErrInvalid}
	}
	return out, nil
})

// page is a page of the built site.
type page struct {
	path string // relative to the site: zh/index.html
	doc  *html.Node
}

func site(t *testing.T) (root string, pages []page) {
	t.Helper()
	root, err := reference()
	if err != nil {
		t.Fatal(err)
	}
	parsed.Do(func() { referencePages = pagesIn(t, root) })
	if len(referencePages) < 100 {
		t.Fatalf("%d pages", len(referencePages))
	}
	return root, referencePages
}

// The pages of the reference site, read once. Nobody changes them.
var (
	parsed         sync.Once
	referencePages []page
)

// pagesIn reads the pages of a built site.
func pagesIn(t *testing.T, root string) (pages []page) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" {
			return err
		}
		src, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			return err
		}
		doc, err := html.Parse(bytes.NewReader(src))
		pages = append(pages, page{name, doc})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func each(n *html.Node, f func(*html.Node)) {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			f(c)
		}
	}
}

func attr(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// text is what a reader reads of an element, with the apostrophes of the data.
func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(b.String()), " "), "’", "'")
}

func ids(p page) map[string]bool {
	found := map[string]bool{}
	each(p.doc, func(n *html.Node) {
		if id, ok := attr(n, "id"); ok {
			found[id] = true
		}
	})
	return found
}

// target is the file and fragment that a link on a page leads to on a static server.
func target(p page, href string) (file, fragment string, external bool) {
	u, err := url.Parse(href)
	if err != nil || u.Host != "" || u.Scheme != "" {
		return href, "", true
	}
	at := &url.URL{Path: "/" + strings.TrimSuffix(p.path, "index.html")}
	r := at.ResolveReference(u)
	file = strings.TrimPrefix(r.Path, "/")
	if file == "" || strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	return file, r.Fragment, false
}

// Every link of the site leads somewhere: the page is there, and so is the section on it. The links are relative, so
// that this holds below any path.
func TestEveryLinkResolves(t *testing.T) {
	root, pages := site(t)
	anchors := map[string]map[string]bool{}
	for _, p := range pages {
		anchors[p.path] = ids(p)
	}
	for _, p := range pages {
		each(p.doc, func(n *html.Node) {
			for _, key := range []string{"href", "src", "action"} {
				href, ok := attr(n, key)
				if !ok {
					continue
				}
				file, fragment, external := target(p, href)
				if external {
					if n.Data != "a" {
						t.Errorf("%s: <%s> asks another host: %s", p.path, n.Data, href)
					}
					continue
				}
				if strings.HasPrefix(href, "/") {
					t.Errorf("%s: %s is not relative", p.path, href)
				}
				if _, err := os.Stat(filepath.Join(root, file)); err != nil {
					t.Errorf("%s: %s leads nowhere", p.path, href)
				} else if fragment != "" && !anchors[file][fragment] {
					t.Errorf("%s: %s names no section of the page", p.path, href)
				}
			}
		})
	}
}

// Every page can be reached from the choice of languages by following links.
func TestEveryPageIsReached(t *testing.T) {
	_, pages := site(t)
	byPath := map[string]page{}
	for _, p := range pages {
		byPath[p.path] = p
	}
	seen, queue := map[string]bool{"index.html": true}, []string{"index.html"}
	for len(queue) > 0 {
		p := byPath[queue[0]]
		queue = queue[1:]
		each(p.doc, func(n *html.Node) {
			href, ok := attr(n, "href")
			if n.Data == "form" {
				href, ok = attr(n, "action")
			}
			if ok && (n.Data == "a" || n.Data == "form") {
				file, _, external := target(p, href)
				if _, isPage := byPath[file]; isPage && !external && !seen[file] {
					seen[file] = true
					queue = append(queue, file)
				}
			}
		})
	}
	for _, p := range pages {
		if !seen[p.path] && p.path != "404.html" {
			t.Errorf("no way leads to %s", p.path)
		}
	}
}

// A page names its language, itself and its twins, and its twins name it.
func TestLanguagesOfAPageKnowEachOther(t *testing.T) {
	_, pages := site(t)
	alternates := map[string][]string{}
	for _, p := range pages {
		each(p.doc, func(n *html.Node) {
			rel, _ := attr(n, "rel")
			href, _ := attr(n, "href")
			tag, _ := attr(n, "hreflang")
			if n.Data == "link" && rel == "alternate" && tag != "x-default" {
				file, _, _ := target(p, href)
				alternates[p.path] = append(alternates[p.path], file)
			}
		})
	}
	for _, p := range pages {
		var lang, canonical string
		defaults := 0
		each(p.doc, func(n *html.Node) {
			rel, _ := attr(n, "rel")
			tag, _ := attr(n, "hreflang")
			href, _ := attr(n, "href")
			switch {
			case n.Data == "html":
				lang, _ = attr(n, "lang")
			case rel == "canonical":
				canonical, _, _ = target(p, href)
			case rel == "alternate" && tag == "x-default":
				defaults++
			}
		})
		if p.path == "404.html" {
			continue // it stands for every address
		}
		if lang == "" || canonical != p.path {
			t.Errorf("%s: lang %q, canonical %q", p.path, lang, canonical)
		}
		if !strings.HasPrefix(p.path, "zh/") && !strings.HasPrefix(p.path, "en/") {
			continue // it belongs to no language, or to two
		}
		if defaults != 1 || !slices.Contains(alternates[p.path], p.path) {
			t.Errorf("%s: %d x-default, alternates %v", p.path, defaults, alternates[p.path])
		}
		for _, twin := range alternates[p.path] {
			if !slices.Contains(alternates[twin], p.path) {
				t.Errorf("%s names %s, which does not name it", p.path, twin)
			}
		}
	}
}

// Pages hold nothing that a strict Content-Security-Policy forbids, and one heading of the first rank.
func TestPagesAreStrict(t *testing.T) {
	_, pages := site(t)
	for _, p := range pages {
		headings, last := 0, 1
		each(p.doc, func(n *html.Node) {
			if _, ok := attr(n, "style"); ok || n.Data == "style" {
				t.Errorf("%s: inline style in <%s>", p.path, n.Data)
			}
			kind, _ := attr(n, "type") // a block of data is no script
			if _, src := attr(n, "src"); n.Data == "script" && !src && kind != "application/ld+json" {
				t.Errorf("%s: inline script", p.path)
			}
			if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
				level := int(n.Data[1] - '0')
				if level > last+1 {
					t.Errorf("%s: heading %q of rank %d after rank %d", p.path, text(n), level, last)
				}
				if last = level; level == 1 {
					headings++
				}
			}
		})
		if headings != 1 {
			t.Errorf("%s: %d headings of the first rank", p.path, headings)
		}
	}
}

// Every stored figure stands on the page of its home: as printed in the source's language, and as each language writes
// it, with its date or the words that it has none.
func TestEveryFigureIsOnItsPage(t *testing.T) {
	root, _ := site(t)
	p, findings, err := content.Load(os.DirFS("../.."), content.Options{})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	count := 0
	for _, item := range p.All() {
		figures := slices.Clone(item.Base().Figures)
		if x, ok := item.(*portal.Indicator); ok {
			for _, o := range x.Observations {
				figures = append(figures, &o.Figure)
			}
		}
		for _, lang := range p.Languages {
			file := filepath.Join(root, lang.ID, string(item.Base().Kind), item.Base().Slug, "index.html")
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := html.Parse(bytes.NewReader(src))
			if err != nil {
				t.Fatal(err)
			}
			words := text(doc)
			for _, f := range figures {
				count++
				for _, want := range []string{lang.Cell(f.Quantity), f.Printed.V, lang.Period(f.Period)} {
					if !strings.Contains(words, strings.Join(strings.Fields(want), " ")) {
						t.Errorf("%s: %s is not on the page: %q", file, f.Address, want)
					}
				}
			}
		}
	}
	if count < 300 {
		t.Errorf("only %d figures", count)
	}
}
