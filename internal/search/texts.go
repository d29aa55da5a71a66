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
	waiting map[int][]string // records by file
}

// add takes the record of a page and gives the file that is complete with it.
func (t *texts) add(n int, record string) []File {
	file, last := n/perFile, (t.total-1)/perFile
	size := perFile
	if file == last {
		size = t.total - last*perFile
	}
	if t.waiting == nil {
		t.waiting = map[int][]string{}
	}
	if t.waiting[file] == nil {
		t.waiting[file] = make([]string, size)
	}
	records := t.waiting[file]
	records[n%perFile] = record
	if slices.Contains(records, "") {
		return nil
	}
	delete(t.waiting, file)
	return []File{{fmt.Sprintf("%stext/%d.txt", t.dir, file), []byte(strings.Join(records, "\n"))}}
}

// heads is how many fields of a record come before the paragraphs.
const heads = 7

// record is a page on one line: address, kind, date, districts, a mark where characters are traditional, title,
// other names and paragraphs, with tabs between.
func (p Page) record(traditional bool) string {
	places := make([]string, len(p.Places))
	for i, place := range p.Places {
		places[i] = place.Name
	}
	mark := ""
	if traditional {
		mark = "t"
	}
	fields := append([]string{p.Address, p.Kind, p.Date, strings.Join(places, " · "), mark, p.Title, strings.Join(p.Names, " · ")}, p.Text...)
	fields = append(fields[:heads], slices.DeleteFunc(fields[heads:], func(f string) bool { return f == "" })...)
	for i, f := range fields {
		if strings.ContainsFunc(f, unicode.IsControl) {
			fields[i] = strings.Join(strings.FieldsFunc(f, unicode.IsControl), " ")
		}
	}
	return strings.Join(fields, "\t")
}
