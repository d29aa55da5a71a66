package export

import (
	"bytes"
	_ "embed"
	"encoding/json"

	"lvjin/internal/portal"
)

//go:embed schema.json
var schema []byte

// Schema is the JSON Schema (2020-12) of what JSON writes.
func Schema() []byte { return bytes.Clone(schema) }

// document is the JSON of a dataset; schema.json says what its keys mean. Keys that it has only sometimes are left out
// where there is nothing to say; at and value are null where the source states none.
type document struct {
	Schema         string           `json:"$schema"`
	ID             string           `json:"id"`
	Languages      []Language       `json:"languages"`
	SourceLanguage string           `json:"source_language"`
	Title          portal.Localized `json:"title"`
	Summary        portal.Localized `json:"summary,omitempty"`
	Measure        string           `json:"measure,omitempty"`
	Unit           Unit             `json:"unit"`
	Counts         portal.Localized `json:"counts,omitempty"`
	Frequency      string           `json:"frequency,omitempty"`
	Better         string           `json:"better,omitempty"`
	Numerator      string           `json:"numerator,omitempty"`
	Denominator    string           `json:"denominator,omitempty"`
	Basis          string           `json:"basis,omitempty"`
	BasisName      portal.Localized `json:"basis_name,omitempty"`
	License        Stated           `json:"license"`
	Areas          []Area           `json:"areas"`
	Sources        []Source         `json:"sources"`
	Breaks         []Break          `json:"breaks,omitempty"`
	Targets        []Target         `json:"targets,omitempty"`
	Observations   []Point          `json:"observations"`
}

// JSON writes the observations with texts in every language of the site.
func JSON(d Dataset) []byte {
	return encode(document{
		Schema: "schema.json", ID: d.Slug, Languages: d.Languages, SourceLanguage: d.SourceLanguage,
		Title: d.Title, Summary: d.Summary, Measure: d.Measure, Unit: d.Unit, Counts: d.Counts, Frequency: d.Frequency, Better: d.Better,
		Numerator: d.Numerator, Denominator: d.Denominator, Basis: d.Basis, BasisName: d.BasisName, License: Stated(d.License),
		Areas: list(d.Areas), Sources: list(d.Sources), Breaks: d.Breaks, Targets: d.Targets, Observations: list(d.Points),
	})
}

// encode writes JSON for people, too: indented, and with < > & as they are.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(v); err != nil {
		panic(err) // texts, lists and maps of texts always have a JSON
	}
	return b.Bytes()
}

// list is never null in JSON.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}
