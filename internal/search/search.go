// Package search makes an index of pages that a browser can ask without a server. There is one for each language, of the
// pages of that language.
//
//	x := search.New(lang, "zh/search/", pages)
//	x.Add(n, page)   // in any order, from several goroutines; gives files of page texts
//	x.Files()        // the index, after all pages
//
// A query is a number of parts: runs of Han characters, words, and large numbers. A page is found when its text has all of
// them: a run as it stands, a word as a whole in any of its forms, a number in whatever notation. What that means is
// decided here and in static/search.js, which read a query and a text in the same way: letters are folded (fold.go), cut
// into parts (parts.go), numbers are read as values (number.go). testdata/cases.txt holds both to it.
//
// The parts are numbered (vocabulary.go). The index says of each, in entries of small files (shard.go), which pages have it
// (postings.go). Of a run of Han characters it knows the characters and the pairs, so that the script must look into the
// texts (texts.go) to be sure of a longer one, for as many pages as it shows. Beside the postings there is a dictionary:
// how pairs are read in pinyin, the initials of names, and the endings by which a misspelt word is found.
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

	mu       sync.Mutex
	readers  []*reader      // that nobody uses
	sheets   []*sheet       // likewise
	waiting  map[int]*sheet // of pages whose turn has not come
	next     int
	parts    vocabulary
	postings []*[perChunk]posting // of the parts by their numbers
	names    []string             // titles in Chinese, whose initials are typed
	kinds    kindRanges
	texts    texts
}

// mostSheets is how many are kept to be used again.
const mostSheets = 8

// New begins the index of that many pages of a language. dir is the folder that its files stand in.
func New(lang *locale.Language, dir string, pages int) *Index {
	return &Index{
		lang: lang, notation: notationOf(lang), dir: dir, total: pages,
		waiting: map[int]*sheet{}, parts: newVocabulary(), texts: texts{dir: dir, total: pages},
	}
}

// Add takes the n-th page. It gives the files of page texts that are complete with it.
func (x *Index) Add(n int, p Page) []File {
	r, found := x.lend()
	r.read(p, found)
	x.mu.Lock()
	defer x.mu.Unlock()
	files := x.texts.add(n, r.record)
	x.readers = append(x.readers, r)
	x.waiting[n] = found
	for found := x.waiting[x.next]; found != nil; found = x.waiting[x.next] {
		x.note(x.next, found)
		delete(x.waiting, x.next)
		x.next++
	}
	return files
}

// lend gives a reader and a sheet to write on.
func (x *Index) lend() (*reader, *sheet) {
	x.mu.Lock()
	defer x.mu.Unlock()
	r, found := last(&x.readers), last(&x.sheets)
	if r == nil {
		r = &reader{notation: x.notation}
	}
	if found == nil {
		found = &sheet{}
	}
	return r, found
}

// last takes the last of a list, nil where there is none.
func last[T any](list *[]*T) *T {
	n := len(*list) - 1
	if n < 0 {
		return nil
	}
	t := (*list)[n]
	*list = (*list)[:n]
	return t
}

// note adds the page whose turn it is to the postings of its parts.
func (x *Index) note(n int, found *sheet) {
	for i, k := range found.short {
		x.posting(x.parts.ofShort(k)).add(n, i < found.title.short, x.total)
	}
	for i, p := range found.long {
		x.posting(x.parts.ofLong(found.text[p.start:p.end])).add(n, i < found.title.long, x.total)
	}
	x.kinds.add(found.kind, n)
	if x.lang.Wide() {
		x.names = append(x.names, found.name)
	}
	if len(x.sheets) < mostSheets {
		x.sheets = append(x.sheets, found)
	}
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
