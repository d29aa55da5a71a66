package locale

import (
	"strings"
	"unicode/utf8"

	"lvjin/internal/quantity"
)

// chineseNumber reads the number that begins at byte i: 1158.3, 1,158.3, １２, 四十二, 一百二十. han says that it was
// written in Han numerals. end is 0 where there is none.
func chineseNumber(text string, i int) (n quantity.Decimal, han bool, end int) {
	if n, end = arabicNumber(text, i, ",", "."); end > 0 {
		return n, false, end
	}
	n, end = hanNumber(text, i)
	return n, true, end
}

// arabicNumber reads digits, half or full width, with a mark between groups of three and a decimal point.
func arabicNumber(text string, i int, groupMark, point string) (n quantity.Decimal, end int) {
	if n, end = plainDigits(text, i, groupMark, point); end > 0 {
		return n, end
	}
	var digits strings.Builder
	rest := text[i:]
	if r, size := utf8.DecodeRuneInString(rest); (r == '-' || r == '−' || r == '－') && !continuesWord(text, i) {
		digits.WriteByte('-')
		rest = rest[size:]
	}
	count := takeDigits(&rest, &digits, 400)
	if count == 0 {
		return n, 0
	}
	for count <= 3 && strings.HasPrefix(rest, groupMark) && groupFollows(rest[len(groupMark):]) {
		rest = rest[len(groupMark):]
		takeDigits(&rest, &digits, 3)
	}
	after, ok := strings.CutPrefix(rest, point)
	if !ok && point == "." {
		after, ok = strings.CutPrefix(rest, "．")
	}
	if ok && startsWithDigit(after) {
		digits.WriteByte('.')
		rest = after
		takeDigits(&rest, &digits, 400)
	}
	n, err := quantity.ParseDecimal(digits.String())
	if err != nil {
		return n, 0
	}
	return n, len(text) - len(rest)
}

// plainDigits reads what most numbers are, digits of ASCII with a point at most, as they stand.
func plainDigits(text string, i int, groupMark, point string) (n quantity.Decimal, end int) {
	for end = i; end < len(text) && isDigit(text[end]); end++ {
	}
	if end == i || end-i > 400 {
		return n, 0
	}
	if end < len(text) && text[end] == '.' && point == "." && end+1 < len(text) && isDigit(text[end+1]) {
		for end++; end < len(text) && isDigit(text[end]); end++ {
		}
	} else if end < len(text) && (text[end] == groupMark[0] || text[end] == point[0] || text[end] >= 0xEF) {
		return n, 0
	}
	if end < len(text) && text[end] >= 0xEF {
		return n, 0
	}
	n, err := quantity.ParseDecimal(text[i:end])
	if err != nil {
		return n, 0
	}
	return n, end
}

// continuesWord reports whether a hyphen at i stands between two words or numbers, and is no sign.
func continuesWord(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return i > 0 && r != ' ' && r != '(' && r != '（'
}

func takeDigits(rest *string, to *strings.Builder, most int) (count int) {
	for count < most {
		d, size := digit(*rest)
		if size == 0 {
			break
		}
		to.WriteByte(d)
		*rest = (*rest)[size:]
		count++
	}
	return count
}

func digit(s string) (d byte, size int) {
	switch r, size := utf8.DecodeRuneInString(s); {
	case r >= '0' && r <= '9':
		return byte(r), size
	case r >= '０' && r <= '９':
		return byte(r-'０') + '0', size
	}
	return 0, 0
}

func startsWithDigit(s string) bool {
	_, size := digit(s)
	return size > 0
}

// groupFollows reports whether exactly three digits come next.
func groupFollows(s string) bool {
	var b strings.Builder
	return takeDigits(&s, &b, 4) == 3
}

// startsWithNumeral reports whether a digit, half or full width, or a Han numeral comes next.
func startsWithNumeral(s string) bool {
	r, _ := runeAt(s, 0)
	_, below := hanDigit(r)
	_, above := hanPlace(r)
	return below || above || r >= '0' && r <= '9' || r >= '０' && r <= '９'
}

// hanDigit is the value of a Han numeral below ten.
func hanDigit(r rune) (n int, ok bool) {
	switch r {
	case '〇', '零':
		return 0, true
	case '一':
		return 1, true
	case '二', '两':
		return 2, true
	case '三':
		return 3, true
	case '四':
		return 4, true
	case '五':
		return 5, true
	case '六':
		return 6, true
	case '七':
		return 7, true
	case '八':
		return 8, true
	case '九':
		return 9, true
	}
	return 0, false
}

// hanPlace is the value of a Han numeral that multiplies the one before it.
func hanPlace(r rune) (n int, ok bool) {
	switch r {
	case '十':
		return 10, true
	case '百':
		return 100, true
	case '千':
		return 1000, true
	}
	return 0, false
}

// hanNumber reads a number below ten thousand in Han numerals: 四, 十二, 二十, 一百零五, 二〇二三; the larger scales 万 and 亿
// are read as scales. 三点五 is 3.5.
func hanNumber(text string, i int) (n quantity.Decimal, end int) {
	total, last, positional, seen := 0, 0, true, 0
	end = i
	for end < len(text) {
		r, size := runeAt(text, end)
		if place, ok := hanPlace(r); ok {
			if r == '千' && strings.HasPrefix(text[end:], "千瓦") || r == '千' && hasAny(text[end:], "千米", "千克") {
				break
			}
			if last == 0 && (seen == 0 || r == '十') {
				last = 1 // 十二, 一百十
			}
			total, last, positional = total+last*place, 0, false
		} else if v, ok := hanDigit(r); ok && last < 1e12 {
			if positional && seen > 0 {
				v += last * 10
			}
			last = v
		} else {
			break
		}
		end += size
		seen = 1
	}
	if seen == 0 {
		return n, 0
	}
	n = quantity.Int(total + last)
	if after, ok := strings.CutPrefix(text[end:], "点"); ok {
		var digits strings.Builder
		for after != "" {
			r, size := utf8.DecodeRuneInString(after)
			v, ok := hanDigit(r)
			if !ok {
				break
			}
			digits.WriteByte(byte('0' + v))
			after = after[size:]
		}
		if d, err := quantity.ParseDecimal(n.String() + "." + digits.String()); err == nil {
			return d, len(text) - len(after)
		}
	}
	return n, end
}
