package markdown

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// PairIDs gives the headings of one page the same ids in all its languages, so
// that a link to a section survives a change of language. docs are the texts of
// the page in the site's order, nil where one is missing.
//
// The ids are those of the first text whose headings all have an id in ASCII,
// or else of the first text. Headings are paired by their order, as far as the
// levels agree; from where they do not, a text keeps ids of its own.
func PairIDs(docs ...*Document) {
	base := baseOf(docs)
	if base == nil {
		return
	}
	for _, d := range docs {
		if d != nil && d != base {
			d.takeIDs(base)
		}
	}
}

// baseOf chooses the text whose ids all take.
func baseOf(docs []*Document) *Document {
	var first *Document
	for _, d := range docs {
		if d == nil || len(d.Headings) == 0 {
			continue
		}
		if first == nil {
			first = d
		}
		if d.idsAreASCII() {
			return d
		}
	}
	return first
}

func (d *Document) idsAreASCII() bool {
	for _, h := range d.Headings {
		for i := range len(h.ID) {
			if h.ID[i] > unicode.MaxASCII {
				return false
			}
		}
	}
	return true
}

// setIDs gives d ids of its own.
func setIDs(d *Document) { d.takeIDs(&Document{}) }

// takeIDs gives d the ids of base as far as the levels agree, and ids of its
// own from there.
func (d *Document) takeIDs(base *Document) {
	taken := make(idSet, len(d.Headings))
	paired := true
	for i := range d.Headings {
		h := &d.Headings[i]
		paired = paired && i < len(base.Headings) && base.Headings[i].Level == h.Level
		if paired {
			h.ID = base.Headings[i].ID
			taken[h.ID] = 1
		} else {
			h.ID = taken.add(slug(h.Text))
		}
	}
}

// idSet has the ids of a text, each with the last number that was added to it.
type idSet map[string]int

// add takes id, or where it is taken already id-2, id-3 and so on.
func (s idSet) add(id string) string {
	n, taken := s[id]
	if !taken {
		s[id] = 1
		return id
	}
	for {
		n++
		try := id + "-" + strconv.Itoa(n)
		if _, taken := s[try]; !taken {
			s[id], s[try] = n, 1
			return try
		}
	}
}

// slug makes an id of the text of a heading: ASCII letters in lower case, Chinese
// as it is, what is neither letter nor digit a hyphen.
func slug(text string) string {
	b := make([]byte, 0, len(text))
	for _, r := range norm.NFC.String(text) {
		b = appendID(b, r)
	}
	id := strings.TrimSuffix(string(b), "-")
	switch {
	case id == "":
		return "section"
	case strings.HasPrefix(id, "fn"), strings.HasPrefix(id, "fig-"):
		return "s-" + id // footnotes and figures have those
	}
	return id
}

// appendID appends what an id has for r: letters, a hyphen for what is none, or nothing at all.
func appendID(id []byte, r rune) []byte {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return append(id, byte(r))
	case 'A' <= r && r <= 'Z':
		return append(id, byte(r|0x20))
	case r == '\'', r == '’', r == 'ʼ':
		return id
	case r > unicode.MaxASCII:
		if unicode.Is(unicode.Han, r) {
			return utf8.AppendRune(id, r)
		}
		if s := folded(r); s != "" {
			return append(id, s...)
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return utf8.AppendRune(id, unicode.ToLower(r))
		}
	}
	if len(id) > 0 && id[len(id)-1] != '-' {
		id = append(id, '-')
	}
	return id
}

// latin are letters that Unicode does not take apart.
var latin = map[rune]string{
	'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ø': "o", 'Ø': "o",
	'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'ł': "l", 'Ł': "l", 'þ': "th", 'Þ': "th", 'ı': "i",
}

// folded is r in ASCII letters and digits, where it is made of them: é, Ａ, ①, ₂.
func folded(r rune) string {
	if s, ok := latin[r]; ok {
		return s
	}
	var b []byte
	for _, c := range norm.NFKD.String(string(r)) {
		switch {
		case 'A' <= c && c <= 'Z':
			b = append(b, byte(c|0x20))
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			b = append(b, byte(c))
		}
	}
	return string(b)
}
