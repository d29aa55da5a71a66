package search

import "bytes"

// gathering puts the parts of a block's pages together. Most stand on several of them. So the postings, which are far more
// than a processor has at hand, are asked once for each part of a block, not once for each of a page.
type gathering struct {
	parts  vocabulary
	having []having // by the numbers of the parts
}

// having says which pages of a block have a part, and which in their title.
type having struct{ pages, titles set }

// set has a bit for each page of a block.
type set [perBlock / 64]uint64

func (s *set) add(n int) { s[n/64] |= 1 << (n % 64) }

// mostParts is how many parts a block may have whose room is used again. The terms of a large glossary have more.
const mostParts = 8 << 10

func newGathering() gathering { return gathering{parts: newVocabulary()} }

// begin forgets what was gathered before.
func (g *gathering) begin() {
	if g.parts.total > mostParts {
		*g = newGathering()
	}
	g.parts.reset()
	g.having = g.having[:0]
}

// add takes the parts of the n-th page of the block.
func (g *gathering) add(n int, found *parts) {
	for i, k := range found.short {
		g.note(g.parts.ofShort(k), n, i < found.title.short)
	}
	for start := 0; start < len(found.long); {
		end := start + bytes.IndexByte(found.long[start:], ' ')
		g.note(g.parts.ofLong(found.long[start:end]), n, start < found.title.long)
		start = end + 1
	}
}

func (g *gathering) note(part, n int, title bool) {
	if part == len(g.having) {
		g.having = append(g.having, having{})
	}
	g.having[part].pages.add(n)
	if title {
		g.having[part].titles.add(n)
	}
}
