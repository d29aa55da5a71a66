package check

import (
	"slices"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var linkFragment = Check{
	Name: "link-fragment",
	Doc:  "A link names a section, as in article:overview#results, that the page does not have. Sections are named by their headings, the same in all languages.",
}

// fragments keeps the sections of all items and the links to sections, until all items have been seen.
type fragments struct {
	anchors map[portal.Ref][]string
	links   []fragmentLink
}

// fragmentLink is a link to a section.
type fragmentLink struct {
	to       portal.Ref
	fragment string
	at       diag.Place
}

func (f *fragments) add(ref portal.Ref, anchors []string, links []fragmentLink) {
	f.anchors[ref] = anchors
	f.links = append(f.links, links...)
}

// survey lists the sections of an item and its links to sections. Those of indicators name observations.
func survey(item portal.Item, bodies []*portal.Body) (anchors []string, links []fragmentLink) {
	for _, b := range bodies {
		if b == nil {
			continue
		}
		if anchors == nil {
			anchors = make([]string, 0, len(b.Doc.Headings)) // other languages have the same
		}
		for _, h := range b.Doc.Headings {
			if !slices.Contains(anchors, h.ID) {
				anchors = append(anchors, h.ID)
			}
		}
		for i := range b.Doc.Links {
			l := &b.Doc.Links[i]
			ref := portal.Ref{Kind: portal.Kind(l.Scheme), Slug: l.Target}
			if l.Scheme == "" && l.URL != "" && l.URL[0] == '#' {
				ref, l.Fragment = item.Base().Ref(), l.URL[1:]
			}
			if l.Fragment != "" && ref.Kind != portal.KindIndicator && portal.New(ref.Kind) != nil {
				links = append(links, fragmentLink{ref, l.Fragment, b.Place(l.Offset)})
			}
		}
	}
	return anchors, links
}

// unresolved are the links to sections that there are not.
func (f *fragments) unresolved() (findings []diag.Finding) {
	for _, l := range f.links {
		if anchors, ok := f.anchors[l.to]; ok && !slices.Contains(anchors, l.fragment) {
			findings = append(findings, diag.Errorf("link-fragment", l.at, "%s has no section %s%s", l.to, l.fragment, diag.DidYouMean(l.fragment, anchors)))
		}
	}
	return findings
}

// unknown are the items whose sections are linked to and not known.
func (f *fragments) unknown() (refs []portal.Ref) {
	for _, l := range f.links {
		if _, ok := f.anchors[l.to]; !ok && !slices.Contains(refs, l.to) {
			refs = append(refs, l.to)
		}
	}
	return refs
}
