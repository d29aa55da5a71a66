// Package locale is where languages live: it writes quantities and dates, reads quantities back from text, sorts words
// and holds the texts of the interface. What a language writes it reads back as the same value.
//
// Two things are read: a single quantity (Read), as in the text of a link to a figure, and all values of running text
// (Find), which Compare holds against those of another language.
//
// A language is one file here (chinese.go, english.go, german.go) with its grammar, and i18n/<id>.yaml with its
// interface texts. Nothing counts on how many there are.
package locale

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// Language is one language of a site. It is safe for use by several goroutines.
type Language struct {
	ID  string // names folders and files: zh
	Tag string // BCP 47: zh-Hans

	locale string
	grammar
	messages
}

// grammar is what a language's file supplies.
type grammar interface {
	// Name is the language's name in itself.
	Name() string
	// Quantity writes a quantity in running text: 超41亿元, more than 4.1 billion yuan.
	Quantity(q quantity.Quantity) string
	// Cell writes a quantity in a table: CNY 4.1 billion.
	Cell(q quantity.Quantity) string
	// UnitName names a unit, with its power of ten: 亿元, 100 million yuan.
	UnitName(u quantity.Unit) string
	// Period writes a date or an interval: 2023年6月, June 2023.
	Period(p calendar.Period) string
	// Read finds the quantities in a text. Dates are none.
	Read(text string, units quantity.Units) []Reading
	// reader reads running text.
	reader(units quantity.Units) reader
	// Expects reports whether a text speaks of the future: 预计, is expected to.
	Expects(text string) bool
	// obligations appends the words that bind, forbid, permit or encourage to a list.
	obligations(text string, list []Obligation) []Obligation
	// enumeration are the words for a total and its parts.
	enumeration() *enumeration
	// List joins words: A、B和C, A, B and C.
	List(words []string) string
	// Notation is how large numbers are written with digits.
	Notation() Notation
	// Bases are the words that a word, in lower case, may be a form of: loan of loans. Whether they exist is another matter.
	Bases(word string) []string
	// Quote puts a title of a work into the marks of the language.
	Quote(title string) string
}

// grammars are the languages that can be written and read, by the base of their BCP 47 tag.
var grammars = map[string]grammar{"zh": chinese{}, "en": english, "de": german}

// Supported lists the base languages that a site may use.
func Supported() []string {
	var ids []string
	for id := range grammars {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// New makes a language without interface texts. An error says which languages there are.
func New(id, tag string) (*Language, error) {
	t, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("%q is not a BCP 47 language tag", tag)
	}
	base, _ := t.Base()
	g, ok := grammars[base.String()]
	if !ok {
		return nil, fmt.Errorf("language %s cannot be read and written; there are %s", base, strings.Join(Supported(), ", "))
	}
	region, _ := t.Region()
	return &Language{ID: id, Tag: tag, locale: base.String() + "_" + region.String(), grammar: g}, nil
}

// Locale is the language with a territory, as Open Graph names languages: zh_CN. Where the tag has no territory it is
// the one where the language, in its script, is spoken most.
func (l *Language) Locale() string { return l.locale }

// Sort orders items by a word of theirs as dictionaries of the language do: Chinese by pinyin, others by alphabet.
func Sort[T any](l *Language, items []T, word func(T) string) {
	type keyed struct {
		key  []byte
		word string
		item T
	}
	c, buf := collate.New(language.MustParse(l.Tag), collate.Loose), collate.Buffer{}
	list := make([]keyed, len(items))
	for i, item := range items {
		w := word(item)
		list[i] = keyed{slices.Clone(c.KeyFromString(&buf, w)), w, item}
		buf.Reset()
	}
	slices.SortStableFunc(list, func(a, b keyed) int {
		return cmp.Or(slices.Compare(a.key, b.key), cmp.Compare(a.word, b.word))
	})
	for i, k := range list {
		items[i] = k.item
	}
}

// Wide reports whether the language is written in Han characters.
func (l *Language) Wide() bool {
	_, ok := l.grammar.(chinese)
	return ok
}
