package export

import (
	"encoding/json"
	"fmt"
	"strings"

	"lvjin/internal/calendar"
)

// Citation is how to cite a dataset in one language: by GB/T 7714-2015 (a data set online, [DS/OL]), by APA 7, and for
// reference managers. There is no day of access: the reader adds it.
type Citation struct {
	GBT, APA, BibTeX string
	CSL              []byte // CSL-JSON, a list with one item
}

// CitePath is the address of a citation: bib or csl.json.
func CitePath(slug, lang, format string) string { return "data/" + slug + "." + lang + "." + format }

// The media types of citations.
const (
	TypeBibTeX = "application/x-bibtex"
	TypeCSL    = "application/vnd.citationstyles.csl+json"
)

// Cite makes the citations of a dataset. The year is that of the last publication in the data.
func Cite(s Site, f Files, lang string) Citation {
	title, site, publisher := f.in(f.Title, lang), s.in(s.Title, lang), s.in(s.Publisher, lang)
	if publisher == "" {
		publisher = site
	}
	address, date := s.Base+f.Pages[lang], f.LastPublished()
	year := ""
	if !date.IsZero() {
		year = fmt.Sprint(date.Year)
	}
	return Citation{
		GBT:    fmt.Sprintf("%s. %s[DS/OL]. %s%s. %s.", publisher, title, site, parenthesized(", (", date.String()), address),
		APA:    fmt.Sprintf("%s. (%s). %s [Data set]. %s. %s", publisher, orUndated(year), title, site, address),
		BibTeX: bibTeX(f.Slug, [][2]string{{"title", title}, {"author", "{" + publisher + "}"}, {"howpublished", site}, {"year", year}, {"url", address}, {"language", lang}}),
		CSL:    csl(f.Slug, title, site, publisher, address, lang, date),
	}
}

func parenthesized(open, date string) string {
	if date == "" {
		return ""
	}
	return open + date + ")"
}

func orUndated(year string) string {
	if year == "" {
		return "n.d."
	}
	return year
}

// bibTeX writes a @misc entry, which every style knows. Braces and backslashes in values would end them.
func bibTeX(key string, fields [][2]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "@misc{%s,\n", key)
	escape := strings.NewReplacer(`\`, `\textbackslash `, "%", `\%`, "&", `\&`, "#", `\#`, "_", `\_`, "$", `\$`)
	for _, f := range fields {
		if f[1] == "" {
			continue
		}
		if f[0] != "url" {
			f[1] = escape.Replace(f[1])
		}
		fmt.Fprintf(&b, "  %s = {%s},\n", f[0], f[1])
	}
	return b.String() + "}\n"
}

func csl(id, title, site, publisher, address, lang string, date calendar.Date) []byte {
	type name struct {
		Literal string `json:"literal"`
	}
	type issued struct {
		DateParts [][]int `json:"date-parts"`
	}
	item := struct {
		ID             string  `json:"id"`
		Type           string  `json:"type"`
		Title          string  `json:"title"`
		ContainerTitle string  `json:"container-title"`
		Author         []name  `json:"author"`
		Issued         *issued `json:"issued,omitempty"`
		URL            string  `json:"URL"`
		Language       string  `json:"language"`
	}{id, "dataset", title, site, []name{{publisher}}, nil, address, lang}
	if !date.IsZero() {
		parts := []int{date.Year}
		for _, n := range []int{date.Month, date.Day} {
			if n > 0 {
				parts = append(parts, n)
			}
		}
		item.Issued = &issued{[][]int{parts}}
	}
	data, _ := json.MarshalIndent([]any{item}, "", "  ") // strings and numbers always marshal
	return append(data, '\n')
}
