package search

import (
	"slices"
	"strings"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/unicode/norm"
)

// mostReadings is how many readings of a character count: those after the third are rare.
const mostReadings = 3

// readings are the syllables of a character, without tones, ü as u, the commonest first.
func readings(r rune) (list []string) {
	for reading := range strings.SplitSeq(pinyin.PinyinDict[int(r)], ",") {
		if reading = toneless(reading); reading != "" && !slices.Contains(list, reading) && len(list) < mostReadings {
			list = append(list, reading)
		}
	}
	return list
}

// toneless takes tones and spaces off pinyin.
func toneless(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// addReadings puts into the dictionary which pairs of characters are read in the same way. A pair of characters that are
// each read in several ways is found under all of them: which is right depends on the word, and the wrong ones are rarely
// asked for.
func addReadings(s *shards, parts []string) {
	by, syllables := map[string][]string{}, map[rune][]string{}
	read := func(r rune) []string {
		if _, ok := syllables[r]; !ok {
			syllables[r] = readings(r)
		}
		return syllables[r]
	}
	for _, p := range parts {
		c := []rune(p)
		if len(c) != 2 || !isHan(c[0]) {
			continue
		}
		for _, first := range read(c[0]) {
			for _, second := range read(c[1]) {
				by[first+second] = append(by[first+second], p)
			}
		}
	}
	for reading, pairs := range by {
		slices.Sort(pairs)
		s.add(reading, entry{key: reading, pages: []byte(strings.Join(pairs, ""))})
	}
}

// longestName is how many characters a name has at most whose initials are typed.
const longestName = 12

// addInitials puts names into the dictionary under the initials of their syllables: lsjr.
func (x *Index) addInitials(s *shards) {
	by, folder := map[string][]string{}, &folder{}
	for _, n := range x.names {
		folded, _ := folder.fold(nil, n)
		text := string(folded)
		runes := []rune(text)
		if len(runes) < 2 || len(runes) > longestName || slices.ContainsFunc(runes, func(r rune) bool { return !isHan(r) }) {
			continue
		}
		for _, key := range initials(runes) {
			if !slices.Contains(by[key], text) {
				by[key] = append(by[key], text)
			}
		}
	}
	for key, names := range by {
		s.add("^"+key, entry{key: "^" + key, pages: []byte(strings.Join(names, " "))})
	}
}

// initials are the first letters of the readings: of each character the commonest, of one also a rarer (重庆: zq, cq).
func initials(text []rune) []string {
	letters := make([]byte, len(text))
	for i, r := range text {
		list := readings(r)
		if len(list) == 0 {
			return nil
		}
		letters[i] = list[0][0]
	}
	keys := []string{string(letters)}
	for i, r := range text {
		for _, other := range readings(r)[1:] {
			key := slices.Clone(letters)
			key[i] = other[0]
			if !slices.Contains(keys, string(key)) {
				keys = append(keys, string(key))
			}
		}
	}
	return keys
}
