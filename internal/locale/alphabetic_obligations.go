package locale

import (
	"strings"
	"unicode/utf8"
)

// duties are the obligation words of a language, in lower case.
type duties struct {
	modals map[string]modal // shall, may: a negation near them turns them
	words  map[string]modal // prohibited, encourages
	// negations turn a modal before them, no farther than reach words away in the same clause (must under no
	// circumstances), or, where they are fronted, any modal after them in the clause (no unit may).
	negations map[string]bool
	fronted   map[string]bool
	reach     int
	need      map[string]bool // modals that a negation turns into no need: muss nicht
	bounds    []string        // after a negated modal: what states a bound, exceed
	// linked make a must of the particle a few words on: is to, sind … zu.
	linked   map[string]bool
	particle string

	index wordTable[dutyWord] // what indexed makes of the above
}

// modal is the class of a word, and how sure that is.
type modal struct {
	class    Class
	firmness Firmness
}

// dutyScan is one reading of a text for obligation words.
type dutyScan struct {
	*duties
	text   string
	list   []Obligation
	words  int // how many words there were so far
	modal  int // index of the last modal that a negation may still turn, or -1
	modalN int // which word it was
	noun   int // words since a fronted negation in this clause, or -1
	link   int // the same of a linking verb
}

func (a *alphabetic) obligations(text string, list []Obligation) []Obligation {
	s := dutyScan{duties: a.duties, text: text, list: list, modal: -1, noun: -1, link: -1}
	for i := 0; i < len(text); {
		switch b := text[i]; {
		case b == ' ':
			i++
		case wordBytes[b]:
			end := i + 1
			for end < len(text) && wordBytes[text[end]] {
				end++
			}
			if s.words++; s.index.mayHold(text[i:end]) {
				s.word(i, end)
			}
			i = end
		case b == 0xE2: // ’ “ —
			i += 3
		default:
			if endsClause(text, i) {
				s.modal, s.noun, s.link = -1, -1, -1
			}
			i++
		}
	}
	return s.list
}

// endsClause reports whether a clause ends at byte i.
func endsClause(text string, i int) bool {
	switch text[i] {
	case '.', ';', ':', '!', '?', '\n':
		return true
	case ',':
		return i+1 < len(text) && text[i+1] == ' '
	}
	return false
}

// wordBytes are the bytes of letters, ASCII and others, but not those that quotation marks and dashes begin with.
var wordBytes = func() (table [256]bool) {
	for b := range table {
		table[b] = isLatin(byte(b)) || b >= utf8.RuneSelf && b != 0xE2
	}
	return table
}()

// dutyWord is what a word of the tables does.
type dutyWord struct {
	modal
	isModal, isWord, isNegation, isFronted, isLinked, isParticle bool
}

// indexed puts the tables into one, so that a word costs one look at most.
func (d *duties) indexed() *duties {
	index := map[string]dutyWord{}
	put := func(word string, change func(*dutyWord)) {
		w := index[word]
		change(&w)
		index[word] = w
	}
	for word, m := range d.modals {
		put(word, func(w *dutyWord) { w.modal, w.isModal = m, true })
	}
	for word, m := range d.words {
		put(word, func(w *dutyWord) { w.modal, w.isWord = m, true })
	}
	for word := range d.negations {
		put(word, func(w *dutyWord) { w.isNegation, w.isFronted = true, d.fronted[word] })
	}
	for word := range d.linked {
		put(word, func(w *dutyWord) { w.isLinked = true })
	}
	put(d.particle, func(w *dutyWord) { w.isParticle = true })
	d.index = tableOf(index)
	return d
}

// word takes in a word that the table may hold.
func (s *dutyScan) word(start, end int) {
	word := s.text[start:end]
	w, _ := s.index.find(word)
	switch {
	case word[0] == 'M' && strings.EqualFold(word, "may"): // the month, or the start of a sentence
	case w.isNegation:
		s.negate(start, end, w.isFronted)
	case w.isLinked:
		s.link = s.words
	case w.isParticle && s.link >= 0 && s.words-s.link <= s.reach:
		s.add(modal{Must, Loose}, start, end)
	case w.isModal:
		s.addModal(w.modal, start, end)
	case w.isWord:
		s.add(w.modal, start, end)
	}
}

func (s *dutyScan) add(m modal, start, end int) {
	s.list = append(s.list, Obligation{m.class, m.firmness, start, end})
}

func (s *dutyScan) addModal(m modal, start, end int) {
	if s.noun >= 0 && m.class != MustNot { // no unit may
		s.list[s.noun] = Obligation{MustNot, Usual, start, end}
		s.noun = -1
		return
	}
	s.add(m, start, end)
	s.modal, s.modalN = len(s.list)-1, s.words
}

// negate turns the modal before, or waits for one.
func (s *dutyScan) negate(start, end int, fronted bool) {
	if s.modal < 0 || s.words-s.modalN > s.reach {
		s.add(modal{MustNot, Loose}, start, end)
		if fronted {
			s.noun = len(s.list) - 1
		}
		return
	}
	o := &s.list[s.modal]
	if s.need[strings.ToLower(s.text[o.Start:o.End])] {
		o.Firmness = Loose
		return
	}
	*o = Obligation{MustNot, o.Firmness, o.Start, end}
	if rest := strings.TrimLeft(s.text[end:], " "); hasAny(rest, s.bounds...) {
		o.Firmness = Loose
	}
	s.modal = -1
}
