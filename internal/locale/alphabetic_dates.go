package locale

import (
	"strconv"
	"strings"

	"lvjin/internal/calendar"
)

// alphabeticDate is what has been read of a date so far.
type alphabeticDate struct {
	calendar.Date
	mark Mark
	last int  // month at the end of “the first nine months”
	weak bool // the first half, which may be that of a text
	end  int
}

// date reads a date or period that begins at i: June 20, 2023; 2021–2025; the end of 2022; the first half of 2023; 1990s.
func (s *alphabeticScan) date(i int) int {
	if isDigit(s.text[i]) && !s.dayOrYear(i) {
		return i
	}
	if end := s.decadeAt(i); end > i {
		return end
	}
	d, ok := s.markedDate(i)
	if !ok {
		return i
	}
	if ref, end := s.numberedYear(d); end > 0 {
		return s.add(&Value{Kind: Document, Ref: ref, Reading: Reading{Start: i, End: end}})
	}
	v := Value{Kind: Date, Mark: d.mark, Weak: d.weak, Period: calendar.Period{From: d.Date}}
	end := d.end
	if d.last > 0 {
		v.Period.To = calendar.Date{Year: d.Year, Month: d.last}
	} else if to, ok := s.until(i, &d); ok {
		v.Period, end = calendar.Period{From: d.Date, To: to.Date}, to.end
	}
	before := s.before(i)
	switch p := &s.prose; {
	case !v.Period.To.IsZero():
	case endsInAny(before, p.since):
		v.Period.Open = true
	case endsInWord(before, p.from), endsInWord(before, "starting"), endsInWord(before, "beginning"), endsInWord(before, "effective"), hasAny(s.text[end:], " onward", " on,"):
		v.maybe = true
	case endsInWord(before, "than"), endsInWord(before, "with"):
		v.maybe = true
	}
	v.Start, v.End = i, end
	return s.add(&v)
}

// dayOrYear reports whether the digits at i may be those of a day or year.
func (s *alphabeticScan) dayOrYear(i int) bool {
	end := s.digitsEnd(i)
	switch end - i {
	case 1, 2:
		return s.at(end) != '%' && (s.at(end) != '.' || !isDigit(s.at(end+1)))
	case 4:
		return true
	}
	return false
}

// numberedYear reads the number of an announcement after its year: 2021, No. 3.
func (s *alphabeticScan) numberedYear(d alphabeticDate) (ref string, end int) {
	if d.Date != (calendar.Date{Year: d.Year}) || d.mark != "" {
		return "", 0
	}
	rest := strings.TrimLeft(strings.TrimPrefix(s.text[d.end:], ","), " ")
	after, ok := strings.CutPrefix(rest, s.numberSign)
	if !ok {
		return "", 0
	}
	digits := strings.TrimLeft(after, " ")
	n := len(digits) - len(strings.TrimLeft(digits, "0123456789"))
	if n == 0 || n > 5 {
		return "", 0
	}
	return strconv.Itoa(d.Year) + "/" + digits[:n], len(s.text) - len(digits) + n
}

// before is the text before i without the article and preposition of a date.
func (s *alphabeticScan) before(i int) string {
	b := trimSpace(s.text[:i])
	if endsInWord(b, s.prose.the) {
		b = trimSpace(b[:len(b)-len(s.prose.the)])
	}
	return b
}

func endsInAny(s string, words []string) bool {
	for _, w := range words {
		if endsInWord(s, w) {
			return true
		}
	}
	return false
}

// markedDate reads a date with what narrows it: the end of June 2023, mid-2024.
func (s *alphabeticScan) markedDate(i int) (d alphabeticDate, ok bool) {
	word := wordAt(s.text, i)
	if len(word) < 2 {
		return s.dateAt(i)
	}
	mark, ok := s.prose.marks[strings.ToLower(word)]
	if !ok {
		return s.dateAt(i)
	}
	end := i + len(word)
	at := s.skipOf(skipSpace(s.text, end))
	if at == end {
		return d, false
	}
	d, ok = s.dateAt(at)
	d.mark = mark
	return d, ok && d.Half == 0
}

// skipOf skips “of the” where it begins at i.
func (s *alphabeticScan) skipOf(i int) int {
	for _, word := range []string{s.prose.of, s.prose.the} {
		if w := wordAt(s.text, i); word != "" && strings.EqualFold(w, word) {
			i = skipSpace(s.text, i+len(w))
		}
	}
	return i
}

// dateAt reads one date without a mark.
func (s *alphabeticScan) dateAt(i int) (d alphabeticDate, ok bool) {
	if i >= len(s.text) {
		return d, false
	}
	if !isDigit(s.text[i]) {
		word := wordAt(s.text, i)
		switch r, _ := s.roles.at(word); r.role {
		case isMonth:
			return s.monthAt(i, word, r.n)
		case isOrdinal:
			return s.partOfYear(i+len(word), r.n)
		case isPeriodLetter:
			return s.shortPart(i)
		}
		return d, false
	}
	if date, end := isoDate(s.text, i); end > 0 {
		return alphabeticDate{Date: date, end: end}, true
	}
	if year, end := s.yearAt(i); end > 0 {
		d = alphabeticDate{Date: calendar.Date{Year: year}, end: end}
		if part, ok := s.shortPart(end + 1); ok && s.at(end) == ' ' && part.Year == 0 {
			part.Year = year
			return part, true
		}
		return d, true
	}
	return s.dayFirst(i)
}

// yearAt reads a bare year: four digits that count nothing.
func (s *alphabeticScan) yearAt(i int) (year, end int) {
	if end = s.digitsEnd(i); end != i+4 || !hasAny(s.text[i:], "19", "20") {
		return 0, 0
	}
	switch b := s.at(end); {
	case isLatin(b), b == '%', b == '/', (b == '.' || b == ',' || b == ':') && isDigit(s.at(end+1)), b == '+':
		return 0, 0
	case insideWord(s.text, i), s.at(i-1) == '.' && isDigit(s.at(i-2)), s.at(i-1) == ',' && isDigit(s.at(i-2)):
		return 0, 0
	}
	if _, to := s.scaleAt(s.text, end); to > 0 {
		return 0, 0
	}
	if _, _, ok := s.unitAt(s.text, end, s.lex); ok {
		return 0, 0
	}
	if before := trimSpace(s.text[:i]); endsInAny(before, s.prose.countLead) {
		return 0, 0
	}
	return number(s.text[i:end]), end
}

// monthAt reads the word for the n-th month, with the day and year after it.
func (s *alphabeticScan) monthAt(i int, word string, n int) (d alphabeticDate, ok bool) {
	if !isUpper(word[0]) {
		return d, false
	}
	d.Month, d.end = n, i+len(word)
	if s.at(d.end) == '.' && len(word) <= 4 {
		d.end++
	}
	from := d.end
	if day, end := s.dayAt(skipSpace(s.text, d.end)); end > 0 && s.at(d.end) == ' ' {
		with := d
		with.Day, with.end = day, end
		if isDay(with.Date) {
			d = with
		}
	}
	d = s.yearAfter(d)
	unsure := hasWord(s.prose.unsure, word) || len(word) <= 4 && !hasWord(s.prose.months, word)
	if unsure && d.end == from && !endsInAny(trimEnd(s.text[:i], spaces+"-–"), s.prose.monthLead) {
		return d, false
	}
	return d, true
}

// yearAfter takes in the year after a month or part of a year: “, 2023”, “ of 2023”, “ this year”.
func (s *alphabeticScan) yearAfter(d alphabeticDate) alphabeticDate {
	at := d.end
	if s.at(at) == ',' {
		at++
	}
	at = skipSpace(s.text, at)
	if of := s.skipOf(at); of > at && d.Day == 0 {
		at = of
	}
	if at == d.end || at >= len(s.text) {
		return d
	}
	if isDigit(s.text[at]) {
		if year, end := s.yearAt(at); end > 0 {
			d.Year, d.end, d.weak = year, end, false
		}
		return d
	}
	word := wordAt(s.text, at)
	if end := s.relativeEnd(at+len(word), word); end > 0 {
		d.end, d.weak = end, false
	} else if strings.EqualFold(word, s.prose.year) && s.skipOf(skipSpace(s.text, d.end)) != skipSpace(s.text, d.end) {
		d.end, d.weak = at+len(word), false
	}
	return d
}
