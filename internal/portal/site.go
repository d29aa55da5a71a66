package portal

import (
	"lvjin/internal/calendar"
	"lvjin/internal/diag"
)

// Site is content/site.yaml.
type Site struct {
	Title       Localized                 `key:"title,required"`
	Description Localized                 `key:"description"`
	Source      Placed[string]            `key:"source,required"` // language that others translate
	Languages   []SiteLanguage            `key:"languages,required"`
	BaseURL     Placed[string]            `key:"base-url"`
	ShareImage  ShareImage                `key:"share-image"`
	Publisher   Localized                 `key:"publisher"`
	License     string                    `key:"license"`    // of the data of indicators that state none
	Notice      Localized                 `key:"notice"`     // shown on every page
	Severity    map[string]Placed[string] `key:"severity"`   // error, warning or off, by the name of a check
	Navigation  []Placed[string]          `key:"navigation"` // kinds, and addresses of items
	Footer      []Placed[string]          `key:"footer"`     // addresses of items
	Imprint     Imprint                   `key:"imprint"`
	Government  Placed[*Government]       `key:"government"` // nil where the site is none of a government
	Home        Home                      `key:"home"`
}

// Home is what editors choose for the home page.
type Home struct {
	// Indicators are shown in this order, each with the figures of one area: green-loan-balance#chongqing. Without an
	// area it is the first of the data; without a list, indicators stand in the order of their titles.
	Indicators []Placed[string] `key:"indicators"`
}

// ShareImage says how the images are drawn that are shown of pages where somebody shares them.
type ShareImage struct {
	Font Placed[string] `key:"font"` // a file of the site, or elsewhere by its absolute path; "": one of the system
}

// SiteLanguage is a language that a site names.
type SiteLanguage struct {
	ID  Placed[string] `key:"id,required"`
	Tag Placed[string] `key:"tag,required"`
}

// Area is a place that has figures but no district page: a city, a nation.
type Area struct {
	ID     string         `key:"id,required"`
	Name   Localized      `key:"name,required"`
	Within Placed[string] `key:"within"`
	At     diag.Place
}

// Term is a row of the glossary.
type Term struct {
	ID         string
	Names      map[string]string   // by language id
	Also       map[string][]string // other renderings that are right
	Avoid      map[string][]string // renderings that are wrong
	Definition map[string]string
	Pinyin     string
	Usage      string // published, general, provisional: how well the rendering is attested
	At         diag.Place
}

// Source is what figures and texts cite.
type Source struct {
	ID       string         `key:"id,required"`
	Title    Localized      `key:"title,required"`
	Short    Localized      `key:"short"` // what tables call it, where the title is long
	Outlet   Localized      `key:"outlet"`
	Author   Localized      `key:"author"`
	Date     calendar.Date  `key:"date"`
	Language string         `key:"language"`
	Link     Placed[string] `key:"link"`
	License  string         `key:"license"`
	Note     Localized      `key:"note"`
	At       diag.Place
}
