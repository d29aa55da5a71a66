package portal

import (
	"path"

	"lvjin/internal/align"
	"lvjin/internal/calendar"
	"lvjin/internal/diag"
	"lvjin/internal/freshness"
	"lvjin/internal/locale"
	"lvjin/internal/markdown"
)

// Item is a thing with a folder, of any kind.
type Item interface {
	// Base is what all kinds have.
	Base() *Entity
	// Relations are the references that only this kind has.
	Relations() []Relation
}

// Relation is a reference of one item to another, under the key that an editor wrote.
type Relation struct {
	Key string
	To  Placed[Ref]
}

// Entity is what items of all kinds have: the keys of meta.yaml that they share, and their texts.
type Entity struct {
	Kind  Kind
	Slug  string
	At    diag.Place       // meta.yaml
	Texts map[string]*Text // by language id

	Date       Placed[calendar.Date] `key:"date"`
	Updated    calendar.Date         `key:"updated"` // when it was last changed in substance
	Districts  []Placed[string]      `key:"districts"`
	Sources    []Placed[string]      `key:"sources"`
	Related    []Placed[Ref]         `key:"related"`
	Figures    []*Figure             `key:"figures"`
	Draft      bool                  `key:"draft"`
	Exceptions []Exception           `key:"exceptions"`
}

// Exception excuses the findings of one check about an item.
type Exception struct {
	Check  Placed[string] `key:"check,required"`
	Reason string         `key:"reason,required"`
}

// Ref names the item.
func (e *Entity) Ref() Ref { return Ref{e.Kind, e.Slug} }

// Folder is where the item's files stand, with a slash at its end.
func (e *Entity) Folder() string { return path.Dir(e.At.File) + "/" }

// Base gives the entity itself; kinds inherit it.
func (e *Entity) Base() *Entity { return e }

// Relations are none, for kinds that have no references of their own.
func (e *Entity) Relations() []Relation { return nil }

// Text is one language's words about an item, without the body.
type Text struct {
	File       string                // path of the Markdown file
	Body       int                   // bytes before the body
	Title      Placed[string]        `key:"title,required"`
	Summary    Placed[string]        `key:"summary"`
	Translated Placed[calendar.Date] `key:"translated"`
}

// Body is a text with its Markdown, which lives only while its item is checked and rendered.
type Body struct {
	*Text
	Lang string
	Src  []byte // the whole file
	Doc  *markdown.Document

	// Alignment is a translation beside its original, and Freshness how it stands to that. The original has neither.
	Alignment *align.Alignment
	Freshness freshness.Report

	// Values are those read from each block, kept for as long as the item is judged.
	Values *locale.Found
}

// Words are what is compared of the text to see whether it has changed.
func (b *Body) Words() freshness.Text {
	return freshness.Text{Title: b.Title.V, Summary: b.Summary.V, Doc: b.Doc}
}

// BodyIn is the text in a language, of those of an item, or nil.
func BodyIn(bodies []*Body, lang string) *Body {
	for _, b := range bodies {
		if b != nil && b.Lang == lang {
			return b
		}
	}
	return nil
}

// Place is where a byte of the document stands in the file.
func (b *Body) Place(offset int) diag.Place { return diag.At(b.File, b.Src, b.Text.Body+offset) }
