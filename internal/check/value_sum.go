package check

import (
	"slices"
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var valueSum = Check{
	Name: "value-sum",
	Doc: "The parts that a sentence counts up do not add up to its total: 共12家，其中银行5家、保险4家、证券4家. Where the words say that these are all parts (分别为, 其余, consisting of, the rest), less than the total is a fault too; " +
		"more is one always. What rounding explains is none, and neither are bounds and shares.",
	Item: eachBody(wrongSums),
}

func wrongSums(p *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	blocks := b.Doc.Blocks()
	for i, values := range valuesIn(p, b) {
		block := &blocks[i]
		if block.Kind == markdown.CodeBlock || block.Kind == markdown.CellBlock || !locale.MayAdd(values) && !quotes(b, block) {
			continue
		}
		for _, s := range p.Language(b.Lang).Sums(block.Text, p.Units, bracketed) {
			if sum, ok := s.Adds(); !ok {
				findings = append(findings, diag.Errorf("value-sum", b.Place(b.Doc.Offset(block, s.Total.Start)), "%s; the parts %s add up to %s",
					block.Text[s.Total.Start:s.Total.End], addends(block, s.Parts), with(s.Total, sum.String())))
			}
		}
	}
	return findings
}

// quotes reports whether a block quotes a figure, which is no value of the block's and may yet be a part of a sum.
func quotes(b *portal.Body, block *markdown.Block) bool {
	return slices.ContainsFunc(block.Links, func(i int) bool { return isName(&b.Doc.Links[i]) })
}

// addends are the parts as they are written: 5家 + 4家.
func addends(block *markdown.Block, parts []locale.Value) string {
	var list []string
	for _, v := range parts {
		list = append(list, block.Text[v.Start:v.End])
	}
	return strings.Join(list, " + ")
}

// with puts the base of a value's unit after a number, if it has one.
func with(v locale.Value, number string) string {
	_, unit, _ := strings.Cut(v.String(), " ")
	return strings.TrimSpace(number + " " + unit)
}
