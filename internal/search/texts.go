package search

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// perFile is how many pages share a file of texts. A script fetches what it shows and no more, but files are dear to
// write.
const perFile = 2

// texts makes the files of the pages' texts, which a script shows excerpts of and looks into. They come in about the order
// of their numbers, so that few wait.
type texts struct {
	dir     string
	total   int
	waiting map[int][][]byte // records by file
}

// add takes the record of a page and gives the file that is complete with it. It does not keep the record.
func (t *texts) add(n int, record []byte) []File {
	file, last := n/perFile, (t.total-1)/perFile
	size := perFile
	if file == last {
		size = t.total - last*perFile
	}
	if t.waiting == nil {
		t.waiting = map[int][][]byte{}
	}
	if t.waiting[file] == nil {
		t.waiting[file] = make([][]byte, size)
	}
	records := t.waiting[file]
	records[n%perFile] = record
	if slices.ContainsFunc(records, func(r []byte) bool { return r == nil }) {
		records[n%perFile] = slices.Clone(record)
		return nil
	}
	delete(t.waiting, file)
	return []File{{fmt.Sprintf("%stext/%d.txt", t.dir, file), bytes.Join(records, []byte("\n"))}}
}

// record appends a page on one line: address, kind, date, districts, a mark where characters are traditional, title,
// other names and paragraphs, with tabs between.
func (p Page) record(to []byte, traditional bool) []byte {
	places := make([]string, len(p.Places))
	for i, place := range p.Places {
		places[i] = place.Name
	}
	mark := ""
	if traditional {
		mark = "t"
	}
	to = appendField(to, p.Address)
	for _, f := range []string{p.Kind, p.Date, strings.Join(places, " · "), mark, p.Title, strings.Join(p.Names, " · ")} {
		to = appendField(append(to, '\t'), f)
	}
	for _, t := range p.Text {
		if t != "" {
			to = appendField(append(to, '\t'), t)
		}
	}
	return to
}

// appendField appends a text in whose place of control characters are spaces.
func appendField(to []byte, text string) []byte {
	if hasControl(text) {
		text = strings.Join(strings.FieldsFunc(text, unicode.IsControl), " ")
	}
	return append(to, text...)
}

// hasControl reports whether a text may have control characters. Those beyond ASCII begin with 0xc2.
func hasControl(text string) bool {
	for i := range len(text) {
		if b := text[i]; b < ' ' || b == 0x7f || b == 0xc2 && i+1 < len(text) && text[i+1] < 0xa0 {
			return true
		}
	}
	return false
}
