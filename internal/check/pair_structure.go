package check

import (
	"lvjin/internal/diag"
	"lvjin/internal/markdown"
)

var headingPair = Check{
	Name: "heading-pair",
	Doc: "A translation has other headings than its source: more or fewer, or of other ranks. Sections are compared one by one and have the same addresses in all languages, so the headings must correspond. " +
		"Find the section that is missing or new, and translate it or take it out.",
	Item: eachPair(headingsThatDiffer),
}

// headingsThatDiffer tells the first heading that has no counterpart.
func headingsThatDiffer(x pair) []diag.Finding {
	a, b := x.source.Doc.Headings, x.made.Doc.Headings
	for i := range max(len(a), len(b)) {
		switch {
		case i >= len(b):
			return []diag.Finding{diag.Errorf("heading-pair", sectionPlace(x.made, len(b)), "%d headings, the source has %d; %s is missing", len(b), len(a), a[i].Text).
				And(x.source.Place(a[i].Offset), "%s", a[i].Text)}
		case i >= len(a):
			return []diag.Finding{diag.Errorf("heading-pair", x.made.Place(b[i].Offset), "%d headings, the source has %d; %s has no counterpart", len(b), len(a), b[i].Text).
				And(x.source.Place(0), "the source")}
		case a[i].Level != b[i].Level:
			return []diag.Finding{diag.Errorf("heading-pair", x.made.Place(b[i].Offset), "heading %s is of rank %d, in the source of rank %d", b[i].Text, b[i].Level, a[i].Level).
				And(x.source.Place(a[i].Offset), "%s", a[i].Text)}
		}
	}
	return nil
}

var imagePair = Check{
	Name: "image-pair",
	Doc:  "A section has more or fewer images in one language than in the other. The files may differ, since a drawing may have words in it; but what one reader is shown the other should be shown, too.",
	Item: eachPair(imagesThatDiffer),
}

// imagesThatDiffer pairs the images of each section off in their order.
func imagesThatDiffer(x pair) (findings []diag.Finding) {
	isImage := func(l *markdown.Link) bool { return l.Image }
	a, b := x.links(x.source, isImage), x.links(x.made, isImage)
	for _, l := range unpaired(a, b) {
		findings = append(findings, diag.Errorf("image-pair", sectionPlace(x.made, l.section), "image %s has no counterpart in this section", l.URL).And(x.source.Place(l.Offset), "%s", l.URL))
	}
	for _, l := range unpaired(b, a) {
		findings = append(findings, diag.Errorf("image-pair", x.made.Place(l.Offset), "image %s has no counterpart in this section of the source", l.URL).And(sectionPlace(x.source, l.section), "the section"))
	}
	return findings
}

// unpaired are the links of a beyond as many as b has in the same section.
func unpaired(a, b []placedLink) (list []placedLink) {
	left := map[int]int{}
	for _, l := range b {
		left[l.section]++
	}
	for _, l := range a {
		if left[l.section]--; left[l.section] < 0 {
			list = append(list, l)
		}
	}
	return list
}
