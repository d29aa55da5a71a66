package content

import (
	"bytes"
	"io/fs"

	"lvjin/internal/align"
	"lvjin/internal/freshness"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

// Reader reads the texts of items, one item after the other, each into the room of the one before.
type Reader struct {
	site   fs.FS
	portal *portal.Portal
	rooms  []room // one a language
}

// room is where a text is read and parsed.
type room struct {
	file bytes.Buffer
	text markdown.Parser
}

// NewReader makes a reader of the texts of a portal, which was loaded from site.
func NewReader(site fs.FS, p *portal.Portal) *Reader {
	return &Reader{site, p, make([]room, len(p.Languages))}
}

// Bodies reads and parses the texts of an item, in the site's order of languages; nil stands for a missing one. They live
// until the next ones are read.
func (r *Reader) Bodies(e *portal.Entity) ([]*portal.Body, error) {
	p := r.portal
	bodies, docs := make([]*portal.Body, len(p.Languages)), make([]*markdown.Document, len(p.Languages))
	for i, lang := range p.Languages {
		text := e.Texts[lang.ID]
		if text == nil {
			continue
		}
		room := &r.rooms[i]
		src, err := readInto(&room.file, r.site, text.File)
		if err != nil {
			return nil, err
		}
		src, _ = decodeText(text.File, src) // told at loading
		docs[i] = room.text.Parse(src[min(text.Body, len(src)):])
		bodies[i] = &portal.Body{Text: text, Lang: lang.ID, Src: src, Doc: docs[i]}
	}
	markdown.PairIDs(docs...)
	compare(p, bodies)
	return bodies, nil
}

// compare puts the translations beside their original.
func compare(p *portal.Portal, bodies []*portal.Body) {
	source := portal.BodyIn(bodies, p.Site.Source.V)
	if source == nil {
		return
	}
	var original *freshness.Original
	if p.Translations != nil {
		original = freshness.Of(source.Words())
	}
	for _, b := range bodies {
		if b == nil || b == source {
			continue
		}
		b.Alignment = align.Texts(source.Doc, b.Doc)
		if original != nil {
			b.Freshness = original.Compare(b.Words(), b.Alignment, p.Translations[b.File])
		}
	}
}
