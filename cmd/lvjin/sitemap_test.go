package main

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The map of the site lists every page that search engines may show, and no other, with the versions that the page names
// itself.
func TestSiteMap(t *testing.T) {
	root, list := heads(t)
	var sitemap struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []struct {
			Loc     string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 loc"`
			LastMod string `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 lastmod"`
			Links   []struct {
				Rel  string `xml:"rel,attr"`
				Tag  string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	}
	parseXML(t, filepath.Join(root, "sitemap.xml"), &sitemap)
	listed, dated := map[string][]string{}, 0
	for _, u := range sitemap.URLs {
		if listed[u.Loc] != nil {
			t.Errorf("%s is there twice", u.Loc)
		}
		listed[u.Loc] = []string{}
		for _, l := range u.Links {
			if l.Rel != "alternate" {
				t.Errorf("%s: a link %q", u.Loc, l.Rel)
			}
			listed[u.Loc] = append(listed[u.Loc], l.Tag+" "+l.Href)
		}
		if u.LastMod != "" {
			dated++
		}
		if !regexp.MustCompile(`^(\d{4}(-\d\d(-\d\d)?)?)?$`).MatchString(u.LastMod) {
			t.Errorf("%s: last changed %q", u.Loc, u.LastMod)
		}
	}
	if dated == 0 {
		t.Error("no page has a date")
	}
	for _, h := range list {
		if strings.HasSuffix(h.path, "/embed/index.html") && h.indexed() {
			t.Errorf("%s is to be indexed", h.path)
		}
		alternates, there := listed[h.canonical]
		switch {
		case there != h.indexed():
			t.Errorf("%s: on the map %v, to be indexed %v", h.path, there, h.indexed())
		case there && !slices.Equal(alternates, h.alternates):
			t.Errorf("%s: the map has the versions %q, the page %q", h.path, alternates, h.alternates)
		}
		delete(listed, h.canonical)
	}
	for u := range listed {
		t.Errorf("%s is no page", u)
	}
}

func parseXML(t *testing.T, file string, into any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = xml.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}
