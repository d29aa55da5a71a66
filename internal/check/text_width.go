package check

import (
	"bytes"
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
	body := b.Src[b.Text.Body:]
	if p.Language(b.Lang).Wide() {
		for _, r := range ",;:?!" {
			eachOf(body, string(r), func(i int) {
				if unicode.Is(unicode.Han, before(body, i)) && !inAddress(body, i) && !typedAddress(body, i) {
					findings = append(findings, diag.Warnf("text-width", b.Place(i), "half-width %c after a Chinese character; write %s", r, fullWidth[r]))
				}
			})
		}
		return findings
	}
	if !bytes.Contains(body, []byte("\xef\xbc")) && !bytes.Contains(body, []byte("\xe3\x80")) { // how all of them begin in UTF-8
		return nil
	}
	for _, r := range "，。；：？！、" {
		eachOf(body, string(r), func(i int) {
			if !unicode.Is(unicode.Han, before(body, i)) && !unicode.Is(unicode.Han, after(body, i)) {
				findings = append(findings, diag.Warnf("text-width", b.Place(i), "full-width %c outside of Chinese", r))
			}
		})
	}
	return findings
}

func before(s []byte, i int) rune {
	r, _ := utf8.DecodeLastRune(s[:i])
	return r
}

func after(s []byte, i int) rune {
	_, size := utf8.DecodeRune(s[i:])
	r, _ := utf8.DecodeRune(s[i+size:])
	return r
}

// typedAddress reports whether a colon belongs to the scheme of an address, which Latin letters follow.
func typedAddress(s []byte, i int) bool { return bytes.HasPrefix(s[i:], []byte("://")) }
