package chart

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// runeWidth is how much room a character takes in the widest of the fonts that a page may meet (DejaVu and Verdana; most
// are a tenth narrower), in hundredths of an em.
func runeWidth(r rune) int {
	switch {
	case wide(r):
		return 100
	case r >= '0' && r <= '9':
		return 64
	case strings.ContainsRune("iljtfrI.,;:'|!()[]-’", r):
		return 41
	case r == ' ', r == '\u00a0', r == '\u202f':
		return 32
	case strings.ContainsRune("mwMW@%", r):
		return 97
	case unicode.IsUpper(r):
		return 76
	}
	return 63
}

// wide reports whether a character is a full em. The marks that Chinese shares with other scripts are counted so, since
// Chinese fonts give them the full width.
func wide(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) ||
		r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60 || strings.ContainsRune("“”‘—…～·", r))
}

// measure is the width of a line of text, in units of the drawing. Browsers set an eighth of an em between Han and
// Latin letters or digits.
func measure(s string, bold bool) int {
	sum, last := 0, rune(0)
	for _, r := range s {
		sum += runeWidth(r)
		if last != 0 && unicode.Is(unicode.Han, r) != unicode.Is(unicode.Han, last) && lettered(r) && lettered(last) {
			sum += 13
		}
		last = r
	}
	if bold {
		sum = (sum*112 + 99) / 100
	}
	return (sum*em + 99) / 100
}

func lettered(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// widest is the width of the longest line.
func widest(lines []string, bold bool) int {
	w := 0
	for _, line := range lines {
		w = max(w, measure(line, bold))
	}
	return w
}

// wrap breaks a text into lines that are no wider than most: at spaces, between Han characters, and inside a word only
// where it would not fit on a line by itself.
func wrap(s string, most int, bold bool) (lines []string) {
	line := ""
	for _, piece := range pieces(s) {
		if line == "" || measure(strings.TrimRight(line+piece, " "), bold) <= most {
			line += piece
		} else {
			lines, line = append(lines, strings.TrimSpace(line)), piece
		}
		for measure(strings.TrimRight(line, " "), bold) > most {
			head := fit(line, most, bold)
			if head == len(line) {
				break
			}
			lines, line = append(lines, line[:head]), line[head:]
		}
	}
	if line = strings.TrimSpace(line); line != "" {
		lines = append(lines, line)
	}
	return lines
}

// balanced wraps into as few lines as wrap does, of about the same width, so that no word stands alone on the last.
func balanced(s string, most int, bold bool) []string {
	lines, word := wrap(s, most, bold), widest(pieces(s), bold)
	for w := most - em/2; w >= word; w -= em / 2 {
		narrower := wrap(s, w, bold)
		if len(narrower) > len(lines) {
			break
		}
		lines = narrower
	}
	return lines
}

// phrase breaks a written figure between words only: a number and a Chinese unit stay together.
func phrase(s string, most int) []string {
	if !strings.Contains(s, " ") {
		return []string{s}
	}
	return balanced(s, most, false)
}

// fit is the number of bytes, at least one character, that have room on a line.
func fit(s string, most int, bold bool) int {
	for i := range s {
		if i > 0 && measure(s[:i], bold) > most {
			_, last := lastRune(s[:i])
			return max(last, firstRune(s))
		}
	}
	return len(s)
}

func lastRune(s string) (r rune, start int) {
	for i, c := range s {
		r, start = c, i
	}
	return r, start
}

func firstRune(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

// closing marks stay with what is before them, opening ones with what is after them.
const closing, opening = "，。、；：！？）》〉”’」』％%～,.;:!?)]}", "（《〈“‘「『([{"

// pieces cuts a text where a line may end.
func pieces(s string) (list []string) {
	start, last := 0, rune(0)
	for i, r := range s {
		if i > start && breakable(last, r) {
			list, start = append(list, s[start:i]), i
		}
		last = r
	}
	if start < len(s) {
		list = append(list, s[start:])
	}
	return list
}

func breakable(a, b rune) bool {
	switch {
	case b == ' ' || strings.ContainsRune(closing, b) || strings.ContainsRune(opening, a):
		return false
	case a == ' ', a == '-', a == '/', a == '–':
		return true
	}
	return wide(a) && (wide(b) || unicode.IsLetter(b)) || wide(b) && unicode.IsLetter(a) || wide(a) && strings.ContainsRune(closing, a)
}
