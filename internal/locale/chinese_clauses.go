package locale

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// chineseParagraphs are the parts of a law or plan that have numbers, with what they are called in a Ref.
var chineseParagraphs = []struct{ word, ref string }{
	{"条", "article"}, {"款", "paragraph"}, {"章", "chapter"}, {"节", "section"}, {"部分", "part"}, {"编", "part"}, {"项规定", "item"},
}

// ordinal reads what begins with 第: an article or chapter, or a place in an order.
func (s *chineseScan) ordinal(i int) int {
	d := s.partOfYear(chineseDate{end: i})
	if d.Quarter > 0 {
		return s.addRelative(i, d)
	}
	n, end := s.ordinalNumber(i + len("第"))
	if end == 0 {
		return i
	}
	for _, p := range chineseParagraphs {
		if p.word == "条" && hasAny(s.text[end:], "条线", "条路", "条街", "条河", "条道", "条船", "条腿", "条建议", "条措施", "条举措", "条经验", "条理由", "条赛道", "条通道", "条高") {
			break
		}
		if strings.HasPrefix(s.text[end:], p.word) {
			return s.clause(i, end+len(p.word), p.ref+" ", n, p.word)
		}
	}
	if end := s.sharedClause(i, end, n); end > 0 {
		return end
	}
	if hasAny(s.text[end:], "产业", "时间", "书记", "把手", "要务", "课堂", "年", "世界", "代", "审", "责任", "线", "桶", "资源", "阶梯", "届") {
		return end
	}
	rank := Reading{Quantity: quantity.Quantity{Value: n, Unit: s.table["位次"]}, Start: i, End: end}
	return s.add(&Value{Kind: Rank, Reading: rank, Weak: s.weakRank(i, end, n)})
}

func (s *chineseScan) ordinalNumber(i int) (n quantity.Decimal, end int) {
	if strings.HasPrefix(s.text[i:], "（") {
		i += len("（")
	}
	n, _, end = chineseNumber(s.text, i)
	if end > 0 && strings.HasPrefix(s.text[end:], "）") {
		end += len("）")
	}
	return n, end
}

// clause adds 第十二条, or 第十二条至第十五条 as one reference, and what it says of 款 and 项 below it as others.
func (s *chineseScan) clause(i, end int, ref string, n quantity.Decimal, word string) int {
	ref += n.String()
	if to := skipConnector(s.text, end); to > end && strings.HasPrefix(s.text[to:], "第") {
		if high, after := s.ordinalNumber(to + len("第")); after > 0 && strings.HasPrefix(s.text[after:], word) {
			ref, end = ref+"–"+high.String(), after+len(word)
		}
	}
	return s.add(&Value{Kind: Clause, Ref: ref, Reading: Reading{Start: i, End: end}})
}

// sharedClause reads the numbers of 第三、五条, which share one 第 and one 条.
func (s *chineseScan) sharedClause(i, end int, n quantity.Decimal) int {
	at := end
	list := []quantity.Decimal{n}
	ranged := false
	for {
		next := at
		for _, mark := range []string{"、", "和", "至", "—"} {
			if strings.HasPrefix(s.text[at:], mark) {
				next, ranged = at+len(mark), mark == "至" || mark == "—"
			}
		}
		if next == at {
			return 0
		}
		m, _, after := chineseNumber(s.text, next)
		if after == 0 {
			return 0
		}
		list, at = append(list, m), after
		if strings.HasPrefix(s.text[at:], "条") {
			break
		}
	}
	end = at + len("条")
	if ranged && len(list) == 2 {
		return s.add(&Value{Kind: Clause, Ref: "article " + list[0].String() + "–" + list[1].String(), Reading: Reading{Start: i, End: end}})
	}
	for k, m := range list {
		s.add(&Value{Kind: Clause, Ref: "article " + m.String(), Reading: Reading{Start: i + k, End: end}})
		i = end - len(list)
	}
	return end
}

// weakRank tells 第二, which counts points of an argument, from 位居第二.
func (s *chineseScan) weakRank(i, end int, n quantity.Decimal) bool {
	if n.Cmp(quantity.Int(10)) > 0 {
		return false
	}
	return !endsWithAny(s.text[:i], []string{"居", "列", "排名", "排", "全市", "全国", "全省", "全区", "世界", "全球", "西部", "国内", "居于", "获"}) && (!hasAny(s.text[end:], "名", "位") || endsWithAny(s.text[:i], []string{"没有", "无"}))
}

// label reads 附件2, 表1, 图3 and 专栏4.
func (s *chineseScan) label(i int) int {
	for _, l := range []struct{ word, ref string }{{"附件", "annex"}, {"附录", "annex"}, {"附表", "annex table"}, {"专栏", "box"}, {"表", "table"}, {"图", "figure"}} {
		if !strings.HasPrefix(s.text[i:], l.word) {
			continue
		}
		prev := lastRune(s.text[:i])
		if len(l.word) == len("表") && isHan(prev) && !strings.ContainsRune("见如由据和与至及", prev) {
			return i
		}
		n, end := smallNumber(s.text, i+len(l.word), 99)
		if end == 0 || hasAny(s.text[end:], "份", "个", "项", "张", "件", "幅") {
			return i
		}
		return s.add(&Value{Kind: Clause, Ref: l.ref + " " + quantity.Int(n).String(), Reading: Reading{Start: i, End: end}})
	}
	return i
}

// document reads the number of a document: 〔2023〕26号, in any brackets.
func (s *scan) document(i int) int {
	year, number, end := documentNumber(s.text, i)
	if end == 0 {
		return i
	}
	return s.add(&Value{Kind: Document, Ref: year + "/" + number, Reading: Reading{Start: i, End: end}})
}

// documentNumber reads 〔2023〕26号 and [2023] No. 26.
func documentNumber(text string, i int) (year, number string, end int) {
	rest := text[i:]
	closing := ""
	if _, size := utf8.DecodeRuneInString(rest); len(rest) < size+4 || !isDigit(rest[size]) {
		return "", "", 0
	}
	for _, pair := range [][2]string{{"〔", "〕"}, {"［", "］"}, {"[", "]"}, {"（", "）"}, {"(", ")"}} {
		if cut, ok := strings.CutPrefix(rest, pair[0]); ok {
			rest, closing = cut, pair[1]
			break
		}
	}
	if len(rest) < 4 || closing == "" || strings.Trim(rest[:4], "0123456789") != "" || !hasAny(rest, "19", "20") {
		return "", "", 0
	}
	year, rest = rest[:4], rest[4:]
	rest, ok := strings.CutPrefix(rest, closing)
	if !ok {
		return "", "", 0
	}
	rest = strings.TrimLeft(rest, " ")
	marked := false
	for _, mark := range []string{"第", "No. ", "No.", "no. ", "Nr. ", "Nr."} {
		if cut, ok := strings.CutPrefix(rest, mark); ok {
			rest, marked = cut, true
			break
		}
	}
	n := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if n == 0 || n > 5 {
		return "", "", 0
	}
	number, rest = strings.TrimLeft(rest[:n], "0"), rest[n:]
	after, ok := strings.CutPrefix(rest, "号")
	if !ok && !marked {
		return "", "", 0
	}
	return year, number, len(text) - len(after)
}

// numbered reads 2021年第3号, the number of an announcement, after its year.
func (s *chineseScan) numbered(i int) int {
	year, end := s.yearAt(i)
	if end == 0 || !strings.HasPrefix(s.text[end:], "第") {
		return i
	}
	n, _, after := chineseNumber(s.text, end+len("第"))
	if after == 0 || !strings.HasPrefix(s.text[after:], "号") {
		return i
	}
	ref := strconv.Itoa(year) + "/" + n.String()
	return s.add(&Value{Kind: Document, Ref: ref, Reading: Reading{Start: i, End: after + len("号")}})
}

// plan reads the period of a five-year plan: “十四五” is 2021 to 2025.
func (s *chineseScan) plan(i, quote int) int {
	rest, ok := strings.CutPrefix(s.text[i+quote:], "十")
	if !ok {
		return i
	}
	digit, size := runeAt(rest, 0)
	n := slices.Index(hanDigits, digit)
	after, ok := strings.CutPrefix(rest[size:], "五")
	if !ok || n < 1 || n > 9 || quote == 0 && longestHan(after) {
		return i
	}
	v := Value{Kind: Date, Period: planPeriod(10 + n)}
	for _, word := range []string{"”", "’", "」", "规划", "时期", "期间"} {
		after = strings.TrimPrefix(after, word)
	}
	if cut, ok := strings.CutPrefix(after, "末"); ok {
		v.Mark, after = EndOf, cut
	} else if cut, ok := strings.CutPrefix(after, "初"); ok {
		v.Mark, after = StartOf, cut
	}
	v.Start, v.End = i, len(s.text)-len(after)
	s.add(&v)
	return s.glossed(v.End, v.Period)
}

// longestHan reports whether a numeral goes on, so that 十四五 was not all of it.
func longestHan(after string) bool {
	_, size := anyDigit(after)
	return size > 0 || hasAny(after, "十", "百")
}

// planPeriod is when the n-th five-year plan of China runs.
func planPeriod(n int) calendar.Period {
	start := 2021 + 5*(n-14)
	return calendar.Period{From: calendar.Date{Year: start}, To: calendar.Date{Year: start + 4}}
}

// glossed skips the years that some texts add to the name of a plan in parentheses.
func (s *scan) glossed(i int, p calendar.Period) int {
	rest := strings.TrimLeft(s.text[i:], " ")
	for _, open := range []string{"（", "("} {
		after, ok := strings.CutPrefix(rest, open)
		if !ok || !strings.HasPrefix(after, quantity.Int(p.From.Year).String()) {
			continue
		}
		if end := strings.IndexAny(after, "）)"); end > 0 && end < 24 {
			return len(s.text) - len(after) + end
		}
	}
	return i
}
