package search

// perBlock is how many pages a block has.
const perBlock = 256

// mostParts is how many parts a block may have that is kept to be used again. The terms of a large glossary have more.
const mostParts = 8 << 10

// block has the parts of pages with numbers in a row, which come in any order. Most parts stand on several of them. So the
// postings, which are far more than a processor has at hand, are asked once for each part of a block, not once for each of a
// page.
type block struct {
	parts   vocabulary
	having  []having // by the numbers of the parts
	missing int      // how many of its pages have not come
}

// having says which pages of a block have a part, and which in their title.
type having struct{ pages, titles set }

// set has a bit for each page of a block.
type set [perBlock / 64]uint64

func (s *set) add(n int) { s[n/64] |= 1 << (n % 64) }

// reset makes a block of that many pages of one that is done with.
func (b *block) reset(pages int) {
	b.parts.reset()
	b.having, b.missing = b.having[:0], pages
}

// add takes the parts of its n-th page.
func (b *block) add(n int, found *sheet) {
	for i, k := range found.short {
		b.note(b.parts.ofShort(k), n, i < found.title.short)
	}
	for i, s := range found.long {
		b.note(b.parts.ofLong(found.text[s.start:s.end]), n, i < found.title.long)
	}
	b.missing--
}

func (b *block) note(part, n int, title bool) {
	if part == len(b.having) {
		b.having = append(b.having, having{})
	}
	b.having[part].pages.add(n)
	if title {
		b.having[part].titles.add(n)
	}
}
