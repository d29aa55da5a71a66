package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// Words before and after a number that qualify it, longest first. 达 and 为 say nothing: 达41亿元 is 41亿元.
var (
	chineseBefore = endingsOf([]qualifierWord{
		{"不超过", quantity.Max}, {"不少于", quantity.Min}, {"不低于", quantity.Min}, {"不高于", quantity.Max}, {"不多于", quantity.Max},
		{"接近", quantity.Near}, {"将近", quantity.Near}, {"超过", quantity.Over}, {"多于", quantity.Over}, {"高于", quantity.Over}, {"大于", quantity.Over},
		{"突破", quantity.Over}, {"不足", quantity.Under}, {"不到", quantity.Under}, {"不满", quantity.Under}, {"少于", quantity.Under}, {"低于", quantity.Under}, {"小于", quantity.Under},
		{"大约", quantity.About}, {"约为", quantity.About}, {"至少", quantity.Min}, {"最少", quantity.Min}, {"至多", quantity.Max}, {"最多", quantity.Max}, {"预计", quantity.Expected},
		{"超", quantity.Over}, {"逾", quantity.Over}, {"近", quantity.Near}, {"约", quantity.About}, {"約", quantity.About},
	})
	chineseAfter = openingsOf([]qualifierWord{
		{"及以上", quantity.Min}, {"及以下", quantity.Max}, {"以上", quantity.Min}, {"以下", quantity.Max}, {"以内", quantity.Max}, {"之内", quantity.Max},
		{"左右", quantity.About}, {"上下", quantity.About},
	})
	chineseNeutral    = endings("达到", "达", "为", "有")
	chineseScales     = []Scale{{"万亿", 12}, {"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}, {"萬億", 12}, {"億", 8}, {"萬", 4}} // the last as sources in traditional characters print them
	scalesByFirst     = indexed(chineseScales, func(s Scale) string { return s.Word })
	chineseConnectors = openings("～", "~", "—", "–", "-", "至", "到")
)

type qualifierWord struct {
	word string
	q    quantity.Qualifier
}

// endingWords are words that a text may end in, by their last byte; of two that fit, the earlier one counts.
type endingWords [256][]qualifierWord

func endingsOf(words []qualifierWord) *endingWords {
	e := &endingWords{}
	for _, w := range words {
		last := w.word[len(w.word)-1]
		e[last] = append(e[last], w)
	}
	return e
}

func endings(words ...string) *endingWords { return endingsOf(unqualified(words)) }

// unqualified are words that say nothing of the number beside them.
func unqualified(words []string) []qualifierWord {
	list := make([]qualifierWord, len(words))
	for i, w := range words {
		list[i].word = w
	}
	return list
}

// at gives the word that a text ends in.
func (e *endingWords) at(s string) (w qualifierWord, ok bool) {
	if s == "" {
		return w, false
	}
	for _, w := range e[s[len(s)-1]] {
		if strings.HasSuffix(s, w.word) {
			return w, true
		}
	}
	return w, false
}

func (e *endingWords) end(s string) bool {
	_, ok := e.at(s)
	return ok
}

// cut takes the word off.
func (e *endingWords) cut(s string) (string, bool) {
	w, ok := e.at(s)
	return s[:len(s)-len(w.word)], ok
}

// openingWords are words that a text may begin with; of two that fit, the earlier one counts.
type openingWords struct{ *byFirst[qualifierWord] }

func openingsOf(words []qualifierWord) openingWords {
	return openingWords{indexed(words, func(w qualifierWord) string { return w.word })}
}

func openings(words ...string) openingWords { return openingsOf(unqualified(words)) }

// at gives the word that a text begins with.
func (b openingWords) at(s string) (w qualifierWord, ok bool) {
	for _, w := range *b.of(s) {
		if strings.HasPrefix(s, w.word) {
			return w, true
		}
	}
	return w, false
}
