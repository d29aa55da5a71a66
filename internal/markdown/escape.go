package markdown

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// unescape resolves backslashes and character references. It returns s itself
// where there are none.
func unescape(s []byte) []byte {
	i := firstEscape(s)
	if i < 0 {
		return s
	}
	out := append(make([]byte, 0, len(s)), s[:i]...)
	for i < len(s) {
		text, n := escape(s[i:])
		out = append(out, text...)
		i += n
	}
	return out
}

// firstEscape is where the first escape in s may begin; -1 is nowhere.
func firstEscape(s []byte) int {
	backslash, ampersand := bytes.IndexByte(s, '\\'), bytes.IndexByte(s, '&')
	if backslash < 0 || 0 <= ampersand && ampersand < backslash {
		return ampersand
	}
	return backslash
}

// escape reads the escape that s may begin with, or one byte: what it means, and
// how many bytes it took.
func escape(s []byte) ([]byte, int) {
	switch {
	case s[0] == '\\' && len(s) > 1 && util.IsPunct(s[1]):
		return s[1:2], 2
	case s[0] == '&':
		return reference(s)
	}
	return s[:1], 1
}

// reference reads the character reference that s may begin with: its text, and
// how many bytes it took.
func reference(s []byte) ([]byte, int) {
	end := bytes.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return s[:1], 1
	}
	name := string(s[1:end])
	if name[0] == '#' {
		if r, ok := number(name[1:]); ok {
			return utf8.AppendRune(nil, r), end + 1
		}
	} else if e, ok := util.LookUpHTML5EntityByName(name); ok {
		return e.Characters, end + 1
	}
	return s[:1], 1
}

// number reads the digits of &#123; or &#x7B;.
func number(digits string) (rune, bool) {
	base, most := 10, 7
	if digits != "" && digits[0]|0x20 == 'x' {
		base, most, digits = 16, 6, digits[1:]
	}
	if len(digits) > most {
		return 0, false
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, false
	}
	r := rune(v)
	if r == 0 || !utf8.ValidRune(r) || 0x7F <= r && r <= 0x9F || r&0xFFFE == 0xFFFE {
		r = utf8.RuneError // what HTML does not allow
	}
	return r, true
}

// escapes are the bytes that are written otherwise in HTML.
var escapes = [256]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;", 0x7F: "\uFFFD"}

// special marks them, and the controls, which HTML does not allow.
var special = func() (t [256]bool) {
	for c := range t {
		t[c] = escapes[c] != "" || c < ' ' && c != '\n' && c != '\t'
	}
	return t
}()

// appendEscaped appends s as text or as the value of an attribute.
func appendEscaped[T string | []byte](out []byte, s T) []byte {
	for {
		i := plain(s)
		out = append(out, s[:i]...)
		if i == len(s) {
			return out
		}
		switch c := s[i]; {
		case escapes[c] != "":
			out = append(out, escapes[c]...)
		case c != '\r': // of a line end
			out = append(out, "\uFFFD"...)
		}
		s = s[i+1:]
	}
}

// plain is how many bytes s begins with that are written as they are: nearly all, so this loop does nothing else.
func plain[T string | []byte](s T) int {
	for i := range len(s) {
		if special[s[i]] {
			return i
		}
	}
	return len(s)
}

const hex = "0123456789ABCDEF"

// inURL marks the bytes that an address has as they are, wherever they stand.
var inURL = func() (t [256]bool) {
	for c := byte('!'); c < 0x7F; c++ {
		t[c] = strings.IndexByte("\"#%&<>[\\]^`{|}", c) < 0
	}
	return t
}()

// appendURL appends an address as the value of an attribute, percent-encoding
// what an address may not have.
func appendURL(out []byte, s string) []byte {
	fragment := false
	for i := range len(s) {
		switch c := s[i]; {
		case inURL[c], c == '#' && !fragment, c == '%' && isHex(s, i+1) && isHex(s, i+2):
			out = append(out, c)
			fragment = fragment || c == '#'
		case c == '&':
			out = append(out, "&amp;"...)
		default:
			out = append(out, '%', hex[c>>4], hex[c&15])
		}
	}
	return out
}

func isHex(s string, i int) bool { return i < len(s) && util.IsHexDecimal(s[i]) }
