package search

import (
	"encoding/binary"
	"iter"
	"math/bits"
	"slices"
)

// posting says which pages have a part, and which have it in their title.
type posting struct {
	pages  list
	titles *list // nil: none
}

// add takes the pages of a block, of total, that is after those added.
func (p *posting) add(block int, of *having, total int) {
	p.pages.addAll(block, &of.pages, total)
	if of.titles == (set{}) {
		return
	}
	if p.titles == nil {
		p.titles = &list{}
	}
	p.titles.addAll(block, &of.titles, total)
}

// list holds numbers of pages in ascending order as they are published: the gaps between them, in base 128, or, where that
// is no longer, a bit for each of all pages.
type list struct {
	data []byte
	next int // after the last in the data, where these are gaps
}

// addAll takes the pages of a block, of total, that is after those added.
func (l *list) addAll(block int, pages *set, total int) {
	for i, some := range pages {
		if some != 0 {
			l.add(block*len(pages)+i, some, total)
		}
	}
}

// add takes 64 pages, the n-th of total, that are after those added: a bit for each.
func (l *list) add(n int, pages uint64, total int) {
	for ; pages != 0 && len(l.data) < bitmap(total); pages &= pages - 1 {
		page := n*64 + bits.TrailingZeros64(pages)
		l.data = binary.AppendUvarint(l.data, uint64(page-l.next))
		l.next = page + 1
		if len(l.data) >= bitmap(total) {
			all := make([]byte, bitmap(total))
			mark(all, gaps(l.data))
			l.data = all
		}
	}
	for i := n * 8; pages != 0; i++ {
		l.data[i] |= byte(pages)
		pages >>= 8
	}
}

// bitmap is how many bytes have a bit for each of all pages.
func bitmap(total int) int { return (total + 7) / 8 }

// mark sets the bits of numbers.
func mark(set []byte, numbers iter.Seq[int]) {
	for n := range numbers {
		set[n/8] |= 1 << (n % 8)
	}
}

// join sets the bits of the numbers of a list, which may be nil.
func (l *list) join(set []byte) {
	switch {
	case l == nil:
	case len(l.data) < len(set):
		mark(set, gaps(l.data))
	default:
		for i, b := range l.data {
			set[i] |= b
		}
	}
}

// gaps are the numbers between which they are.
func gaps(data []byte) iter.Seq[int] {
	return func(yield func(int) bool) {
		n := -1
		for len(data) > 0 {
			gap, size := binary.Uvarint(data)
			n, data = n+1+int(gap), data[size:]
			if !yield(n) {
				return
			}
		}
	}
}

// bytes are the list as published.
func (l *list) bytes() []byte {
	if l == nil {
		return nil
	}
	return l.data
}

// union puts postings of that many pages together.
type union struct {
	total         int
	pages, titles []byte // a bit for each page
}

func newUnion(total int) *union {
	return &union{total, make([]byte, bitmap(total)), make([]byte, bitmap(total))}
}

// of is the union of postings.
func (u *union) of(postings []*posting) *posting {
	if len(postings) == 1 {
		return postings[0]
	}
	clear(u.pages)
	clear(u.titles)
	titled := false
	for _, p := range postings {
		p.pages.join(u.pages)
		p.titles.join(u.titles)
		titled = titled || p.titles != nil
	}
	all := &posting{pages: u.list(u.pages)}
	if titled {
		titles := u.list(u.titles)
		all.titles = &titles
	}
	return all
}

// list is the list that has the bits.
func (u *union) list(set []byte) (l list) {
	count := 0
	for _, b := range set {
		count += bits.OnesCount8(b)
	}
	if count >= len(set) { // as many bytes, at least, are the gaps
		return list{data: slices.Clone(set)}
	}
	for i, b := range set {
		l.add(i/8, uint64(b)<<(i%8*8), u.total)
	}
	return l
}
