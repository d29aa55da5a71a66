package search

// reader reads one page after the other. There are as many as pages are read at the same time.
type reader struct {
	folder
	notation *notation
	met      [1 << 11]key // short parts by their hashes, since many stand on a page more than once
	record   []byte       // of the last page
	text     []byte       // of that, folded, and what does not stand in it as it is
	oddity                // of its texts
	parts
}

// read reads a page.
func (r *reader) read(page Page) {
	r.text, r.oddity, r.parts = r.text[:0], 0, parts{short: r.short[:0], long: r.long[:0]}
	clear(r.met[:])
	r.add(page.Title)
	for _, n := range page.Names {
		r.add(n)
	}
	r.title.short, r.title.long = len(r.short), len(r.long)
	for _, t := range page.Text {
		r.add(t)
	}
	for _, place := range page.Places {
		r.mark('@', []byte(place.ID))
	}
	r.record = page.record(r.record, r.oddity)
}

// add adds a text and its parts.
func (r *reader) add(text string) {
	start := len(r.text)
	folded, odd := r.fold(r.text, text)
	r.text, r.oddity = folded, r.oddity|odd
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
func (r *reader) run(start, end int) {
	for next := start + width(r.text[start]); next < end; {
		after := next + width(r.text[next])
		r.key(keyOf(r.text[start:after]))
		start, next = next, after
	}
	r.key(keyOf(r.text[start:end]))
}

// spell adds a word that has apostrophes.
func (r *reader) spell(start, end int) {
	text := len(r.text)
	r.text = appendWord(r.text, r.text[start:end])
	r.part(text, len(r.text))
}

// mark adds a part that is no word.
func (r *reader) mark(sign byte, text []byte) {
	start := len(r.text)
	r.text = append(append(r.text, sign), text...)
	r.part(start, len(r.text))
}

// part adds what stands there in the text.
func (r *reader) part(start, end int) {
	if end-start > longest {
		r.long = append(append(r.long, r.text[start:end]...), ' ')
		return
	}
	r.key(keyOf(r.text[start:end]))
}

// key adds a short part, unless it was the last with its hash.
func (r *reader) key(k key) {
	if met := &r.met[k.hash()%uint32(len(r.met))]; *met != k {
		*met = k
		r.short = append(r.short, k)
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
