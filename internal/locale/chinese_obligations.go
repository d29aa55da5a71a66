package locale

import (
	"strings"
	"unicode/utf8"
)

// hanDuty is a Chinese word that begins with the same character as others, the longest first. One without a class is
// none of an obligation, and stands here since a shorter one is a part of it.
type hanDuty struct {
	word     string
	class    Class
	firmness Firmness
	none     bool
}

// hanDuties are the words by their first character.
var hanDuties = map[rune][]hanDuty{
	'应': append(noDuty("应用", "应对", "应收", "应急", "应届", "应邀", "应答", "应聘", "应付", "应运", "应变", "应有", "应诉", "应战", "应税", "应纳", "应缴", "应还", "应力", "应许", "应承", "应景", "应声", "应得", "应计", "应求"),
		duty("应当", Must, Certain), duty("应该", Must, Usual), duty("应", Must, Usual)),
	'须': append(noDuty("须知", "须臾"), duty("须", Must, Usual)),
	'必': {duty("必须", Must, Certain), duty("必需", Must, Loose), duty("必要", Must, Loose), duty("必", Must, Loose)},
	'务': {duty("务必", Must, Certain)},
	'需': {duty("需", Must, Loose)},
	'要': append(noDuty("要求", "要素", "要点"), duty("要", Must, Loose)),
	'得': append(noDuty("得到", "得出", "得以", "得知"), duty("得", Must, Loose)),
	'宜': {duty("宜", Must, Loose)},
	'责': {duty("责令", Must, Loose), duty("责任", Must, Loose)},
	'义': {duty("义务", Must, Loose)},
	'不': append(noDuty("不断", "不仅", "不但", "不少", "不可避免", "不可再生", "不可或缺", "不可分", "不可抗力"), duty("不得不", Must, Loose), duty("不得已", MustNot, Loose), duty("不得而", MustNot, Loose), duty("不得人", MustNot, Loose),
		duty("不得", MustNot, Certain), duty("不准", MustNot, Usual), duty("不允许", MustNot, Usual), duty("不许", MustNot, Usual), duty("不应当", MustNot, Certain), duty("不应", MustNot, Usual), duty("不要", MustNot, Usual), duty("不能", MustNot, Usual), duty("不可以", MustNot, Usual), duty("不可", MustNot, Usual), duty("不宜", MustNot, Usual), duty("不", MustNot, Loose)),
	'禁': {duty("禁止", MustNot, Certain), duty("禁", MustNot, Loose)},
	'严': {duty("严禁", MustNot, Certain)},
	'切': {duty("切勿", MustNot, Usual)},
	'勿': {duty("勿", MustNot, Loose)},
	'无': append(noDuty("无须", "无需"), duty("无", MustNot, Loose)),
	'未': {duty("未", MustNot, Loose)},
	'没': {duty("没", MustNot, Loose)},
	'非': {duty("非", MustNot, Loose)},
	'防': {duty("防止", MustNot, Loose), duty("防范", MustNot, Loose)},
	'避': {duty("避免", MustNot, Loose)},
	'杜': {duty("杜绝", MustNot, Loose)},
	'拒': {duty("拒绝", MustNot, Loose)},
	'可': append(noDuty("可再生", "可持续", "可转债", "可见", "可靠", "可研", "可行", "可比", "可观", "可谓", "可溶", "可爱"), duty("可以", May, Usual), duty("可能", May, Loose), duty("可", May, Loose)),
	'能': append(noDuty("能源", "能耗", "能力", "能效"), duty("能", May, Loose)),
	'允': {duty("允许", May, Loose)},
	'准': append(noDuty("准则", "准确", "准备"), duty("准", May, Loose)),
	'有': {duty("有权", May, Loose)},
	'鼓': append(noDuty("鼓励类"), duty("鼓励", Encourage, Certain)),
	'引': {duty("引导", Encourage, Loose)},
	'倡': {duty("倡导", Encourage, Loose)},
	'促': {duty("促进", Encourage, Loose)},
	'激': {duty("激励", Encourage, Loose)},
	'提': {duty("提倡", Encourage, Loose)},
	'推': {duty("推动", Encourage, Loose)},
}

func duty(word string, class Class, firmness Firmness) hanDuty {
	return hanDuty{word: word, class: class, firmness: firmness}
}

func noDuty(words ...string) (list []hanDuty) {
	for _, w := range words {
		list = append(list, hanDuty{word: w, none: true})
	}
	return list
}

// hanJoined are the characters before which the second one of a word is no word by itself: 供应, 舍不得.
var hanJoined = map[rune]string{
	'应': "供相反适响对效感顺呼回照接策", '须': "胡必无毋", '不': "舍恨巴由要顾少免供", '得': "获取使值显变懂记觉不", '要': "主重需必纲摘概只简", '必': "务何未不势", '能': "功性产节智电热动储核",
	'可': "许认", '非': "并若", '需': "无所急供", '准': "标批核水精基",
}

// hanBounds are what follows 不得 and 应不 where they state a bound.
var hanBounds = []string{"超过", "超出", "高于", "低于", "少于", "多于", "大于", "小于", "早于", "晚于", "迟于", "短于", "长于", "不足", "逾", "不低于", "不高于", "不少于", "不超过", "不小于", "不大于"}

// dutyHeads are the entries of both tables, and dutyHead their numbers, from 1 on, by the character: few characters of a text
// have one.
var dutyHeads, dutyHead = func() (heads []hanDutyHead, numbers hanTable[uint8]) {
	for r, words := range hanDuties {
		heads = append(heads, hanDutyHead{words, hanJoined[r]})
		numbers[r-firstHan] = uint8(len(heads))
	}
	return heads, numbers
}()

// hanDutyHead is a character that words begin with, unless one of others stands before it.
type hanDutyHead struct {
	words  []hanDuty
	joined string
}

func (chinese) obligations(text string, list []Obligation) []Obligation {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		if i = skipHan(text, i, &dutyHead); i == len(text) {
			break
		}
		r, size := runeAt(text, i)
		if isHan(r) {
			if d, firmness := dutyHeads[dutyHead[r-firstHan]-1].at(text, i); d != nil {
				size = len(d.word)
				if !d.none {
					list = append(list, Obligation{d.class, firmness, i, i + size})
				}
			}
		}
		i += size
	}
	return list
}

// at is the longest of the words at byte i, and how firm it is there; or nil.
func (h *hanDutyHead) at(text string, i int) (found *hanDuty, firmness Firmness) {
	for k := range h.words {
		if d := &h.words[k]; (found == nil || len(d.word) > len(found.word)) && strings.HasPrefix(text[i:], d.word) {
			found = d
		}
	}
	switch {
	case found == nil, h.joined != "" && strings.ContainsRune(h.joined, lastRune(text[:i])):
		return nil, Loose
	case found.firmness == Loose:
		return found, Loose
	}
	if rest := text[i+len(found.word):]; hasAny(rest, hanBounds...) || strings.HasPrefix(found.word, "应") && atRequest(rest) {
		return found, Loose
	}
	return found, found.firmness
}

// atRequest reports whether 应 means at the request of somebody: 应市政府要求.
func atRequest(rest string) bool {
	clause, _, _ := strings.Cut(rest, "，")
	n := 0
	for i := range clause {
		if n++; n > 10 {
			clause = clause[:i]
			break
		}
	}
	return strings.HasSuffix(clause, "要求") || strings.HasSuffix(clause, "邀请") || strings.HasSuffix(clause, "之邀") || strings.HasSuffix(clause, "请求")
}
