package portal

import (
	"lvjin/internal/calendar"
	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/quantity"
)

// Item is a thing with a folder, of any kind.
type Item interface {
	// Base is what all kinds have.
	Base() *Entity
	// Relations are the references that only this kind has.
	Relations() []Relation
}

// Relation is a reference of one item to another, under the key that an editor wrote.
type Relation struct {
	Key string
	To  Placed[Ref]
}

// Entity is what items of all kinds have: the keys of meta.yaml that they share, and their texts.
type Entity struct {
	Kind  Kind
	Slug  string
	At    diag.Place       // meta.yaml
	Texts map[string]*Text // by language id

	Date       Placed[calendar.Date] `key:"date"`
	Districts  []Placed[string]      `key:"districts"`
	Sources    []Placed[string]      `key:"sources"`
	Related    []Placed[Ref]         `key:"related"`
	Figures    []*Figure             `key:"figures"`
	Draft      bool                  `key:"draft"`
	Exceptions []Exception           `key:"exceptions"`
}

// Exception excuses the findings of one check about an item.
type Exception struct {
	Check  Placed[string] `key:"check,required"`
	Reason string         `key:"reason,required"`
}

// Ref names the item.
func (e *Entity) Ref() Ref { return Ref{e.Kind, e.Slug} }

// Base gives the entity itself; kinds inherit it.
func (e *Entity) Base() *Entity { return e }

// Relations are none, for kinds that have no references of their own.
func (e *Entity) Relations() []Relation { return nil }

// Text is one language's words about an item, without the body.
type Text struct {
	File       string                // path of the Markdown file
	Body       int                   // bytes before the body
	Title      Placed[string]        `key:"title,required"`
	Summary    Placed[string]        `key:"summary"`
	Translated Placed[calendar.Date] `key:"translated"`
}

// Body is a text with its Markdown, which lives only while its item is checked and rendered.
type Body struct {
	*Text
	Lang string
	Src  []byte // the whole file
	Doc  *markdown.Document

	Freshness Freshness // of a translation
}

// Place is where a byte of the document stands in the file.
func (b *Body) Place(offset int) diag.Place { return diag.At(b.File, b.Src, b.Text.Body+offset) }

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

// District is an administrative area with a page.
type District struct {
	Entity
	Within     Placed[string]   `key:"within"`      // the area that it lies in
	KeyFigures []Placed[string] `key:"key-figures"` // addresses of figures
}

// Article is a text that tells a story.
type Article struct {
	Entity
	Explains []Placed[string] `key:"explains"` // policies
}

// Relations of an article.
func (a *Article) Relations() []Relation { return relations("explains", KindPolicy, a.Explains) }

// Program is a scheme, platform or place that many projects belong to.
type Program struct {
	Entity
	Policies     []Placed[string] `key:"policies"`
	Institutions []Placed[string] `key:"institutions"`
}

// Relations of a program.
func (x *Program) Relations() []Relation {
	return append(relations("policies", KindPolicy, x.Policies), relations("institutions", KindInstitution, x.Institutions)...)
}

// Project is a single undertaking.
type Project struct {
	Entity
	Program      Placed[string]   `key:"program"`
	Institutions []Placed[string] `key:"institutions"`
	Place        Localized        `key:"place"`
}

// Relations of a project.
func (x *Project) Relations() []Relation {
	r := relations("institutions", KindInstitution, x.Institutions)
	if x.Program.V != "" {
		r = append(r, relations("program", KindProgram, []Placed[string]{x.Program})...)
	}
	return r
}

// Policy is a document of a public body, with the data that Chinese government sites give of one.
type Policy struct {
	Entity
	IndexNo         string           `key:"index-no"`
	DocNo           string           `key:"doc-no"`
	Theme           Localized        `key:"theme"`
	Genre           Localized        `key:"genre"`
	Issuer          Localized        `key:"issuer"`
	Level           Level            `key:"level"`
	Written         calendar.Date    `key:"written"`
	Published       calendar.Date    `key:"published"`
	Effective       calendar.Date    `key:"effective"`
	Expires         calendar.Date    `key:"expires"`
	Repealed        calendar.Date    `key:"repealed"`
	Supersedes      []Placed[string] `key:"supersedes"`
	DraftForComment bool             `key:"draft-for-comment"`
	Link            string           `key:"link"`
}

// Level is the rank of the body that issued a policy.
type Level string

// Choices are the levels.
func (Level) Choices() []string { return []string{"national", "municipal", "district", "other"} }

// Relations of a policy.
func (x *Policy) Relations() []Relation { return relations("supersedes", KindPolicy, x.Supersedes) }

// Validity is what the dates of a policy say of it on a day.
type Validity string

// What a policy may be. Without dates it is not stated.
const (
	NotStated Validity = "not-stated"
	InForce   Validity = "in-force"
	Expired   Validity = "expired"
	Repealed  Validity = "repealed"
	Draft     Validity = "draft"
	Pending   Validity = "pending"
)

// ValidOn computes the validity from the dates.
func (x *Policy) ValidOn(today calendar.Date) Validity {
	passed := func(d calendar.Date) bool { return !d.IsZero() && d.First().Compare(today) <= 0 }
	switch {
	case x.DraftForComment:
		return Draft
	case passed(x.Repealed):
		return Repealed
	case !x.Expires.IsZero() && x.Expires.Last().Compare(today) < 0:
		return Expired
	case x.Effective.IsZero():
		return NotStated
	case !passed(x.Effective):
		return Pending
	}
	return InForce
}

// Institution is a body, firm or group.
type Institution struct {
	Entity
	Type        InstitutionType `key:"type"`
	Provisional []string        `key:"provisional"` // languages in which the name is our own rendering
}

// InstitutionType groups institutions.
type InstitutionType string

// Choices are the types.
func (InstitutionType) Choices() []string {
	return []string{"bank", "insurer", "company", "government", "regulator", "working-group", "services", "group"}
}

// Indicator is a statistic with its observations.
type Indicator struct {
	Entity
	Unit         Placed[string]   `key:"unit,required"`
	Measure      Measure          `key:"measure"`
	Basis        string           `key:"basis"`
	BasisName    Localized        `key:"basis-name"`
	Counts       Localized        `key:"counts"` // what one of it is
	Whole        Localized        `key:"whole"`  // what 100% of a share is
	Frequency    Frequency        `key:"frequency"`
	Better       Better           `key:"better"`
	Breaks       []*Break         `key:"breaks"`
	Targets      []*Target        `key:"targets"`
	Numerator    Placed[string]   `key:"numerator"` // indicators that a share is made of
	Denominator  Placed[string]   `key:"denominator"`
	Parts        []Placed[string] `key:"parts"` // indicators whose values are parts of this one\'s
	License      string           `key:"license"`
	Observations []*Observation   // of data.csv, in its order
}

// Relations of an indicator.
func (x *Indicator) Relations() []Relation {
	var list []Relation
	for _, part := range []Relation{{"numerator", Placed[Ref]{Ref{KindIndicator, x.Numerator.V}, x.Numerator.At}}, {"denominator", Placed[Ref]{Ref{KindIndicator, x.Denominator.V}, x.Denominator.At}}} {
		if part.To.V.Slug != "" {
			list = append(list, part)
		}
	}
	list = append(list, relations("parts", KindIndicator, x.Parts)...)
	for _, t := range x.Targets {
		if t.Policy.V != "" {
			list = append(list, relations("targets", KindPolicy, []Placed[string]{t.Policy})...)
		}
	}
	return list
}

// Frequency is how often a statistic is published.
type Frequency string

// Choices are the frequencies.
func (Frequency) Choices() []string {
	return []string{"annual", "half-yearly", "quarterly", "monthly", "irregular"}
}

// Better says whether more or less of it is good. Without it a change is neither.
type Better string

// Choices are the directions.
func (Better) Choices() []string { return []string{"up", "down"} }

// Break is a change of what is counted. Values before and after it are not compared, nor joined by a line.
type Break struct {
	At     Placed[calendar.Date] `key:"at,required"` // first date that is counted the new way
	Reason Localized             `key:"reason,required"`
	Areas  []Placed[string]      `key:"areas"` // none: all
}

// Splits reports whether the break applies to an area.
func (b *Break) Splits(area string) bool {
	for _, a := range b.Areas {
		if a.V == area {
			return true
		}
	}
	return len(b.Areas) == 0
}

// After reports whether a period is counted the new way.
func (b *Break) After(p calendar.Period) bool { return p.Last().Compare(b.At.V.First()) >= 0 }

// Target is a value that somebody set for an area and a date.
type Target struct {
	Figure
	Stored   Placed[string] // id of the figure it is, where that has another home
	Area     Placed[string]
	Operator Operator
	By       calendar.Date
	Policy   Placed[string] // that sets it
}

// Operator is how a value must stand to that of a target.
type Operator string

// Choices are the operators.
func (Operator) Choices() []string { return []string{"at-least", "more-than", "at-most", "less-than"} }

// Measure says what the values of an indicator are: a stock has a date, a flow a period.
type Measure string

// Choices are the measures.
func (Measure) Choices() []string {
	return []string{"stock", "flow", "cumulative", "share", "count", "rate", "rank"}
}

// Observation is a row of an indicator's data.
type Observation struct {
	Figure
	Area      string
	Status    string
	Published calendar.Date
	AreaAt    diag.Place
	CellName  string // of its value, as spreadsheets name it: C14
}

// Fragment names the observation among those of its indicator.
func (o *Observation) Fragment() string {
	if o.Period.IsZero() {
		return o.Area
	}
	return o.Area + "@" + o.Period.String()
}

func relations(key string, kind Kind, slugs []Placed[string]) []Relation {
	list := make([]Relation, len(slugs))
	for i, s := range slugs {
		list[i] = Relation{key, Placed[Ref]{Ref{kind, s.V}, s.At}}
	}
	return list
}
