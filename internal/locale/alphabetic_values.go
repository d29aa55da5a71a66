package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lvjin/internal/quantity"
)

// alphabeticScan reads the values of a text. Every reader gives the end of what it has read, whether or not that is a
// value, or the place where it began if it is none of its business.
type alphabeticScan struct {
	scan
	*alphabetic
	lex *lexicon
}

func (a *alphabetic) reader(units quantity.Units) reader {
	return &alphabeticScan{scan{table: units}, a, a.lexicon(units)}
}

func (s *alphabeticScan) values(text string, into []Value) []Value {
	s.text, s.found = text, into
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
		} else if end := s.read(i); end > i {
			i = end
		} else {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
		}
	}
	return s.found
}

func (s *alphabeticScan) read(i int) int {
	switch b := s.text[i]; {
	case isLatin(b):
		return s.word(i)
	case isDigit(b):
		return s.digits(i)
	case b == '-' || b == '+':
		return s.signed(i, 1, b == '+')
	case b == '$':
		return s.money(i)
	case b == '[' || b == '(':
		return s.document(i)
	case b < 0x80:
		return i
	}
	switch r, size := utf8.DecodeRuneInString(s.text[i:]); {
	case r == '−':
		return s.signed(i, size, false)
	case r == '〔', r == '（':
		return s.document(i)
	case r == '€' || r == '£' || r == '¥' || r == '￥':
		return s.money(i)
	case isLetter(r) || unicode.IsDigit(r):
		return s.word(i)
	}
	return i
}

// digits reads what begins with a digit.
func (s *alphabeticScan) digits(i int) int {
	if s.at(i-1) == '.' || s.at(i-1) == '/' {
		return s.latinEnd(i)
	}
	if end := s.date(i); end > i {
		return end
	}
	counts := s.counts(i)
	if !counts {
		if end := s.labelEnd(i); end > i {
			return end
		}
		if end := s.timeEnd(i); end > i {
			return end
		}
	}
	if end := s.ordinalNumber(i); end > i {
		return end
	}
	if end := s.slashed(i); !counts && end > i {
		return end
	}
	return s.amount(i)
}

// timeEnd is colonEnd where a point does not group thousands.
func (s *alphabeticScan) timeEnd(i int) int {
	if s.group == "." {
		if _, end := arabicNumber(s.text, i, s.group, s.point); s.at(end) != ':' {
			return i
		}
	}
	return s.colonEnd(i)
}

// slashed reads 2/3 and skips 24/7.
func (s *alphabeticScan) slashed(i int) int {
	n, d, end := s.slash(i)
	if n == 0 {
		return end
	}
	return s.fraction(i, end, n, d)
}

// word reads what begins with a letter. Most words begin nothing.
func (s *alphabeticScan) word(i int) int {
	word := wordAt(s.text, i)
	end := i + len(word)
	if word == "" {
		return i
	}
	if r, ok := s.roles.at(word); ok {
		if to := s.begin(i, end, word, r); to > i {
			return to
		}
	}
	switch next := s.at(end); {
	case next == ' ':
		if isDigit(s.at(end+1)) && len(word) <= 4 && isUpper(word[0]) {
			return s.afterStandard(word, end)
		}
	case isDigit(next), next == ':' && isLink(s.text[i:]), next == '.' && isLatin(s.at(end+1)), next == '@':
		return s.latinEnd(i) // CO2, PM2.5, v2.0, an address
	case next == '/' || next == '-' && isDigit(s.at(end+1)):
		if isUpper(word[0]) { // GB/T, COVID-19
			to := s.latinEnd(i)
			return s.afterStandard(s.text[i:to], to)
		}
	}
	return end
}

// folds adds a multiple in one word: tenfold. Weak is a purpose that is threefold.
func (s *alphabeticScan) folds(i, end, n int) int {
	from := len(s.found)
	to := s.times(i, end, n)
	if last, _ := s.wordBefore(i); len(s.found) > from && (last == "is" || last == "are" || last == "was") {
		s.found[from].Weak = true
	}
	return to
}

// begin reads what a word that may begin a value does begin.
func (s *alphabeticScan) begin(i, end int, word string, r wordRole) int {
	switch r.role {
	case isMark:
		if to := s.planValue(i, s.skipOf(skipSpace(s.text, end)), s.prose.marks[strings.ToLower(word)]); to > i {
			return to
		}
		return s.date(i)
	case isMonth, isPeriodLetter:
		return s.date(i)
	case isRelativeWord:
		return s.relative(i, end, word)
	case isNumberWord:
		if to := s.wordFraction(i); to > i {
			return to
		}
		return s.amount(i)
	case isOrdinal:
		if to := s.planValue(i, i, ""); to > i {
			return to
		}
		if to := s.date(i); to > i {
			return to
		}
		return s.ordinalAt(i, end, r.n)
	case isIndefinite:
		return s.indefinite(i, end)
	case isHalf:
		return s.half(i, end)
	case isHalved:
		return s.halvedAt(i, end)
	case isMultiple:
		return s.times(i, end, r.n)
	case isFold:
		return s.folds(i, end, r.n)
	case isMagnitude:
		return s.magnitude(i, r.n)
	case isClause:
		return s.clause(i, end, s.prose.clauses[strings.ToLower(word)])
	case isLabel:
		return s.label(i, end)
	case isSkip:
		return s.skipNumber(end)
	case isBoth:
		return s.count(i, end, 2)
	case isCurrency:
		return s.money(i)
	case isNumberSign:
		return s.numbered(i)
	}
	return i
}

// skipNumber passes over the number of a version or edition.
func (s *alphabeticScan) skipNumber(end int) int {
	if s.at(end) == ' ' && isDigit(s.at(end+1)) {
		return s.latinEnd(end + 1)
	}
	return end
}

// signed reads a number with a sign before it. After a word or number a hyphen is none.
func (s *alphabeticScan) signed(i, size int, plus bool) int {
	prev := lastRune(s.text[:i])
	if !startsWithDigit(s.text[i+size:]) || i > 0 && prev != ' ' && prev != '(' && prev != '（' && prev != '|' && prev != '\n' && prev != '\u00a0' && prev != '"' && prev != '“' {
		return i
	}
	return s.sign(i, size, plus, s.amount)
}

// money reads an amount with its currency before it: US$500 million, RMB 4.1 billion.
func (s *alphabeticScan) money(i int) int {
	unit, size := currencyAt(s.text[i:], s.table)
	if size == 0 {
		return i
	}
	number := skipSpace(s.text, i+size)
	if number >= len(s.text) || !isDigit(s.text[number]) {
		return i
	}
	return s.amountIn(i, number, unit)
}
