package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// amount reads the quantity whose number begins at i.
func (s *chineseScan) amount(i int) int {
	v := Value{Kind: Amount}
	han, ok := s.reading(i, &v.Reading)
	if !ok {
		return max(v.End, i)
	}
	if end := s.noQuantity(&v.Reading); end > 0 {
		return end
	}
	v.Weak = han && v.Qualifier == quantity.Exact && isSmall(&v.Quantity)
	s.odd(&v)
	s.bound(&v.Reading)
	s.growth(&v)
	s.shareUnit(&v)
	return s.add(&v)
}

// isSmall reports whether a number in words is one that languages add and drop: one of anything, or a few things.
func isSmall(q *quantity.Quantity) bool {
	return q.Value.Equal(quantity.Int(1)) && q.Unit.Power == q.Unit.Named || q.Unit.Class == quantity.Count && q.Base().Cmp(quantity.Int(10)) <= 0
}

// reading reads number and unit, or a range, into r. Where it fails, the End says where to go on.
func (s *chineseScan) reading(i int, r *Reading) (han, ok bool) {
	han = !startsWithDigit(s.text[i:])
	q := &r.Quantity
	end, ok := chineseAmount(s.text, i, s.table, q)
	r.Start, r.End = i, end
	if end == 0 {
		return han, false
	}
	if !ok { // Han numerals count only with a unit, or one of the words that only follow counts
		level := q.Unit.Power >= 4 && strings.HasPrefix(s.text[end:], "级") // 千亿级
		switch {
		case level:
			power := q.Unit.Power
			q.Unit = s.table["元"]
			q.Unit.Power += power
		case !han || !countWord(s.text[end:], q.Value):
			return han, false
		}
	}
	if han && !countable(s.text[i:end]) {
		return han, false
	}
	if q.Unit.ID == "" {
		r.End = s.looseUnit(q, end)
	}
	if high, end, ok := chineseRange(s.text, r.End, q, s.table); ok {
		r.Qualifier, r.High, r.End = quantity.Range, high, end
	}
	return han, true
}

// looseUnit reads a unit that no table has after the number: the 日 of a term, the 个 of 5300+个, MW.
func (s *chineseScan) looseUnit(q *quantity.Quantity, end int) int {
	rest := s.text[end:]
	if strings.HasPrefix(rest, "+") {
		q.Qualifier, end = quantity.Over, end+1
		if unit, size := longestUnit(s.text[end:], s.table); size > 0 {
			unit.Power += q.Unit.Power
			q.Unit, end = unit, end+size
		}
		return end
	}
	if strings.HasPrefix(rest, "‰") {
		q.Unit = s.table["%"]
		q.Unit.Power--
		return end + len("‰")
	}
	if strings.HasPrefix(rest, "日") && !hasAny(rest, "日均", "日常", "日产", "日处理") {
		q.Unit = s.table["天"]
		return end + len("日")
	}
	return s.latinUnit(q, end)
}

// latinUnit reads a unit in Latin letters: 50MW, 20 km.
func (s *chineseScan) latinUnit(q *quantity.Quantity, end int) int {
	if b := s.at(end); !isLatin(b) && !(b == ' ' && isLatin(s.at(end+1))) {
		return end
	}
	if unit, to, ok := english.unitAt(s.text, end, s.latinUnits); ok && unit.Class != quantity.Count {
		unit.Power += q.Unit.Power
		q.Unit = unit
		return to
	}
	return end
}

// countWord reports whether a word follows that numerals stand before in counts though no table of units has it. 二十大 is
// a congress.
func countWord(s string, n quantity.Decimal) bool {
	return hasAny(s, "大", "方面", "位", "轮", "步") && !hasAny(s, "位数", "位一体", "位于", "大会", "步走") && n.Cmp(quantity.Int(10)) <= 0
}

// countable rules out numerals that name rather than count: 千家万户, 七八家, 二三产业.
func countable(s string) bool {
	if hasAny(s, "百", "千") && !hasAny(s[len("百"):], "万", "亿", "余", "多", "分之") {
		return false
	}
	run, zero := 0, false
	for _, r := range s {
		if _, ok := hanDigit(r); !ok {
			break
		}
		run, zero = run+1, zero || r == '〇' || r == '零'
	}
	return run < 2 || zero && strings.HasPrefix(s, "零")
}

// noQuantity gives the end of what only looks like a quantity, or 0.
func (s *chineseScan) noQuantity(r *Reading) int {
	rest := s.text[r.End:]
	bare := r.Unit.ID == "" && r.Unit.Base == quantity.CountBase
	switch {
	case bare && rest != "" && isLatin(rest[0]): // 5G, 3D
		return s.latinEnd(r.End)
	case bare && hasAny(rest, "版", "届", "周年", "世纪", "时代"):
		return r.End
	case bare && hasAny(rest, "时", "点") && !hasAny(rest, "点位"): // times of day
		return r.End + len("时")
	case bare && strings.HasPrefix(rest, "分") && s.wasTime(r.Start):
		return r.End + len("分")
	case r.Unit.ID == "周" && strings.HasPrefix(rest, "年"):
		return r.End
	case r.Unit.Base == quantity.CountBase && r.Unit.ID == "次" && hasAny(rest, "会议", "全体", "全国", "代表"):
		return r.End
	case r.Unit.Base == "%" && strings.HasSuffix(s.text[:r.End], "成") && startsWord(rest):
		return r.End
	}
	return 0
}

// startsWord reports whether what follows 成 makes a word with it: 成立, 成都.
func startsWord(rest string) bool {
	return hasAny(rest, "立", "都", "为", "果", "本", "效", "功", "员", "熟", "长", "交", "品", "就", "套", "绩", "型", "份", "因", "群", "渝", "片", "对", "体系")
}

// wasTime reports whether the hour of a time of day ends at i.
func (s *chineseScan) wasTime(i int) bool {
	return strings.HasSuffix(s.text[:i], "时") || strings.HasSuffix(s.text[:i], "点")
}

// shareUnit gives the numbers of a list the unit that only the last of them has: 3、5和7个百分点.
func (s *scan) shareUnit(v *Value) {
	if v.Unit.Base == quantity.CountBase || v.Kind != Amount {
		return
	}
	from := v.Start
	for n := len(s.found) - 1; n >= 0; n-- {
		w := &s.found[n]
		if w.Kind != Amount || w.Unit.Base != quantity.CountBase || w.Unit.ID != "" || w.Weak || w.Qualifier != quantity.Exact || !isListMark(s.text[w.End:from]) {
			return
		}
		power := w.Unit.Power
		w.Unit = v.Unit
		if power > 0 {
			w.Unit.Power = v.Unit.Named + power
		}
		from = w.Start
	}
}

func isListMark(between string) bool {
	switch strings.TrimSpace(between) {
	case "、", "和", "及", "，", ",", "与", "to", "and", ", and", "or", "und", "&":
		return true
	}
	return false
}

// currency reads money with its mark before it: $5亿, 港币500万元, RMB 4.1 billion.
func (s *chineseScan) currency(i int) int {
	unit, size := currencyAt(s.text[i:], s.table)
	if size == 0 {
		return i
	}
	number := i + size + len(s.text[i+size:]) - len(strings.TrimLeft(s.text[i+size:], spaces))
	if number >= len(s.text) || !startsWithDigit(s.text[number:]) {
		return i
	}
	from := len(s.found)
	end := s.amount(number)
	if len(s.found) > from {
		v := &s.found[from]
		if v.Unit.Class != quantity.Money {
			unit.Power += v.Unit.Power
			v.Unit = unit
		}
		v.Start = min(v.Start, i)
	}
	return end
}

type currencyMark struct{ mark, unit string }

var currencyMarks = []currencyMark{
	{"US$", "美元"}, {"HK$", "港元"}, {"RMB", "元"}, {"CNY", "元"}, {"USD", "美元"}, {"HKD", "港元"}, {"EUR", "欧元"}, {"JPY", "日元"}, {"GBP", "英镑"},
	{"$", "美元"}, {"€", "欧元"}, {"£", "英镑"}, {"¥", "元"}, {"￥", "元"},
}

var currenciesByFirst = indexed(currencyMarks, func(c currencyMark) string { return c.mark })

func currencyAt(text string, units quantity.Units) (unit quantity.Unit, size int) {
	for _, c := range *currenciesByFirst.of(text) {
		if strings.HasPrefix(text, c.mark) {
			return units[c.unit], len(c.mark)
		}
	}
	return unit, 0
}
