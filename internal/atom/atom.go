// Package atom writes feeds in the Atom format, RFC 4287. What it writes depends on nothing but what it is given: a feed
// is as old as its entries, whenever it is written.
package atom

import (
	"bytes"
	"encoding/xml"

	"lvjin/internal/calendar"
)

// Feed is a list of pages that a feed reader follows.
type Feed struct {
	Address  string // absolute address of the feed, which is its id too
	Home     string // absolute address of the page that it belongs to
	Tag      string // BCP 47 tag of the language
	Title    string
	Subtitle string // "" where there is none
	Author   string
	Entries  []Entry // in the order of the feed, one at least
}

// Entry is a page in a feed.
type Entry struct {
	Address   string // absolute address of the page, which is the entry's id too
	Title     string
	Summary   string // "" where there is none
	Kind      string // what the page is, for programs
	KindName  string // what it is, for readers
	Published calendar.Date
	Updated   calendar.Date
}

// XML is the feed as a file. A feed has no date without an entry, and so cannot be written without one: it is nil then.
func (f *Feed) XML() []byte {
	if len(f.Entries) == 0 {
		return nil
	}
	w := &writer{}
	w.WriteString(xml.Header)
	w.around(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="`, f.Tag, "\">\n")
	w.text("title", f.Title)
	w.text("subtitle", f.Subtitle)
	w.text("id", f.Address)
	w.text("updated", timestamp(f.updated()))
	w.around(`<link rel="self" type="application/atom+xml" href="`, f.Address, "\"/>\n")
	w.link(f.Home, f.Tag)
	w.around("<author><name>", f.Author, "</name></author>\n")
	for _, e := range f.Entries {
		w.entry(e, f.Tag)
	}
	w.WriteString("</feed>\n")
	return w.Bytes()
}

// updated is the day of the last change of an entry.
func (f *Feed) updated() (last calendar.Date) {
	for _, e := range f.Entries {
		if e.Updated.First().Compare(last) > 0 {
			last = e.Updated.First()
		}
	}
	return last
}

type writer struct {
	bytes.Buffer
	room []byte // for a text that is being escaped
}

func (w *writer) entry(e Entry, tag string) {
	w.WriteString("<entry>\n")
	w.text("title", e.Title)
	w.text("id", e.Address)
	w.link(e.Address, tag)
	w.text("published", timestamp(e.Published))
	w.text("updated", timestamp(e.Updated))
	w.around(`<category term="`, e.Kind, `"`)
	w.around(` label="`, e.KindName, "\"/>\n")
	w.text("summary", e.Summary)
	w.WriteString("</entry>\n")
}

// text writes an element with a text, unless that is empty.
func (w *writer) text(element, text string) {
	if text != "" {
		w.around("<"+element+">", text, "</"+element+">\n")
	}
}

func (w *writer) link(address, tag string) {
	w.around(`<link rel="alternate" type="text/html" hreflang="`, tag, `"`)
	w.around(` href="`, address, "\"/>\n")
}

// around writes a text between two pieces of XML.
func (w *writer) around(before, text, after string) {
	w.WriteString(before)
	w.room = append(w.room[:0], text...)
	_ = xml.EscapeText(w, w.room) // a buffer takes everything
	w.WriteString(after)
}

// timestamp is the beginning of a date: the format asks for a time, and sources state none.
func timestamp(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.First().String() + "T00:00:00Z"
}
