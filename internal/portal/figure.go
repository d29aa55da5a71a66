package portal

import (
	"lvjin/internal/calendar"
	"lvjin/internal/diag"
	"lvjin/internal/quantity"
)

// Figure is a number that the site publishes, stored once.
type Figure struct {
	ID       string    // of a figure in meta.yaml
	Address  string    // what a link to it says: figure:na-feb-credit, indicator:green-loan-balance#yuzhong
	Label    Localized // what it is a figure of
	Home     Ref       // the item that holds it
	At       diag.Place
	Quantity quantity.Quantity
	Printed  Placed[string] // as the source prints it, in the source's language
	Period   calendar.Period
	Kind     FigureKind
	Sense    Sense
	Source   Placed[string] // id
	Where    string         // place in the source
	Note     Localized
	Row      *Observation // that the figure is of, nil outside an indicator's data
}

// FigureKind says what a figure claims.
type FigureKind string

// Choices are the kinds of figures.
func (FigureKind) Choices() []string {
	return []string{"outcome", "target", "plan", "design", "measure"}
}

// Sense is what an amount of money is. Amounts of different senses are never added.
type Sense string

// Choices are the senses of money.
func (Sense) Choices() []string {
	return []string{"outstanding", "extended", "credit-line", "matched", "pushed", "invested", "fund-size"}
}
