// Package calendar holds civil dates and periods as sources state them: 2023, 2023-H1, 2023-Q2, 2023-06, 2023-06-20, the
// interval 2020/2023, and 2022-12/.. for what began then and has no stated end. It has no clock and no time zone.
package calendar

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a day, or a month, quarter, half or year where no more is known. The zero Date is not stated.
type Date struct {
	Year, Month, Day int // Month and Day are 0 where not known
	Quarter, Half    int // at most one of Month, Quarter and Half is set
}

// Period is what a figure refers to: a date, or an interval from From to To. The zero Period is not stated.
type Period struct {
	From, To Date // To is zero for a single date
	Open     bool // the interval has no stated end
}

// IsZero reports whether nothing is stated.
func (d Date) IsZero() bool { return d == Date{} }

// IsZero reports whether nothing is stated.
func (p Period) IsZero() bool { return p == Period{} }

// ParseDate reads a date in one of the forms of this package.
func ParseDate(s string) (Date, error) {
	d, ok := parseDate(s)
	if !ok {
		return Date{}, fmt.Errorf("%q is not a date: write it as 2023, 2023-H1, 2023-Q2, 2023-06 or 2023-06-20", s)
	}
	return d, nil
}

func parseDate(s string) (d Date, ok bool) {
	year, rest, more := strings.Cut(s, "-")
	if d.Year, ok = number(year, 4); !ok || !more {
		return d, ok
	}
	month, day, more := strings.Cut(rest, "-")
	if !more && len(month) == 2 {
		switch n := int(month[1] - '0'); month[0] {
		case 'H':
			d.Half = n
			return d, n >= 1 && n <= 2
		case 'Q':
			d.Quarter = n
			return d, n >= 1 && n <= 4
		}
	}
	if d.Month, ok = number(month, 2); !ok || d.Month < 1 || d.Month > 12 {
		return d, false
	}
	if !more {
		return d, true
	}
	d.Day, ok = number(day, 2)
	return d, ok && d.Day >= 1 && d.Day <= lastDay(d.Year, d.Month)
}

func number(s string, width int) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) == width && n >= 0 && s[0] != '+'
}

func lastDay(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// ParsePeriod reads a date or an interval.
func ParsePeriod(s string) (Period, error) {
	from, to, interval := strings.Cut(s, "/")
	var p Period
	var err error
	if p.From, err = ParseDate(from); err != nil || !interval {
		return p, err
	}
	if to == ".." {
		p.Open = true
		return p, nil
	}
	if p.To, err = ParseDate(to); err != nil {
		return Period{}, err
	}
	if p.To.Last().Compare(p.From.First()) < 0 {
		return Period{}, fmt.Errorf("%q ends before it begins", s)
	}
	return p, nil
}

// String is the form that Parse reads.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	s := appendPadded(make([]byte, 0, len("2006-01-02")), d.Year, 4)
	switch {
	case d.Half > 0:
		s = appendPadded(append(s, "-H"...), d.Half, 1)
	case d.Quarter > 0:
		s = appendPadded(append(s, "-Q"...), d.Quarter, 1)
	case d.Month > 0:
		s = appendPadded(append(s, '-'), d.Month, 2)
		if d.Day > 0 {
			s = appendPadded(append(s, '-'), d.Day, 2)
		}
	}
	return string(s)
}

// appendPadded writes a number with as many digits at least.
func appendPadded(s []byte, n, digits int) []byte {
	if digits > 1 || n > 9 {
		s = appendPadded(s, n/10, digits-1)
	}
	return append(s, byte('0'+n%10))
}

// ISO is the date as ISO 8601 writes it, "" of a quarter or half, which it has no form for.
func (d Date) ISO() string {
	if d.Quarter > 0 || d.Half > 0 {
		return ""
	}
	return d.String()
}

// String is the form that Parse reads.
func (p Period) String() string {
	switch {
	case p.Open:
		return p.From.String() + "/.."
	case !p.To.IsZero():
		return p.From.String() + "/" + p.To.String()
	}
	return p.From.String()
}

// First is the first day of the date.
func (d Date) First() Date {
	month := d.Month
	switch {
	case d.Half > 0:
		month = d.Half*6 - 5
	case d.Quarter > 0:
		month = d.Quarter*3 - 2
	case month == 0:
		month = 1
	}
	return Date{Year: d.Year, Month: month, Day: max(d.Day, 1)}
}

// Last is the last day of the date.
func (d Date) Last() Date {
	month := d.Month
	switch {
	case d.Half > 0:
		month = d.Half * 6
	case d.Quarter > 0:
		month = d.Quarter * 3
	case month == 0:
		month = 12
	}
	day := d.Day
	if day == 0 {
		day = lastDay(d.Year, month)
	}
	return Date{Year: d.Year, Month: month, Day: day}
}

// Compare orders days; give it First or Last of a date that may be longer than a day.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Compare orders periods by the day they end, then by the day they begin; one that is not stated comes first, one
// without a stated end last of those that begin together.
func (p Period) Compare(q Period) int {
	if p.IsZero() || q.IsZero() {
		return cmp.Compare(btoi(!p.IsZero()), btoi(!q.IsZero()))
	}
	return cmp.Or(p.Last().Compare(q.Last()), p.From.First().Compare(q.From.First()), cmp.Compare(btoi(p.Open), btoi(q.Open)))
}

// Last is the last day of the period; of one without a stated end, of the date that it began with.
func (p Period) Last() Date {
	if p.To.IsZero() {
		return p.From.Last()
	}
	return p.To.Last()
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
