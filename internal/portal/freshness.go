package portal

import (
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/markdown"
)

// State is how a translation stands to its original.
type State string

// The states. A text has none where the site does not track its translations, and in the source language.
const (
	Untracked State = ""
	Missing   State = "missing"
	Stale     State = "stale"
	Current   State = "current"
)

// Freshness is the state of a translation with the reasons for it.
type Freshness struct {
	State    State
	Passages int      // of the original
	Changes  []Change // of a stale one, in the order of the original
}

// Unrecorded reports whether a translation is stale because nobody has said which version of the original it is of.
func (f Freshness) Unrecorded() bool { return f.State == Stale && len(f.Changes) == 0 }

// Change is a passage of the original that is no longer what the translation was made from.
type Change struct {
	What    string     // changed, added or removed
	Part    Part       // of the text
	At      diag.Place // in the original
	Section string     // id of the section of the original, "" before the first
	Block   int        // of the translation: the one to mark, -1 in its head
	Exact   bool       // the block is the translation of this passage; else what is to change is in the block's section

	now, was int // the passage in the original and in the record, or the known one before it; -1: the beginning
}

// passage is a Passage with its place in a text.
type passage struct {
	Passage
	block   int // the first of its blocks; -1 of title and summary
	section int // index in Document.Headings; -1 before the first
}

// passages are those of a text in order. A row of a table is one, other blocks are one each; what has no words is none.
func passages(b *Body) []passage {
	list := []passage{{Passage{PartTitle, VersionOf(b.Title.V)}, -1, -1}, {Passage{PartSummary, VersionOf(b.Summary.V)}, -1, -1}}
	blocks := b.Doc.Blocks()
	for i := 0; i < len(blocks); {
		n, text := 1, words(b.Doc, &blocks[i])
		for i+n < len(blocks) && sameRow(&blocks[i], &blocks[i+n]) {
			text += " | " + words(b.Doc, &blocks[i+n])
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

// RecordOf is the record of a translation that is made from the original as it is.
func RecordOf(original *Body) *Record {
	r := &Record{}
	for _, p := range passages(original) {
		r.Passages = append(r.Passages, p.Passage)
	}
	return r
}

// Compare judges the translations of an item by the versions that they were made from. bodies are those of the item in
// the site's order of languages, nil for a missing one.
func (t Translations) Compare(source string, bodies []*Body) {
	if t == nil {
		return
	}
	var original *Body
	for _, b := range bodies {
		if b != nil && b.Lang == source {
			original = b
		}
	}
	if original == nil {
		return
	}
	c := comparison{original: original, now: passages(original)}
	for _, b := range bodies {
		if b != nil && b != original {
			b.Freshness = c.with(b, t[b.File])
		}
	}
}

// comparison compares one original with its translations.
type comparison struct {
	original *Body
	now      []passage
}

func (c *comparison) with(translation *Body, r *Record) Freshness {
	f := Freshness{State: Stale, Passages: len(c.now)}
	if r == nil {
		return f
	}
	f.Changes = c.changes(r)
	if len(f.Changes) == 0 {
		f.State = Current
		return f
	}
	a := aligned{c, r, translation, passages(translation)}
	for i := range f.Changes {
		a.place(&f.Changes[i])
	}
	return f
}
