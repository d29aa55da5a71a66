package locale

import "strings"

// prose is what a language needs to read running text beyond single figures: words for dates, clauses, parts and growth.
// All words are in lower case.
type prose struct {
	months, shortMonths      []string            // in order
	unsure                   []string            // months that are also other words: may, march
	monthLead                []string            // words before which such a month is one
	marks                    map[string]Mark     // end, early, mid
	of, the                  string              // between a part and its whole: end of the year
	halves                   []string            // half
	quarters                 []string            // quarter, quarters
	monthWords               []string            // months, in “the first nine months”
	clauses                  map[string]string   // article: what a Ref calls it
	labels                   []string            // phase, line: the number after them names something
	skips                    []string            // version: as above, of no concern to anybody
	fractions                map[string]int      // third: 3
	ofTen                    []string            // in ten
	multiples                map[string]int      // doubled: 2
	halved                   []string            // halved, halving
	fold                     string              // the end of tenfold
	magnitudes               map[string]int      // hundreds: 2
	relatives                map[string][]string // this: year
	events                   []string            // congress: the ordinal before it names something
	placed                   []string            // ranked: the ordinal after it is a place
	plan                     []string            // five-year
	article                  []string            // a, an
	both                     string
	rises, falls             []string // grew, up; fell, down
	risen, fallen            []string // after the number: growth, higher; decline, lower
	by, to, from, and_, year string
	countLead                []string       // words before four digits that make them no year: more than 2000
	planNumbers              map[string]int // fourteenth; of a language whose ordinals are declined all of them
	partOf                   []string       // after a fraction: one third of
	since                    []string
	decade                   string   // s, in 1990s
	clock                    []string // after a time of day: a.m.
	off                      []string // 20% off is 80%
	ordinalEnds              []string // st, nd, rd, th
	dayFirst                 bool     // 20. Juni
	more                     []meaning
	moreAfter                []meaning
}

// role is what a word may begin.
type role uint8

const (
	isNumberWord role = iota + 1
	isMonth
	isMark
	isOrdinal
	isHalf
	isMultiple
	isHalved
	isFold
	isMagnitude
	isClause
	isLabel
	isSkip
	isRelativeWord
	isIndefinite
	isBoth
	isCurrency
	isNumberSign
	isPeriodLetter
)

// wordRole is the role of a word and the number that goes with it.
type wordRole struct {
	role role
	n    int
}

// prepared is a language with its words in the order in which texts are read.
func prepared(a *alphabetic) *alphabetic {
	a.roles = tableOf(a.listRoles())
	a.directions, a.moves = directionsOf(a.prose.rises, a.prose.falls, nil), directionsOf(a.prose.risen, a.prose.fallen, growthFillers)
	scales := map[string]int{}
	for _, s := range a.scales {
		scales[strings.ToLower(s.one)], scales[strings.ToLower(s.other)] = s.power, s.power
	}
	a.events, a.placed = setOf(a.prose.events), setOf(a.prose.placed)
	a.numberSign = strings.TrimRight(a.rankMark, " ")
	a.scaleWords, a.numberWords, a.fractionWords = tableOf(scales), tableOf(a.numbers), tableOf(a.prose.fractions)
	a.boundWords, a.proseBounds = byLastWord(a.before), byLastWord(a.prose.more, a.before)
	return a
}

// directionsOf tells words of a rise, 1, from those of a fall, -1, and others, 0.
func directionsOf(rises, falls, others []string) wordTable[int] {
	directions := map[string]int{}
	put := func(words []string, direction int) {
		for _, w := range words {
			directions[w] = direction
		}
	}
	put(others, 0)
	put(falls, -1)
	put(rises, 1)
	return tableOf(directions)
}

// listRoles lists the words of a language by what they begin, so that all others cost one look.
func (a *alphabetic) listRoles() map[string]wordRole {
	roles := map[string]wordRole{}
	put := func(r role, words ...string) {
		for n, w := range words {
			if _, taken := roles[w]; w != "" && !taken {
				roles[strings.ToLower(w)] = wordRole{r, n + 1}
			}
		}
	}
	p := &a.prose
	put(isMonth, p.months...)
	put(isMonth, p.shortMonths...)
	put(isOrdinal, a.ordinals...)
	put(isHalf, p.halves...)
	put(isHalved, p.halved...)
	put(isIndefinite, p.article...)
	put(isLabel, p.labels...)
	put(isSkip, p.skips...)
	put(isBoth, p.both)
	put(isCurrency, a.currencies...)
	for w, n := range p.planNumbers {
		roles[w] = wordRole{isOrdinal, n}
	}
	put(isPeriodLetter, "q", "h")
	put(isNumberSign, strings.TrimSuffix(strings.TrimSpace(a.rankMark), "."))
	for w, n := range a.numbers {
		if _, taken := roles[w]; !taken {
			roles[w] = wordRole{isNumberWord, n}
		}
		if p.fold != "" {
			roles[w+p.fold] = wordRole{isFold, n}
		}
	}
	for w := range p.marks {
		roles[w] = wordRole{isMark, 0}
	}
	for w, n := range p.multiples {
		roles[w] = wordRole{isMultiple, n}
	}
	for w, n := range p.magnitudes {
		roles[w] = wordRole{isMagnitude, n}
	}
	for w := range p.clauses {
		roles[w] = wordRole{isClause, 0}
	}
	for w := range p.relatives {
		roles[w] = wordRole{isRelativeWord, 0}
	}
	for _, c := range currencyMarks {
		put(isCurrency, strings.TrimRight(c.mark, "$"))
	}
	return roles
}

func hasWord(list []string, word string) bool {
	for _, w := range list {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}
