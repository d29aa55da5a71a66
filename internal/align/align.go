// Package align pairs the blocks of a text with those of its translation: section by section, in their order, by what
// they are, how long they are and where they lead.
//
//	a := align.Texts(source, made)       // once for each pair of texts
//	for _, section := range a.Sections   // of each: pairs, in order
//
// What is compared, judged or shown of a text beside its translation goes by these pairs.
package align

import (
	"cmp"
	"slices"

	"lvjin/internal/markdown"
)

// None is in the place of a block that has no counterpart.
const None = -1

// Pair is a block of a text and its counterpart in the translation, as indices in Document.Blocks; one of them may be
// None.
type Pair struct{ Source, Made int }

// Alignment is a text beside its translation.
type Alignment struct {
	// Parallel texts have the same headings: as many, of the same ranks.
	Parallel bool

	// Sections are the pairs of what stands before the first heading, then of each section with its heading. Texts that
	// are not parallel are one section.
	Sections [][]Pair
}

// Texts aligns a text and its translation.
func Texts(source, made *markdown.Document) *Alignment {
	a := &Alignment{Parallel: parallel(source.Headings, made.Headings)}
	t := texts{source, made, source.Blocks(), made.Blocks()}
	in, out := inOrder(t.in, a.Parallel), inOrder(t.out, a.Parallel)
	if !a.Parallel {
		a.Sections = [][]Pair{t.pair(nil, in, out)}
		return a
	}
	a.Sections = make([][]Pair, len(source.Headings)+1)
	pairs := make([]Pair, 0, max(len(in), len(out)))
	for n := range a.Sections {
		var mine, theirs []int
		mine, in = cut(in, t.in, n-1)
		theirs, out = cut(out, t.out, n-1)
		from := len(pairs)
		pairs = t.pair(pairs, mine, theirs)
		a.Sections[n] = pairs[from:len(pairs):len(pairs)]
	}
	return a
}

func parallel(a, b []markdown.Heading) bool {
	return slices.EqualFunc(a, b, func(a, b markdown.Heading) bool { return a.Level == b.Level })
}

// inOrder lists the blocks section by section, if they are to be compared so. Only footnotes stand elsewhere.
func inOrder(blocks []markdown.Block, bySection bool) []int {
	order := make([]int, len(blocks))
	for i := range order {
		order[i] = i
	}
	if bySection {
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(blocks[i].Section, blocks[j].Section) })
	}
	return order
}

// cut takes the blocks of a section off the beginning of a list.
func cut(order []int, blocks []markdown.Block, section int) (in, rest []int) {
	n := 0
	for n < len(order) && blocks[order[n]].Section == section {
		n++
	}
	return order[:n], order[n:]
}

// Made is the counterpart of a block of the source, or None.
func (a *Alignment) Made(source int) int {
	for _, section := range a.Sections {
		for _, p := range section {
			if p.Source == source {
				return p.Made
			}
		}
	}
	return None
}

// texts are a text and its translation, with their blocks.
type texts struct {
	source, made *markdown.Document
	in, out      []markdown.Block
}

// pair adds the pairs of a section. As many blocks of the same kinds are pairs in their order.
func (t *texts) pair(pairs []Pair, in, out []int) []Pair {
	if !slices.EqualFunc(in, out, func(i, j int) bool { return t.in[i].Kind == t.out[j].Kind }) {
		return append(pairs, t.cheapest(in, out)...)
	}
	for i := range in {
		pairs = append(pairs, Pair{in[i], out[i]})
	}
	return pairs
}
