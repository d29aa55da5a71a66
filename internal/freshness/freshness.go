// Package freshness says whether a translation still follows its original: which passages of the original have changed
// since it was made, and where in the translation that matters.
//
//	original := freshness.Of(text)                        // once for all its translations
//	original.Record()                                     // what is noted when one is made
//	original.Compare(translation, alignment, record)      // later, when both have been edited
//
// A passage is what is translated as one: the title, the summary, a block of the body, a row of a table. It is known by
// the version of its words (version.go). What has changed comes from the versions alone (difference.go); where it is to
// be followed comes from the alignment of the two texts as they now are (place.go).
package freshness

import (
	"lvjin/internal/align"
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

// Report is the state of a translation with the reasons for it.
type Report struct {
	State    State
	Passages int      // of the original
	Changes  []Change // of a stale one, in the order of the original
}

// Unrecorded reports whether a translation is stale because nobody has said which version of the original it is of.
func (r Report) Unrecorded() bool { return r.State == Stale && len(r.Changes) == 0 }

// Change is a passage of the original that is no longer what the translation was made from.
type Change struct {
	What    string // changed, added or removed
	Part    Part   // of the text
	At      Spot   // in the original; of what was removed, the passage before it
	Section string // id of the section of the original, "" before the first
	Block   int    // of the translation: the one to mark, -1 in its head
	Exact   bool   // the block is the translation of this passage; else what is to change is in the block's section

	now, was int // the passage in the original and in the record, or the known one before it; -1: the beginning
}

// Spot is a place in a text: a part of its head, or a block of its body. Without a part it is the beginning.
type Spot struct {
	Part  Part
	Block int
}

// Text is what is compared of a text.
type Text struct {
	Title, Summary string
	Doc            *markdown.Document
}

// Original is a text that others translate, with its passages.
type Original struct {
	doc *markdown.Document
	now []passage
}

// Of reads the passages of an original.
func Of(t Text) *Original { return &Original{t.Doc, passages(t)} }

// Record is that of a translation which is made from the original as it is.
func (o *Original) Record() *Record {
	r := &Record{}
	for _, p := range o.now {
		r.Passages = append(r.Passages, p.Passage)
	}
	return r
}

// Compare judges a translation by the version of the original that it was made from; nil stands for one that nobody has
// recorded.
func (o *Original) Compare(translation Text, a *align.Alignment, r *Record) Report {
	report := Report{State: Stale, Passages: len(o.now)}
	if r == nil {
		return report
	}
	report.Changes = o.changes(r)
	if len(report.Changes) == 0 {
		report.State = Current
		return report
	}
	t := translated{o, r, translation.Doc, inBody(passages(translation)), a}
	for i := range report.Changes {
		t.place(&report.Changes[i])
	}
	return report
}
