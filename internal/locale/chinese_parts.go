package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// hanWords reads fractions, discounts and halves: 三分之一, 八折, 两成五, 一半.
func (s *chineseScan) hanWords(i int) int {
	if strings.HasPrefix(s.text[i:], "一半") {
		return s.share(i, i+len("一半"), quantity.Int(50), s.table["%"])
	}
	n, _, end := chineseNumber(s.text, i)
	if end == 0 {
		return i
	}
	rest := s.text[end:]
	switch {
	case strings.HasPrefix(rest, "几") && n.Magnitude() == 2: // 十几
		v := Value{Kind: Amount, Weak: true, vague: true, Reading: Reading{Start: i, End: end + len("几")}}
		v.Quantity = quantity.Quantity{Value: n, Unit: quantity.Unit{Base: quantity.CountBase, Class: quantity.Count}, Qualifier: quantity.Odd}
		if unit, size := longestUnit(s.text[v.End:], s.table); size > 0 {
			v.Unit, v.End = unit, v.End+size
		}
		return s.add(&v)
	case strings.HasPrefix(rest, "分之"):
		m, _, after := chineseNumber(s.text, end+len("分之"))
		if value, unit, ok := fraction(m, n, s.table); ok && after > 0 {
			return s.share(i, after, value, unit)
		}
	case strings.HasPrefix(rest, "折") && !hasAny(rest, "折合", "折算", "折叠", "折旧", "折射", "折腾", "折中"):
		power := 1
		if digits := []rune(s.text[i:end]); len(digits) == 2 && n.Magnitude() == 2 {
			power = 0 // 八五折
		}
		return s.share(i, end+len("折"), n.Shift(power), s.table["%"])
	case strings.HasPrefix(rest, "成"):
		if d, size := anyDigit(rest[len("成"):]); size > 0 && d > 0 && len(s.text) > end+len("成") && !startsWithDigit(rest[len("成"):]) {
			end += len("成") + size
			if !hasAny(s.text[end:], "家", "个", "项", "年", "成") {
				return s.share(i, end, n.Shift(1).Plus(quantity.Int(d)), s.table["%"])
			}
		}
	}
	return i
}

// share adds a share with the words around it.
func (s *chineseScan) share(i, end int, value quantity.Decimal, unit quantity.Unit) int {
	v := Value{Kind: Amount, Reading: Reading{Quantity: quantity.Quantity{Value: value, Unit: unit}, Start: i, End: end}}
	s.bound(&v.Reading)
	if cut, ok := strings.CutSuffix(s.text[:v.Start], "过"); ok && v.Qualifier == quantity.Exact {
		v.Qualifier, v.Start = quantity.Over, len(cut)
	}
	s.growth(&v)
	return s.add(&v)
}

// fraction gives n of d parts as percent where a decimal can say it, else as n of d parts.
func fraction(n, d quantity.Decimal, units quantity.Units) (quantity.Decimal, quantity.Unit, bool) {
	if n.Sign() <= 0 || d.Sign() <= 0 || n.Magnitude() > 4 || d.Magnitude() > 5 {
		return n, quantity.Unit{}, false
	}
	for _, f := range []struct{ d, times, power int }{{2, 5, 1}, {3, 0, 0}, {4, 25, 0}, {5, 2, 1}, {8, 125, -1}, {10, 1, 1}, {20, 5, 0}, {25, 4, 0}, {50, 2, 0}, {100, 1, 0}, {1000, 1, -1}, {10000, 1, -2}} {
		if f.times > 0 && d.Equal(quantity.Int(f.d)) {
			return n.Times(int64(f.times)).Shift(f.power), units["%"], true
		}
	}
	return n, quantity.Parts(d.String()), true
}

// halves reads what begins with 半, 过, 翻 or 减: 半数, 半年, 过半, 翻一番, 减半.
func (s *chineseScan) halves(i int) int {
	rest := s.text[i:]
	switch {
	case hasAny(rest, "半数"):
		return s.share(i, i+len("半数"), quantity.Int(50), s.table["%"])
	case hasAny(rest, "过半数", "过半"):
		end := i + len("过半")
		if hasAny(rest, "过半数") {
			end += len("数")
		}
		from := len(s.found)
		end = s.share(i, end, quantity.Int(50), s.table["%"])
		s.found[from].Qualifier = quantity.Over
		return end
	case hasAny(rest, "减半"):
		v := Value{Kind: Amount, falls: true, Move: By}
		v.Reading = Reading{Quantity: quantity.Quantity{Value: quantity.Int(-50), Unit: s.table["%"]}, Start: i, End: i + len("减半")}
		return s.add(&v)
	case strings.HasPrefix(rest, "翻"):
		return s.doubled(i)
	}
	unit, ok := strings.CutPrefix(rest, "半")
	if !ok || endsWithAny(s.text[:i], []string{"上", "下", "大"}) {
		return i
	}
	for _, id := range []string{"年", "小时", "个月", "天"} {
		if strings.HasPrefix(unit, id) {
			half, _ := quantity.ParseDecimal("0.5")
			r := Reading{Quantity: quantity.Quantity{Value: half, Unit: s.table[id]}, Start: i, End: i + len("半") + len(id)}
			s.bound(&r)
			return s.add(&Value{Kind: Amount, Reading: r, Weak: id == "年"})
		}
	}
	return i
}

// doubled reads 翻番, 翻一番, 翻了近两番: each 番 is a doubling.
func (s *chineseScan) doubled(i int) int {
	end, n := i+len("翻"), 1
	r := Reading{Start: i}
	end += len(s.text[end:]) - len(strings.TrimPrefix(s.text[end:], "了"))
	for _, w := range []qualifierWord{{"近", quantity.Near}, {"超过", quantity.Over}, {"约", quantity.About}, {"不止", quantity.Over}} {
		if strings.HasPrefix(s.text[end:], w.word) {
			r.Qualifier, end = w.q, end+len(w.word)
			break
		}
	}
	if m, after := smallNumber(s.text, end, 9); after > 0 {
		n, end = m, after
	}
	value := 1 << n
	switch {
	case strings.HasPrefix(s.text[end:], "番"):
		end += len("番")
	case strings.HasPrefix(s.text[end:], "倍") && n > 1:
		value, end = n, end+len("倍")
	default:
		return i
	}
	r.Value, r.Unit, r.End = quantity.Int(value), s.table["倍"], end
	if r.Qualifier == quantity.Exact {
		s.bound(&r)
	}
	return s.add(&Value{Kind: Amount, Reading: r, rises: true})
}

// magnitude reads orders of magnitude, which say no number, 数十 and 几百万元; and a unit without a number, as in the
// head of a table: 余额（亿元）.
func (s *chineseScan) magnitude(i int) int {
	rest := s.text[i:]
	if hasAny(rest, "数", "几") {
		if hasAny(rest, "数") && endsWithAny(s.text[:i], []string{"指", "参", "系", "分", "总", "人", "户", "件", "个", "函", "常", "变", "基", "级", "复", "多", "少", "倍", "次", "系"}) {
			return i
		}
		return s.vague(i, i+len("数"), quantity.Exact)
	}
	if strings.HasPrefix(rest, "万分之") {
		m, _, end := chineseNumber(s.text, i+len("万分之"))
		if value, unit, ok := fraction(m, quantity.Int(10000), s.table); ok && end > 0 {
			return s.share(i, end, value, unit)
		}
		return i
	}
	word, power := chineseScale(rest)
	unit, size := longestUnit(rest[len(word):], s.table)
	if strings.HasPrefix(rest[len(word):], "级") {
		unit = s.table["元"]
	}
	if unit.Class != quantity.Money && unit.Class != quantity.Measure || isTime(unit) || unit.Base == "times" {
		return i
	}
	unit.Power += power
	r := Reading{Quantity: quantity.Quantity{Value: quantity.Int(1), Unit: unit}, Start: i, End: i + len(word) + size}
	s.bound(&r)
	return s.add(&Value{Kind: Amount, Reading: r, Weak: true})
}

// vague reads the rest of 数十 and 上百 from the power of ten on.
func (s *chineseScan) vague(i, at int, q quantity.Qualifier) int {
	power, end := 0, at
	for end < len(s.text) {
		if strings.HasPrefix(s.text[end:], "十") {
			power, end = power+1, end+len("十")
			continue
		}
		word, p := chineseScale(s.text[end:])
		if word == "" || hasAny(s.text[end:], "千瓦", "千米", "千克") {
			break
		}
		power, end = power+p, end+len(word)
	}
	if power == 0 {
		return i
	}
	v := Value{Kind: Amount, Weak: true, vague: true}
	v.Unit = quantity.Unit{Base: quantity.CountBase, Class: quantity.Count}
	if unit, size := longestUnit(s.text[end:], s.table); size > 0 {
		v.Unit, end = unit, end+size
	}
	v.Value, v.Unit.Power, v.Qualifier = quantity.Int(1), v.Unit.Power+power, q
	v.Start, v.End = i, end
	return s.add(&v)
}

// firsts reads 首批, 首个 and 榜首.
func (s *chineseScan) firsts(i int) int {
	rest := s.text[i:]
	strong := hasAny(rest, "首位", "榜首")
	_, size := longestUnit(rest[len("首"):], s.table)
	if !strong && (!strings.HasPrefix(rest, "首") || size == 0 || hasAny(rest, "首年", "首周", "首元")) {
		return i
	}
	r := Reading{Quantity: quantity.Quantity{Value: quantity.Int(1), Unit: s.table["位次"]}, Start: i, End: i + len("首位")}
	return s.add(&Value{Kind: Rank, Reading: r, Weak: true})
}
