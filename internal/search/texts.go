package search

import (
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
	spare   [][]byte         // room for records
}

// add takes the record of a page and gives the file that is complete with it, in room that is lent for it.
func (t *texts) add(n int, record []byte, room func() []byte) []File {
	file := n / perFile
	records := t.waiting[file]
	if records == nil {
		records = make([][]byte, min(perFile, t.total-file*perFile))
		t.waiting[file] = records
	}
	records[n%perFile] = record
	size := 0
	for _, r := range records {
		if r == nil {
			return nil
		}
		size += len(r) + len("\n")
	}
	delete(t.waiting, file)
	t.spare = append(t.spare, records...)
	data := slices.Grow(room(), size)
	for _, r := range records {
		data = append(append(data, r...), '\n')
	}
	return []File{{fmt.Sprintf("%stext/%d.txt", t.dir, file), data[:size-len("\n")]}}
}

// record appends a page on one line: address, kind, date, districts, a mark where characters are traditional, title,
// other names and paragraphs, with tabs between.
func (p Page) record(to []byte, odd oddity) []byte {
	places := make([]string, len(p.Places))
	for i, place := range p.Places {
		places[i] = place.Name
	}
	mark := ""
	if odd&replaced != 0 {
		mark = "t"
	}
	to = appendField(to, p.Address)
	for _, f := range []string{p.Kind, p.Date, strings.Join(places, " · "), mark, p.Title, strings.Join(p.Names, " · ")} {
		to = appendField(append(to, '\t'), f)
	}
	for _, t := range p.Text {
		switch {
		case t == "":
		case odd&control == 0:
			to = append(append(to, '\t'), t...)
		default:
			to = appendField(append(to, '\t'), t)
		}
	}
	return to
}

// appendField appends a text in whose place of control characters are spaces.
func appendField(to []byte, text string) []byte {
	if strings.ContainsFunc(text, unicode.IsControl) {
		text = strings.Join(strings.FieldsFunc(text, unicode.IsControl), " ")
	}
	return append(to, text...)
}
