package content

import (
	"io/fs"

	"lvjin/internal/align"
	"lvjin/internal/freshness"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

// Bodies reads and parses the texts of an item, in the site's order of languages; nil stands for a missing one.
func Bodies(site fs.FS, p *portal.Portal, e *portal.Entity) ([]*portal.Body, error) {
	bodies, docs := make([]*portal.Body, len(p.Languages)), make([]*markdown.Document, len(p.Languages))
	for i, lang := range p.Languages {
		text := e.Texts[lang.ID]
		if text == nil {
			continue
		}
		src, err := fs.ReadFile(site, text.File)
		if err != nil {
			return nil, err
		}
		src, _ = decodeText(text.File, src) // told at loading
		docs[i] = markdown.Parse(src[min(text.Body, len(src)):])
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
