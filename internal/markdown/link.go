package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// fillLink reads what the node itself tells; TextOffset is left as the number
// of bytes before the text.
func fillLink(l *Link, n ast.Node, src []byte) {
	switch n := n.(type) {
	case *ast.Link:
		l.URL, l.Title, l.TextOffset = string(unescape(n.Destination)), string(unescape(n.Title)), 1
	case *ast.Image:
		l.URL, l.Title, l.TextOffset = string(unescape(n.Destination)), string(unescape(n.Title)), 2
		l.Image = true
	case *ast.AutoLink:
		l.URL, l.Auto = string(n.URL(src)), true
		if src[n.Pos()] == '<' {
			l.TextOffset = 1
		}
		if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(l.URL), "mailto:") {
			l.URL = "mailto:" + l.URL
		}
	}
	l.Scheme, l.Target, l.Fragment = splitURL(l.URL)
}

// splitURL takes kind:target#fragment apart.
func splitURL(url string) (scheme, target, fragment string) {
	rest := url
	if i := schemeLen(url); i > 0 {
		scheme, rest = url[:i], url[i+1:]
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return scheme, rest, ""
	}
	target, fragment, _ = strings.Cut(rest, "#")
	return scheme, target, fragment
}

// schemeLen is the length of the letters before the first colon, 0 where
// something else stands there.
func schemeLen(url string) int {
	for i := range len(url) {
		switch c := url[i] | 0x20; {
		case 'a' <= c && c <= 'z':
		case url[i] == ':':
			return i
		case i == 0 || (c < '0' || c > '9') && url[i] != '-' && url[i] != '+' && url[i] != '.':
			return 0
		}
	}
	return 0
}

// dangerous reports an address that would run or read something on the
// reader's machine. Browsers skip spaces and controls in a scheme, so do we.
func dangerous(url string) bool {
	var scheme [len("javascript:")]byte
	n := 0
	for i := 0; i < len(url) && n < len(scheme); i++ {
		c := url[i]
		if c <= ' ' {
			continue
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		scheme[n] = c
		n++
		if c == ':' {
			break
		}
	}
	switch string(scheme[:n]) {
	case "javascript:", "data:", "vbscript:", "file:":
		return true
	}
	return false
}
