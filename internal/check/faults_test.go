package check_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"lvjin/internal/portal"
)

// A fault is planted in a clean text: it gives the text with the fault and the byte where it begins, or ok false where the
// text has no place for it. by are the checks that name a fault of its kind.
type fault struct {
	name  string
	by    []string
	plant func(r *rand.Rand, lang, text string) (mutant string, at int, ok bool)
}

// swapAny replaces one match of a pattern, chosen at random, by what f makes of it; f may decline with "".
func swapAny(r *rand.Rand, text string, pattern *regexp.Regexp, f func(match []string) string) (string, int, bool) {
	matches := pattern.FindAllStringSubmatchIndex(text, -1)
	for _, i := range r.Perm(len(matches)) {
		m := matches[i]
		if inAddress(text, m[0]) {
			continue
		}
		var groups []string
		for g := 0; g+1 < len(m); g += 2 {
			if m[g] < 0 {
				groups = append(groups, "")
				continue
			}
			groups = append(groups, text[m[g]:m[g+1]])
		}
		if with := f(groups); with != "" && with != groups[0] {
			return text[:m[0]] + with + text[m[1]:], m[0], true
		}
	}
	return text, 0, false
}

// inAddress reports whether a byte stands in the address of a link.
func inAddress(text string, at int) bool {
	line := text[strings.LastIndexByte(text[:at], '\n')+1 : at]
	open := strings.LastIndex(line, "](")
	return open >= 0 && !strings.Contains(line[open:], ")")
}

// one replaces one of the words by another.
func one(pairs ...string) func(*rand.Rand, string, string) (string, int, bool) {
	with := map[string]string{}
	var words []string
	for i := 0; i < len(pairs); i += 2 {
		with[pairs[i]] = pairs[i+1]
		words = append(words, regexp.QuoteMeta(pairs[i]))
	}
	pattern := regexp.MustCompile(strings.Join(words, "|"))
	return func(r *rand.Rand, _, text string) (string, int, bool) {
		return swapAny(r, text, pattern, func(m []string) string {
			if with[m[0]] == "" {
				return " "
			}
			return with[m[0]]
		})
	}
}

var (
	digits   = regexp.MustCompile(`\d+(?:[.,]\d+)*`)
	quoted   = regexp.MustCompile(`\[([^\]]+)\]\(((?:figure:|indicator:[^)]*#)[^)]*)\)`)
	linked   = regexp.MustCompile(`\]\((policy|program|project|institution|article|district|source):([a-z0-9-]+)\)`)
	item     = regexp.MustCompile(`(?m)^(?:- |\d+\. ).*\n`)
	passage  = regexp.MustCompile(`(?m)^[^\n#>|\-\d-][^\n]{20,}\n\n`)
	termLink = regexp.MustCompile(`\[([^\]]{2,})\]\(term:([a-z-]+)\)`)
	month    = regexp.MustCompile(`(\d{4}年)(\d{1,2})(月)|(January|February|March|April|May|June|July|August|September|October|November|December)( \d)`)
	year     = regexp.MustCompile(`20[0-2]\d`)
)

var faults = []fault{
	{"another digit", []string{"figure-value", "value-pair", "value-sum", "title-text"}, func(r *rand.Rand, _, text string) (string, int, bool) {
		return swapAny(r, text, digits, func(m []string) string {
			b := []byte(m[0])
			i := len(b) - 1
			b[i] = '0' + (b[i]-'0'+1+byte(r.IntN(8)))%10
			return string(b)
		})
	}},
	{"another power of ten", []string{"figure-value", "value-pair"}, one("万亿元", "亿元", "亿元", "万元", "万平方米", "平方米", "万千瓦时", "亿千瓦时", "万吨", "亿吨", " trillion", " billion", " billion", " million", " million", " billion")},
	{"two figures swapped", []string{"figure-value"}, func(r *rand.Rand, _, text string) (string, int, bool) {
		m := quoted.FindAllStringSubmatchIndex(text, -1)
		for range 20 * len(m) {
			i, j := r.IntN(len(m)), r.IntN(len(m))
			a, b := m[min(i, j)], m[max(i, j)]
			if text[a[2]:a[3]] != text[b[2]:b[3]] {
				return text[:a[2]] + text[b[2]:b[3]] + text[a[3]:b[2]] + text[a[2]:a[3]] + text[b[3]:], a[2], true
			}
		}
		return text, 0, false
	}},
	{"bound dropped", []string{"figure-value", "value-pair"}, func(r *rand.Rand, lang, text string) (string, int, bool) {
		return swapAny(r, text, regexp.MustCompile(`(超过?|近|约|不到|逾)(\d)|(\d)(余)(家|个|款)|(more than|nearly|about|less than) (\d)`), func(m []string) string {
			return m[2] + m[3] + m[5] + m[7]
		})
	}},
	{"bound turned", []string{"figure-value", "value-pair"}, func(r *rand.Rand, lang, text string) (string, int, bool) {
		return swapAny(r, text, regexp.MustCompile(`(超过?|逾|近|约|不到)(\d)|(more than|nearly|about|less than) (\d)`), func(m []string) string {
			turned := map[string]string{"超": "近", "超过": "不足", "逾": "近", "近": "超", "约": "超", "不到": "超", "more than": "nearly", "nearly": "more than", "about": "more than", "less than": "more than"}
			if m[1] != "" {
				return turned[m[1]] + m[2]
			}
			return turned[m[3]] + " " + m[4]
		})
	}},
	{"another year", []string{"value-pair", "title-text"}, func(r *rand.Rand, _, text string) (string, int, bool) {
		return swapAny(r, text, year, func(m []string) string {
			return fmt.Sprint(2000 + (int(m[0][2]-'0')*10+int(m[0][3]-'0')+1+r.IntN(3))%30)
		})
	}},
	{"another month", []string{"value-pair"}, func(r *rand.Rand, _, text string) (string, int, bool) {
		return swapAny(r, text, month, func(m []string) string {
			if m[1] != "" {
				return m[1] + fmt.Sprint(1+(int(m[2][len(m[2])-1]-'0')+1+r.IntN(6))%9) + m[3]
			}
			return map[bool]string{true: "July", false: "March"}[m[4] == "March"] + m[5]
		})
	}},
	{"percent for point", []string{"figure-value", "value-pair"}, func(r *rand.Rand, lang, text string) (string, int, bool) {
		return swapAny(r, text, regexp.MustCompile(`(\d)(%|个百分点| percentage points?)`), func(m []string) string {
			points := map[string]string{"zh": "个百分点", "en": " percentage points"}[lang]
			if m[2] != "%" {
				points = "%"
			}
			return m[1] + points
		})
	}},
	{"a list item dropped", []string{"block-pair", "value-pair", "link-pair", "figure-pair"}, func(r *rand.Rand, _, text string) (string, int, bool) {
		m := item.FindAllStringIndex(text, -1)
		if len(m) < 2 {
			return text, 0, false
		}
		i := m[r.IntN(len(m))]
		return text[:i[0]] + text[i[1]:], i[0], true
	}},
	{"a paragraph dropped", []string{"block-pair", "value-pair", "link-pair", "figure-pair"}, func(r *rand.Rand, _, text string) (string, int, bool) {
		m := passage.FindAllStringIndex(text, -1)
		if len(m) < 2 {
			return text, 0, false
		}
		i := m[r.IntN(len(m))]
		return text[:i[0]] + text[i[1]:], i[0], true
	}},
	{"a term broken", []string{"term-text"}, func(r *rand.Rand, lang, text string) (string, int, bool) {
		return swapAny(r, text, termLink, func(m []string) string {
			return "[" + map[string]string{"zh": "环保事务", "en": "eco matter"}[lang] + "](term:" + m[2] + ")"
		})
	}},
	{"another link", []string{"link-pair"}, func(r *rand.Rand, _, text string) (string, int, bool) {
		m := linked.FindAllStringSubmatchIndex(text, -1)
		if len(m) == 0 {
			return text, 0, false
		}
		i := m[r.IntN(len(m))]
		kind, slug := text[i[2]:i[3]], text[i[4]:i[5]]
		others := slices.DeleteFunc(slices.Clone(slugs[portal.Kind(kind)]), func(s string) bool { return s == slug })
		return text[:i[4]] + others[r.IntN(len(others))] + text[i[5]:], i[0], true
	}},
	{"obligation turned", []string{"obligation"}, one("应当", "可以", "不得", "可以", "必须", "可以", "禁止", "允许", "严禁", "允许", "shall", "may", "must not", "may", "must", "may", "prohibited", "permitted", "forbidden", "allowed")},
	{"a sum broken", []string{"value-sum"}, func(r *rand.Rand, _, text string) (string, int, bool) {
		return swapAny(r, text, regexp.MustCompile(`(其余|the remaining )(\d)`), func(m []string) string { return m[1] + fmt.Sprint(1+(int(m[2][0]-'0')+r.IntN(7))%9) })
	}},
}

// slugs are those of the reference site, for links that lead elsewhere.
var slugs = map[portal.Kind][]string{}
