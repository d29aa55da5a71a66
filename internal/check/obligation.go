package check

import (
	"slices"

	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var obligation = Check{
	Name: "obligation",
	Doc: "A word that binds, forbids, permits or encourages (应当, 不得, 可以, 鼓励) is lost in the other language or turned into another: what must be done may be done there, what is forbidden is allowed. " +
		"Blocks are compared, and a word that is missing is looked for in the whole section. That one word has become another is an error. That a certain one (应当, 必须, 不得, 禁止, 鼓励) has no counterpart is a warning; " +
		"in policies, so is it for words that say less elsewhere (应, 须). Write shall or must for 应当, must not for 不得, may for 可以, encourages for 鼓励; to support (支持) binds nobody.",
	Item: eachPair(obligationsThatDiffer),
}

// duties are the obligation words of a block.
type duties struct {
	block *markdown.Block
	words []locale.Obligation
}

// obligationsThatDiffer compares the obligation words of each pair of blocks, and what has no counterpart there with what
// else the section has.
func obligationsThatDiffer(x pair) (findings []diag.Finding) {
	source, made := newDutyReader(x.portal, x.source), newDutyReader(x.portal, x.made)
	for section := range x.made.Alignment.Sections {
		s := bound{pair: x}
		for m := range x.matches(section) {
			s.atSource, s.atMade = m.atSource, m.atMade
			s.compare(source.duties(m.source), made.duties(m.made))
		}
		findings = append(findings, s.findings()...)
	}
	return findings
}

// dutyReader reads the blocks of a text one by one, each into the same room.
type dutyReader struct {
	language *locale.Language
	words    []locale.Obligation
}

// newDutyReader reads with room for the words of most blocks.
func newDutyReader(p *portal.Portal, b *portal.Body) dutyReader {
	return dutyReader{p.Language(b.Lang), make([]locale.Obligation, 0, 8)}
}

// duties are those of a block, or none where there is no block, until the next one is read.
func (r *dutyReader) duties(block *markdown.Block) duties {
	r.words = r.words[:0]
	if block != nil && block.Kind != markdown.CodeBlock {
		r.words = r.language.Obligations(block.Text, r.words)
	}
	return duties{block, r.words}
}

// of counts the words of a class that are at least so firm.
func (d duties) of(class locale.Class, least locale.Firmness) (n int) {
	for _, o := range d.words {
		if o.Class == class && o.Firmness >= least {
			n++
		}
	}
	return n
}

// last is the last word of a class that is at least so firm: where there are more than in the other text, one of the last.
func (d duties) last(class locale.Class, least locale.Firmness) (last locale.Obligation) {
	for _, o := range d.words {
		if o.Class == class && o.Firmness >= least {
			last = o
		}
	}
	return last
}

// bound is a section of two texts as far as it has been compared.
type bound struct {
	pair
	atSource, atMade spot
	turned           []diag.Finding
	lost             [locale.Classes][]diag.Finding // one for each word
	more             [locale.Classes]int            // words of the translation that no word of the source's block asks for
	added            []diag.Finding                 // prohibitions of the translation
	negations        int                            // words of the source that may ask for them
}

// compare takes in a pair of blocks.
func (s *bound) compare(a, b duties) {
	if len(a.words)+len(b.words) == 0 {
		return // there is nothing to compare in most blocks
	}
	for class := range locale.Classes {
		s.more[class] += max(b.of(class, locale.Usual)-a.of(class, locale.Loose), 0)
		fewer := min(a.of(class, locale.Usual)-b.of(class, locale.Usual), a.of(class, locale.Loose)-b.of(class, locale.Loose))
		lost := a.of(class, locale.Usual) - b.of(class, locale.Loose)
		for n := range max(fewer, lost) {
			var turned bool
			if b, turned = s.turn(class, a, b); !turned && n < lost {
				s.lose(class, a)
			}
		}
	}
	s.negations += max(a.of(locale.MustNot, locale.Loose)-b.of(locale.MustNot, locale.Loose), 0)
	if b.of(locale.MustNot, locale.Certain) > a.of(locale.MustNot, locale.Loose) {
		word := b.last(locale.MustNot, locale.Certain)
		s.added = append(s.added, diag.Warnf("obligation", s.place(s.made, b, word), "%s forbids; the source has no such word", b.text(word)).
			And(s.atSource.place(), "the passage in the source"))
	}
}

// turn looks for the word of another class that has taken the place of one of the source, and gives the words of the
// translation that are left.
func (s *bound) turn(class locale.Class, a, b duties) (left duties, ok bool) {
	for other := range locale.Classes {
		if other == class || b.of(other, locale.Usual) <= a.of(other, locale.Loose) {
			continue
		}
		word, turned := a.last(class, locale.Usual), b.last(other, locale.Usual)
		s.turned = append(s.turned, diag.Errorf("obligation", s.place(s.made, b, turned), "%s; the source says %s", b.named(turned), a.named(word)).
			And(s.place(s.source, a, word), "%s", a.text(word)))
		return b.without(turned), true
	}
	return b, false
}

// lose notes a word of the source that its block in the translation has no counterpart of.
func (s *bound) lose(class locale.Class, a duties) {
	word := a.last(class, locale.Usual)
	if word.Firmness == locale.Certain || s.item.Base().Kind == portal.KindPolicy && class != locale.May {
		s.lost[class] = append(s.lost[class], diag.Warnf("obligation", s.atMade.place(), "%s has no counterpart here and in this section", a.named(word)).
			And(s.place(s.source, a, word), "%s", a.text(word)))
	}
}

// findings are those that stand when the whole section is known.
func (s *bound) findings() []diag.Finding {
	list := append(s.turned, s.added[min(s.negations, len(s.added)):]...)
	for class, lost := range s.lost {
		list = append(list, lost[min(s.more[class], len(lost)):]...)
	}
	return list
}

func (s *bound) place(body *portal.Body, d duties, o locale.Obligation) diag.Place {
	return body.Place(body.Doc.Offset(d.block, o.Start))
}

func (d duties) text(o locale.Obligation) string { return d.block.Text[o.Start:o.End] }

// named is a word with what it does, where it does not say so itself.
func (d duties) named(o locale.Obligation) string {
	if text := d.text(o); text != o.Class.String() {
		return text + " (" + o.Class.String() + ")"
	}
	return d.text(o)
}

// without leaves one word out.
func (d duties) without(o locale.Obligation) duties {
	d.words = slices.DeleteFunc(slices.Clone(d.words), func(other locale.Obligation) bool { return other == o })
	return d
}
