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
	for n, section := range x.made.Alignment.Sections {
		beforeMade, beforeSource := spot{x.made, nil, n}, spot{x.source, nil, n}
		for _, p := range section {
			source, made := x.blocks(p)
			switch {
			case made == nil:
				findings = append(findings, diag.Errorf("block-pair", beforeMade.place(), "%s missing after this: %s", source.Kind, excerpt(source)).
					And(start(x.source, source), "%s", excerpt(source)))
			case source == nil:
				findings = append(findings, diag.Errorf("block-pair", start(x.made, made), "%s that is not in the source: %s", made.Kind, excerpt(made)).
					And(beforeSource.place(), "it would follow this"))
			}
			if made != nil {
				beforeMade.block = made
			}
			if source != nil {
				beforeSource.block = source
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
