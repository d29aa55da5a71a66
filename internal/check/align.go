package check

import (
	"slices"
	"unicode/utf8"

	"lvjin/internal/markdown"
)

// blocksBySection groups the blocks of a document by section: the blocks before the first heading, then those of each
// heading with the heading itself. Where the texts are not parallel all blocks are one section.
func (x pair) blocksBySection(d *markdown.Document) [][]*markdown.Block {
	sections := make([][]*markdown.Block, 1)
	whole := !x.parallel
	if !whole {
		sections = make([][]*markdown.Block, len(d.Headings)+1)
	}
	blocks := d.Blocks()
	for i := range blocks {
		b, n := &blocks[i], 0
		if !whole {
			n = b.Section + 1
		}
		sections[n] = append(sections[n], b)
	}
	return sections
}

// aligned is a block of the source and its counterpart, either of which may be missing.
type aligned struct{ source, made *markdown.Block }

// align pairs the blocks of a section. As many blocks of the same kinds are pairs in their order; otherwise the cheapest
// way of pairing and leaving out is found, in the manner of Gale and Church (1993), with links beside lengths: a block and
// its translation lead to the same places and are of like length.
func (x pair) align(source, made []*markdown.Block) []aligned {
	if slices.EqualFunc(source, made, func(a, b *markdown.Block) bool { return a.Kind == b.Kind }) {
		list := make([]aligned, len(source))
		for i := range source {
			list[i] = aligned{source[i], made[i]}
		}
		return list
	}
	return x.cheapest(source, made)
}

// Costs of pairing. Leaving out both of two blocks costs as much as pairing two that have nothing in common.
const (
	leaveOut  = 1.0
	otherKind = 1.2
)

func (x pair) cheapest(source, made []*markdown.Block) (list []aligned) {
	n, m := len(source), len(made)
	ratio := lengthRatio(source, made)
	cost := make([][]float64, n+1)
	for i := range cost {
		cost[i] = make([]float64, m+1)
		for j := range cost[i] {
			switch {
			case i == 0:
				cost[i][j] = float64(j) * leaveOut
			case j == 0:
				cost[i][j] = float64(i) * leaveOut
			default:
				cost[i][j] = min(cost[i-1][j]+leaveOut, cost[i][j-1]+leaveOut, cost[i-1][j-1]+x.unlike(source[i-1], made[j-1], ratio))
			}
		}
	}
	for i, j := n, m; i > 0 || j > 0; {
		switch {
		case i > 0 && j > 0 && cost[i][j] == cost[i-1][j-1]+x.unlike(source[i-1], made[j-1], ratio):
			i, j = i-1, j-1
			list = append(list, aligned{source[i], made[j]})
		case i > 0 && cost[i][j] == cost[i-1][j]+leaveOut:
			i--
			list = append(list, aligned{source[i], nil})
		default:
			j--
			list = append(list, aligned{nil, made[j]})
		}
	}
	slices.Reverse(list)
	return list
}

// lengthRatio is how many characters of the translation go to one of the source.
func lengthRatio(source, made []*markdown.Block) float64 {
	length := func(list []*markdown.Block) (n int) {
		for _, b := range list {
			n += utf8.RuneCountInString(b.Text)
		}
		return n + 1
	}
	return float64(length(made)) / float64(length(source))
}

// unlike says how little two blocks have in common, from 0 to 2.
func (x pair) unlike(a, b *markdown.Block, ratio float64) float64 {
	if a.Kind != b.Kind {
		return otherKind * 2
	}
	expected, got := float64(utf8.RuneCountInString(a.Text)+1)*ratio, float64(utf8.RuneCountInString(b.Text)+1)
	length := 1 - min(expected, got)/max(expected, got)
	shared, all := 0, len(a.Links)+len(b.Links)
	for _, i := range a.Links {
		if slices.ContainsFunc(b.Links, func(j int) bool { return x.made.Doc.Links[j].URL == x.source.Doc.Links[i].URL }) {
			shared += 2
		}
	}
	if all == 0 {
		return 2 * length
	}
	return length + 1 - min(float64(shared)/float64(all), 1)
}
