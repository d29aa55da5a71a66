package check

import "lvjin/internal/diag"

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
