// Package sitemap writes what crawlers ask a site for: the map of its pages in the format of sitemaps.org, with the
// versions of a page in other languages, and robots.txt. Both are pure functions of what they are given.
package sitemap

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"iter"
)

// URL is a page on the map. Addresses are absolute.
type URL struct {
	Address    string
	Modified   string // ISO 8601 date; "" where it is not known
	Alternates []Alternate
}

// Alternate is a version of a page in a language, itself too, or the one for all other languages: x-default.
type Alternate struct{ Tag, Address string }

// Path is the address of the map, or of the index of its parts, relative to the root of the site.
const Path = "sitemap.xml"

// What one file may hold by the format's rules.
const (
	mostURLs  = 50_000
	mostBytes = 50 << 20
)

// Write makes the files of the map of the site at base and hands them to put, one after the other: one file or, of a
// large site, its parts and an index of them. No more than one file is in memory, and that belongs to put.
func Write(base string, pages iter.Seq[URL], put func(path string, data []byte)) {
	w := newWriter(base, put)
	for page := range pages {
		w.add(page)
	}
	w.end()
}

type writer struct {
	base                string
	put                 func(path string, data []byte)
	mostURLs, mostBytes int

	part  bytes.Buffer // what there is of the file
	entry bytes.Buffer
	room  []byte // for a text that is being escaped
	urls  int    // in the part
	parts int    // that have been put
}

func newWriter(base string, put func(path string, data []byte)) *writer {
	w := &writer{base: base, put: put, mostURLs: mostURLs, mostBytes: mostBytes}
	w.begin()
	return w
}

// begin begins a part in room of its own.
func (w *writer) begin() {
	w.part, w.urls = bytes.Buffer{}, 0
	w.part.WriteString(head)
}

const (
	head = xml.Header + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">` + "\n"
	foot = "</urlset>\n"
)

func (w *writer) add(page URL) {
	w.entry.Reset()
	w.entry.WriteString("<url>")
	w.element(&w.entry, "loc", page.Address)
	if page.Modified != "" {
		w.element(&w.entry, "lastmod", page.Modified)
	}
	for _, a := range page.Alternates {
		w.entry.WriteString("\n" + `<xhtml:link rel="alternate" hreflang="`)
		w.entry.WriteString(a.Tag)
		w.entry.WriteString(`" href="`)
		w.escape(&w.entry, a.Address)
		w.entry.WriteString(`"/>`)
	}
	w.entry.WriteString("</url>\n")
	if w.urls == w.mostURLs || w.urls > 0 && w.part.Len()+w.entry.Len()+len(foot) > w.mostBytes {
		w.putPart()
	}
	w.part.Write(w.entry.Bytes())
	w.urls++
}

// partPath is the address of the n-th part, from 1.
func partPath(n int) string { return fmt.Sprintf("sitemap-%d.xml", n) }

func (w *writer) putPart() {
	w.parts++
	w.put(partPath(w.parts), w.file())
	w.begin()
}

// file is the part as a file.
func (w *writer) file() []byte {
	w.part.WriteString(foot)
	return w.part.Bytes()
}

func (w *writer) end() {
	if w.parts == 0 {
		w.put(Path, w.file())
		return
	}
	w.putPart()
	var index bytes.Buffer
	index.WriteString(xml.Header + `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
	for n := 1; n <= w.parts; n++ {
		index.WriteString("<sitemap>")
		w.element(&index, "loc", w.base+partPath(n))
		index.WriteString("</sitemap>\n")
	}
	index.WriteString("</sitemapindex>\n")
	w.put(Path, index.Bytes())
}

func (w *writer) element(b *bytes.Buffer, name, text string) {
	b.WriteString("<" + name + ">")
	w.escape(b, text)
	b.WriteString("</" + name + ">")
}

func (w *writer) escape(b *bytes.Buffer, text string) {
	w.room = append(w.room[:0], text...)
	_ = xml.EscapeText(b, w.room) // a buffer takes everything
}
