package main

import (
	"encoding/xml"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// element is an element of a feed.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
	Text     string     `xml:",chardata"`
}

func (e *element) all(name string) (list []element) {
	for _, c := range e.Children {
		if c.XMLName.Local == name {
			list = append(list, c)
		}
	}
	return list
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// rules are what RFC 4287 (4.1.1, 4.1.2) says of the children of feeds and entries: how many at least and at most.
var rules = map[string]map[string][2]int{
	"feed":  {"id": {1, 1}, "title": {1, 1}, "subtitle": {0, 1}, "updated": {1, 1}, "author": {1, 1}, "link": {2, 2}, "entry": {1, 50}},
	"entry": {"id": {1, 1}, "title": {1, 1}, "updated": {1, 1}, "published": {0, 1}, "link": {1, 1}, "category": {1, 1}, "summary": {0, 1}},
}

func checkElement(t *testing.T, file string, e *element) {
	t.Helper()
	for _, c := range e.Children {
		if _, ok := rules[e.XMLName.Local][c.XMLName.Local]; !ok || c.XMLName.Space != "http://www.w3.org/2005/Atom" {
			t.Errorf("%s: %v in %s", file, c.XMLName, e.XMLName.Local)
		}
	}
	for name, n := range rules[e.XMLName.Local] {
		if got := len(e.all(name)); got < n[0] || got > n[1] {
			t.Errorf("%s: %d %s in %s", file, got, name, e.XMLName.Local)
		}
	}
	for _, name := range []string{"updated", "published"} {
		for _, c := range e.all(name) {
			if !regexp.MustCompile(`^\d{4}-\d\d-\d\dT00:00:00Z$`).MatchString(c.Text) {
				t.Errorf("%s: %s %q", file, name, c.Text)
			}
		}
	}
}

// Every feed keeps the rules of the format, lists pages of its language, the last changed first, is the one that its
// home page names, and is named by no page of another language.
func TestFeeds(t *testing.T) {
	root, list := heads(t)
	byAddress, named := map[string]*head{}, map[string]bool{}
	for _, h := range list {
		byAddress[h.canonical] = h
		for _, file := range h.feeds {
			named[file] = true
		}
		section, _, _ := strings.Cut(strings.TrimSuffix(h.path, "index.html"), "page/")
		if isList := strings.Count(section, "/") == 2 && h.meta["robots"] == nil && slices.Contains([]string{"article", "policy", "district"}, strings.Split(section, "/")[1]); isList && len(h.feeds) != 1 {
			t.Errorf("%s: feeds %q", h.path, h.feeds)
		}
	}
	if want := []string{"en/district/nanan/feed.xml", "en/district/yuzhong/feed.xml", "en/feed.xml", "zh/district/nanan/feed.xml", "zh/district/yuzhong/feed.xml", "zh/feed.xml"}; !slices.Equal(slices.Sorted(maps.Keys(named)), want) {
		t.Errorf("feeds %v", slices.Sorted(maps.Keys(named)))
	}
	for file := range named {
		var feed element
		parseXML(t, filepath.Join(root, file), &feed)
		checkElement(t, file, &feed)
		self, home := feed.all("link")[0], feed.all("link")[1]
		owner := byAddress[home.attr("href")]
		if self.attr("rel") != "self" || self.attr("href") != address+file || feed.all("id")[0].Text != address+file || home.attr("rel") != "alternate" {
			t.Errorf("%s: links %v", file, feed.all("link"))
		}
		if owner == nil || owner.lang != feed.attr("lang") || !slices.Contains(owner.feeds, file) {
			t.Fatalf("%s: home %v", file, home)
		}
		last := feed.all("updated")[0].Text
		for _, e := range feed.all("entry") {
			checkElement(t, file, &e)
			p := byAddress[e.all("link")[0].attr("href")]
			if p == nil || p.lang != owner.lang || !p.indexed() || !strings.HasPrefix(p.title, e.all("title")[0].Text) || e.all("id")[0].Text != p.canonical {
				t.Errorf("%s: entry %v", file, e)
			}
			if updated := e.all("updated")[0].Text; updated > last || updated < e.all("published")[0].Text {
				t.Errorf("%s: changed %s, after an entry of %s", file, updated, last)
			} else {
				last = updated
			}
		}
	}
}
