package locale

import (
	"fmt"
	"strings"
	"sync"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// Value is a typed value found in running text.
type Value struct {
	Kind ValueKind
	// Reading is where the value stands, with the words that qualify it and, of an Amount or Rank, the quantity. A fall
	// is negative: down 5.9%, 下降5.9% and -5.9% are the same.
	Reading
	// Period is that of a Date. What the text leaves out is zero: the year of 6月20日, all of 去年 (a Weak date).
	Period calendar.Period
	Mark   Mark   // of a Date: its end, its start
	Ref    string // of a Clause or Document, the same in all languages: article 12, annex 2, 2023/26
	Weak   bool   // what languages drop or add freely: 一项, one, 两种, both, dozens, this year
	Move   Move   // of a growth: by so much, or to so much
	// what the words leave open
	vague bool // an order of magnitude only: 数十, hundreds
	falls bool // the text says so; a minus sign does, too
	rises bool
	maybe bool // a date from which something may go on: 2023年起, from 2023
	topic bool // it opens a clause
}

// ValueKind says what sort of value was read.
type ValueKind string

// The kinds.
const (
	Amount   ValueKind = "amount"
	Date     ValueKind = "date"
	Clause   ValueKind = "clause"   // a number of an article, chapter, annex, table
	Document ValueKind = "document" // a document number
	Rank     ValueKind = "rank"     // a place in an order
)

// Move says what the figure of a growth is.
type Move string

// The moves; the empty one is not stated.
const (
	By Move = "by" // 增长18.3%, up 18.3%
	To Move = "to" // 增至18.3%, up to 18.3%
)

// Mark narrows a date.
type Mark string

// The marks.
const (
	StartOf Mark = "start of" // 年初, 上旬
	Middle  Mark = "middle of"
	EndOf   Mark = "end of" // 年底, 年末, 下旬
)

// reader reads texts of one language, one after the other.
type reader interface {
	// values finds the values in running text, of all kinds, and appends them to an empty list.
	values(text string, into []Value) []Value
}

// Found are the values of several passages, such as the blocks of a text.
type Found struct {
	In     [][]Value // each passage
	room   []Value   // that they stand in
	reader reader
}

// Find begins to read passages in a language. None has been read yet.
func (l *Language) Find(units quantity.Units) *Found {
	f := rooms.Get().(*Found)
	f.reader = l.reader(units)
	return f
}

// Read finds the values in the next passage. names are the spans of bytes, sorted, that are to be left unread: names of the
// glossary, titles, what links to figures.
func (f *Found) Read(text string, names [][2]int) {
	from := len(f.room)
	values := f.reader.values(without(text, names), f.room[from:])
	if to := from + len(values); to <= cap(f.room) {
		f.room = f.room[:to] // where they stand already
	} else {
		f.room = append(f.room, values...)
	}
	f.In = append(f.In, f.room[from:len(f.room):len(f.room)])
}

// Free lends the room to others, who write over the values, when they are needed no more.
func (f *Found) Free() {
	f.In, f.room, f.reader = f.In[:0], f.room[:0], nil
	rooms.Put(f)
}

// rooms are lent, since most texts have many values, which nobody needs for long.
var rooms = sync.Pool{New: func() any { return new(Found) }}

// without hides spans behind bytes that belong to no word, so that nothing is read in or across them and all places stay.
func without(text string, spans [][2]int) string {
	if len(spans) == 0 {
		return text
	}
	b := []byte(text)
	for _, s := range spans {
		for i := max(s[0], 0); i < min(s[1], len(b)); i++ {
			b[i] = 0
		}
	}
	return string(b)
}

// String is what the value was read as, the same for all languages: 115830000000 CNY, 18.3 %, 2023-06, article 12.
func (v Value) String() string {
	switch v.Kind {
	case Clause, Document:
		return v.Ref
	case Date:
		return v.dateString()
	case Rank:
		return "rank " + v.Value.String()
	}
	s := v.Base().String()
	if v.Qualifier == quantity.Range {
		s += "–" + v.HighBase().String()
	}
	switch base := v.Unit.Base; {
	case base == quantity.CountBase:
	case strings.HasPrefix(base, "/"):
		s += base
	default:
		s += " " + base
	}
	if v.Qualifier != quantity.Exact && v.Qualifier != quantity.Range {
		s = string(v.Qualifier) + " " + s
	}
	return strings.TrimPrefix(string(v.Move)+" ", " ") + s
}

func (v Value) dateString() string {
	s := v.Period.String()
	switch from := v.Period.From; {
	case from.IsZero():
		s = "a year named elsewhere"
	case from.Year == 0:
		s = strings.ReplaceAll(s, "0000-", "-")
		if from.Month == 0 && from.Day > 0 {
			s = fmt.Sprintf("--%02d", from.Day)
		}
	}
	if v.Mark != "" {
		s = string(v.Mark) + " " + s
	}
	return s
}
