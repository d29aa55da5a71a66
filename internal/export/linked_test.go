package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
)

// The catalog, expanded by a JSON-LD processor: every dataset with its texts by language and its three files.
func TestCatalog(t *testing.T) {
	s, list := example(t)
	catalog := expand(t, Catalog(s, list), "https://portal.example/sub/data/catalog.jsonld")
	const dcat, dcterms = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"
	if got := all(catalog, "@type"); !slices.Contains(got, dcat+"Catalog") || strings.Count(strings.Join(got, " "), dcat+"Distribution") != 2*3+2 {
		t.Errorf("types %q", got)
	}
	datasets := catalog[dcat+"dataset"].([]any)
	loans := datasets[1].(map[string]any)
	if loans["@id"] != "https://portal.example/sub/data/catalog.jsonld#loans" {
		t.Errorf("id %q", loans["@id"])
	}
	for _, c := range []struct{ property, want string }{
		{dcterms + "title", "Green loan balance@en 绿色贷款余额@zh-hans"},
		{dcterms + "license", "https://creativecommons.org/licenses/by/4.0/"},
		{dcterms + "accrualPeriodicity", "http://purl.org/cld/freq/quarterly"},
		{dcterms + "language", "http://id.loc.gov/vocabulary/iso639-1/en http://id.loc.gov/vocabulary/iso639-1/zh http://id.loc.gov/vocabulary/iso639-1/de"},
		{dcat + "landingPage", "https://portal.example/sub/en/indicator/loans/ https://portal.example/sub/zh/indicator/loans/ https://portal.example/sub/de/indicator/loans/"},
		{dcat + "distribution", "https://portal.example/sub/data/loans.csv https://portal.example/sub/data/loans.xlsx https://portal.example/sub/data/loans.json"},
	} {
		if got := told(loans[c.property]); got != c.want {
			t.Errorf("%s is %q, expected %q", c.property, got, c.want)
		}
	}
	csv := loans[dcat+"distribution"].([]any)[0].(map[string]any)
	if got, want := told(csv[dcat+"byteSize"]), fmt.Sprint(len(list[1].CSV), "^^http://www.w3.org/2001/XMLSchema#nonNegativeInteger"); got != want {
		t.Errorf("size %q, expected %q", got, want)
	}
}

// Without a base all addresses are relative, and the catalog says the same wherever the site stands.
func TestCatalogWithoutABase(t *testing.T) {
	s, list := example(t)
	want := expand(t, Catalog(s, list), "https://portal.example/sub/data/catalog.jsonld")
	s.Base = ""
	catalog := Catalog(s, list)
	if bytes.Contains(catalog, []byte("portal.example")) {
		t.Error("an address is absolute")
	}
	got := expand(t, catalog, "https://portal.example/sub/data/catalog.jsonld")
	if a, b := fmt.Sprint(got), fmt.Sprint(want); a != b {
		t.Errorf("%s\nexpected\n%s", a, b)
	}
}

// The metadata of a page in one language.
func TestMetadataOfAPage(t *testing.T) {
	s, list := example(t)
	data, ok := JSONLD(s, list[1], "en")
	if !ok {
		t.Fatal("none")
	}
	if bytes.ContainsAny(data, "<>&") {
		t.Error("not safe in a script element")
	}
	page := expand(t, data, "https://portal.example/sub/en/indicator/loans/")
	for property, want := range map[string]string{
		"name": "Green loan balance", "description": "Green loans not yet repaid.", "inLanguage": "en",
		"url": "https://portal.example/sub/en/indicator/loans/", "license": "https://creativecommons.org/licenses/by/4.0/",
		"temporalCoverage": "2022-12-31/..", "identifier": "loans",
	} {
		if got := told(page["http://schema.org/"+property]); got != want {
			t.Errorf("%s is %q, expected %q", property, got, want)
		}
	}
	if page["@id"] != "https://portal.example/sub/data/catalog.jsonld#loans" {
		t.Errorf("the page names the dataset %q, the catalog does not", page["@id"])
	}
	if got, want := told(anywhere(page, "http://schema.org/contentUrl")), "https://portal.example/sub/data/loans.csv https://portal.example/sub/data/loans.xlsx https://portal.example/sub/data/loans.json"; got != want {
		t.Errorf("files %q, expected %q", got, want)
	}
	if got, want := told(anywhere(page, "http://schema.org/unitText")), "100 million yuan"; got != want {
		t.Errorf("unit %q, expected %q", got, want)
	}
	s.Base = ""
	relative, _ := JSONLD(s, list[1], "en")
	if bytes.Contains(relative, []byte("portal.example")) || !bytes.Contains(relative, []byte(`"contentUrl":"../../../data/loans.csv"`)) {
		t.Errorf("not relative to the page: %s", relative)
	}
	if a, b := fmt.Sprint(expand(t, relative, "https://portal.example/sub/en/indicator/loans/")), fmt.Sprint(page); a != b {
		t.Errorf("%s\nexpected\n%s", a, b)
	}
}

func TestNoMetadataWithoutLicenseOrSource(t *testing.T) {
	s, list := example(t)
	loans := list[1]
	for _, c := range []struct {
		change func(*Files)
		want   string
	}{
		{func(*Files) {}, ""},
		{func(f *Files) { f.License = "" }, "license"},
		{func(f *Files) { f.Sources = nil }, "source"},
		{func(f *Files) { f.Points = []Point{{Area: "city", Source: "nowhere"}} }, "source"},
		{func(f *Files) { f.License, f.Sources = "", nil }, "license source"},
	} {
		f := loans
		c.change(&f)
		if _, ok := JSONLD(s, f, "zh"); ok != (c.want == "") || strings.Join(f.Lacks(), " ") != c.want {
			t.Errorf("lacks %q, metadata %v; expected %q", f.Lacks(), ok, c.want)
		}
	}
}

// expand reads JSON-LD as standing at an address. Only schema.org's context comes from elsewhere: testdata has the part
// of it that is used here.
func expand(t *testing.T, data []byte, at string) map[string]any {
	t.Helper()
	var doc any
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	options := ld.NewJsonLdOptions(at)
	options.DocumentLoader = local{}
	out, err := ld.NewJsonLdProcessor().Expand(doc, options)
	if err != nil {
		t.Fatal(err)
	}
	if len(out) != 1 {
		t.Fatalf("%d nodes", len(out))
	}
	if _, err := ld.NewJsonLdProcessor().ToRDF(doc, options); err != nil {
		t.Error(err)
	}
	return out[0].(map[string]any)
}

type local struct{}

func (local) LoadDocument(u string) (*ld.RemoteDocument, error) {
	if u != "https://schema.org" && u != "https://schema.org/" {
		return nil, fmt.Errorf("%s is not to be loaded", u)
	}
	data, err := os.ReadFile("testdata/schemaorg.jsonld")
	if err != nil {
		return nil, err
	}
	var doc any
	err = json.Unmarshal(data, &doc)
	return &ld.RemoteDocument{DocumentURL: u, Document: doc}, err
}

// told writes values of an expanded property: addresses, texts with their language (which the processor writes small) or
// type.
func told(v any) string {
	var texts []string
	list, _ := v.([]any)
	for _, item := range list {
		switch m := item.(map[string]any); {
		case m["@id"] != nil:
			texts = append(texts, m["@id"].(string))
		case m["@language"] != nil:
			texts = append(texts, fmt.Sprint(m["@value"], "@", m["@language"]))
		case m["@type"] != nil:
			texts = append(texts, fmt.Sprint(m["@value"], "^^", m["@type"]))
		default:
			texts = append(texts, fmt.Sprint(m["@value"]))
		}
	}
	return strings.Join(texts, " ")
}

// anywhere are the values of a property anywhere in a graph, in order of the keys.
func anywhere(v any, property string) (values []any) {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			values = append(values, anywhere(item, property)...)
		}
	case map[string]any:
		var keys []string
		for key := range v {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		for _, key := range keys {
			if list, ok := v[key].([]any); ok && key == property {
				values = append(values, list...)
			} else {
				values = append(values, anywhere(v[key], property)...)
			}
		}
	}
	return values
}

// all are the texts of a property anywhere.
func all(v any, property string) (texts []string) {
	for _, value := range anywhere(v, property) {
		if s, ok := value.(string); ok {
			texts = append(texts, s)
		}
	}
	return texts
}
