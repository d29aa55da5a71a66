package check

import (
	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var blockPair = Check{
	Name: "block-pair",
	Doc: "A paragraph, a list item, a cell of a table or a footnote is in one language only, or of another kind there. The two texts are compared block by block, and a reader should find the same in both. " +
		"Sentences may be split, joined or reordered within a block; blocks correspond.",
	Item: eachPair(blocksThatDiffer),
}

func blocksThatDiffer(x pair) (findings []diag.Finding) {
	if !x.made.Alignment.Parallel {
		return nil // told by heading-pair
	}
	for section := range x.made.Alignment.Sections {
		for m := range x.matches(section) {
			switch {
			case m.made == nil:
				findings = append(findings, diag.Errorf("block-pair", m.atMade.place(), "%s missing after this: %s", m.source.Kind, excerpt(m.source)).
					And(start(x.source, m.source), "%s", excerpt(m.source)))
			case m.source == nil:
				findings = append(findings, diag.Errorf("block-pair", start(x.made, m.made), "%s that is not in the source: %s", m.made.Kind, excerpt(m.made)).
					And(m.atSource.place(), "it would follow this"))
			}
		}
	}
	return findings
}

// start is the place where a block begins.
func start(b *portal.Body, block *markdown.Block) diag.Place {
	return b.Place(b.Doc.Offset(block, 0))
}

// excerpt is the beginning of a block, for messages.
func excerpt(b *markdown.Block) string {
	const most = 40
	if r := []rune(b.Text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return b.Text
}
