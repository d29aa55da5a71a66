package chart

import (
	"bytes"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
)

// The viewBox is as wide as the widest chart in CSS pixels; on a phone of 360 pixels a unit is 0.44 of one.
const (
	width = 720
	em    = 28  // the largest text, of phones: 12 CSS pixels there
	lead  = 34  // from one line of it to the next: 1.2 em
	pitch = 120 // the same in hundredths of an em
)

// svg writes elements. Attributes are names and values by turns; those with an empty value are left out.
type svg struct{ bytes.Buffer }

func (w *svg) open(name string, attributes ...string)  { w.tag(name, ">", attributes) }
func (w *svg) empty(name string, attributes ...string) { w.tag(name, "/>", attributes) }
func (w *svg) close(name string)                       { w.WriteString("</" + name + ">") }

func (w *svg) leaf(name, text string, attributes ...string) {
	w.open(name, attributes...)
	w.WriteString(escape(text))
	w.close(name)
}

func (w *svg) tag(name, end string, attributes []string) {
	w.WriteByte('<')
	w.WriteString(name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if value := attributes[i+1]; value != "" {
			w.WriteByte(' ')
			w.WriteString(attributes[i])
			w.WriteString(`="`)
			w.WriteString(escape(value))
			w.WriteByte('"')
		}
	}
	w.WriteString(end)
}

// sheet is a drawing in the making. Marks are drawn once, in its head, and used many times.
type sheet struct {
	Frame
	svg
	looks []look
	detail
}

// use puts a mark at a place. attributes may turn it.
func (s *sheet) use(l look, x, y int, p *Point, attributes ...string) {
	if !slices.Contains(s.looks, l) {
		s.looks = append(s.looks, l)
	}
	list := append(make([]string, 0, 10), "href", "#"+l.id(s.ID), "x", strconv.Itoa(x), "y", strconv.Itoa(y))
	list = append(append(list, attributes...), "data-row", p.Row)
	if s.detail != full {
		s.empty("use", list...)
		return
	}
	s.open("use", list...)
	s.leaf("title", s.words(p))
	s.close("use")
}

// words are a point's date and value.
func (s *sheet) words(p *Point) string {
	return strings.TrimSpace(s.Lang.Period(p.Period) + " " + s.Lang.Quantity(p.Quantity))
}

// path draws lines.
func (s *sheet) path(class, d string, attributes ...string) {
	s.empty("path", append([]string{"class", class, "d", d}, attributes...)...)
}

// headRoom is what title, description and marks take of most drawings, in bytes.
const headRoom = 1 << 10

// finish is the whole drawing: title and description, the marks used, and what was drawn.
func (s *sheet) finish(kind string, w, h int) []byte {
	var out svg
	out.Grow(s.Len() + headRoom)
	desc := ""
	if s.Desc != "" {
		desc = s.ID + "-desc"
	}
	out.open("svg", "class", "c-svg chart-"+kind, "viewBox", fmt.Sprintf("0 0 %d %d", w, h), "role", "img",
		"aria-labelledby", s.ID+"-title", "aria-describedby", desc)
	out.leaf("title", s.Title, "id", s.ID+"-title")
	if desc != "" {
		out.leaf("desc", s.Desc, "id", desc)
	}
	if len(s.looks) > 0 {
		out.open("defs")
		for _, l := range s.looks {
			l.define(&out, s.ID)
		}
		out.close("defs")
	}
	out.Write(s.Bytes())
	out.close("svg")
	return out.Bytes()
}

func escape(s string) string { return html.EscapeString(s) }
