package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// scan is one reading of a text, of any language.
type scan struct {
	text  string
	table quantity.Units // of units
	found []Value
}

// add notes a value and gives its end.
func (s *scan) add(v *Value) int {
	if v.Kind == Amount && v.Unit.Class == quantity.Rank {
		v.Kind = Rank
	}
	switch lastRune(strings.TrimRight(s.text[:v.Start], " ")) {
	case '，', '；', '。', '：', ',', ';', ':', '.':
		v.topic = v.Kind == Amount
	}
	s.found = append(s.found, *v)
	return v.End
}

// last is the value found before, if it ends near byte i: a few bytes of punctuation may stand between.
func (s *scan) last(i, most int) *Value {
	if n := len(s.found); n > 0 && i-s.found[n-1].End <= most && i >= s.found[n-1].End {
		return &s.found[n-1]
	}
	return nil
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isLatin(b byte) bool { return (b|0x20)-'a' < 26 }

func isUpper(b byte) bool { return b >= 'A' && b <= 'Z' }

// at is the byte at i, or 0 outside of the text.
func (s *scan) at(i int) byte {
	if i < 0 || i >= len(s.text) {
		return 0
	}
	return s.text[i]
}

// latinEnd is the end of what is written without a space: GB/T37668-2019, PM2.5, v2.0, https://example.org/a?b=1.
func (s *scan) latinEnd(i int) int {
	for i < len(s.text) {
		b := s.text[i]
		inner := strings.IndexByte("./:-_@%&=?#~+", b) >= 0 && i+1 < len(s.text) && (isLatin(s.text[i+1]) || isDigit(s.text[i+1]) || b == ':' || b == '/')
		if !isLatin(b) && !isDigit(b) && !inner {
			break
		}
		i++
	}
	return i
}

// standards are what stands before the number of a standard, set off by a space.
var standards = []string{"GB", "GBT", "GB/T", "GB/Z", "GBZ", "ISO", "IEC", "ISO/IEC", "HJ", "HJ/T", "DB", "JR/T", "DL/T", "JGJ", "JGJ/T", "CJJ", "NY/T", "QB/T", "YD/T", "SH/T", "AQ", "EN", "IEEE", "ASTM", "RFC", "PAS", "BS", "DIN", "LEED"}

// afterStandard is the end of a standard's number if the word before i names standards: ISO 14001, GB/T 37668-2019.
func (s *scan) afterStandard(word string, i int) int {
	if s.at(i) != ' ' || !isDigit(s.at(i+1)) {
		return i
	}
	for _, name := range standards {
		if word == name {
			return s.latinEnd(i + 1)
		}
	}
	return i
}

// isLink reports whether an address begins at i.
func isLink(s string) bool { return hasAny(s, "http://", "https://", "www.", "mailto:") }

// counts reports whether the number at i plainly counts something, as most do: it is followed by a space, a percent sign or a
// Han character, which that of a label, formula, time of day or telephone is not.
func (s *scan) counts(i int) bool {
	end := s.digitsEnd(i)
	if s.at(end) == '.' && isDigit(s.at(end+1)) {
		end = s.digitsEnd(end + 1)
	}
	next := s.at(end)
	return (next == ' ' || next == '%' || next >= 0xE4 && next <= 0xE9) && (s.text[i] != '0' || !isDigit(s.at(i+1)))
}

// digitsEnd is the end of the digits at i.
func (s *scan) digitsEnd(i int) int {
	for i < len(s.text) && isDigit(s.text[i]) {
		i++
	}
	return i
}

// labelEnd is the end of digits at i that name something and count nothing: the number of a list or a telephone, a formula.
func (s *scan) labelEnd(i int) int {
	if end := s.listNumberEnd(i); end > i {
		return end
	}
	if end := s.sumEnd(i); end > i {
		return end
	}
	return s.phoneEnd(i)
}

// listNumberEnd is the end of the number of a list or heading that stands at i: "1. " at the start of a line, (1), [1].
func (s *scan) listNumberEnd(i int) int {
	end := s.digitsEnd(i)
	if end == i || end-i > 2 {
		return i
	}
	next, size := runeAt(s.text, end)
	prev := lastRune(s.text[:i])
	switch {
	case (prev == '(' || prev == '（') && (next == ')' || next == '）'), prev == '[' && next == ']':
		return end + size
	case !atLineStart(s.text, i):
		return i
	case next == '.' && !isDigit(s.at(end+1)), next == '、', next == ')', next == '）', next == '．':
		return end + size
	}
	return i
}

// atLineStart reports whether only spaces and marks of Markdown stand before i in its line.
func atLineStart(text string, i int) bool {
	before := trimEnd(text[:i], " \t#>*-|（(")
	return before == "" || strings.HasSuffix(before, "\n")
}

// sumEnd is the end of a formula such as 1+2+6+N, which names something and counts nothing.
func (s *scan) sumEnd(i int) int {
	end, terms := i, 0
	for {
		from := end
		for end < len(s.text) && (isDigit(s.text[end]) || isLatin(s.text[end])) {
			end++
		}
		if end == from {
			break
		}
		terms++
		if s.at(end) != '+' || !isDigit(s.at(end+1)) && !isLatin(s.at(end+1)) {
			break
		}
		end++
	}
	if terms < 2 || s.at(end-1) == '+' {
		return i
	}
	return end
}

// colonEnd is the end of a time of day, 9:30, or of a ratio or version of several parts, 1.2.3, that begins with digits at
// i; else i.
func (s *scan) colonEnd(i int) int {
	end, marks, last := i, 0, byte(0)
	for end < len(s.text) {
		b := s.text[end]
		if !isDigit(b) && (b != ':' && b != '.' || !isDigit(s.at(end+1))) {
			break
		}
		if !isDigit(b) {
			if marks++; b == ':' {
				marks++
			}
			last = b
		}
		end++
	}
	if marks >= 2 && last != 0 {
		return end
	}
	return i
}

// slash reads the 2 and 3 of 2/3. Of 24/7 it gives the end only.
func (s *scan) slash(i int) (n, d, end int) {
	mid := s.digitsEnd(i)
	if mid-i > 2 || s.at(mid) != '/' || !isDigit(s.at(mid+1)) {
		return 0, 0, i
	}
	end = s.latinEnd(mid)
	parts := s.text[mid+1 : end]
	if n, d = number(s.text[i:mid]), number(parts); len(parts) > 2 || strings.Trim(parts, "0123456789") != "" || n >= d {
		return 0, 0, end
	}
	return n, d, end
}

// phoneEnd is the end of a telephone number at i: 023-63760000, 400-810-1234, +86 23.
func (s *scan) phoneEnd(i int) int {
	end, groups, digits := i, 1, 0
	for end < len(s.text) {
		if isDigit(s.text[end]) {
			digits++
		} else if s.text[end] == '-' && isDigit(s.at(end+1)) {
			groups++
		} else {
			break
		}
		end++
	}
	leading := s.at(i) == '0' && isDigit(s.at(i+1))
	if digits >= 10 && groups >= 2 || leading && digits >= 5 {
		return end
	}
	return i
}

// sign puts the sign at i, of so many bytes, before the amount that read reads after it.
func (s *scan) sign(i, size int, plus bool, read func(int) int) int {
	from := len(s.found)
	end := read(i + size)
	if len(s.found) == from {
		return max(end, i)
	}
	v := &s.found[from]
	if v.Start == i+size {
		v.Start = i
	}
	if plus {
		v.rises = true
	} else if !v.Value.Negative() {
		v.Value = v.Value.Neg()
	}
	return end
}
