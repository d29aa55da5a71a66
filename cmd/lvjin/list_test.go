package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Whatever facet of a list a reader follows, its pages lead to every entry of the list and to no other, and each has as
// many entries as the link to it says.
func TestFacetsLeadToEveryEntry(t *testing.T) {
	_, pages := site(t)
	checkFacets(t, pages)
}

// The same of a list of several pages, whose entries stand in a file for the script too.
func TestLongListsAreSound(t *testing.T) {
	root := long(t, 120)
	checkHTML(t, root)
	checkFacets(t, pagesIn(t, root))
	checkAccess(t, serveFolder(t, root), []string{"zh/article/", "en/article/page/2/", "en/article/by/district/west/page/2/", "zh/district/east/"})
	for _, lang := range []string{"zh", "en"} {
		var entries []struct{ Href, Title, Date, In string }
		src, err := os.ReadFile(filepath.Join(root, lang, "article/by/entries.json"))
		if err == nil {
			err = json.Unmarshal(src, &entries)
		}
		if err != nil || len(entries) != 120 {
			t.Fatalf("%s: %d entries, %v", lang, len(entries), err)
		}
		want := "../../" + lang + "/article/story-056/ 2023-10-19 district/east year/2023"
		if e := entries[0]; e.Href+" "+e.Date+" "+e.In != want {
			t.Errorf("%s: the first entry is %+v, want %s", lang, e, want)
		}
	}
}

// long builds a site of so many articles, of two districts and three years.
func long(t *testing.T, articles int) (root string) {
	t.Helper()
	dir := t.TempDir()
	write := func(name, text string) {
		file := filepath.Join(dir, "content", name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	write("site.yaml", "title: {zh: 江城, en: River City}\nsource: zh\nlanguages: [{id: zh, tag: zh-Hans}, {id: en, tag: en}]\nnavigation: [district, article]\n")
	for d, title := range map[string]string{"east": "East", "west": "West"} {
		write("district/"+d+"/zh.md", "---\ntitle: "+map[string]string{"east": "东区", "west": "西区"}[d]+"\n---\n")
		write("district/"+d+"/en.md", "---\ntitle: "+title+"\n---\n")
	}
	for i := range articles {
		at := fmt.Sprintf("article/story-%03d/", i)
		date := fmt.Sprintf("%d-10-%02d", 2021+i%3, i%19+1)
		if i == 0 {
			date = "2021-H1" // which HTML has no form for
		}
		write(at+"meta.yaml", "date: "+date+"\ndistricts: ["+[]string{"east", "west"}[i%2]+"]\n")
		write(at+"zh.md", fmt.Sprintf("---\ntitle: 第%d篇\n---\n正文。\n", i))
		write(at+"en.md", fmt.Sprintf("---\ntitle: Story No. %d\n---\nText.\n", i))
	}
	root = filepath.Join(dir, "public")
	var stdout, stderr bytes.Buffer
	if code := run([]string{"build", "--site", dir, "-o", root}, &stdout, &stderr); code != clean {
		t.Fatal(stdout.String(), stderr.String())
	}
	return root
}

func checkFacets(t *testing.T, pages []page) {
	t.Helper()
	byPath, facets := map[string]page{}, 0
	for _, p := range pages {
		byPath[p.path] = p
	}
	for _, p := range pages {
		nav := byClass(p.doc, "facets")
		if nav == nil {
			continue
		} else if _, whole := attr(nav, "data-shown"); !whole {
			continue
		}
		list := entriesFrom(byPath, p)
		each(nav, func(facet *html.Node) {
			if _, labelled := attr(facet, "aria-labelledby"); !labelled {
				return
			}
			facets++
			found := map[string]bool{}
			each(facet, func(a *html.Node) {
				href, _ := attr(a, "href")
				if file, _, _ := target(p, href); a.Data == "a" && strings.Count(file, "/") == 5 {
					words := strings.Fields(text(a))
					entries := entriesFrom(byPath, byPath[file])
					if n, _ := strconv.Atoi(words[len(words)-1]); n != len(entries) {
						t.Errorf("%s: %q has %d entries", p.path, text(a), len(entries))
					}
					maps.Copy(found, entries)
				}
			})
			if !maps.Equal(found, list) {
				t.Errorf("%s: %q leads to %d of %d entries", p.path, text(facet), len(found), len(list))
			}
		})
	}
	if facets == 0 {
		t.Error("no list has facets")
	}
}

// entriesFrom are the files that a list's entries lead to, from a page of it to the last.
func entriesFrom(byPath map[string]page, p page) map[string]bool {
	found := map[string]bool{}
	for p.doc != nil {
		each(p.doc, func(n *html.Node) {
			if class, _ := attr(n.Parent, "class"); n.Data == "a" && class == "title" {
				if href, ok := attr(n, "href"); ok { // not that of the script's empty entry
					file, _, _ := target(p, href)
					found[file] = true
				}
			}
		})
		next := ""
		each(p.doc, func(n *html.Node) {
			if rel, _ := attr(n, "rel"); rel == "next" {
				href, _ := attr(n, "href")
				next, _, _ = target(p, href)
			}
		})
		p = byPath[next]
	}
	return found
}

// byClass finds the first element of a class, or nil.
func byClass(doc *html.Node, class string) (found *html.Node) {
	each(doc, func(n *html.Node) {
		if value, _ := attr(n, "class"); found == nil && value == class {
			found = n
		}
	})
	return found
}
