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
	if !x.parallel {
		return nil // told by heading-pair
	}
	source, made := x.blocksBySection(x.source.Doc), x.blocksBySection(x.made.Doc)
	for n := range source {
		beforeMade, beforeSource := spot{x.made, nil, n}, spot{x.source, nil, n}
		for _, a := range x.align(source[n], made[n]) {
			switch {
			case a.made == nil:
				findings = append(findings, diag.Errorf("block-pair", beforeMade.place(), "%s missing after this: %s", a.source.Kind, excerpt(a.source)).
					And(start(x.source, a.source), "%s", excerpt(a.source)))
			case a.source == nil:
				findings = append(findings, diag.Errorf("block-pair", start(x.made, a.made), "%s that is not in the source: %s", a.made.Kind, excerpt(a.made)).
					And(beforeSource.place(), "it would follow this"))
			}
			if a.made != nil {
				beforeMade.block = a.made
			}
			if a.source != nil {
				beforeSource.block = a.source
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
