// Package diag holds what lvjin tells an editor: places in files, findings, and the printers of findings.
//
// A finding is the editor's: it names a place, what is there and what was expected, and all findings of a run are
// collected. An error, in the Go sense, is the operator's and ends the run.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Place is a position in a file. Line and Column start at 1; Column counts characters. A zero Line means the file as
// a whole.
type Place struct {
	File   string `json:"file"` // slash-separated, relative to the site's root
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

// String gives file:line:column, the form that editors and terminals make clickable.
func (p Place) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// At is the place of a byte offset in src, the content of file.
func At(file string, src []byte, offset int) Place {
	offset = min(max(offset, 0), len(src))
	line, start := 1, 0
	for i, b := range src[:offset] {
		if b == '\n' {
			line, start = line+1, i+1
		}
	}
	return Place{file, line, utf8.RuneCount(src[start:offset]) + 1}
}

// Compare orders places by file, line and column.
func (p Place) Compare(q Place) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Severity says whether a finding stops publication.
type Severity string

// An error stops publication, a warning does not.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Finding is one thing an editor should know. Message is lower case without a full stop.
type Finding struct {
	Severity Severity `json:"severity"`
	Check    string   `json:"check"`
	Place
	Message string    `json:"message"`
	Related []Related `json:"related"`
}

// Related is another place that a finding is about, such as the data that a text disagrees with.
type Related struct {
	Place
	Message string `json:"message"`
}

// String is the finding as a line of text: place, message, check.
func (f Finding) String() string {
	return fmt.Sprintf("%s: %s [%s]", f.Place, f.Message, f.Check)
}

// Errorf makes a finding of severity error.
func Errorf(check string, at Place, format string, args ...any) Finding {
	return Finding{Severity: Error, Check: check, Place: at, Message: fmt.Sprintf(format, args...)}
}

// Warnf makes a finding of severity warning.
func Warnf(check string, at Place, format string, args ...any) Finding {
	return Finding{Severity: Warning, Check: check, Place: at, Message: fmt.Sprintf(format, args...)}
}

// And adds another place to a finding.
func (f Finding) And(at Place, format string, args ...any) Finding {
	f.Related = append(slices.Clip(f.Related), Related{at, fmt.Sprintf(format, args...)})
	return f
}

// Sort orders findings by place, then check and message, and drops those said twice, so that a run's output does not
// depend on which worker was first.
func Sort(findings []Finding) []Finding {
	compare := func(a, b Finding) int {
		return cmp.Or(a.Place.Compare(b.Place), cmp.Compare(a.Check, b.Check), cmp.Compare(a.Message, b.Message))
	}
	slices.SortStableFunc(findings, compare)
	return slices.CompactFunc(findings, func(a, b Finding) bool { return compare(a, b) == 0 })
}

// Count gives the number of errors and of warnings.
func Count(findings []Finding) (errors, warnings int) {
	for _, f := range findings {
		if f.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}
