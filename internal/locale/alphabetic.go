package locale

import (
	"slices"
	"strings"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// alphabetic is the grammar of the languages that write numbers in groups of three with words for millions and
// billions. What differs from one to the next is its vocabulary.
type alphabetic struct {
	kept              kept[lexicon] // of the table of units that was last read with
	name              string
	id                string // of the language, in an editor's table of units
	group, point      string // marks in numbers
	percent           string // with the space before it, if any
	scales            []scaleWord
	units             []unitName
	cellMoney         func(code, number string) string
	phrases           map[quantity.Qualifier]string // how a qualifier is written; % stands for the quantity
	rangeSign         string
	before            []meaning // words before a number, longest first
	after             []meaning // words after it
	numbers           map[string]int
	ordinals          []string // first, second …
	rankMark          string   // before other ranks: No. 12
	currencies        []string // marks before an amount of yuan: RMB
	connectors        []string // between the ends of a range
	expects           []string
	date              func(d calendar.Date) string
	since, fromTo     string // with one and two %
	and               string
	openMark, endMark string // quotation marks for titles
	prose             prose
	duties            *duties // obligation words
	sums              *enumeration
	endings           []ending // of the forms of words
	// what prepared makes of the above, for speed
	roles                   wordTable[wordRole]
	directions              wordTable[int]
	moves                   wordTable[int] // after a number: as directions, or 0 where they may come later
	events, placed          wordTable[bool]
	numberSign              string         // the mark of a rank without its space
	scaleWords              wordTable[int] // their powers of ten
	numberWords             wordTable[int]
	fractionWords           wordTable[int]       // their denominators
	boundWords, proseBounds wordTable[[]meaning] // by the word next to the number
}

// scaleWord names a power of ten. The first of one power is the one written.
type scaleWord struct {
	one, other string
	power      int
}

// unitName names a unit of a base and the power that the name holds. The first of one unit is the one written.
type unitName struct {
	base  string
	named int
	one   string
	other string
	glued bool // without a space before it
}

// meaning is a word with the qualifiers it may stand for, the likeliest first.
type meaning struct {
	word string
	qs   []quantity.Qualifier
}

// Name is the language's name in itself.
func (a *alphabetic) Name() string { return a.name }

// Quote puts a title into quotation marks.
func (a *alphabetic) Quote(title string) string { return a.openMark + title + a.endMark }

// List joins words, with a comma before the last of three or more where the language has one.
func (a *alphabetic) List(words []string) string {
	switch n := len(words); n {
	case 0, 1:
		return strings.Join(words, "")
	case 2:
		return words[0] + strings.TrimPrefix(a.and, ",") + words[1]
	default:
		return strings.Join(words[:n-1], ", ") + a.and + words[n-1]
	}
}

// Expects reports whether a text speaks of the future.
func (a *alphabetic) Expects(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,.;:()", r) })
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(a.expects, w) })
}

// Quantity writes a quantity in running text.
func (a *alphabetic) Quantity(q quantity.Quantity) string {
	return a.qualify(q.Qualifier, a.amount(q))
}

// UnitName writes one of the unit; count words have no name.
func (a *alphabetic) UnitName(u quantity.Unit) string {
	switch {
	case u.Class == quantity.Count && u.Power == u.Named, u.Class == quantity.Rank:
		return ""
	case u.Power == u.Named:
		if u.Class == quantity.Share {
			return strings.TrimSpace(a.percent)
		}
		return a.unitName(u).other
	}
	return a.amount(quantity.Quantity{Value: quantity.Int(1), Unit: u})
}

// Cell writes a quantity in a table, money with its ISO 4217 code.
func (a *alphabetic) Cell(q quantity.Quantity) string {
	if q.Unit.Class != quantity.Money {
		return a.Quantity(q)
	}
	return a.qualify(q.Qualifier, a.cellMoney(q.Unit.Base, a.scaled(q, nil)))
}

func (a *alphabetic) qualify(qualifier quantity.Qualifier, amount string) string {
	if phrase, ok := a.phrases[qualifier]; ok {
		return strings.Replace(phrase, "%", amount, 1)
	}
	return amount
}

// amount writes value and unit without the qualifier.
func (a *alphabetic) amount(q quantity.Quantity) string {
	switch q.Unit.Class {
	case quantity.Rank:
		return a.ordinal(q.Value)
	case quantity.Share:
		return a.scaled(q, nil) + a.percent
	}
	name := a.unitName(q.Unit)
	one := q.Qualifier != quantity.Range && q.Value.Shift(q.Unit.Power-q.Unit.Named).Equal(quantity.Int(1))
	return a.scaled(q, func(number string) string {
		word := name.other
		if one {
			word = name.one
		}
		if word == "" || name.glued {
			return number + word
		}
		return number + " " + word
	})
}

// scaled writes the number, or both ends of a range, with one word for the power of ten where it is large.
func (a *alphabetic) scaled(q quantity.Quantity, unit func(string) string) string {
	shift := q.Unit.Power - q.Unit.Named
	low := q.Value.Shift(shift)
	scale := a.scaleFor(low, q.Unit)
	number := a.number(low.Shift(-scale.power))
	if q.Qualifier == quantity.Range {
		high := q.High.Shift(shift)
		number += a.rangeSign + a.number(high.Shift(-scale.power))
		low = high
	}
	if scale.power > 0 {
		word := scale.other
		if low.Shift(-scale.power).Equal(quantity.Int(1)) {
			word = scale.one
		}
		number += " " + word
	}
	if unit == nil {
		return number
	}
	return unit(number)
}

// scaleFor gives million, billion and so on. A number kept in plain units that would need more than three decimals
// stays written out.
func (a *alphabetic) scaleFor(d quantity.Decimal, unit quantity.Unit) scaleWord {
	best := scaleWord{}
	if unit.Class == quantity.Share || unit.Class == quantity.Point {
		return best
	}
	for _, s := range a.scales {
		if s.power >= 6 && s.power > best.power && d.Magnitude() > s.power {
			best = s
		}
	}
	if _, fraction := d.Shift(-best.power).Parts(); unit.Power == unit.Named && len(fraction) > 3 {
		return scaleWord{}
	}
	return best
}

func (a *alphabetic) number(d quantity.Decimal) string {
	whole, fraction := d.Parts()
	return signed(d, join(group(whole, a.group), a.point, fraction))
}

func (a *alphabetic) ordinal(d quantity.Decimal) string {
	for i, word := range a.ordinals {
		if d.Equal(quantity.Int(i + 1)) {
			return word
		}
	}
	return a.rankMark + d.String()
}

// unitName is how the language writes a unit: the editor's word, or that of the vocabulary, or the base itself.
func (a *alphabetic) unitName(u quantity.Unit) unitName {
	if n, ok := u.Names[a.id]; ok {
		return unitName{one: n.One, other: n.Other}
	}
	for _, n := range a.units {
		if n.base == u.Base && n.named == u.Named {
			return n
		}
	}
	if u.Base == quantity.CountBase {
		return unitName{}
	}
	return unitName{one: u.Base, other: u.Base}
}

// Period writes a date or an interval.
func (a *alphabetic) Period(p calendar.Period) string {
	switch {
	case p.IsZero():
		return ""
	case p.Open:
		return strings.Replace(a.since, "%", a.date(p.From), 1)
	case !p.To.IsZero():
		return strings.Replace(strings.Replace(a.fromTo, "%", a.date(p.From), 1), "%", a.date(p.To), 1)
	}
	return a.date(p.From)
}
