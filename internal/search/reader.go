package search

import "unicode/utf8"

// reader reads one page after the other. There are as many as pages are read at the same time.
type reader struct {
	folder
	notation *notation
	record   []byte // of the last page
	*sheet          // likewise
}

// sheet has the parts that a page is found by. One may stand on it more than once.
type sheet struct {
	kind, name  string
	text        []byte // of the page, folded, and what does not stand in it as it is
	short       []key
	long        []span
	title       struct{ short, long int } // how many parts are of the title
	traditional bool                      // there are traditional characters
}

// span is a part, by where it stands in the text.
type span struct{ start, end uint32 }

// read reads a page onto a sheet.
func (r *reader) read(page Page, to *sheet) {
	*to = sheet{kind: page.Kind, name: page.Title, text: to.text[:0], short: to.short[:0], long: to.long[:0]}
	r.sheet = to
	r.add(page.Title)
	for _, n := range page.Names {
		r.add(n)
	}
	to.title.short, to.title.long = len(to.short), len(to.long)
	for _, t := range page.Text {
		r.add(t)
	}
	for _, place := range page.Places {
		r.mark('@', place.ID)
	}
	r.record = page.record(r.record[:0], to.traditional)
}

// add adds a text and its parts.
func (r *reader) add(text string) {
	start := len(r.text)
	folded, replaced := r.fold(r.text, text)
	r.text, r.traditional = folded, r.traditional || replaced
	cut(folded[start:], func(from, to int, w writing) {
		switch w {
		case chinese:
			r.run(start+from, start+to)
		case apostrophes:
			r.spell(start+from, start+to)
		default:
			r.part(start+from, start+to)
		}
	})
	for n := range r.notation.numbers(folded[start:]) {
		r.mark('=', n.value)
	}
}

// run adds the pairs of a run of Han characters, and its last character: those before it are in pairs.
func (s *sheet) run(start, end int) {
	last := start
	for i := start; i < end; {
		_, size := utf8.DecodeRune(s.text[i:])
		if i > start {
			s.part(last, i+size)
		}
		last, i = i, i+size
	}
	s.part(last, end)
}

// spell adds a word that has apostrophes.
func (s *sheet) spell(start, end int) {
	text := len(s.text)
	s.text = appendWord(s.text, s.text[start:end])
	s.part(text, len(s.text))
}

// mark adds a part that is no word.
func (s *sheet) mark(sign byte, text string) {
	start := len(s.text)
	s.text = append(append(s.text, sign), text...)
	s.part(start, len(s.text))
}

// part adds what stands there in the text.
func (s *sheet) part(start, end int) {
	if end-start <= longest {
		s.short = append(s.short, keyOf(s.text[start:end]))
	} else {
		s.long = append(s.long, span{uint32(start), uint32(end)})
	}
}

// appendWord appends a word without apostrophes, nor the s after the last: Nan'an, the bank's.
func appendWord(to, word []byte) []byte {
	for i := 0; i < len(word); {
		n := apostrophe(word[i:])
		switch {
		case n == 0:
			to = append(to, word[i])
			i++
		case string(word[i+n:]) == "s":
			return to
		default:
			i += n
		}
	}
	return to
}
