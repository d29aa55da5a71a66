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

func marksOfOtherWidth(p *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	body := string(b.Src[b.Text.Body:])
	if p.Language(b.Lang).Wide() {
		eachOf(body, ",;:?!", func(i int, r rune) {
			if unicode.Is(unicode.Han, before(body, i)) && !inAddress([]byte(body), i) && !typedAddress(body, i) {
				findings = append(findings, diag.Warnf("text-width", b.Place(i), "half-width %c after a Chinese character; write %s", r, fullWidth[r]))
			}
		})
		return findings
	}
	if !strings.Contains(body, "\xef\xbc") && !strings.Contains(body, "\xe3\x80") { // how all of them begin in UTF-8
		return nil
	}
	eachOf(body, "，。；：？！、", func(i int, r rune) {
		if !unicode.Is(unicode.Han, before(body, i)) && !unicode.Is(unicode.Han, after(body, i)) {
			findings = append(findings, diag.Warnf("text-width", b.Place(i), "full-width %c outside of Chinese", r))
		}
	})
	return findings
}

// eachOf calls f for every character of a text that is one of marks.
func eachOf(text, marks string, f func(int, rune)) {
	for at := 0; ; {
		i := strings.IndexAny(text[at:], marks)
		if i < 0 {
			return
		}
		r, size := utf8.DecodeRuneInString(text[at+i:])
		f(at+i, r)
		at += i + size
	}
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
