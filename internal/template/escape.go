package template

import (
	"bytes"
	"strings"
)

// escapes write a string as html/template does in the places that it tells apart, by the names of its escapers.
var escapes = map[string]func(*bytes.Buffer, string){
	"htmlescaper":               writeHTML,
	"attrescaper":               writeHTML,
	"rcdataescaper":             writeHTML,
	"urlnormalizer attrescaper": func(out *bytes.Buffer, s string) { writeHTML(out, escapeURL(s, true)) },
	"urlescaper attrescaper":    func(out *bytes.Buffer, s string) { writeHTML(out, escapeURL(s, false)) },
	"urlfilter urlnormalizer attrescaper": func(out *bytes.Buffer, s string) {
		if !isSafeURL(s) {
			panic(giveUp{})
		}
		writeHTML(out, escapeURL(s, true))
	},
}

// entities are the bytes that HTML gives a meaning to.
var entities = [256]string{0: "\uFFFD", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}

func writeHTML(out *bytes.Buffer, s string) {
	for {
		i := plainInHTML(s)
		out.WriteString(s[:i])
		if i == len(s) {
			return
		}
		out.WriteString(entities[s[i]])
		s = s[i+1:]
	}
}

// plainInHTML is how many bytes s begins with that are written as they are: nearly all, so this loop does nothing else.
func plainInHTML(s string) int {
	for i := range len(s) {
		if entities[s[i]] != "" {
			return i
		}
	}
	return len(s)
}

// isSafeURL reports whether an address is relative or of a scheme that runs nothing.
func isSafeURL(s string) bool {
	scheme, _, ok := strings.Cut(s, ":")
	if !ok || strings.Contains(scheme, "/") {
		return true
	}
	for _, safe := range []string{"http", "https", "mailto"} {
		if strings.EqualFold(scheme, safe) {
			return true
		}
	}
	return false
}

// plainInURL are the bytes that stand in any part of an address as they are, and reserved those that divide it.
var plainInURL, reserved = func() (plain, reserved [256]bool) {
	for b := range 256 {
		letter := 'a' <= b|0x20 && b|0x20 <= 'z'
		plain[b] = letter || '0' <= b && b <= '9' || strings.ContainsRune("-._~", rune(b)) && b < 0x80
		reserved[b] = b < 0x80 && strings.ContainsRune("!#$&*+,/:;=?@[]", rune(b))
	}
	return plain, reserved
}()

// escapeURL escapes a part of an address; with whole, what divides it and what is escaped already stays.
func escapeURL(s string, whole bool) string {
	const hex = "0123456789abcdef"
	var b []byte
	from := 0
	for i := range len(s) {
		c := s[i]
		if plainInURL[c] || whole && (reserved[c] || c == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2])) {
			continue
		}
		b = append(b, s[from:i]...)
		b = append(b, '%', hex[c>>4], hex[c&15])
		from = i + 1
	}
	if b == nil {
		return s
	}
	return string(append(b, s[from:]...))
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }
