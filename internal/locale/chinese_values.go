package locale

import (
	"unicode/utf8"

	"lvjin/internal/quantity"
)

// chineseScan reads the values of a Chinese text. Every reader gives the end of what it has read, whether or not that is
// a value, or the place where it began if it is none of its business.
type chineseScan struct {
	scan
	latinUnits lexicon // MW, km
}

func (chinese) reader(units quantity.Units) reader {
	return &chineseScan{scan{table: units}, english.lexicon(units)}
}

func (s *chineseScan) values(text string, into []Value) []Value {
	s.text, s.found = text, into
	for i := 0; i < len(text); {
		if end := s.read(i); end > i {
			i = end
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return s.found
}

// read looks at the first character only, since most begin nothing.
func (s *chineseScan) read(i int) int {
	b := s.text[i]
	switch {
	case isDigit(b):
		return s.digits(i)
	case isLatin(b):
		return s.latin(i)
	case b == '-' || b == '+':
		return s.signed(i, 1, b == '+')
	case b == '$' || b == 0xC2:
		return s.currency(i)
	case b == '[' || b == '(':
		return s.document(i)
	case b < 0x80:
		return i
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch r {
	case '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '〇', '零':
		return s.numerals(i)
	case '０', '１', '２', '３', '４', '５', '６', '７', '８', '９':
		return s.digits(i)
	case '−', '－', '＋':
		return s.signed(i, size, r == '＋')
	case '〔', '［', '（':
		return s.document(i)
	case '第':
		return s.ordinal(i)
	case '附', '表', '图':
		return s.label(i)
	case '专':
		return s.label(i)
	case '首', '榜':
		return s.firsts(i)
	case '今', '去', '明', '本', '当', '同', '次', '上', '下', '前':
		return s.relative(i)
	case '“', '‘', '「':
		return s.plan(i, size)
	case '数', '几', '万', '亿':
		return s.magnitude(i)
	case '半', '过', '翻', '减', '倍', '折':
		return s.halves(i)
	case '￥', '€', '£':
		return s.currency(i)
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
	for _, skip := range []func(int) int{s.date, s.listNumberEnd, s.sumEnd, s.phoneEnd, s.colonEnd} {
		if end := skip(i); end > i {
			return end
		}
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
