package locale

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Phrases cuts titles into phrases, between which a line may end. Languages with spaces between their words need none.
//
// A Chinese title ends a phrase after punctuation that closes and before such as opens, after 的, before 与, 和 and 及,
// and around words: those that the site names (terms, places) and the usual ones of titles of policies. What is in
// neither list is not cut, and no character stands alone.
type Phrases struct {
	words map[rune][]string // by their first character, the longest first
}

// chineseTitleWords are the usual words of titles of policies.
var chineseTitleWords = strings.Fields(`关于 进一步 加快 推动 推进 促进 支持 强化 加强 开展 探索 构建 发挥 建设 发展 高质量发展 高质量 改革 创新 改革创新 转型 升级
	服务 实施 应对 方案 实施方案 总体方案 工作方案 计划 行动计划 三年行动计划 工作计划 重点工作计划 推进计划 意见 指导意见 实施意见 通知 细则 实施细则 指南 操作指南
	指引 建设指引 规划 专项规划 建设规划 政策 体系 政策体系 组织体系 办法 管理办法 若干 措施 作用 业务 融资 贷款 债券 余额 项目 产业 机构 企业 工作 领导小组 联合
	占比 比重 全市占比 同比增速 用途 重庆 重庆市 国家 中国 银行业 保险业 金融 财政 绿色 低碳 绿色低碳
	参与 以及 普及 涉及 及其 总和 和谐 中和 目的 标的`)

// NewPhrases keeps the words given whole, beside the usual ones.
func NewPhrases(words []string) *Phrases {
	p := &Phrases{words: map[rune][]string{}}
	for _, w := range slices.Concat(words, chineseTitleWords) {
		if first, _ := utf8.DecodeRuneInString(w); utf8.RuneCountInString(w) > 1 {
			p.words[first] = append(p.words[first], w)
		}
	}
	for _, list := range p.words {
		slices.SortFunc(list, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	}
	return p
}

// Split cuts a title. The phrases joined are the title.
func (p *Phrases) Split(title string) (phrases []string) {
	var last piece
	start := 0
	for at := 0; at < len(title); {
		next := p.next(title[at:])
		end := at + len(next.text)
		if at > 0 && ends(last, next, title[start:at], title[end:]) {
			phrases = append(phrases, title[start:at])
			start = at
		}
		last, at = next, end
	}
	if title != "" {
		phrases = append(phrases, title[start:])
	}
	return phrases
}

// piece is a word, a run of letters and digits, or one character.
type piece struct {
	text string
	word bool
}

// next is the piece that text begins with.
func (p *Phrases) next(text string) piece {
	first, size := utf8.DecodeRuneInString(text)
	for _, w := range p.words[first] {
		if strings.HasPrefix(text, w) {
			return piece{w, true}
		}
	}
	if end := strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxASCII }); first <= unicode.MaxASCII && end > 0 {
		return piece{text[:end], false}
	} else if first <= unicode.MaxASCII {
		return piece{text, false}
	}
	return piece{text[:size], false}
}

const (
	closing = "，、：；。！？）》〉”’】—"
	opening = "（《〈“‘【"
	leading = "与和及"
)

// ends reports whether a phrase that closes with a may end before b. rest is what follows b.
func ends(a, b piece, phrase, rest string) bool {
	switch {
	case strings.Contains(closing, b.text), strings.HasSuffix(phrase, "·"), b.text == "·", strings.Contains(opening, a.text):
		return false
	case strings.Contains(closing, a.text), strings.Contains(opening, b.text):
		return true
	case strings.Contains(leading, b.text):
		return rest != ""
	case strings.Contains(leading, a.text), utf8.RuneCountInString(phrase) < 2:
		return false
	case a.text == "的":
		return rest != "" || b.word
	case a.word && !b.word: // a suffix of the word rather than a phrase, where it is one character
		return len(b.text) > 0 && b.text != "的" && !lone(rest)
	}
	return b.word
}

// lone reports whether nothing, or no Han character, follows: what went before would stand alone.
func lone(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return !unicode.Is(unicode.Han, r)
}
