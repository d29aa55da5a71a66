package render

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"

	"lvjin/internal/locale"
)

// typeset appends a finished page to out and sets what is in a language of letters as it is printed: apostrophes after a
// letter are curved, Nan’an for Nan'an, and Chinese words are marked as such, <span lang="zh-Hans">长江绿融通</span>, so
// that they are read out as Chinese and set in a Chinese font. They stand in texts, titles, notes and names of all kinds.
// What says itself that it is Chinese stays as it is, and so do code, data and attributes.
func (r *Renderer) typeset(out, page []byte) []byte {
	s := setter{marks: r.marks, out: out}
	return s.page(page)
}

// marks are those by which the languages of a site are told in its pages.
type marks struct {
	letters [][]byte // the attributes that say that an element is in a language of letters
	mark    []byte   // what opens a Chinese passage; nil where the site has no Chinese
}

func marksOf(languages []*locale.Language) (m marks) {
	for _, l := range languages {
		switch attribute := ` lang="` + l.Tag + `"`; {
		case !l.Wide():
			m.letters = append(m.letters, []byte(attribute))
		case m.mark == nil:
			m.mark = []byte("<span" + attribute + ">")
		}
	}
	return m
}

// setter goes through a page, tag by tag, and copies what lies between two changes as one piece.
type setter struct {
	marks
	out    []byte
	around []region // the elements around the current place that say how it is set
}

// region is an element that names its language, or one that no other can stand in.
type region struct {
	name    []byte
	letters bool // it is in a language of letters
	plain   bool // nothing can be marked in it
	within  int  // elements of the same name that are open in it
}

func (s *setter) page(page []byte) []byte {
	copied := 0
	for at := 0; at < len(page); {
		if end := at + until(page[at:], '<'); end > at {
			if s.here().letters && changes(page[at:end]) {
				s.out = append(s.out, page[copied:at]...)
				s.text(page[at:end])
				copied = end
			}
			at = end
		}
		end := at + until(page[at:], '>') + 1
		if end > len(page) {
			break
		}
		tag := page[at+1 : end]
		at = end
		if tag[0] == '/' {
			s.close(tag[1 : 1+nameEnd(tag[1:])])
			continue
		}
		name := tag[:nameEnd(tag)]
		s.open(name, tag[len(name):])
		if isVerbatim(name) {
			at += until(page[at:], '<')
		}
	}
	return append(s.out, page[copied:]...)
}

// here is the region of the current place.
func (s *setter) here() region {
	if n := len(s.around); n > 0 {
		return s.around[n-1]
	}
	return region{}
}

var language = []byte(` lang="`)

// open notes where regions begin. attributes are the rest of the tag, with its >.
func (s *setter) open(name, attributes []byte) {
	top := len(s.around) - 1
	switch {
	case len(attributes) > len(language) && bytes.Contains(attributes, language):
		if isVoid(name) {
			return
		}
		letters := slices.ContainsFunc(s.letters, func(attribute []byte) bool { return bytes.Contains(attributes, attribute) })
		s.around = append(s.around, region{name: name, letters: letters, plain: s.here().plain})
	case top >= 0 && bytes.Equal(name, s.around[top].name):
		s.around[top].within++
	case isPlain(name):
		s.around = append(s.around, region{name: name, letters: s.here().letters, plain: true})
	}
}

// close notes where regions end.
func (s *setter) close(name []byte) {
	top := len(s.around) - 1
	if top < 0 || !bytes.Equal(name, s.around[top].name) {
		return
	}
	if s.around[top].within--; s.around[top].within < 0 {
		s.around = s.around[:top]
	}
}

// nameEnd is where the name ends that a tag begins with.
func nameEnd(tag []byte) int {
	for i, c := range tag {
		if c == ' ' || c == '>' || c == '/' || c == '\n' {
			return i
		}
	}
	return 0
}

// isPlain reports the elements that none of HTML can stand in.
func isPlain(name []byte) bool {
	switch string(name) {
	case "title", "option", "textarea", "svg":
		return true
	}
	return false
}

// isVoid reports the elements that nothing stands in, of which HTML has no end tag.
func isVoid(name []byte) bool {
	switch string(name) {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr":
		return true
	}
	return false
}

// isVerbatim reports the elements whose text is no prose.
func isVerbatim(name []byte) bool { return string(name) == "code" || string(name) == "script" }

// changes reports whether there may be something to set in a text: an apostrophe, or Chinese.
func changes(text []byte) bool {
	for _, c := range text {
		if c >= firstHan || c == '\'' || c == '&' {
			return true
		}
	}
	return false
}

// text appends the text between two tags, of a language of letters.
func (s *setter) text(text []byte) {
	for here := s.here(); !here.plain && s.mark != nil; {
		start, end := passage(text)
		if start == end {
			break
		}
		s.out = appendTypeset(s.out, text[:start])
		s.out = append(append(append(s.out, s.mark...), text[start:end]...), "</span>"...)
		text = text[end:]
	}
	s.out = appendTypeset(s.out, text)
}

// until is where c stands in s, or the end of s. Neither texts nor attributes have a bare < or >.
func until(s []byte, c byte) int {
	if i := bytes.IndexByte(s, c); i >= 0 {
		return i
	}
	return len(s)
}

// appendTypeset appends text with its apostrophes set.
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

// passage is the first piece of Chinese in a text, with the Chinese punctuation around it. Where there is none, both are
// the end of the text.
func passage(text []byte) (start, end int) {
	for start < len(text) {
		if text[start] < firstHan {
			start++
			continue
		}
		r, size := utf8.DecodeRune(text[start:])
		if unicode.Is(unicode.Han, r) {
			break
		}
		start += size
	}
	end = start
	for i := start; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		i += size
		if unicode.Is(unicode.Han, r) || wideMark(r) {
			end = i
		} else if !joins(r) {
			break
		}
	}
	for start > 0 && end > start {
		r, size := utf8.DecodeLastRune(text[:start])
		if !wideMark(r) && !joins(r) {
			break
		}
		start -= size
	}
	return start, end
}

// firstHan is the first byte that a Han character can begin with.
const firstHan = 0xe3

// joins reports whether a character between or before Chinese belongs to it: 来福士·复星, 1158.3亿.
func joins(r rune) bool { return r == '·' || r == '.' || r >= '0' && r <= '9' }

// wideMark reports whether a character is punctuation of Chinese: 《, （.
func wideMark(r rune) bool { return r > 0x3000 && r < 0x3040 || r > 0xff00 && r < 0xfff0 }
