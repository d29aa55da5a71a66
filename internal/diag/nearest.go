package diag

import "strings"

// Nearest is the choice most like word, or "" where none is near enough to be what was meant: at most a third of the
// word may differ.
func Nearest(word string, choices []string) string {
	return nearest(word, choices, max(len([]rune(word))/3, 1))
}

// Resembles is the choice that a long text was copied from with a slip or two: at most a tenth of it may differ. It gives
// "" where there is none.
func Resembles(text string, choices []string) string {
	return nearest(text, choices, max(len([]rune(text))/10, 2))
}

func nearest(word string, choices []string, most int) string {
	best, least := "", most+1
	for _, c := range choices {
		if n := len([]rune(c)) - len([]rune(word)); n >= least || -n >= least {
			continue // too long or too short, whatever it is
		}
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
