package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
)

// Linked data expands, is of the page's language and address, shows the way that the page shows, and original and
// translation name each other.
func TestLinkedData(t *testing.T) {
	_, list := heads(t)
	into, from, types := map[string][]string{}, map[string]string{}, map[string]int{}
	for _, h := range list {
		if h.indexed() != (len(h.data) > 0) && h.path != "index.html" {
			t.Errorf("%s: %d blocks of linked data", h.path, len(h.data))
		}
		for i, data := range h.data {
			for _, node := range expanded(t, h, data) {
				kind := strings.TrimPrefix(node["@type"].([]any)[0].(string), schema)
				types[kind]++
				switch {
				case kind == "BreadcrumbList":
					if got := strings.Join(namesOf(node), " > "); got != strings.Join(h.crumbs, " > ") {
						t.Errorf("%s: the way is %q, on the page %q", h.path, got, h.crumbs)
					}
				case i == 0 && (node["@id"] != h.canonical || said(node, "inLanguage") != h.lang || said(node, "description") != h.only("description")):
					t.Errorf("%s: %v", h.path, node)
				}
				for _, ref := range values(node, "workTranslation") {
					into[h.canonical] = append(into[h.canonical], ref["@id"].(string))
				}
				for _, ref := range values(node, "translationOfWork") {
					from[h.canonical] = ref["@id"].(string)
				}
				for _, thing := range values(node, "mainEntity") {
					types[strings.TrimPrefix(thing["@type"].([]any)[0].(string), schema)]++
				}
			}
		}
	}
	for original, translations := range into {
		for _, translation := range translations {
			if from[translation] != original {
				t.Errorf("%s names the translation %s, which names the original %q", original, translation, from[translation])
			}
		}
	}
	if len(from) < 50 || len(from) != len(into) {
		t.Errorf("%d translations of %d originals", len(from), len(into))
	}
	for _, kind := range []string{"WebSite", "CollectionPage", "WebPage", "Article", "Dataset", "Legislation", "DefinedTerm", "DefinedTermSet", "AdministrativeArea", "Organization", "CreativeWork", "BreadcrumbList"} {
		if types[kind] == 0 {
			t.Errorf("nothing is a %s", kind)
		}
	}
}

const schema = "http://schema.org/"

// expanded are the nodes of a page's linked data as a processor reads them there.
func expanded(t *testing.T, h *head, data string) (nodes []map[string]any) {
	t.Helper()
	var doc any
	if err := json.Unmarshal([]byte(data), &doc); err != nil {
		t.Fatalf("%s: %v\n%s", h.path, err, data)
	}
	options := ld.NewJsonLdOptions(h.canonical)
	options.DocumentLoader = vocabulary{}
	list, err := ld.NewJsonLdProcessor().Expand(doc, options)
	if err != nil {
		t.Fatalf("%s: %v", h.path, err)
	}
	for _, node := range list {
		nodes = append(nodes, node.(map[string]any))
	}
	return nodes
}

// vocabulary is the part of schema.org's context that is used here.
type vocabulary struct{}

func (vocabulary) LoadDocument(u string) (*ld.RemoteDocument, error) {
	data, err := os.ReadFile("../../internal/export/testdata/schemaorg.jsonld")
	if err != nil || u != "https://schema.org" {
		return nil, fmt.Errorf("%s is not to be loaded: %v", u, err)
	}
	var doc any
	err = json.Unmarshal(data, &doc)
	return &ld.RemoteDocument{DocumentURL: u, Document: doc}, err
}

// values are those of a property of an expanded node.
func values(node map[string]any, property string) (list []map[string]any) {
	found, _ := node[schema+property].([]any)
	for _, v := range found {
		list = append(list, v.(map[string]any))
	}
	return list
}

func said(node map[string]any, property string) string {
	for _, v := range values(node, property) {
		return fmt.Sprint(v["@value"])
	}
	return ""
}

func namesOf(crumbs map[string]any) (names []string) {
	for _, item := range values(crumbs, "itemListElement") {
		names = append(names, said(item, "name"))
	}
	return names
}
