package locale

import (
	"strings"
	"unicode/utf8"
)

// spaces are what may stand between a number and its unit: plain, no-break, narrow no-break.
const spaces = " \u00a0\u202f"

// skipSpace is the place after the spaces and hyphens at i.
func skipSpace(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '-') {
		i++
	}
	if i < len(text) && text[i] >= utf8.RuneSelf {
		return len(text) - len(strings.TrimLeft(text[i:], spaces+"-"))
	}
	return i
}

// trimSpace takes the spaces at the end of a text off.
func trimSpace(text string) string {
	end := len(text)
	for end > 0 && text[end-1] == ' ' {
		end--
	}
	if end == 0 || text[end-1] < utf8.RuneSelf {
		return text[:end]
	}
	return strings.TrimRight(text[:end], spaces)
}

// trimEnd is strings.TrimRight, made for texts that end in few such characters, if any, and mostly plain ones.
func trimEnd(text, cutset string) string {
	end := len(text)
	for end > 0 && text[end-1] < utf8.RuneSelf {
		if strings.IndexByte(cutset, text[end-1]) < 0 {
			return text[:end]
		}
		end--
	}
	return strings.TrimRight(text[:end], cutset)
}
