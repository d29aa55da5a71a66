package sitemap

import (
	"fmt"
	"strings"
	"testing"
)

// written are the files of a map of n pages, in the order in which they are put.
func written(n, mostURLs, mostBytes int) (paths []string, files map[string]string) {
	files = map[string]string{}
	w := newWriter("https://portal.example/", func(path string, data []byte) {
		paths, files[path] = append(paths, path), string(data)
	})
	w.mostURLs, w.mostBytes = mostURLs, mostBytes
	for i := range n {
		w.add(URL{Address: fmt.Sprintf("https://portal.example/%02d/", i)})
	}
	w.end()
	return paths, files
}

func TestMap(t *testing.T) {
	pages := func(yield func(URL) bool) {
		_ = yield(URL{Address: "https://portal.example/"}) &&
			yield(URL{"https://portal.example/zh/?a&b", "2023-10", []Alternate{{"zh-Hans", "https://portal.example/zh/?a&b"}, {"x-default", "https://portal.example/zh/"}}})
	}
	got := map[string]string{}
	Write("https://portal.example/", pages, func(path string, data []byte) { got[path] = string(data) })
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://portal.example/</loc></url>
<url><loc>https://portal.example/zh/?a&amp;b</loc><lastmod>2023-10</lastmod>
<xhtml:link rel="alternate" hreflang="zh-Hans" href="https://portal.example/zh/?a&amp;b"/>
<xhtml:link rel="alternate" hreflang="x-default" href="https://portal.example/zh/"/></url>
</urlset>
`
	if len(got) != 1 || got[Path] != want {
		t.Errorf("got\n%s\nwant\n%s", got[Path], want)
	}
}

// A map that is full by number or by size goes on in another part; the index names them all.
func TestPartsOfALargeMap(t *testing.T) {
	one := len(head) + len("<url><loc>https://portal.example/00/</loc></url>\n") + len(foot)
	for _, c := range []struct {
		pages, urls, bytes int
		want               string
	}{
		{3, 3, 1 << 20, "sitemap.xml"},
		{4, 3, 1 << 20, "sitemap-1.xml sitemap-2.xml sitemap.xml"},
		{7, 3, 1 << 20, "sitemap-1.xml sitemap-2.xml sitemap-3.xml sitemap.xml"},
		{1, 9, one, "sitemap.xml"},
		{2, 9, one, "sitemap-1.xml sitemap-2.xml sitemap.xml"},
	} {
		paths, files := written(c.pages, c.urls, c.bytes)
		if got := strings.Join(paths, " "); got != c.want {
			t.Errorf("%v: files %s", c, got)
		}
		urls := 0
		for path, data := range files {
			urls += strings.Count(data, "<url>")
			if len(data) > c.bytes && (path != Path || len(files) == 1) { // an index is small
				t.Errorf("%v: %s has %d bytes", c, path, len(data))
			}
			if path != Path && !strings.Contains(files[Path], "<loc>https://portal.example/"+path+"</loc>") {
				t.Errorf("%v: the index does not name %s: %s", c, path, files[Path])
			}
		}
		if urls != c.pages {
			t.Errorf("%v: %d pages on the map", c, urls)
		}
	}
}

func TestRobots(t *testing.T) {
	for base, want := range map[string]string{
		"":                        "User-agent: *\nAllow: /\n",
		"https://portal.example/": "User-agent: *\nAllow: /\n\nSitemap: https://portal.example/sitemap.xml\n",
	} {
		if got := string(Robots(base)); got != want {
			t.Errorf("base %q: got %q", base, got)
		}
	}
}
