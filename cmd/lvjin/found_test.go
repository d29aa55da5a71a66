package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"
)

// address is where the reference site is built to stand in these tests: only a site that knows its address has a map and
// feeds.
const address = "https://portal.example/green/"

var addressed = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "lvjin-found-")
	if err != nil {
		return "", err
	}
	out := filepath.Join(dir, "public")
	var stdout, stderr bytes.Buffer
	if code := run([]string{"build", "--site", "../..", "-o", out, "--base-url", strings.TrimSuffix(address, "/")}, &stdout, &stderr); code != clean {
		return "", fmt.Errorf("build: %s%s", stdout.String(), stderr.String())
	}
	return out, nil
})

// head is what the head of a page tells programs.
type head struct {
	path, lang, title string
	meta              map[string][]string // by name or property
	canonical         string
	alternates        []string // tag and address
	feeds             []string
	data              []string // JSON-LD
	crumbs            []string
}

func (h *head) indexed() bool { return h.path != "404.html" && h.meta["robots"] == nil }

func heads(t *testing.T) (root string, list []*head) {
	t.Helper()
	root, err := addressed()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range pagesIn(t, root) {
		h := &head{path: p.path, meta: map[string][]string{}}
		each(p.doc, func(n *html.Node) { h.read(n) })
		list = append(list, h)
	}
	return root, list
}

func (h *head) read(n *html.Node) {
	get := func(key string) string { v, _ := attr(n, key); return v }
	switch {
	case n.Data == "html":
		h.lang = get("lang")
	case n.Data == "title" && n.Parent.Data == "head":
		h.title = text(n)
	case n.Data == "meta" && get("name")+get("property") != "":
		h.meta[get("name")+get("property")] = append(h.meta[get("name")+get("property")], get("content"))
	case n.Data == "link" && get("rel") == "canonical":
		h.canonical = get("href")
	case n.Data == "link" && get("rel") == "alternate" && get("hreflang") != "":
		h.alternates = append(h.alternates, get("hreflang")+" "+get("href"))
	case n.Data == "link" && get("type") == "application/atom+xml":
		file, _, _ := target(page{path: h.path}, get("href"))
		h.feeds = append(h.feeds, file)
	case n.Data == "script" && get("type") == "application/ld+json":
		h.data = append(h.data, n.FirstChild.Data)
	case n.Data == "li" && n.Parent.Data == "ol" && n.Parent.Parent.Data == "nav":
		if class, _ := attr(n.Parent.Parent, "class"); class == "crumbs" {
			h.crumbs = append(h.crumbs, text(n))
		}
	}
}

// Every page has a title that no other page of its language has, a description, and says the same of itself to search
// engines and to social networks.
func TestPagesSayWhatTheyAre(t *testing.T) {
	_, list := heads(t)
	titles := map[string]string{}
	for _, h := range list {
		if other := titles[h.lang+" "+h.title]; other != "" && h.path != "404.html" {
			t.Errorf("%s and %s have the title %q", h.path, other, h.title)
		}
		titles[h.lang+" "+h.title] = h.path
		if len(h.meta["description"]) != 1 || h.meta["description"][0] == "" {
			t.Errorf("%s: descriptions %q", h.path, h.meta["description"])
		}
		if h.path == "404.html" {
			continue
		}
		if want := address + strings.TrimSuffix(h.path, "index.html"); h.canonical != want || h.only("og:url") != want {
			t.Errorf("%s: canonical %q, og:url %q", h.path, h.canonical, h.meta["og:url"])
		}
		if !strings.HasPrefix(h.title, h.only("og:title")) || !strings.HasSuffix(h.title, h.only("og:site_name")) || h.only("og:description") != h.only("description") {
			t.Errorf("%s: %v of %q", h.path, h.meta, h.title)
		}
		if kind := h.only("og:type"); (kind == "article") != (h.meta["article:published_time"] != nil) {
			t.Errorf("%s: type %q, published %q", h.path, kind, h.meta["article:published_time"])
		}
		if locale := h.only("og:locale"); h.indexed() && len(h.meta["og:locale:alternate"]) != max(len(h.alternates)-2, 0) || !strings.HasPrefix(h.lang, locale[:2]) {
			t.Errorf("%s: locale %q, others %q, alternates %q", h.path, locale, h.meta["og:locale:alternate"], h.alternates)
		}
		if h.meta["SiteIDCode"] != nil {
			t.Errorf("%s poses as a government's", h.path)
		}
	}
}

// only is the content of the one element of a name.
func (h *head) only(name string) string {
	if len(h.meta[name]) != 1 {
		return fmt.Sprintf("(%d elements %s)", len(h.meta[name]), name)
	}
	return h.meta[name][0]
}

// A site that does not know its address has neither map nor feeds, and says nothing of them.
func TestWithoutAnAddress(t *testing.T) {
	root, pages := site(t)
	robots, err := os.ReadFile(filepath.Join(root, "robots.txt"))
	if err != nil || string(robots) != "User-agent: *\nAllow: /\n" {
		t.Errorf("robots.txt %q, %v", robots, err)
	}
	for _, name := range []string{"sitemap.xml", "zh/feed.xml"} {
		if _, err := os.Stat(filepath.Join(root, name)); err == nil {
			t.Errorf("%s is written", name)
		}
	}
	for _, p := range pages {
		each(p.doc, func(n *html.Node) {
			if property, _ := attr(n, "property"); property == "og:url" {
				t.Errorf("%s has an og:url", p.path)
			}
		})
	}
}
