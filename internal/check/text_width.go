package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var textWidth = Check{
	Name: "text-width",
	Doc: "A punctuation mark is of the other script's width: a half-width comma between Chinese characters, or a full-width one in English. Chinese takes full-width marks (GB/T 15834), English its own. " +
		"Han and Latin are typed without a space between them; the style sheet sets the distance.",
	Item: eachBody(marksOfOtherWidth),
}

// fullWidth are the Chinese marks for half-width ones.
var fullWidth = map[rune]string{',': "，", ';': "；", ':': "：", '?': "？", '!': "！"}

func marksOfOtherWidth(_ *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	body := string(b.Src[b.Text.Body:])
	chinese := strings.HasPrefix(b.Lang, "zh")
	for i, r := range body {
		switch {
		case chinese && fullWidth[r] != "" && unicode.Is(unicode.Han, before(body, i)) && !inAddress([]byte(body), i) && !typedAddress(body, i):
			findings = append(findings, diag.Warnf("text-width", b.Place(i), "half-width %c after a Chinese character; write %s", r, fullWidth[r]))
		case !chinese && strings.ContainsRune("，。；：？！、", r) && !unicode.Is(unicode.Han, before(body, i)) && !unicode.Is(unicode.Han, after(body, i)):
			findings = append(findings, diag.Warnf("text-width", b.Place(i), "full-width %c outside of Chinese", r))
		}
	}
	return findings
}

func before(s string, i int) rune {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

func after(s string, i int) rune {
	_, size := utf8.DecodeRuneInString(s[i:])
	r, _ := utf8.DecodeRuneInString(s[i+size:])
	return r
}

// typedAddress reports whether a colon belongs to the scheme of an address, which Latin letters follow.
func typedAddress(s string, i int) bool { return strings.HasPrefix(s[i:], "://") }
