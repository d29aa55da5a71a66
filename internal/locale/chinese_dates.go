package locale

import (
	"strings"
	"unicode/utf8"

	"lvjin/internal/calendar"
)

// chineseDate is what has been read of a date so far.
type chineseDate struct {
	calendar.Date
	mark Mark
	last int // month at the end of 前三季度 and 1—9月
	// toYear is the other end of 2024—2026, which has no 年
	toYear, end int
}

// date reads a date or period that begins at i: 2023年6月20日, 2021—2025年, 2023年1至9月, 二〇二三年, 6月末, 2023-06-20.
func (s *chineseScan) date(i int) int {
	after := s.numeralsEnd(i)
	rest := s.text[after:]
	switch r, _ := runeAt(s.text, after); r {
	default:
		return i // most numbers are none of a date
	case '.':
		if after != i+len("2023") {
			return i
		}
	case '世':
		return s.decade(i)
	case '年':
		switch next, _ := runeAt(rest, len("年")); next {
		case '代':
			return s.decade(i)
		case '第':
			if end := s.numbered(i); end > i {
				return end
			}
		}
	case '月', '日', '季', '—', '–', '-', '～', '~', '－', '至', '到', '、', '和', '及', '与', '/':
	}
	d, ok := s.dateAt(i)
	if !ok {
		d, ok = s.sharedDate(i)
	}
	if !ok {
		return i
	}
	return s.addDate(i, d)
}

// numeralsEnd is the end of the digits and numerals below ten at i.
func (s *chineseScan) numeralsEnd(i int) int {
	for i < len(s.text) {
		if isDigit(s.text[i]) {
			i++
			continue
		}
		r, size := runeAt(s.text, i)
		if _, isNumeral := hanDigit(r); !isNumeral && r != '十' && (r < '０' || r > '９') {
			break
		}
		i += size
	}
	return i
}

// addDate completes a date by the other end of its interval and by 以来.
func (s *chineseScan) addDate(i int, d chineseDate) int {
	v := Value{Kind: Date, Mark: d.mark, Period: calendar.Period{From: d.Date}}
	end := d.end
	if d.last > 0 {
		v.Period.To = calendar.Date{Year: d.Year, Month: d.last}
	} else if d.toYear > 0 {
		v.Period.To = calendar.Date{Year: d.toYear}
	} else if to, ok := s.until(end, d); ok {
		v.Period.To, end = to.Date, to.end
	}
	rest := s.text[end:]
	since := hasAny(rest, "以来", "至今", "以后")
	switch {
	case hasAny(rest, "年以来"), since, strings.HasPrefix(rest, "起"), strings.HasPrefix(rest, "开始"):
		if v.Period.To.IsZero() {
			v.Period.Open, v.maybe = true, !since
			end += len("起")
			if since {
				end += len("来")
			}
		}
	case endsWithAny(s.text[:i], []string{"自", "从", "始于", "较", "比"}):
		v.maybe = true
	}
	v.Start, v.End = i, end
	return s.add(&v)
}

// dateAt reads one date.
func (s *chineseScan) dateAt(i int) (d chineseDate, ok bool) {
	year, end := s.yearAt(i)
	if end == 0 {
		if d, ok := s.isoDate(i); ok {
			return d, true
		}
		if d := s.partOfYear(chineseDate{end: i}); d.Quarter > 0 {
			return d, true
		}
		return s.monthAt(chineseDate{end: i})
	}
	d = chineseDate{Date: calendar.Date{Year: year}, end: end}
	if strings.HasPrefix(s.text[end:], "度") {
		d.end += len("度")
		return d, true
	}
	return s.partOfYear(d), true
}

// partOfYear reads what follows a year.
func (s *chineseScan) partOfYear(d chineseDate) chineseDate {
	rest := strings.TrimLeft(s.text[d.end:], " ")
	at := len(s.text) - len(rest)
	for _, part := range *yearPartsByFirst.of(rest) {
		if strings.HasPrefix(rest, part.word) && !hasAny(rest[len(part.word):], part.not...) {
			d.Half, d.Quarter, d.mark, d.last = part.half, part.quarter, part.mark, part.last
			if part.last > 0 {
				d.Month = 1
			}
			d.end = at + len(part.word)
			return d
		}
	}
	with := d
	with.end = at
	if m, ok := s.monthAt(with); ok && m.Month > 0 {
		return m
	}
	return d
}

// yearPart is a part of a year that has a name.
type yearPart struct {
	word          string
	half, quarter int
	last          int
	mark          Mark
	not           []string // if these follow, it is another word
}

var yearPartsByFirst = indexed(yearParts, func(p yearPart) string { return p.word })

var yearParts = []yearPart{
	{word: "上半年", half: 1}, {word: "下半年", half: 2}, {word: "前三季度", last: 9}, {word: "前三个季度", last: 9}, {word: "前两季度", half: 1},
	{word: "第一季度", quarter: 1}, {word: "第二季度", quarter: 2}, {word: "第三季度", quarter: 3}, {word: "第四季度", quarter: 4},
	{word: "一季度", quarter: 1}, {word: "二季度", quarter: 2}, {word: "三季度", quarter: 3}, {word: "四季度", quarter: 4},
	{word: "1季度", quarter: 1}, {word: "2季度", quarter: 2}, {word: "3季度", quarter: 3}, {word: "4季度", quarter: 4},
	{word: "第1季度", quarter: 1}, {word: "第2季度", quarter: 2}, {word: "第3季度", quarter: 3}, {word: "第4季度", quarter: 4},
	{word: "年底", mark: EndOf}, {word: "年末", mark: EndOf}, {word: "年初", mark: StartOf}, {word: "年中", mark: Middle},
	{word: "底", mark: EndOf, not: []string{"数", "座", "色", "层"}}, {word: "末", mark: EndOf}, {word: "初", mark: StartOf, not: []string{"级", "步", "审", "中", "创"}},
	{word: "中", mark: Middle, not: []string{"国", "央", "共", "心", "期", "小", "西", "欧", "美", "东", "部", "秋", "外", "型", "新", "级", "医", "方", "标", "长", "高", "试", "科", "铁", "行", "信"}},
}

// yearAt reads a year with its 年: four digits, or four Han digits.
func (s *chineseScan) yearAt(i int) (year, end int) {
	end = i
	for n := 0; n < 4; n++ {
		d, size := anyDigit(s.text[end:])
		if size == 0 {
			return 0, 0
		}
		year, end = year*10+d, end+size
	}
	if !strings.HasPrefix(s.text[end:], "年") || strings.HasPrefix(s.text[end:], "年代") || year < 1000 || year > 2999 || insideWord(s.text, i) {
		return 0, 0
	}
	return year, end + len("年")
}

// anyDigit reads an Arabic digit or a Han one.
func anyDigit(s string) (n, size int) {
	if d, size := digit(s); size > 0 {
		return int(d - '0'), size
	}
	r, size := utf8.DecodeRuneInString(s)
	if n, ok := hanDigit(r); ok && r != '两' {
		return n, size
	}
	return 0, 0
}

// isoDate reads 2023-06-20, 2023/6/20 and 2023.06.20.
func (s *chineseScan) isoDate(i int) (d chineseDate, ok bool) {
	date, end := isoDate(s.text, i)
	return chineseDate{Date: date, end: end}, end > 0
}

// isoDate reads a day in digits, of any language.
func isoDate(text string, i int) (d calendar.Date, end int) {
	if i+8 > len(text) || strings.IndexByte("-/.", text[i+4]) < 0 || insideWord(text, i) {
		return d, 0
	}
	parts := [3]int{}
	end = i
	for n := range parts {
		from := end
		for end < len(text) && isDigit(text[end]) && end-from < 4 {
			parts[n], end = parts[n]*10+int(text[end]-'0'), end+1
		}
		if end == from || n == 0 && end-from != 4 || n > 0 && end-from > 2 {
			return d, 0
		}
		if n < 2 {
			if end >= len(text) || text[end] != text[i+4] {
				return d, 0
			}
			end++
		}
	}
	d = calendar.Date{Year: parts[0], Month: parts[1], Day: parts[2]}
	if !isDay(d) || d.Year < 1900 || end < len(text) && (isDigit(text[end]) || isLatin(text[end])) {
		return d, 0
	}
	return d, end
}

// isDay reports whether a day is one of the calendar. A year that is not stated may be a leap year.
func isDay(d calendar.Date) bool {
	return d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= calendar.Date{Year: or(d.Year, 2000), Month: d.Month}.Last().Day
}

// smallNumber reads a number from 1 to most, in Arabic or Han numerals.
func smallNumber(text string, i, most int) (n, end int) {
	for end = i; end < len(text) && isDigit(text[end]); end++ {
		if n = n*10 + int(text[end]-'0'); n > most {
			return 0, 0
		}
	}
	if end > i && (end == len(text) || text[end] < 0xEF) { // the common case; full-width digits are three bytes from 0xEF on
		if n < 1 || end < len(text) && text[end] == '.' && end+1 < len(text) && isDigit(text[end+1]) {
			return 0, 0
		}
		return n, end
	}
	if !startsWithNumeral(text[i:]) {
		return 0, 0
	}
	d, _, end := chineseNumber(text, i)
	n, whole := d.Int()
	if end == 0 || !whole || n < 1 || n > most {
		return 0, 0
	}
	return n, end
}
