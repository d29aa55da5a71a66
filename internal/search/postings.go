package search

import (
	"encoding/binary"
	"iter"
)

// posting says which pages have a part, and which have it in their title.
type posting struct {
	pages  list
	titles *list // nil: none
}

func (p *posting) add(n int, title bool) {
	p.pages.add(n)
	if title {
		if p.titles == nil {
			p.titles = &list{}
		}
		p.titles.add(n)
	}
}

// list holds numbers of pages in ascending order, as the gaps between them, in base 128.
type list struct {
	gaps []byte
	next int32 // after the last
}

// add takes a number that is not below those before it. One that is there already is not added again.
func (l *list) add(n int) {
	if n < int(l.next) {
		return
	}
	l.gaps = binary.AppendUvarint(l.gaps, uint64(n-int(l.next)))
	l.next = int32(n + 1)
}

// all are the numbers. A list may be nil.
func (l *list) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		if l == nil {
			return
		}
		n := -1
		for rest := l.gaps; len(rest) > 0; {
			gap, size := binary.Uvarint(rest)
			n, rest = n+1+int(gap), rest[size:]
			if !yield(n) {
				return
			}
		}
	}
}

// bytes are the list as published: the gaps or, where that is no longer, a bit for each of all pages.
func (l *list) bytes(total int) []byte {
	if l == nil {
		return nil
	}
	size := (total + 7) / 8
	if len(l.gaps) < size {
		return l.gaps
	}
	bits := make([]byte, size)
	for n := range l.all() {
		bits[n/8] |= 1 << (n % 8)
	}
	return bits
}

// merged is the union of postings.
func merged(postings []*posting, total int) *posting {
	if len(postings) == 1 {
		return postings[0]
	}
	pages, titles := make([]bool, total), make([]bool, total)
	for _, p := range postings {
		for n := range p.pages.all() {
			pages[n] = true
		}
		for n := range p.titles.all() {
			titles[n] = true
		}
	}
	union := &posting{}
	for n := range total {
		if pages[n] {
			union.add(n, titles[n])
		}
	}
	return union
}
