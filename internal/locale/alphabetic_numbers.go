package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// readNumber reads digits or number words: 1,158.3, four, twenty-four.
func (a *alphabetic) readNumber(text string, i int) (quantity.Decimal, int) {
	if n, end := arabicNumber(text, i, a.group, a.point); end > 0 {
		return n, end
	}
	word := wordAt(text, i)
	n, ok := a.numberWords.at(word)
	if !ok {
		return quantity.Decimal{}, 0
	}
	n, end := a.tens(text, i, n, len(word))
	if m, to := a.hundreds(text, end, n); to > 0 {
		return quantity.Int(m), to
	}
	return quantity.Int(n), end
}

// tens reads the four of twenty-four.
func (a *alphabetic) tens(text string, i, n, size int) (int, int) {
	end := i + size
	if n >= 20 && n < 100 && strings.HasPrefix(text[end:], "-") {
		ones := wordAt(text, end+1)
		if m, ok := a.numberWords.at(ones); ok && m > 0 && m < 10 {
			return n + m, end + 1 + len(ones)
		}
	}
	return n, end
}

// hundreds reads what follows the one of one hundred and twenty-four.
func (a *alphabetic) hundreds(text string, i, n int) (int, int) {
	power, end := a.scaleAt(text, i)
	if power != 2 || n >= 100 {
		return 0, 0
	}
	n *= 100
	at := skipSpace(text, end)
	if and := strings.Trim(a.and, ", ") + " "; strings.HasPrefix(text[at:], and) {
		at += len(and)
	}
	word := wordAt(text, at)
	if m, ok := a.numberWords.at(word); ok && at > end {
		if m, to := a.tens(text, at, m, len(word)); m < 100 {
			return n + m, to
		}
	}
	return n, end
}

// dayAt reads the day of a month: 20, 20th.
func (s *alphabeticScan) dayAt(i int) (day, end int) {
	end = s.digitsEnd(i)
	if end == i || end-i > 2 {
		return 0, 0
	}
	day = number(s.text[i:end])
	if to := s.ordinalEnd(end); to > end {
		return day, to
	}
	if isLatin(s.at(end)) || s.at(end) == '.' && isDigit(s.at(end+1)) || s.at(end) == '%' {
		return 0, 0
	}
	return day, end
}

// ordinalEnd is the place after the st, nd, rd or th of a number that ends at i.
func (s *alphabeticScan) ordinalEnd(i int) int {
	if !isLatin(s.at(i)) {
		return i
	}
	for _, e := range s.prose.ordinalEnds {
		if strings.HasPrefix(s.text[i:], e) && !continuesAt(s.text, i+len(e)) {
			return i + len(e)
		}
	}
	return i
}
