package locale

import (
	"strings"
	"unicode/utf8"

	"lvjin/internal/quantity"
)

// Read finds the quantities in a text: [qualifier] number [余] [scale] [余] [unit] [qualifier], a range of two, or an
// ordinal. A number in Han numerals counts only with a unit, since 一 and 十 stand in many words that are no numbers.
func (chinese) Read(text string, units quantity.Units) []Reading {
	var found []Reading
	for i := 0; i < len(text); {
		r, ok := readChinese(text, i, units)
		if ok {
			found = append(found, r)
		}
		if r.End > i {
			i = r.End
			continue
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	return found
}

// readChinese reads a quantity whose number begins at byte i. Where the number turns out to be none (a date), the
// reading's End says where to go on.
func readChinese(text string, i int, units quantity.Units) (r Reading, ok bool) {
	if after, isRank := strings.CutPrefix(text[i:], "第"); isRank {
		if n, _, end := chineseNumber(text, len(text)-len(after)); end > 0 {
			rank, _ := units.Lookup("位次")
			return Reading{Quantity: quantity.Quantity{Value: n, Unit: rank}, Start: i, End: end}, !hasAny(text[end:], "季度", "条", "章", "款", "次", "届", "批", "号")
		}
	}
	end, ok := chineseAmount(text, i, units, &r.Quantity)
	if end > 0 && isChineseDate(text, i, end) {
		return Reading{End: chineseDateEnd(text, end)}, false
	}
	if !ok {
		return Reading{End: end}, false
	}
	r.Start, r.End = i, end
	if second, end, ok := chineseRange(text, r.End, &r.Quantity, units); ok {
		r.Qualifier, r.High, r.End = quantity.Range, second, end
		return r, true
	}
	qualifyChinese(text, &r)
	return r, true
}

// chineseAmount reads number, scale and unit into q. A bare number is a count.
func chineseAmount(text string, i int, units quantity.Units, q *quantity.Quantity) (end int, ok bool) {
	percent, isPercent := strings.CutPrefix(text[i:], "百分之")
	start := i
	if isPercent {
		start = len(text) - len(percent)
	}
	n, han, end := chineseNumber(text, start)
	if end == 0 {
		return 0, false
	}
	q.Value = n
	q.Unit.Base, q.Unit.Class = quantity.CountBase, quantity.Count
	if isPercent {
		q.Unit, _ = units.Lookup("%")
		return end, true
	}
	power := 0
	end = readOdd(text, end, q)
	unit, size := longestUnit(text[end:], units)
	for size == 0 {
		word, p := chineseScale(text[end:])
		if word == "" {
			break
		}
		end, power = readOdd(text, end+len(word), q), power+p
		if more, more2, ok := smallerScale(text, end, p); ok { // 3亿5000万
			q.Value, end = q.Value.Shift(power).Plus(more), more2
			power = 0
		}
		unit, size = longestUnit(text[end:], units)
	}
	if size > 0 {
		q.Unit, end = unit, end+size
	}
	if q.Unit.ID == "成" {
		q.Unit, _ = units.Lookup("%")
		power++
	}
	q.Unit.Power += power
	return end, !han || size > 0
}

// smallerScale reads the rest of a number in two scales: the 5000万 of 3亿5000万, given in units of one.
func smallerScale(text string, i, above int) (quantity.Decimal, int, bool) {
	n, _, end := chineseNumber(text, i)
	if end == 0 {
		return n, 0, false
	}
	word, power := chineseScale(text[end:])
	if word == "" || power >= above {
		return n, 0, false
	}
	return n.Shift(power), end + len(word), true
}

func readOdd(text string, i int, q *quantity.Quantity) int {
	if hasAny(text[i:], "余", "多") {
		q.Qualifier = quantity.Odd
		return i + len("余")
	}
	return i
}

func chineseScale(s string) (word string, power int) {
	for _, scale := range *scalesByFirst.of(s) {
		if strings.HasPrefix(s, scale.Word) {
			return scale.Word, scale.Power
		}
	}
	return "", 0
}

// chineseRange reads the second half of 10亿～20亿元 or 63%～68%. The first takes scale and unit of the second where it
// has none of its own.
func chineseRange(text string, i int, first *quantity.Quantity, units quantity.Units) (high quantity.Decimal, end int, ok bool) {
	connector, joined := chineseConnectors.at(text[i:])
	if !joined {
		return high, 0, false
	}
	var second quantity.Quantity
	if end, ok = chineseAmount(text, i+len(connector.word), units, &second); !ok {
		return high, 0, false
	}
	if first.Unit.ID == "" { // nothing, or a scale only, as in 10亿～20亿元
		if first.Unit.Power > 0 {
			second.Value = second.Value.Shift(second.Unit.Power - first.Unit.Power)
			second.Unit.Power = first.Unit.Power
		}
		first.Unit = second.Unit
	}
	shift := second.Unit.Power - first.Unit.Power
	return second.Value.Shift(shift), end, second.Unit.Base == first.Unit.Base
}

// qualifyChinese takes in the words before and after.
func qualifyChinese(text string, r *Reading) {
	if r.Qualifier == quantity.Exact {
		if w, ok := chineseAfter.at(text[r.End:]); ok {
			r.Qualifier, r.End = w.q, r.End+len(w.word)
		}
	}
	before := strings.TrimRight(text[:r.Start], " ")
	if cut, ok := chineseNeutral.cut(before); ok && chineseBefore.end(cut) {
		before = cut
	}
	if w, ok := chineseBefore.at(before); ok {
		switch {
		case r.Qualifier == quantity.Exact:
			r.Qualifier = w.q
		case r.Qualifier == quantity.Odd && w.q == quantity.Over: // 超120余家 says more than twice
			r.Also = append(r.Also, quantity.Over)
		}
		r.Start = len(before) - len(w.word)
	}
}

// isChineseDate reports whether the number at text[i:end] is part of a date: 2023年6月, 6月, 20日.
func isChineseDate(text string, i, end int) bool {
	amount := text[i:end]
	digits := strings.TrimRight(amount, "年")
	return digits != amount && len([]rune(digits)) == 4 && !strings.ContainsAny(digits, ".,") || hasAny(text[end:], "月", "日", "年代", "时", "点")
}

func chineseDateEnd(text string, end int) int {
	for _, mark := range []string{"月份", "月", "日", "年代", "时", "点"} {
		if strings.HasPrefix(text[end:], mark) {
			return end + len(mark)
		}
	}
	return end
}

func hasAny(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
