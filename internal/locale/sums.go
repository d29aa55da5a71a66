package locale

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lvjin/internal/quantity"
)

// Sum is a total with the parts that a sentence gives of it: 共12家，其中银行5家、保险4家、证券3家.
type Sum struct {
	Total Value
	Parts []Value // two or more, in the unit of the total
	Whole bool    // the words say that these are all parts; otherwise there may be others
}

// Adds is what the parts add up to, in the base of the unit, and whether that can be: rounding is allowed for, and parts
// that may not be all may add up to less.
func (s Sum) Adds() (sum quantity.Decimal, ok bool) {
	step := s.step()
	slack := step
	for _, v := range s.Parts {
		sum, slack = sum.Plus(v.Base()), slack.Plus(step)
	}
	over := sum.Plus(s.Total.Base().Neg())
	switch {
	case over.Cmp(slack) > 0:
		return sum, false
	case s.Whole && over.Neg().Cmp(slack) > 0:
		return sum, false
	}
	return sum, true
}

// step is what rounding may have taken off the coarsest of the numbers; nobody rounds when counting to twelve.
func (s Sum) step() (step quantity.Decimal) {
	for _, v := range append(slices.Clone(s.Parts), s.Total) {
		if half := v.HalfStep(); (v.Unit.Base != quantity.CountBase || v.Unit.Power != 0) && half.Cmp(step) > 0 {
			step = half
		}
	}
	return step
}

// enumeration is the vocabulary of a language for a total and its parts.
type enumeration struct {
	some    []string // before parts that may not be all: 其中, including
	whole   []string // before all of them: consisting of
	loose   []string // before parts that may overlap: of which
	rest    []string // a part that makes them whole: 其余, the rest
	others  []string // what makes them some: 等, such as
	beside  []string // what comes after is no part: 另有, in addition
	after   []string // between the parts and their total: 合计, for a total of
	ends    []string // of a sentence
	joints  []string // between parts, the longest first
	far     int      // how many characters there may be between a total and the word before its parts
	leading bool     // a number opens its part: 5 banks, 4 insurers
}

// MayAdd reports whether some of the values of a text may be a total and its parts: there have to be three of a kind.
func MayAdd(values []Value) bool {
	for i := range values {
		if !plain(&values[i]) {
			continue
		}
		n := 1
		for j := i + 1; j < len(values); j++ {
			if sameUnit(&values[i], &values[j]) && plain(&values[j]) {
				n++
			}
		}
		if n > 2 {
			return true
		}
	}
	return false
}

func sameUnit(a, b *Value) bool { return a.Unit.Base == b.Unit.Base && a.Unit.ID == b.Unit.ID }

// Sums finds the totals of a text whose parts it gives. names gives the spans of the text that are to be left unread, and
// is asked of few texts.
func (l *Language) Sums(text string, units quantity.Units, names func(text string) [][2]int) (list []Sum) {
	e := l.enumeration()
	if !hasNumbers(text, 3) || !e.mayBeIn(text) {
		return nil
	}
	text = without(text, names(text))
	for start := 0; start < len(text); {
		end := start + firstOf(text[start:], e.ends)
		sentence := text[start:end]
		if hasNumbers(sentence, 3) && e.between(sentence) {
			found := l.Find(units)
			found.Read(sentence, nil)
			if s, ok := e.sum(sentence, found.In[0]); ok {
				s.move(start)
				list = append(list, s)
			}
			found.Free()
		}
		_, size := utf8.DecodeRuneInString(text[end:])
		start = end + max(size, 1)
	}
	return list
}

func (chinese) enumeration() *enumeration { return chineseEnumeration }

func (a *alphabetic) enumeration() *enumeration { return a.sums }

// mayBeIn rules most texts out at little cost.
func (e *enumeration) mayBeIn(text string) bool {
	for _, words := range [][]string{e.some, e.whole, e.loose, e.after} {
		for _, w := range words {
			if strings.Contains(text, w) {
				return true
			}
		}
	}
	return false
}

// hasNumbers reports whether a text has so many numbers in digits.
func hasNumbers(text string, least int) bool {
	in := false
	for i := 0; i < len(text) && least > 0; i++ {
		if digit := isDigit(text[i]); digit != in {
			if in = digit; in {
				least--
			}
		}
	}
	return least == 0
}

// between reports whether digits stand before and after the words of a sentence, near enough.
func (e *enumeration) between(text string) bool {
	const digits = "0123456789"
	for _, words := range [][]string{e.some, e.whole, e.loose, e.after} {
		if at, end := firstWord(text, words); at >= 0 && strings.ContainsAny(text[max(at-3*e.far, 0):at], digits) && strings.ContainsAny(text[end:], digits) {
			return true
		}
	}
	return false
}

// move puts the values at their places in the whole text.
func (s *Sum) move(by int) {
	s.Total.Start, s.Total.End = s.Total.Start+by, s.Total.End+by
	for i := range s.Parts {
		s.Parts[i].Start, s.Parts[i].End = s.Parts[i].Start+by, s.Parts[i].End+by
	}
}

// sum reads a sentence: a total, a lead and the parts, or the parts, a lead and the total.
func (e *enumeration) sum(text string, values []Value) (s Sum, ok bool) {
	if at, end := firstWord(text, e.after); at >= 0 {
		i := slices.IndexFunc(values, func(v Value) bool { return v.Start >= end })
		if i >= 0 && strings.Trim(text[end:values[i].Start], " 为") == "" {
			s = Sum{Total: values[i], Whole: true}
			return s, e.parts(&s, text[:at], 0, values[:i])
		}
	}
	at, end := firstWord(text, slices.Concat(e.some, e.whole, e.loose))
	i := slices.IndexFunc(values, func(v Value) bool { return v.Start >= max(at, 0) }) // the first part
	if at < 0 || i < 1 || utf8.RuneCountInString(text[values[i-1].End:at]) > e.far {
		return s, false
	}
	lead, region := text[at:end], text[:len(text)-len(text[end:])+firstOf(text[end:], e.beside)]
	s.Total = values[i-1]
	has := func(words []string) bool { return firstOf(region[end:], words) < len(region)-end }
	s.Whole = (slices.Contains(e.whole, lead) || has(e.rest)) && !has(e.others)
	if !e.parts(&s, region, end, values[i:]) {
		return s, false
	}
	return s, s.Whole || !slices.Contains(e.loose, lead)
}

// parts takes in what the text gives from a byte on. It declines where the figures are not certain to be the parts of one
// whole: bounds, growth, two figures in one part.
func (e *enumeration) parts(s *Sum, text string, from int, values []Value) bool {
	if !plain(&s.Total) || strings.ContainsAny(text[from:], "()（）") {
		return false
	}
	last := from
	for _, v := range values {
		if v.Kind != Amount || !sameUnit(&v, &s.Total) || v.End > len(text) {
			if v.Kind == Amount && v.Unit.Base == s.Total.Unit.Base && v.End <= len(text) && v.Unit.Class != quantity.Money {
				return false // 12 firms and 4 projects
			}
			continue
		}
		between := text[last:v.Start]
		cut := e.lastJoint(between)
		if !plain(&v) || len(s.Parts) > 0 && cut < 0 || e.leading && v.Unit.Base == quantity.CountBase && !e.opens(between, cut) {
			return false
		}
		s.Parts, last = append(s.Parts, v), v.End
	}
	return len(s.Parts) > 1
}

// plain reports whether a value is a number and nothing but.
func plain(v *Value) bool {
	return v.Kind == Amount && v.Qualifier == quantity.Exact && v.Move == "" && !v.vague && v.Unit.Class != quantity.Share && v.Unit.Class != quantity.Point && !v.Value.Negative()
}

// lastJoint is the end of the last joint of a text, or -1.
func (e *enumeration) lastJoint(text string) (end int) {
	end = -1
	for _, j := range e.joints {
		if i := strings.LastIndex(text, j); i >= 0 {
			end = max(end, i+len(j))
		}
	}
	return end
}

// opens reports whether a number opens its part. Where other words come first it may belong to something else: 5 banks
// with 20 branches.
func (e *enumeration) opens(between string, joint int) bool {
	words := " " + strings.TrimSpace(between[max(joint, 0):]) + " "
	return strings.TrimSpace(words) == "" || slices.Contains(e.rest, words)
}

// firstOf is the byte at which the first of some words begins, or the length of the text.
func firstOf(text string, words []string) int {
	if at, _ := firstWord(text, words); at >= 0 {
		return at
	}
	return len(text)
}

// firstWord is where the first of some words begins and ends, -1 where there is none. Of two at one place it is the longer.
func firstWord(text string, words []string) (at, end int) {
	at = -1
	for _, w := range words {
		if i := strings.Index(text, w); i >= 0 && (at < 0 || i < at || i == at && i+len(w) > end) {
			at, end = i, i+len(w)
		}
	}
	return at, end
}
