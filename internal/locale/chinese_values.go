package locale

import (
	"unicode/utf8"

	"lvjin/internal/quantity"
)

// chineseScan reads the values of a Chinese text. Every reader gives the end of what it has read, whether or not that is
// a value, or the place where it began if it is none of its business.
type chineseScan struct {
	scan
	latinUnits *lexicon // MW, km
}

func (chinese) reader(units quantity.Units) reader {
	return &chineseScan{scan{table: units}, english.lexicon(units)}
}

func (s *chineseScan) values(text string, into []Value) []Value {
	s.text, s.found = text, into
	for i := skipHan(text, 0, &beginnings); i < len(text); i = skipHan(text, i, &beginnings) {
		r, size := runeAt(text, i)
		if end := s.read(i, r, size); end > i {
			i = end
			continue
		}
		i += size
	}
	return s.found
}

// read looks at the first character only, since most begin nothing.
func (s *chineseScan) read(i int, r rune, size int) int {
	switch {
	case isHan(r):
		return s.han(i, r)
	case r >= '0' && r <= '9', r >= '０' && r <= '９':
		return s.digits(i)
	case r < 0x80 && isLatin(byte(r)):
		return s.latin(i)
	}
	switch r {
	case '-', '+', '−', '－', '＋':
		return s.signed(i, size, r == '+' || r == '＋')
	case '$', '¥', '￥', '€', '£':
		return s.currency(i)
	case '[', '(', '〔', '［', '（':
		return s.document(i)
	case '“', '‘', '「':
		return s.plan(i, size)
	case '〇':
		return s.numerals(i)
	}
	return i
}

// beginning is what a character may begin.
type beginning uint8

const (
	beginsNumeral beginning = iota + 1
	beginsOrdinal
	beginsLabel
	beginsFirst
	beginsRelative
	beginsMagnitude
	beginsHalf
)

// beginnings are the Han characters that may begin a value.
var beginnings = func() (table hanTable[beginning]) {
	for b, characters := range map[beginning]string{
		beginsNumeral: "一二两三四五六七八九十百千零", beginsOrdinal: "第", beginsLabel: "附表图专", beginsFirst: "首榜",
		beginsRelative: "今去明本当同次上下前", beginsMagnitude: "数几万亿", beginsHalf: "半过翻减",
	} {
		for _, r := range characters {
			table[r-firstHan] = b
		}
	}
	return table
}()

// han reads what begins with a Han character.
func (s *chineseScan) han(i int, r rune) int {
	switch beginnings[r-firstHan] {
	case beginsNumeral:
		return s.numerals(i)
	case beginsOrdinal:
		return s.ordinal(i)
	case beginsLabel:
		return s.label(i)
	case beginsFirst:
		return s.firsts(i)
	case beginsRelative:
		return s.relative(i)
	case beginsMagnitude:
		return s.magnitude(i)
	case beginsHalf:
		return s.halves(i)
	}
	return i
}

// latin skips names in Latin letters with the numbers that belong to them, and reads money with its code before it.
func (s *chineseScan) latin(i int) int {
	if end := s.currency(i); end > i {
		return end
	}
	end := s.latinEnd(i)
	return s.afterStandard(s.text[i:end], end)
}

// digits reads what begins with Arabic digits.
func (s *chineseScan) digits(i int) int {
	if end := s.date(i); end > i {
		return end
	}
	if s.counts(i) {
		return s.amount(i)
	}
	if end := s.labelEnd(i); end > i {
		return end
	}
	if end := s.colonEnd(i); end > i {
		return end
	}
	if n, d, end := s.slash(i); end > i {
		if value, unit, ok := fraction(quantity.Int(n), quantity.Int(d), s.table); ok {
			return s.share(i, end, value, unit)
		}
		return end
	}
	return s.amount(i)
}

// numerals reads what begins with Han numerals.
func (s *chineseScan) numerals(i int) int {
	if end := s.plan(i, 0); end > i {
		return end
	}
	if end := s.date(i); end > i {
		return end
	}
	if end := s.hanWords(i); end > i {
		return end
	}
	return s.amount(i)
}

// signed reads a number with a sign before it. Between two numbers or words a hyphen is none.
func (s *chineseScan) signed(i, size int, plus bool) int {
	prev, _ := utf8.DecodeLastRuneInString(s.text[:i])
	if !startsWithDigit(s.text[i+size:]) || prev < 0x80 && (isDigit(byte(prev)) || isLatin(byte(prev)) || prev == ')') && i > 0 {
		return i
	}
	return s.sign(i, size, plus, s.amount)
}
