package search

// perBlock is how many pages a block has.
const perBlock = 64

// block has the parts of pages that come one after the other, in whatever order they come. Most parts stand on several of
// them. So the postings, which are far more than a processor has at hand, are asked once for each part of a block and not
// for each of a page.
type block struct {
	parts   vocabulary
	having  []having // of the parts by their numbers
	missing int      // how many of its pages have not come
}

// having says which pages of a block have a part, and which in their title: a bit for each.
type having struct{ pages, titles uint64 }

// reset makes a block of that many pages of one that is done with.
func (b *block) reset(pages int) {
	b.parts.reset()
	b.having, b.missing = b.having[:0], pages
}

// add takes the parts of its n-th page.
func (b *block) add(n int, found *reader) {
	page := uint64(1) << n
	for i, k := range found.short {
		b.note(b.parts.ofShort(k), page, i < found.title.short)
	}
	for i, s := range found.long {
		b.note(b.parts.ofLong(found.text[s.start:s.end]), page, i < found.title.long)
	}
	b.missing--
}

func (b *block) note(part int, page uint64, title bool) {
	if part == len(b.having) {
		b.having = append(b.having, having{})
	}
	of := &b.having[part]
	of.pages |= page
	if title {
		of.titles |= page
	}
}
