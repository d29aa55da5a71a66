package freshness

import (
	"strings"

	"lvjin/internal/markdown"
)

// Part is a part of a text, by which passages are told apart in content/translations.lock.
type Part string

// The parts of a text. Title and summary stand in its front matter.
const (
	PartTitle   Part = "title"
	PartSummary Part = "summary"
	PartBody    Part = "body"
)

// Parts are all of them, in the order of the file.
var Parts = []Part{PartTitle, PartSummary, PartBody}

// Passage is a part of an original that is translated as one: its title, its summary or a block of its body.
type Passage struct {
	Part    Part
	Version Version
}

// passage is a Passage with its place in a text.
type passage struct {
	Passage
	block   int // the first of its blocks; -1 of title and summary
	section int // index in Document.Headings; -1 before the first
}

// passages are those of a text in order. A row of a table is one, other blocks are one each; what has no words is none.
func passages(t Text) []passage {
	blocks := t.Doc.Blocks()
	list := make([]passage, 0, 2+len(blocks))
	list = append(list, passage{Passage{PartTitle, VersionOf(t.Title)}, -1, -1}, passage{Passage{PartSummary, VersionOf(t.Summary)}, -1, -1})
	for i := 0; i < len(blocks); {
		n, text := 1, words(t.Doc, &blocks[i])
		for i+n < len(blocks) && sameRow(&blocks[i], &blocks[i+n]) {
			text += " | " + words(t.Doc, &blocks[i+n])
			n++
		}
		list = append(list, passage{Passage{PartBody, VersionOf(strings.Trim(text, " |"))}, i, blocks[i].Section})
		i += n
	}
	kept := list[:0]
	for _, p := range list {
		if p.Version != 0 {
			kept = append(kept, p)
		}
	}
	return kept
}

// inBody are the passages of the body.
func inBody(list []passage) (in []passage) {
	for _, p := range list {
		if p.Part == PartBody {
			in = append(in, p)
		}
	}
	return in
}

func sameRow(a, b *markdown.Block) bool {
	return a.Kind == markdown.CellBlock && b.Kind == markdown.CellBlock && a.Table == b.Table && a.Row == b.Row
}

// words are the text of a block for comparison. A quoted figure stands there by its address, so that new data never makes
// words stale; so does a link that the build fills in.
func words(d *markdown.Document, b *markdown.Block) string {
	if len(b.Links) == 0 {
		return b.Text
	}
	var out strings.Builder
	done := 0
	for _, i := range b.Links {
		l := &d.Links[i]
		from, to := d.LinkSpan(b, i)
		quotes := l.Scheme == "figure" || l.Scheme == "indicator" && l.Fragment != ""
		if from < done || !quotes && l.Text != "" {
			continue
		}
		out.WriteString(b.Text[done:from])
		out.WriteString("(" + l.URL + ")")
		done = to
	}
	out.WriteString(b.Text[done:])
	return out.String()
}
