package locale

import (
	"strings"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// monthAt reads month and day, or a day alone, after the year if there was one.
func (s *chineseScan) monthAt(d chineseDate) (chineseDate, bool) {
	month, end := smallNumber(s.text, d.end, 31)
	if end == 0 {
		return d, false
	}
	rest := s.text[end:]
	switch {
	case hasAny(rest, "月") && month <= 12:
		d.Month, d.end = month, end+len("月")
	case hasAny(rest, "日", "号") && d.Year == 0 && s.isDayOfMonth(d.end, end):
		d.Day, d.end = month, end+len("日")
		return d, true
	default:
		return s.monthRange(d, month, end)
	}
	d.end += len(s.text[d.end:]) - len(strings.TrimPrefix(s.text[d.end:], "份"))
	if day, end := smallNumber(s.text, d.end, 31); end > 0 && hasAny(s.text[end:], "日", "号") {
		with := d
		with.Day, with.end = day, end+len("日")
		if isDay(with.Date) {
			return with, true
		}
	}
	for _, part := range monthParts {
		if strings.HasPrefix(s.text[d.end:], part.word) {
			d.mark, d.end = part.mark, d.end+len(part.word)
			break
		}
	}
	return d, true
}

var monthParts = []struct {
	word string
	mark Mark
}{{"上旬", StartOf}, {"中旬", Middle}, {"下旬", EndOf}, {"底", EndOf}, {"末", EndOf}, {"初", StartOf}}

// isDayOfMonth tells the 20日 of a date from the 20日内 of a term. 26号 alone is a label, as of a building.
func (s *chineseScan) isDayOfMonth(from, end int) bool {
	if strings.HasPrefix(s.text[end:], "号") {
		return false
	}
	after := s.text[end+len("日"):]
	return !hasAny(after, "内", "以内", "之内", "后", "以上", "以下", "常", "均", "报", "元", "处理", "产") && !endsWithAny(s.text[:from], []string{"起", "届满", "近", "满", "逾期", "超过", "不足", "限", "为期", "历时", "不少于", "连续", "提前"}) &&
		startsWithDigit(s.text[from:])
}

// monthRange reads 1—9月 and 3至5月 from the number of the first month on.
func (s *chineseScan) monthRange(d chineseDate, first, end int) (chineseDate, bool) {
	to := skipConnector(s.text, end)
	if to == end || first > 12 {
		return d, false
	}
	last, end := smallNumber(s.text, to, 12)
	if end == 0 || !hasAny(s.text[end:], "月") || last <= first {
		return d, false
	}
	d.Month, d.last, d.end = first, last, end+len("月")
	return d, true
}

// skipConnector gives the place after what joins the ends of an interval, or i.
func skipConnector(text string, i int) int {
	w, _ := dateConnectors.at(text[i:])
	return i + len(w.word)
}

var dateConnectors = openings("——", "—", "–", "～", "~", "－", "-", "至", "到")

// until reads the other end of an interval. It takes year and month from the first where it has none.
func (s *chineseScan) until(i int, from chineseDate) (to chineseDate, ok bool) {
	at := skipConnector(s.text, i)
	if at == i {
		return to, false
	}
	if to, ok = s.dateAt(at); !ok || to.last > 0 {
		return to, false
	}
	if to.Year == 0 {
		to.Year = from.Year
	}
	if to.Month == 0 && to.Day > 0 {
		to.Month = from.Month
	}
	return to, to.Last().Compare(from.First()) >= 0
}

// sharedDate reads a date that shares the 年 or 月 of the next one: 2021—2025年, 2021、2022年, 3、9月, 20—23日.
func (s *chineseScan) sharedDate(i int) (d chineseDate, ok bool) {
	end := s.digitsEnd(i)
	if end-i != 4 && end-i > 2 || end == i || insideWord(s.text, i) {
		return d, false
	}
	at := skipConnector(s.text, end)
	list := at == end
	if list {
		for _, mark := range []string{"、", "和", "及", "与"} {
			if strings.HasPrefix(s.text[end:], mark) {
				at = end + len(mark)
			}
		}
	}
	if at == end || at >= len(s.text) {
		return d, false
	}
	n := number(s.text[i:end])
	next := s.digitsEnd(at)
	switch unit := s.text[next:]; {
	case next-at == 0:
		return d, false
	case end-i == 4 && next-at == 4 && hasAny(unit, "年") && n >= 1900 && n < 2100, end-i == 4 && next-at == 4 && list && hasAny(unit, "、", "和") && s.yearList(at):
		d.Year = n
	case end-i == 4 && next-at == 4 && !list && n >= 1900 && n < 2100 && number(s.text[at:next]) > n && number(s.text[at:next]) < 2100 && !startsWithHan(unit) && !hasAny(unit, "%", "．", "."):
		d.Year, d.toYear, end = n, number(s.text[at:next]), next // （2024—2026）
	case list && end-i <= 2 && hasAny(unit, "月") && n >= 1 && n <= 12:
		d.Month = n
	case end-i <= 2 && hasAny(unit, "日") && n >= 1 && n <= 31 && s.isDayOfMonth(at, next):
		d.Day = n
	default:
		return d, false
	}
	d.end = end
	return d, true
}

// yearList reports whether a list of years that ends in 年 begins at i.
func (s *chineseScan) yearList(i int) bool {
	_, ok := s.sharedDate(i)
	return ok
}

// decade reads 20世纪90年代 and 90年代.
func (s *chineseScan) decade(i int) int {
	n, _, end := chineseNumber(s.text, i)
	century := 1900
	if cut, ok := strings.CutPrefix(s.text[end:], "世纪"); ok && end > 0 {
		m, _, after := chineseNumber(s.text, len(s.text)-len(cut))
		if after == 0 || n.Magnitude() != 2 {
			return i
		}
		if n.Equal(quantity.Int(21)) {
			century = 2000
		}
		n, end = m, after
	}
	if end == 0 || n.Magnitude() != 2 || !strings.HasPrefix(s.text[end:], "年代") {
		return i
	}
	whole, fraction := n.Parts()
	if fraction != "" {
		return i
	}
	return s.add(&Value{Kind: Date, Period: decade(century + number(whole)), Reading: Reading{Start: i, End: end + len("年代")}})
}

func number(digits string) (n int) {
	for i := range len(digits) {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}

// relative reads dates without a year: 今年6月, 去年, 年底, 上半年, 前三季度, 上世纪90年代.
func (s *chineseScan) relative(i int) int {
	rest := s.text[i:]
	switch next, _ := runeAt(rest, len("今")); next {
	case '百', '千', '万', '亿':
		if strings.HasPrefix(rest, "上") && !strings.HasSuffix(s.text[:i], "以") {
			return s.vague(i, i+len("上"), quantity.Over)
		}
		return i
	case '年', '半', '三', '两':
	default:
		return i
	}
	for _, word := range []string{"今年", "去年", "明年", "本年度", "本年", "上年度", "上年", "当年", "同年", "次年", "前年"} {
		if !strings.HasPrefix(rest, word) || strings.HasSuffix(s.text[:i], "较") && word == "上年" || strings.HasSuffix(s.text[:i], "比") && word == "上年" || hasAny(rest[len(word):], "轻", "会", "同期", "龄") {
			continue
		}
		d := s.partOfYear(chineseDate{end: i + len(word)})
		if d.Date == (calendar.Date{}) && d.mark == "" {
			end := d.end
			if hasAny(s.text[end:], "以来") {
				end += len("以来")
			}
			return s.add(&Value{Kind: Date, Weak: true, Reading: Reading{Start: i, End: end}})
		}
		return s.addRelative(i, d)
	}
	d := s.partOfYear(chineseDate{end: i})
	if d.end == i || d.Half == 0 && d.last == 0 {
		return i
	}
	return s.addRelative(i, d)
}

// addRelative adds a date without a year. “The end of the year” alone is weak: its year is named elsewhere or taken for
// granted.
func (s *chineseScan) addRelative(i int, d chineseDate) int {
	from := len(s.found)
	end := s.addDate(i, d)
	if len(s.found) > from && d.Date == (calendar.Date{}) {
		s.found[from].Weak = true
	}
	return end
}
