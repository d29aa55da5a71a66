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
// The index says of every part, in entries of small files (shard.go), which pages have it (postings.go). Of a run of Han
// characters it knows the characters and the pairs, so that the script must look into the texts (texts.go) to be sure of a
// longer one, for as many pages as it shows. Beside the postings there is a dictionary: how pairs are read in pinyin, the
// initials of names, and the endings by which a misspelt word is found.
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
	lists   [][]*posting   // likewise
	waiting map[int]*parts // of pages whose turn has not come
	next    int
	han     map[pair]*posting
	words   map[string]*posting
	blank   []posting
	names   []string // titles in Chinese, whose initials are typed
	kinds   kindRanges
	texts   texts
}

// mostLists is how many lists are kept to be used again.
const mostLists = 8

// New begins the index of that many pages of a language. dir is the folder that its files stand in.
func New(lang *locale.Language, dir string, pages int) *Index {
	return &Index{
		lang: lang, notation: notationOf(lang), dir: dir, total: pages,
		waiting: map[int]*parts{}, han: map[pair]*posting{}, words: map[string]*posting{},
		texts: texts{dir: dir, total: pages},
	}
}

// Add takes the n-th page. It gives the files of page texts that are complete with it.
func (x *Index) Add(n int, p Page) []File {
	r, list := x.lend()
	found := r.read(p, list)
	record := p.record(found.traditional)
	x.mu.Lock()
	defer x.mu.Unlock()
	x.readers = append(x.readers, r)
	x.waiting[n] = found
	for found := x.waiting[x.next]; found != nil; found = x.waiting[x.next] {
		x.note(x.next, found)
		delete(x.waiting, x.next)
		x.next++
	}
	return x.texts.add(n, record)
}

// lend gives a reader and a list to read into.
func (x *Index) lend() (r *reader, list []*posting) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if n := len(x.lists) - 1; n >= 0 {
		list, x.lists = x.lists[n], x.lists[:n]
	}
	n := len(x.readers) - 1
	if n < 0 {
		return newReader(x), list
	}
	r, x.readers = x.readers[n], x.readers[:n]
	return r, list
}

// note adds the page whose turn it is to the postings of its parts.
func (x *Index) note(n int, found *parts) {
	for i, p := range found.postings {
		p.add(n, i < found.title)
	}
	x.kinds.add(found.kind, n)
	if x.lang.Wide() {
		x.names = append(x.names, found.name)
	}
	if len(x.lists) < mostLists {
		x.lists = append(x.lists, found.postings[:0])
	}
}

// hanPosting is the posting of a character or pair.
func (x *Index) hanPosting(k pair) *posting { return postingOf(x, x.han, k) }

// wordPosting is the posting of a word.
func (x *Index) wordPosting(word string) *posting { return postingOf(x, x.words, word) }

// postingOf finds the posting of a part among its kind, or begins it.
func postingOf[K comparable](x *Index, among map[K]*posting, part K) *posting {
	x.mu.Lock()
	defer x.mu.Unlock()
	p := among[part]
	if p == nil {
		p = x.posting()
		among[part] = p
	}
	return p
}

// posting gives a new one. Most are small; they are made by the hundred.
func (x *Index) posting() *posting {
	if len(x.blank) == 0 {
		x.blank = make([]posting, 256)
	}
	p := &x.blank[0]
	x.blank = x.blank[1:]
	return p
}
