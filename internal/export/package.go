package export

import (
	"crypto/sha256"
	"fmt"
	"regexp"
)

// dataPackage is a Frictionless tabular data package, version 1 of the specification, which the tools of the ecosystem
// read. It has room for one language: texts stand in all languages, with a slash between them.
type dataPackage struct {
	Profile      string        `json:"profile"`
	Name         string        `json:"name"`
	Title        string        `json:"title,omitempty"`
	Description  string        `json:"description,omitempty"`
	Homepage     string        `json:"homepage,omitempty"`
	Created      string        `json:"created,omitempty"`
	Contributors []contributor `json:"contributors,omitempty"`
	Resources    []resource    `json:"resources"`
}

type contributor struct {
	Title string `json:"title"`
	Role  string `json:"role"`
}

type resource struct {
	Profile     string    `json:"profile"`
	Name        string    `json:"name"`
	Path        string    `json:"path"`
	Title       string    `json:"title,omitempty"`
	Description string    `json:"description,omitempty"`
	Format      string    `json:"format"`
	MediaType   string    `json:"mediatype"`
	Encoding    string    `json:"encoding"`
	Bytes       int       `json:"bytes"`
	Hash        string    `json:"hash"`
	Licenses    []license `json:"licenses,omitempty"`
	Sources     []origin  `json:"sources,omitempty"`
	Dialect     dialect   `json:"dialect"`
	Schema      tableType `json:"schema"`
}

type license struct {
	Name string `json:"name,omitempty"`
	Path string `json:"path,omitempty"`
}

type origin struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type dialect struct {
	Version        string `json:"csvddfVersion"`
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
	Header         bool   `json:"header"`
}

type tableType struct {
	Fields        []field  `json:"fields"`
	MissingValues []string `json:"missingValues"`
}

type field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Format      string       `json:"format"`
	Description string       `json:"description,omitempty"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

// Package writes datapackage.json. Paths in it are relative to it, on the site and in the zip.
func Package(s Site, datasets []Files) []byte {
	p := dataPackage{Profile: "tabular-data-package", Name: s.Name, Title: s.all(s.Title), Description: s.all(s.Description), Homepage: s.Base, Resources: []resource{}}
	if p.Name == "" {
		p.Name = "data"
	}
	if !s.Modified.IsZero() {
		p.Created = s.Modified.Last().String() + "T00:00:00Z"
	}
	if publisher := s.all(s.Publisher); publisher != "" {
		p.Contributors = []contributor{{publisher, "publisher"}}
	}
	for _, f := range datasets {
		p.Resources = append(p.Resources, s.resource(f))
	}
	return encode(p)
}

func (s *Site) resource(f Files) resource {
	r := resource{
		Profile: "tabular-data-resource", Name: f.Slug, Path: f.Slug + ".csv", Title: s.all(f.Title), Description: s.all(f.Summary),
		Format: "csv", MediaType: TypeCSV, Encoding: "utf-8", Bytes: len(f.CSV), Hash: fmt.Sprintf("sha256:%x", sha256.Sum256(f.CSV)),
		Dialect: dialect{"1.2", ",", "\r\n", `"`, true, true},
		Schema:  tableType{MissingValues: []string{""}},
	}
	if l := (license{licenseName(f.License), licensePage(f.License)}); l != (license{}) {
		r.Licenses = []license{l}
	}
	for _, src := range f.Sources {
		o := origin{Title: s.in(src.Title, s.SourceLanguage)}
		if isWeb(src.Link) {
			o.Path = src.Link
		}
		r.Sources = append(r.Sources, o)
	}
	for _, c := range f.columns() {
		r.Schema.Fields = append(r.Schema.Fields, s.field(c))
	}
	return r
}

func (s *Site) field(c column) field {
	words := map[string]string{}
	for lang, w := range s.Words {
		words[lang] = w.Column[c.key]
	}
	f := field{Name: c.name, Type: [...]string{text: "string", number: "number", day: "date"}[c.kind], Format: "default", Description: s.all(words)}
	if c.required || c.choices != nil {
		f.Constraints = &constraints{c.required, c.choices}
	}
	return f
}

// licenseName is a license as a name, where it is one: the specification has a pattern for them.
func licenseName(license string) string {
	if regexp.MustCompile(`^[-a-zA-Z0-9._]+$`).MatchString(license) {
		return license
	}
	return ""
}
