package locale

import (
	"fmt"
	"strings"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// chinese is the grammar of Chinese in simplified characters, by GB/T 15835 (numerals) and GB/T 15834 (punctuation).
type chinese struct{}

// Name is the language's name in itself.
func (chinese) Name() string { return "中文" }

// List joins words.
func (chinese) List(words []string) string { return strings.Join(words, "、") }

// Quote puts a title into 《》.
func (chinese) Quote(title string) string {
	if strings.HasPrefix(title, "《") {
		return title
	}
	return "《" + title + "》"
}

// Expects reports whether a text speaks of the future.
func (chinese) Expects(text string) bool {
	for _, word := range []string{"预计", "将", "有望", "计划", "目标", "力争", "拟", "规划"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// Quantity writes a number in the unit of the data, as the sources do: 1158.3亿元.
func (c chinese) Quantity(q quantity.Quantity) string {
	q = inTrillions(q)
	unit := q.Unit.ID
	if q.Unit.Class == quantity.Rank {
		return "第" + hanNumeral(q.Value.String())
	}
	number := c.number(q.Value, q.Unit)
	switch q.Qualifier {
	case quantity.Over:
		return "超" + number + unit
	case quantity.Odd:
		return number + "余" + unit
	case quantity.Near:
		return "近" + number + unit
	case quantity.Under:
		return "不足" + number + unit
	case quantity.About:
		return "约" + number + unit
	case quantity.Min:
		return number + unit + "以上"
	case quantity.Max:
		return number + unit + "以下"
	case quantity.Expected:
		return "预计" + number + unit
	case quantity.Range:
		if q.Unit.Class == quantity.Share {
			number += unit
		}
		return number + "～" + c.number(q.High, q.Unit) + unit
	}
	return number + unit
}

// inTrillions turns 448000亿元 into 44.8万亿元: from six digits on nobody reads 亿.
func inTrillions(q quantity.Quantity) quantity.Quantity {
	if strings.HasPrefix(q.Unit.ID, "亿") && q.Value.Magnitude() > 5 {
		q.Value, q.High = q.Value.Shift(-4), q.High.Shift(-4)
		q.Unit.ID, q.Unit.Power = "万"+q.Unit.ID, q.Unit.Power+4
	}
	return q
}

// UnitName is the unit as the data name it.
func (chinese) UnitName(u quantity.Unit) string { return u.ID }

// Cell is the same in tables: a Chinese unit is short already.
func (c chinese) Cell(q quantity.Quantity) string { return c.Quantity(q) }

// number groups the digits of long plain numbers; those before 万 and 亿 stand as in the source.
func (chinese) number(d quantity.Decimal, unit quantity.Unit) string {
	whole, fraction := d.Parts()
	if unit.Power-unit.Named < 4 && len(whole) > 4 {
		whole = group(whole, ",")
	}
	return signed(d, join(whole, ".", fraction))
}

var hanDigits = []rune("零一二三四五六七八九十")

// hanNumeral writes small ranks in Han numerals, 第一, and others in digits.
func hanNumeral(s string) string {
	for i, r := range hanDigits {
		if s == fmt.Sprint(i) {
			return string(r)
		}
	}
	return s
}

// Period writes dates without leading zeros: 2023年6月.
func (c chinese) Period(p calendar.Period) string {
	switch {
	case p.Open:
		return c.date(p.From) + "以来"
	case !p.To.IsZero():
		return c.date(p.From) + "至" + c.date(p.To)
	}
	return c.date(p.From)
}

func (chinese) date(d calendar.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Half > 0:
		return fmt.Sprintf("%d年%s半年", d.Year, []string{"上", "下"}[d.Half-1])
	case d.Quarter > 0:
		return fmt.Sprintf("%d年第%c季度", d.Year, hanDigits[d.Quarter])
	case d.Month == 0:
		return fmt.Sprintf("%d年", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%d年%d月", d.Year, d.Month)
	}
	return fmt.Sprintf("%d年%d月%d日", d.Year, d.Month, d.Day)
}

// group puts a mark between every three digits from the right.
func group(digits, mark string) string {
	var b strings.Builder
	for i, r := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(mark)
		}
		b.WriteRune(r)
	}
	return b.String()
}

func join(whole, point, fraction string) string {
	if fraction == "" {
		return whole
	}
	return whole + point + fraction
}

func signed(d quantity.Decimal, s string) string {
	if d.Negative() {
		return "-" + s
	}
	return s
}
