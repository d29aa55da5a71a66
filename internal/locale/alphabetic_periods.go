package locale

import (
	"strings"

	"lvjin/internal/calendar"
)

// dayFirst reads 20 June 2023, 20. Juni 2023, 1. Halbjahr 2023.
func (s *alphabeticScan) dayFirst(i int) (d alphabeticDate, ok bool) {
	day, end := s.dayAt(i)
	if end == 0 || insideWord(s.text, i) {
		return d, false
	}
	if s.at(end) == '.' && s.prose.dayFirst {
		end++
	}
	at := skipSpace(s.text, end)
	if at == end {
		return d, false
	}
	word := wordAt(s.text, at)
	if s.prose.dayFirst && (hasWord(s.prose.halves, word) || hasWord(s.prose.quarters, word)) {
		return s.partOfYear(end, day)
	}
	if s.prose.of != "" && word == s.prose.of {
		at = skipSpace(s.text, at+len(word))
		word = wordAt(s.text, at)
	}
	month, _ := s.roles.at(word)
	if month.role != isMonth || !isUpper(word[0]) {
		return d, false
	}
	d.Day, d.Month, d.end = day, month.n, at+len(word)
	if !isDay(d.Date) {
		return d, false
	}
	return s.yearAfter(d), true
}

// partOfYear reads “half of 2023”, “quarter of 2023”, “three quarters” and “nine months” after their ordinal.
func (s *alphabeticScan) partOfYear(i, n int) (d alphabeticDate, ok bool) {
	at := skipSpace(s.text, i)
	word := wordAt(s.text, at)
	d.end = at + len(word)
	if and := s.prose.and_; and != "" && word == and { // the first and third quarters
		next := wordAt(s.text, skipSpace(s.text, d.end))
		r, _ := s.roles.at(next)
		if quarter := wordAt(s.text, skipSpace(s.text, skipSpace(s.text, d.end)+len(next))); r.role == isOrdinal && hasWord(s.prose.quarters, quarter) && n <= 4 {
			return alphabeticDate{Date: calendar.Date{Quarter: n}, end: i}, true
		}
		return d, false
	}
	switch p := &s.prose; {
	case word == "" || at == i:
		return d, false
	case hasWord(p.halves, word) && n <= 2:
		d.Half, d.weak = n, true
	case hasWord(p.quarters, word) && n <= 4:
		d.Quarter = n
	case n == 1:
		count, end := s.readNumber(s.text, at)
		unitAt := skipSpace(s.text, end)
		unit := wordAt(s.text, unitAt)
		per := 1
		if hasWord(p.quarters, unit) {
			per = 3
		} else if !hasWord(p.monthWords, unit) {
			return d, false
		}
		n, _ := count.Int()
		d.last = n * per
		if end == 0 || d.last > 12 || d.last < 2 {
			return d, false
		}
		d.Month, d.end = 1, unitAt+len(unit)
	default:
		return d, false
	}
	return s.yearAfter(d), true
}

// shortPart reads Q2 and H1, with a year after it.
func (s *alphabeticScan) shortPart(i int) (d alphabeticDate, ok bool) {
	letter, n := s.at(i), int(s.at(i+1))-'0'
	if s.at(i+2) != 0 && (isLatin(s.at(i+2)) || isDigit(s.at(i+2))) {
		return d, false
	}
	switch {
	case letter == 'Q' && n >= 1 && n <= 4:
		d.Quarter = n
	case letter == 'H' && n >= 1 && n <= 2:
		d.Half = n
	default:
		return d, false
	}
	d.end = i + 2
	return s.yearAfter(d), true
}

// until reads the other end of an interval; what one end leaves out is that of the other.
func (s *alphabeticScan) until(i int, from *alphabeticDate) (to alphabeticDate, ok bool) {
	at := s.joined(from.end, " – ", " through ", " until ")
	if at < 0 {
		at = s.joined(from.end, s.connectors...)
	}
	if at < 0 && endsInWord(trimSpace(s.text[:i]), "between") {
		at = s.joined(from.end, " "+s.prose.and_+" ")
	}
	if at < 0 || at >= len(s.text) {
		return to, false
	}
	at = s.skipThe(at)
	if to, ok = s.markedDate(at); !ok {
		if to, ok = s.shortEnd(at, from); !ok {
			return to, false
		}
	}
	if from.Year == 0 {
		from.Year = to.Year
	} else if to.Year == 0 {
		to.Year = from.Year
	}
	if to.Month == 0 && to.Day > 0 {
		to.Month = from.Month
	}
	return to, to.last == 0 && to.Last().Compare(from.First()) >= 0
}

func (s *alphabeticScan) skipThe(i int) int {
	if w := wordAt(s.text, i); w != "" && strings.EqualFold(w, s.prose.the) {
		return skipSpace(s.text, i+len(w))
	}
	return i
}

// shortEnd reads the 25 of 2021–25 and the 23 of June 20–23, 2023.
func (s *alphabeticScan) shortEnd(i int, from *alphabeticDate) (to alphabeticDate, ok bool) {
	n, end := s.dayAt(i)
	switch {
	case end == 0:
		return to, false
	case from.Day > 0 && n > from.Day:
		to = alphabeticDate{Date: calendar.Date{Month: from.Month, Day: n}, end: end}
		return s.yearAfter(to), isDay(to.Date)
	case from.Month == 0 && from.Day == 0 && from.Year > 0 && end-i == 2 && n > from.Year%100:
		return alphabeticDate{Date: calendar.Date{Year: from.Year/100*100 + n}, end: end}, true
	}
	return to, false
}

// decadeAt reads 1990s as the years 1990 to 1999.
func (s *alphabeticScan) decadeAt(i int) int {
	if i+5 > len(s.text) || !isDigit(s.text[i]) || s.text[i+3] != '0' || s.prose.decade == "" || !hasAny(s.text[i:], "19", "20") || !isDigit(s.text[i+2]) {
		return i
	}
	end := i + 4 + len(s.prose.decade)
	if !strings.HasPrefix(s.text[i+4:], s.prose.decade) || continuesAt(s.text, end) {
		return i
	}
	year := number(s.text[i : i+4])
	return s.add(&Value{Kind: Date, Period: decade(year), Reading: Reading{Start: i, End: end}})
}

func decade(year int) calendar.Period {
	return calendar.Period{From: calendar.Date{Year: year}, To: calendar.Date{Year: year + 9}}
}

// relative reads “this year”, a year that is named elsewhere.
func (s *alphabeticScan) relative(i, end int, word string) int {
	to := s.relativeEnd(end, word)
	if to == 0 {
		return i
	}
	return s.add(&Value{Kind: Date, Weak: true, Reading: Reading{Start: i, End: to}})
}

// relativeEnd is the end of “this year” from the end of “this” on, or 0.
func (s *alphabeticScan) relativeEnd(end int, word string) int {
	nouns := s.prose.relatives[strings.ToLower(word)]
	at := skipSpace(s.text, end)
	noun := wordAt(s.text, at)
	if noun != "" && hasWord(nouns, noun) {
		return at + len(noun)
	}
	return 0
}

// planAt reads “14th Five-Year Plan period”.
func (s *alphabeticScan) planAt(i int) (p calendar.Period, end int, ok bool) {
	n, end := 0, i
	for end < len(s.text) && isDigit(s.text[end]) && end-i < 3 {
		end++
	}
	if end > i {
		if n = number(s.text[i:end]); n < 6 || n > 30 {
			return p, 0, false
		}
		end = s.ordinalEnd(end)
		if s.prose.dayFirst && s.at(end) == '.' {
			end++
		}
	} else {
		word := wordAt(s.text, i)
		n, end = s.prose.planNumbers[strings.ToLower(word)], i+len(word)
	}
	if n < 6 || n > 30 {
		return p, 0, false
	}
	for _, word := range s.prose.plan {
		at := skipSpace(s.text, end)
		if to := at + len(word); to <= len(s.text) && strings.EqualFold(s.text[at:to], word) {
			for _, more := range []string{" Plan", " plan", " period", " Period"} {
				if strings.HasPrefix(s.text[to:], more) {
					to += len(more)
				}
			}
			return planPeriod(n), to, true
		}
	}
	return p, 0, false
}
