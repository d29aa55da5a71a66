package check

import (
	"iter"

	"lvjin/internal/align"
	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

// pair is the text in the source language and one translation of it.
type pair struct {
	portal       *portal.Portal
	item         portal.Item
	source, made *portal.Body
}

// eachPair makes a check of an item out of one of a translation.
func eachPair(f func(pair) []diag.Finding) func(*portal.Portal, portal.Item, []*portal.Body) []diag.Finding {
	return func(p *portal.Portal, item portal.Item, bodies []*portal.Body) (findings []diag.Finding) {
		source := portal.BodyIn(bodies, p.Site.Source.V)
		if source == nil {
			return nil
		}
		for _, b := range bodies {
			if b != nil && b != source {
				findings = append(findings, f(pair{p, item, source, b})...)
			}
		}
		return findings
	}
}

// blocks are those of a pair, nil where one has no counterpart.
func (x pair) blocks(p align.Pair) (source, made *markdown.Block) {
	if p.Source != align.None {
		source = &x.source.Doc.Blocks()[p.Source]
	}
	if p.Made != align.None {
		made = &x.made.Doc.Blocks()[p.Made]
	}
	return source, made
}

// match is a pair of blocks, nil where one has no counterpart, and where each text has got to: its block or, without one,
// the last before it in the section.
type match struct {
	align.Pair
	source, made     *markdown.Block
	atSource, atMade spot
}

// matches are the pairs of blocks of a section, in order.
func (x pair) matches(section int) iter.Seq[match] {
	return func(yield func(match) bool) {
		m := match{atSource: spot{x.source, nil, section}, atMade: spot{x.made, nil, section}}
		for _, p := range x.made.Alignment.Sections[section] {
			m.Pair = p
			m.source, m.made = x.blocks(p)
			if m.source != nil {
				m.atSource.block = m.source
			}
			if m.made != nil {
				m.atMade.block = m.made
			}
			if !yield(m) {
				return
			}
		}
	}
}

// section is the number of headings before a byte of a document, or 0 for all of it where the two texts are not parallel:
// then only the whole can be compared with the whole.
func (x pair) section(d *markdown.Document, offset int) int {
	if !x.made.Alignment.Parallel {
		return 0
	}
	n := 0
	for n < len(d.Headings) && d.Headings[n].Offset <= offset {
		n++
	}
	return n
}

// sectionPlace is where a section of a text begins.
func sectionPlace(b *portal.Body, section int) diag.Place {
	if section > 0 && section <= len(b.Doc.Headings) {
		return b.Place(b.Doc.Headings[section-1].Offset)
	}
	return b.Place(0)
}
