// Package chart draws charts as accessible SVG, at build time: values in, bytes out. The same values always give the
// same bytes; there are no floating-point numbers in it, and no file, clock or network.
//
// A chart is one <svg> for every screen. Text is text, in units of the viewBox; the style sheet gives it three or four
// sizes by the width of its container, and every margin, wrap and collision here is worked out for the largest of them,
// which is the phone's. Offsets of text are in em, so that smaller text keeps close to what it labels. Colors, dashes and
// fills are classes; the same SVG serves light, dark, forced colors and paper.
//
//	chart.Line{Frame: …}.SVG()      figures over time, with gaps, breaks and targets
//	chart.Bars                      figures of one date beside each other, from 0
//	chart.Share                     a part of a whole
//	chart.Progress                  a figure on the way to a target
//	chart.Stack                     the parts of a sum
//	chart.Sparkline                 a line without text, for a table or a card
//	chart.Multiples                 a small line for each series, on one scale
//
// What a mark says, in every chart: filled is the figure itself. Open with a bar upward is a lower bound (over, odd,
// min), open with a bar downward an upper bound (under, near, max), open with a tilde about; in bars, upward is to the
// right. A bracket is a range, an outlined diamond a target or forecast, a hatched mark provisional. Lines join neither
// ranges nor forecasts: they have no place that a line could go through.
//
// Every number printed is a figure of the data, written whole by package locale, or a tick of an axis.
package chart

import (
	"lvjin/internal/calendar"
	"lvjin/internal/locale"
	"lvjin/internal/quantity"
)

// Chart is a chart of any kind.
type Chart interface {
	// Worth reports whether the chart says more, and nothing else, than its table. A chart that is not worth drawing can
	// be drawn all the same.
	Worth() bool
	// SVG is the chart, nil where it has nothing to show.
	SVG() []byte
}

// Frame is what every chart has.
type Frame struct {
	Lang  *locale.Language
	ID    string // begins every id in the SVG; unique on the page
	Title string // what the chart shows, for those who do not see it
	Desc  string // what can be seen in it, in a sentence or two
}

// Point is a figure in a chart.
type Point struct {
	Period      calendar.Period
	Quantity    quantity.Quantity
	Provisional bool   // from a digest, or to be revised
	Row         string // id of the table's row that it is in, without spaces
	Label       bool   // its value should be written in the chart, if there is room
}

// Series is a line: points of one area on one basis. Between two segments there is a gap.
type Series struct {
	Name     string
	Segments [][]Point
}

// Break is a day from which figures are not comparable with those before. No line crosses it.
type Break struct {
	At    calendar.Date
	Label string
}

// Target is a value to be reached.
type Target struct {
	Quantity quantity.Quantity
	Label    string          // such as “Target of the plan”, without the value, which is written below it
	By       calendar.Period // zero where it is not stated
}

// Bar is a figure with a name.
type Bar struct {
	Name string
	Point
}

// maxSeries is how many lines can be told apart by shape and dash.
const maxSeries = 6

// maxMarks is how many points have a mark each. In a chart with more, those that a line goes through have none, and are
// listed on their line.
const maxMarks = 60

// maxBytes is how large a chart may be before it is drawn with less: without tooltips, then as one with many points.
const maxBytes = 10_000

// detail is how much a chart of points says of each.
type detail int

const (
	full  detail = iota // date and value as a tooltip
	plain               // a mark that names its row
	dense               // the row is listed on the line
)

// lightest draws with as much detail as there is room for.
func lightest(points int, draw func(detail) []byte) []byte {
	if points <= maxMarks {
		for d := full; d < dense; d++ {
			if svg := draw(d); len(svg) <= maxBytes {
				return svg
			}
		}
	}
	return draw(dense)
}

// joinable reports whether a line may go through the point.
func (p *Point) joinable() bool {
	return p.Quantity.Qualifier != quantity.Range && p.Quantity.Qualifier != quantity.Expected
}

// values are the ends of what the point covers, in the base unit.
func (p *Point) values() []quantity.Decimal {
	if p.Quantity.Qualifier == quantity.Range {
		return []quantity.Decimal{p.Quantity.Base(), p.Quantity.HighBase()}
	}
	return []quantity.Decimal{p.Quantity.Base()}
}

// oneAxis reports whether all quantities can stand on one axis.
func oneAxis(points []*Point) bool {
	for _, p := range points {
		if u := &p.Quantity.Unit; u.Base != points[0].Quantity.Unit.Base || u.Class == quantity.Rank {
			return false
		}
	}
	return true
}
