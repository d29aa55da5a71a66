// Package export gives an indicator to machines: as CSV, XLSX and JSON, and all of them as a Frictionless data package, a
// DCAT catalog, a zip, and schema.org metadata for the pages. It turns values into bytes and touches nothing else; the
// same values give the same bytes.
//
// Addresses, relative to the site's root, are a contract and do not change:
//
//	data/<slug>.csv          one row an observation
//	data/<slug>.xlsx         the same rows; notes and sources on a second sheet
//	data/<slug>.json         the same observations with texts in every language of the site
//	data/schema.json         JSON Schema of the JSON files
//	data/datapackage.json    Frictionless tabular data package of the CSV files
//	data/catalog.jsonld      DCAT 3 catalog
//	data/all.zip             all CSV and JSON, the schema, the data package, a README
//
// A number is the decimal that the data file holds, digit by digit: 1158.3 stays 1158.3 and 4.10 stays 4.10. JSON writes
// it as a string, because a JSON number is read as a float. XLSX holds it as a number with as many decimals shown as are
// stored; a number of more than 15 significant digits, which no spreadsheet keeps, is text there. What is not known is
// an empty cell and null, never 0.
//
// The CSV is RFC 4180 with a byte order mark. A text that a spreadsheet would take for a formula, because it begins with
// = + - @, a tab or a line break (or a full-width ＝ ＋ － ＠), has an apostrophe before it; so has a text that begins
// with apostrophes and such a character, so that taking one apostrophe off always gives the text back. Numbers and dates
// are left alone, negative ones too. XLSX and JSON need no such care: there a text is a text.
//
// Columns, in this order: columns.go. A row is superseded where the same area and date has been published again; rows
// without a date supersede nothing.
package export

import (
	"path"
	"strings"
)

// The addresses of what belongs to the whole site.
const (
	PackagePath = "data/datapackage.json"
	CatalogPath = "data/catalog.jsonld"
	SchemaPath  = "data/schema.json"
	ZipPath     = "data/all.zip"
)

// The media types of the formats, and of the catalog.
const (
	TypeCSV    = "text/csv"
	TypeXLSX   = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	TypeJSON   = "application/json"
	TypeJSONLD = "application/ld+json"
	TypeZip    = "application/zip"
)

// Path is the address of a dataset in a format: csv, xlsx or json.
func Path(slug, format string) string { return "data/" + slug + "." + format }

// Files are a dataset with what is published of it.
type Files struct {
	Dataset
	CSV, XLSX, JSON []byte
}

// Make writes a dataset in all formats.
func Make(d Dataset, words map[string]Words) (Files, error) {
	xlsx, err := XLSX(d, words)
	return Files{d, CSV(d), xlsx, JSON(d)}, err
}

// File is one of the files of a dataset.
type File struct {
	Path, Type string
	Data       []byte
}

// List are the files with their addresses, for a page that lists them and for those who write them.
func (f Files) List() []File {
	return []File{
		{Path(f.Slug, "csv"), TypeCSV, f.CSV},
		{Path(f.Slug, "xlsx"), TypeXLSX, f.XLSX},
		{Path(f.Slug, "json"), TypeJSON, f.JSON},
	}
}

// address is how a file at one address refers to another: absolute where the site's base is known, else relative, so
// that the site may move.
func address(base, from, to string) string {
	if base != "" {
		return strings.TrimSuffix(base, "/") + "/" + to
	}
	dir, rest := path.Dir(from+"x"), to // from may be a folder: zh/indicator/x/
	up := 0
	for dir != "." && !strings.HasPrefix(rest, dir+"/") {
		dir, up = path.Dir(dir), up+1
	}
	if dir != "." {
		rest = strings.TrimPrefix(rest, dir+"/")
	}
	if rest = strings.Repeat("../", up) + rest; rest == "" {
		return "./"
	}
	return rest
}
