// Package search makes an index of pages that a browser can ask without a server. There is one for each language, of the
// pages of that language.
//
//	x := search.New(lang, "zh/search/", pages)
//	x.Add(n, page, room)   // in any order, from several goroutines; gives files of page texts
//	x.Files()              // the index, after all pages
//
// A query is a number of parts: runs of Han characters, words, and large numbers. A page is found when its text has all of
// them: a run as it stands, a word as a whole in any of its forms, a number in whatever notation. What that means is
// decided here and in static/search.js, which read a query and a text in the same way: letters are folded (fold.go), cut
// into parts (parts.go), numbers are read as values (number.go). testdata/cases.txt holds both to it.
//
// The parts are numbered (vocabulary.go). The index says of each, in entries of small files (shard.go), which pages have it
// (postings.go). They are noted for some hundred pages at a time (block.go, gathering.go). Of a run of Han characters it
// knows the characters and the pairs, so that the script must look into the texts (texts.go) to be sure of a longer one,
// for as many pages as it shows. Beside the postings there is a dictionary: how pairs are read in pinyin, the initials of
// names, and the endings by which a misspelt word is found.
//
// Pages are numbered in the order in which they are shown. Whatever order they come in, the files are the same.
package search

import (
	"sync"

	"lvjin/internal/locale"
)

// Page is a page as search knows it.
type Page struct {
	Address string // relative to the root of the site
	Kind    string
	Title   string
	Names   []string // found as its title is, and not shown: a term in other languages
	Places  []Place  // districts that it belongs to
	Date    string   // as a reader sees it
	Text    []string // paragraphs as a reader sees them
}

// Place is a district by its slug, with its name.
type Place struct{ ID, Name string }

// File is a file of the index.
type File struct {
	Path string // relative to the root of the site
	Data []byte
}

// Index collects the pages of one language.
type Index struct {
	lang     *locale.Language
	notation *notation
	dir      string // "zh/search/"
	total    int

	mu      sync.Mutex
	readers []*reader      // that nobody uses
	spare   []*block       // likewise
	blocks  map[int]*block // of pages that have not all come, or whose turn has not
	names   []string       // titles in Chinese by page, whose initials are typed
	kinds   kindRanges
	texts   texts

	noting   sync.Mutex // of those who hold both, the first
	next     int        // the block whose turn it is
	gathered gathering
	parts    vocabulary
	postings []*[perChunk]posting // of the parts by their numbers
}

// New begins the index of that many pages of a language. dir is the folder that its files stand in.
func New(lang *locale.Language, dir string, pages int) *Index {
	x := &Index{
		lang: lang, notation: notationOf(lang), dir: dir, total: pages,
		blocks: map[int]*block{}, gathered: newGathering(), parts: newVocabulary(), kinds: kindRanges{},
		texts: texts{dir: dir, total: pages, waiting: map[int][][]byte{}},
	}
	if lang.Wide() {
		x.names = make([]string, pages)
	}
	return x
}

// Add takes the n-th page. It gives the files of page texts that are complete with it, each written in what room gives for
// it, which may be nil.
func (x *Index) Add(n int, p Page, room func() []byte) []File {
	r := x.lend()
	r.read(p)
	files, full := x.take(n, p, r, room)
	if full {
		x.noteFull()
	}
	return files
}

// take takes the n-th page and the reader that has read it. It reports whether the block of the page is full with it.
func (x *Index) take(n int, p Page, r *reader, room func() []byte) (files []File, full bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.kinds.add(p.Kind, n)
	if x.lang.Wide() {
		x.names[n] = p.Title
	}
	b := x.block(n / perBlock)
	b.add(n%perBlock, &r.parts)
	x.readers = append(x.readers, r)
	return x.texts.add(n, r.record, room), b.missing == 0
}

// lend gives a reader.
func (x *Index) lend() *reader {
	x.mu.Lock()
	defer x.mu.Unlock()
	r := last(&x.readers)
	if r == nil {
		r = &reader{notation: x.notation}
	}
	r.record = last(&x.texts.spare)[:0]
	return r
}

// block gives that with a number.
func (x *Index) block(n int) *block {
	b := x.blocks[n]
	if b == nil {
		if b = last(&x.spare); b == nil {
			b = new(block)
		}
		b.missing = min(perBlock, x.total-n*perBlock)
		x.blocks[n] = b
	}
	return b
}

// last takes the last of a list, the zero value where there is none.
func last[T any](list *[]T) (t T) {
	n := len(*list) - 1
	if n < 0 {
		return t
	}
	t = (*list)[n]
	*list = (*list)[:n]
	return t
}

// noteFull notes the blocks whose turn it is and that are full.
func (x *Index) noteFull() {
	x.noting.Lock()
	defer x.noting.Unlock()
	for b := x.turn(); b != nil; b = x.turn() {
		x.note(b)
		x.done(b)
	}
}

// turn gives the block whose turn it is, nil where that is not full.
func (x *Index) turn() *block {
	x.mu.Lock()
	defer x.mu.Unlock()
	if b := x.blocks[x.next]; b != nil && b.missing == 0 {
		return b
	}
	return nil
}

// note adds the pages of the block whose turn it is to the postings of their parts.
func (x *Index) note(b *block) {
	x.gathered.begin()
	for n := range min(perBlock, x.total-x.next*perBlock) {
		x.gathered.add(n, &b.pages[n])
	}
	for _, s := range x.gathered.parts.slots {
		if s.key != 0 {
			x.posting(x.parts.ofShort(s.key)).add(x.next, &x.gathered.having[s.number], x.total)
		}
	}
	for part, n := range x.gathered.parts.long {
		x.posting(x.parts.ofLong([]byte(part))).add(x.next, &x.gathered.having[n], x.total)
	}
}

// done goes on after the block whose turn it was.
func (x *Index) done(b *block) {
	x.mu.Lock()
	defer x.mu.Unlock()
	delete(x.blocks, x.next)
	x.spare = append(x.spare, b)
	x.next++
}

// perChunk is how many postings are made at a time.
const perChunk = 256

// posting is that of the part with a number.
func (x *Index) posting(n int) *posting {
	if n/perChunk == len(x.postings) {
		x.postings = append(x.postings, new([perChunk]posting))
	}
	return &x.postings[n/perChunk][n%perChunk]
}
