package render

import "bytes"

// typeset writes the apostrophes of a page as they are printed, Nan’an for Nan'an: those after a letter, in its words
// but not in its code, data and attributes.
func typeset(page []byte) []byte {
	out := make([]byte, 0, len(page)+len(page)/64)
	for len(page) > 0 {
		end := until(page, '<')
		out = appendTypeset(out, page[:end])
		page = page[end:]
		verbatim := bytes.HasPrefix(page, []byte("<code")) || bytes.HasPrefix(page, []byte("<script"))
		end = until(page, '>')
		if verbatim {
			end += until(page[end:], '<')
		}
		out = append(out, page[:end]...)
		page = page[end:]
	}
	return out
}

// until is where c stands in s, or the end of s. Neither texts nor attributes have a bare < or >.
func until(s []byte, c byte) int {
	if i := bytes.IndexByte(s, c); i >= 0 {
		return i
	}
	return len(s)
}

// appendTypeset appends text between two tags.
func appendTypeset(out, text []byte) []byte {
	from := 0
	for i, c := range text {
		size := 1
		switch {
		case c == '&' && bytes.HasPrefix(text[i:], []byte("&#39;")):
			size = len("&#39;")
		case c != '\'':
			continue
		}
		if i > 0 && isLetter(text[i-1]) {
			out = append(append(out, text[from:i]...), "’"...)
			from = i + size
		}
	}
	return append(out, text[from:]...)
}

// isLetter reports a letter, or a byte of one that is not of ASCII.
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }
