package diag

import "strings"

// Nearest is the choice most like word, or "" where none is near enough to be what was meant: at most a third of the
// word may differ.
func Nearest(word string, choices []string) string {
	best, least := "", max(len([]rune(word))/3, 1)+1
	for _, c := range choices {
		if d := distance(strings.ToLower(word), strings.ToLower(c)); d < least {
			best, least = c, d
		}
	}
	return best
}

// DidYouMean is the end of a message that offers the nearest choice, or "" where none is near.
func DidYouMean(word string, choices []string) string {
	if n := Nearest(word, choices); n != "" {
		return "; did you mean " + n + "?"
	}
	return ""
}

// distance counts the characters to insert, delete, change or swap with their neighbor to make a into b (optimal
// string alignment).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
