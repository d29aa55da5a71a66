package search

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	dict "github.com/mozillazg/go-pinyin"
)

var inPinyin = regexp.MustCompile(`^[a-z1-5 '’-]*[a-z][a-z1-5 '’-]*$`)

// syllables are those of pinyin.
var syllables = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for r := range dict.PinyinDict {
		for _, s := range readings(rune(r)) {
			set[s] = true
		}
	}
	return set
})

// pinyin reads a query as Han characters; nil where it cannot.
func (a *asked) pinyin(query string) (parts []part) {
	if !a.lang.Wide() || !inPinyin.MatchString(query) {
		return nil
	}
	words := regexp.MustCompile(`[a-z]+`).FindAllString(strings.ReplaceAll(query, "v", "u"), -1)
	if len(words) > 1 && !slices.ContainsFunc(words, func(w string) bool { return !syllables()[w] }) {
		if runs := a.chains(words); runs != nil {
			return []part{runs}
		}
		return nil
	}
	for _, w := range words {
		var runs part
		for _, list := range inSyllables(w) {
			runs = append(runs, a.chains(list)...)
		}
		if runs == nil {
			runs = strings.Fields(a.define("^" + w))
		}
		if len(runs) == 0 {
			return nil
		}
		parts = append(parts, runs)
	}
	return parts
}

// inSyllables are the ways to cut a word into syllables.
func inSyllables(word string) (ways [][]string) {
	if word == "" {
		return [][]string{nil}
	}
	for n := range word {
		if first := word[:n+1]; syllables()[first] {
			for _, rest := range inSyllables(word[n+1:]) {
				ways = append(ways, append([]string{first}, rest...))
			}
		}
	}
	return ways
}

// chains are the runs read in such syllables, as far as the index has their pairs.
func (a *asked) chains(list []string) (runs []string) {
	for i := range len(list) - 1 {
		var longer []string
		for pair := range slices.Chunk([]rune(a.define(list[i]+list[i+1])), 2) {
			if i == 0 {
				longer = append(longer, string(pair))
			}
			for _, run := range runs {
				if strings.HasSuffix(run, string(pair[0])) {
					longer = append(longer, run+string(pair[1]))
				}
			}
		}
		runs = longer
	}
	return runs
}

// near puts for every word that no page has those that are the fewest slips away: one, in long words two. It is nil where
// there are none.
func (a *asked) near(parts []part) []part {
	parts = slices.Clone(parts)
	changed := false
	for i, p := range parts {
		if _, pages := a.having(p); slices.Contains(pages, true) {
			continue
		}
		if parts[i] = a.similar(p[0]); parts[i] == nil {
			return nil
		}
		changed = true
	}
	if !changed {
		return nil
	}
	return parts
}

// similar are the words of the index that are the fewest slips away from a word.
func (a *asked) similar(word string) part {
	letters := []rune(word)
	if len(letters) < 4 || !isPlain(word) || strings.ContainsAny(word, "0123456789") {
		return nil
	}
	most := 1
	if len(letters) >= 8 {
		most = 2
	}
	known := map[string]bool{}
	a.entry("p", a.Postings, beginning(word), func(forms string) bool {
		for _, k := range strings.Split(forms, " ") {
			known[k] = true
		}
		return false
	})
	for _, k := range strings.Fields(a.define("~" + string(letters[len(letters)-3:]))) {
		known[k] = true
	}
	for off := 1; off <= most; off++ {
		var list part
		for _, k := range slices.Sorted(maps.Keys(known)) {
			if r := []rune(k); len(r) >= 4 && !isMark(k[0]) && slips(letters, r, off) == off {
				list = append(list, k)
			}
		}
		if list != nil {
			return list
		}
	}
	return nil
}

// slips is how many letters were put in, left out, replaced or swapped with the next to make one word of another. Beyond
// most it is not exact, only more than that.
func slips(a, b []rune, most int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if len(a) == 0 || len(b) == 0 || most == 0 {
		return max(len(a), len(b))
	}
	n := min(slips(a[1:], b[1:], most-1), slips(a[1:], b, most-1), slips(a, b[1:], most-1))
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		n = min(n, slips(a[2:], b[2:], most-1))
	}
	return n + 1
}
