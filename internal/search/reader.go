package search

import "unicode/utf8"

// reader reads one page after the other. There are as many as pages are read at the same time; each remembers where the
// postings of the parts are that it has met, so that it rarely has to ask the index.
type reader struct {
	x *Index
	folder
	runes   []rune
	bytes   []byte
	words   map[string]known
	recent  [1 << 12]known // words by their hash
	han     map[pair]*posting
	singles []*posting // of the characters of the first block
	met     []uint32   // on which page the reader met a character last
	page    uint32
}

func newReader(x *Index) *reader {
	return &reader{x: x, words: map[string]known{}, han: map[pair]*posting{}, singles: make([]*posting, lastHan-firstHan), met: make([]uint32, lastHan-firstHan)}
}

// parts are what a page is found by: the postings that are to have it, those of its title first. One may stand in them
// more than once.
type parts struct {
	postings    []*posting
	title       int // how many of them are of the title
	kind, name  string
	traditional bool // there are traditional characters
}

// read reads a page.
func (r *reader) read(page Page, to []*posting) *parts {
	p := &parts{postings: to, kind: page.Kind, name: page.Title}
	r.page++
	r.text(p, page.Title)
	for _, n := range page.Names {
		r.text(p, n)
	}
	p.title = len(p.postings)
	r.page++ // what stands in the title stands in the text for itself
	for _, t := range page.Text {
		r.text(p, t)
	}
	for _, place := range page.Places {
		p.postings = append(p.postings, r.mark('@', place.ID))
	}
	return p
}

// text adds the parts of a text.
func (r *reader) text(p *parts, text string) {
	var replaced bool
	r.runes, replaced = r.fold(r.runes[:0], text)
	p.traditional = p.traditional || replaced
	cut(r.runes, func(run []rune, han bool) {
		if han {
			p.postings = r.run(p.postings, run)
		} else {
			p.postings = append(p.postings, r.word(run))
		}
	})
	for _, n := range r.x.notation.numbers(r.runes) {
		p.postings = append(p.postings, r.mark('=', n.value))
	}
}

// run adds the characters and pairs of a run.
func (r *reader) run(to []*posting, run []rune) []*posting {
	for i, c := range run {
		if p := r.single(c); p != nil {
			to = append(to, p)
		}
		if i > 0 {
			to = append(to, r.pair(pairOf(run[i-1], c)))
		}
	}
	return to
}

// single is the posting of a character, nil where the reader has met it on this page.
func (r *reader) single(c rune) *posting {
	n := int(c) - firstHan
	if n < 0 || n >= len(r.met) {
		return r.pair(pairOf(0, c))
	}
	if r.met[n] == r.page {
		return nil
	}
	r.met[n] = r.page
	if r.singles[n] == nil {
		r.singles[n] = r.pair(pairOf(0, c))
	}
	return r.singles[n]
}

func (r *reader) pair(k pair) *posting {
	p, ok := r.han[k]
	if !ok {
		p = r.x.hanPosting(k)
		r.han[k] = p
	}
	return p
}

// word is the posting of a run without apostrophes, nor the s after the last: Nan'an, the bank's.
func (r *reader) word(run []rune) *posting {
	r.bytes = r.bytes[:0]
	if n := len(run); n > 2 && run[n-1] == 's' && isApostrophe(run[n-2]) {
		run = run[:n-2]
	}
	for _, c := range run {
		if !isApostrophe(c) {
			r.bytes = utf8.AppendRune(r.bytes, c)
		}
	}
	return r.known()
}

// mark is the posting of a part that is no word.
func (r *reader) mark(sign byte, text string) *posting {
	r.bytes = append(append(r.bytes[:0], sign), text...)
	return r.known()
}

// known is a word that the reader has met.
type known struct {
	word    string
	posting *posting
}

// known is the posting of the word in bytes. Numbers are not kept: there are many, and few come back.
func (r *reader) known() *posting {
	if r.bytes[0] == '=' || isDigit(rune(r.bytes[0])) {
		return r.x.wordPosting(string(r.bytes))
	}
	h := uint32(2166136261)
	for _, b := range r.bytes {
		h = (h ^ uint32(b)) * 16777619
	}
	at := &r.recent[(h^h>>15)%uint32(len(r.recent))]
	if at.word == string(r.bytes) {
		return at.posting
	}
	k, ok := r.words[string(r.bytes)]
	if !ok {
		word := string(r.bytes)
		k = known{word, r.x.wordPosting(word)}
		r.words[word] = k
	}
	*at = k
	return k.posting
}
