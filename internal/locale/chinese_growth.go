package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// Further words that bound a number, which in link texts would only be noise.
var (
	chineseLimits = endingsOf([]qualifierWord{
		{"最高", quantity.Max}, {"最多", quantity.Max}, {"最长", quantity.Max}, {"最大", quantity.Max}, {"上限", quantity.Max}, {"至多", quantity.Max},
		{"不超过", quantity.Max}, {"不高于", quantity.Max}, {"不多于", quantity.Max}, {"不大于", quantity.Max}, {"不超", quantity.Max}, {"控制在", quantity.Max},
		{"最低", quantity.Min}, {"最少", quantity.Min}, {"最短", quantity.Min}, {"至少", quantity.Min}, {"下限", quantity.Min},
		{"不低于", quantity.Min}, {"不少于", quantity.Min}, {"不小于", quantity.Min}, {"不短于", quantity.Min},
		{"约占", quantity.About}, {"约为", quantity.About}, {"约合", quantity.About}, {"约有", quantity.About}, {"约是", quantity.About},
	})
	// chineseBetween may stand between such a word and the number: 最高给予500万元.
	chineseBetween = endings(
		"一次性", "给予", "支持", "奖励", "补助", "补贴", "资助", "贷款", "授信", "担保", "额度", "可贷", "可获", "可达", "可", "达到", "达", "为", "至", "了", "在", "期限", "约", "人民币", "按",
	)
	chineseFalls = endings("下降", "降低", "减少", "下调", "缩短", "回落", "下滑", "收窄", "压降", "缩减", "下跌", "下浮", "压缩", "萎缩", "降幅", "跌幅", "减", "降", "跌", "负增长")
	chineseRises = endings("增长", "增加", "提高", "提升", "上升", "上涨", "扩大", "回升", "上浮", "上调", "攀升", "延长", "增速", "增幅", "涨幅", "增长率", "新增", "增", "升", "涨")
	// chineseFiller stands between the verb of a growth and its figure.
	chineseFiller = endings("了", "幅度", "达到", "达", "为", "约", "近", "超过", "超", "逾", "不到", "接近", "将近", "均", "分别", "又", "再", "的", "：", " ", "－", "一")
)

// bound takes in the words before and after that bound the number.
func (s *chineseScan) bound(r *Reading) {
	start := r.Start
	qualifyChinese(s.text, r)
	before := s.text[:r.Start]
	switch said := s.text[:r.End]; { // 以上 includes the number in rules, and elsewhere is taken for 超过
	case strings.HasSuffix(said, "以上") && !strings.HasSuffix(said, "及以上"):
		r.Also = append(r.Also, quantity.Over)
	case strings.HasSuffix(said, "以下") && !strings.HasSuffix(said, "及以下"):
		r.Also = append(r.Also, quantity.Under)
	}
	if rest := s.text[r.End:]; r.Qualifier == quantity.Exact && isTime(r.Unit) && hasAny(rest, "内") && !hasAny(rest, "内容", "内部", "内地", "内资", "内外") {
		r.Qualifier, r.End = quantity.Max, r.End+len("内")
	}
	switch {
	case r.Qualifier == quantity.Near && strings.HasSuffix(s.text[:start], "近") && isTime(r.Unit):
		r.Qualifier, r.Also = quantity.Exact, []quantity.Qualifier{quantity.Near} // 近三年 is the past three years
	case r.Qualifier != quantity.Exact:
	case strings.HasSuffix(before, "过") && !strings.HasSuffix(before, "超过") && (r.Value.Magnitude() == 1 || hasAny(s.text[r.Start:], "百", "千", "万", "亿")) && !hasAny(s.text[r.Start:], "一", "1"):
		if !strings.HasSuffix(before, "不过") && !strings.HasSuffix(before, "通过") && !strings.HasSuffix(before, "经过") && r.Unit.Power >= 4 {
			r.Qualifier, r.Start = quantity.Over, r.Start-len("过")
		}
	default:
		if q, ok := chineseLimit(before); ok {
			r.Qualifier = q
		}
	}
}

func isTime(u quantity.Unit) bool {
	switch u.Base {
	case "year", "month", "week", "day", "workday", "hour", "minute":
		return true
	}
	return false
}

// chineseLimit finds a word that bounds a number from a distance: 最高给予, 不超过总投资的.
func chineseLimit(before string) (quantity.Qualifier, bool) {
	for range 4 {
		if q, ok := limitAtEnd(before); ok {
			return q, true
		}
		cut, ok := chineseBetween.cut(before)
		if !ok {
			break
		}
		before = cut
	}
	if before, ok := strings.CutSuffix(before, "的"); ok { // 不超过总投资的30%
		for n := 0; n < 16; n++ {
			r := lastRune(before)
			if !isHan(r) && (r < '0' || r > '9') {
				break
			}
			before = before[:len(before)-len(string(r))]
			if q, ok := limitAtEnd(before); ok {
				return q, q == quantity.Min || q == quantity.About || q == quantity.Max && !strings.HasSuffix(before, "最高") && !strings.HasSuffix(before, "最大")
			}
			if strings.HasSuffix(before, "超过") && !strings.HasSuffix(before, "不超过") {
				return quantity.Over, true
			}
		}
	}
	return quantity.Exact, false
}

func limitAtEnd(before string) (quantity.Qualifier, bool) {
	w, ok := chineseLimits.at(before)
	return w.q, ok
}

// odd takes in 多 and 余 after a unit: 三年多, 2倍多.
func (s *chineseScan) odd(v *Value) {
	rest := s.text[v.End:]
	if isTime(v.Unit) && hasAny(rest, "半") && !hasAny(rest, "半年", "半数") { // 两年半
		half, _ := quantity.ParseDecimal("0.5")
		v.Value, v.End, v.Weak = v.Value.Plus(half), v.End+len("半"), false
	}
	if v.Qualifier != quantity.Exact || v.Unit.Class == quantity.Count || v.Unit.Base == quantity.CountBase || !hasAny(rest, "多", "余") {
		return
	}
	if after := rest[len("多"):]; !hasAny(after, "次", "种", "家", "个", "元", "方", "样", "项", "数", "年", "名", "户", "点", "层", "渠", "式", "地", "维", "能", "额", "款", "部") {
		v.Qualifier, v.Also, v.End = quantity.Odd, []quantity.Qualifier{quantity.Over}, v.End+len("多")
	}
}

// growth finds out whether the number is that of a rise or a fall, and by or to how much.
func (s *chineseScan) growth(v *Value) {
	before := s.text[:v.Start]
	for range 4 {
		cut, ok := chineseFiller.cut(before)
		if !ok {
			break
		}
		before = cut
	}
	to := false
	for _, word := range []string{"至", "到"} {
		if cut, ok := strings.CutSuffix(before, word); ok {
			before, to = cut, true
		}
	}
	after, of := strings.CutPrefix(s.text[v.End:], "的")
	v.falls = chineseFalls.end(before) || of && hasAny(after, "降幅", "下降", "跌幅", "减幅")
	v.rises = v.rises || !v.falls && (chineseRises.end(before) || of && hasAny(after, "增长", "增速", "增幅"))
	if isTime(v.Unit) && v.rises && !endsWithAny(before, []string{"延长", "增加"}) { // 转型提升三年行动
		v.rises = false
	}
	switch {
	case !v.falls && !v.rises:
		if prev := s.last(len(before), 0); to && prev != nil && prev.Move == By { // 提高0.5个百分点至2%
			v.Move = To
		}
		if to && endsWithAny(before, []string{"减", "缩", "扩", "增", "升", "降", "涨"}) {
			v.Move = To
		}
		return
	case to:
		v.Move, v.falls, v.rises = To, false, false
		return
	}
	v.Move = By
	if v.falls && !v.Value.Negative() {
		v.Value = v.Value.Neg()
	}
	if v.Unit.Base == "times" && v.rises { // 增长1倍: it is now twice as much
		v.Value, v.Move = v.Value.Plus(quantity.Int(1)), ""
	}
}

func endsWithAny(s string, words []string) bool {
	for _, word := range words {
		if strings.HasSuffix(s, word) {
			return true
		}
	}
	return false
}
