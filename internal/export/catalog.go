package export

import (
	"crypto/sha256"
	"fmt"
	"strconv"
	"strings"

	"lvjin/internal/portal"
)

// node is a thing of a graph in JSON-LD. Keys are written in order, so @context and @id come first.
type node map[string]any

// put adds what is not empty.
func (n node) put(key string, v any) node {
	switch v := v.(type) {
	case string:
		if v == "" {
			return n
		}
	case []any:
		if len(v) == 0 {
			return n
		}
	case node:
		if len(v) == 0 {
			return n
		}
	}
	n[key] = v
	return n
}

func ref(iri string) node { return node{}.put("@id", iri) }

// dcatContext spells out the prefixes, so that the catalog needs nothing from elsewhere.
var dcatContext = node{
	"dcat": "http://www.w3.org/ns/dcat#", "dcterms": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
	"spdx": "http://spdx.org/rdf/terms#", "skos": "http://www.w3.org/2004/02/skos/core#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
	"xsd": "http://www.w3.org/2001/XMLSchema#",
}

// Catalog writes the site's datasets in the vocabulary of DCAT 3.
func Catalog(s Site, datasets []Files) []byte {
	c := node{"@context": dcatContext, "@id": s.iri(CatalogPath), "@type": "dcat:Catalog"}
	c.put("dcterms:title", s.texts(s.Title)).put("dcterms:description", s.texts(s.Description)).put("dcterms:publisher", s.publisher())
	c.put("dcterms:language", s.languages()).put("dcterms:modified", s.modified())
	c.put("foaf:homepage", ref(s.iri("")))
	c.put("dcat:distribution", []any{
		node{"@id": s.iri(ZipPath), "@type": "dcat:Distribution"}.put("dcat:downloadURL", ref(s.iri(ZipPath))).put("dcat:accessURL", ref(s.iri(ZipPath))).put("dcat:packageFormat", mediaType(TypeZip)).put("dcat:mediaType", mediaType(TypeCSV)),
		node{"@id": s.iri(PackagePath), "@type": "dcat:Distribution"}.put("dcat:downloadURL", ref(s.iri(PackagePath))).put("dcat:accessURL", ref(s.iri(PackagePath))).put("dcat:mediaType", mediaType(TypeJSON)),
	})
	var list []any
	for i := range datasets {
		list = append(list, s.dataset(&datasets[i]))
	}
	return encode(c.put("dcat:dataset", list))
}

// datasetIRI names a dataset, in the catalog and on its pages alike.
func datasetIRI(base, from, slug string) string { return address(base, from, CatalogPath) + "#" + slug }

func (s *Site) iri(path string) string { return address(s.Base, CatalogPath, path) }

func (s *Site) dataset(f *Files) node {
	n := node{"@id": datasetIRI(s.Base, CatalogPath, f.Slug), "@type": "dcat:Dataset", "dcterms:identifier": f.Slug}
	n.put("dcterms:title", s.texts(f.Title)).put("dcterms:description", s.texts(f.Summary)).put("dcterms:publisher", s.publisher())
	n.put("dcterms:language", s.languages()).put("dcterms:modified", s.modified()).put("dcterms:license", licenseNode(f.License, "dcterms:LicenseDocument", "rdfs:label"))
	n.put("dcterms:accrualPeriodicity", ref(frequencies[f.Frequency])).put("dcterms:temporal", temporal(f.Span()))
	var places, sources, pages, distributions []any
	for _, a := range f.Areas {
		places = append(places, node{"@type": "dcterms:Location", "dcterms:identifier": a.ID}.put("skos:prefLabel", s.texts(a.Name)))
	}
	for _, src := range f.Sources {
		sources = append(sources, s.source(src))
	}
	for _, l := range s.Languages {
		if page := f.Pages[l.ID]; page != "" {
			pages = append(pages, ref(s.iri(page)))
		}
	}
	for _, file := range f.List() {
		distributions = append(distributions, s.distribution(file, f.License))
	}
	return n.put("dcterms:spatial", places).put("dcterms:source", sources).put("dcat:landingPage", pages).put("dcat:distribution", distributions)
}

func (s *Site) distribution(f File, license string) node {
	n := node{"@id": s.iri(f.Path), "@type": "dcat:Distribution", "dcterms:title": f.Path[strings.LastIndex(f.Path, "/")+1:]}
	n.put("dcat:downloadURL", ref(s.iri(f.Path))).put("dcat:accessURL", ref(s.iri(f.Path))).put("dcat:mediaType", mediaType(f.Type))
	n["dcat:byteSize"] = node{"@value": strconv.Itoa(len(f.Data)), "@type": "xsd:nonNegativeInteger"}
	n["spdx:checksum"] = node{
		"@type": "spdx:Checksum", "spdx:algorithm": ref("spdx:checksumAlgorithm_sha256"),
		"spdx:checksumValue": node{"@value": fmt.Sprintf("%x", sha256.Sum256(f.Data)), "@type": "xsd:hexBinary"},
	}
	if f.Type == TypeJSON {
		n.put("dcterms:conformsTo", ref(s.iri(SchemaPath)))
	}
	return n.put("dcterms:license", licenseNode(license, "dcterms:LicenseDocument", "rdfs:label"))
}

func (s *Site) source(src Source) node {
	n := node{"@type": "dcterms:BibliographicResource", "dcterms:identifier": src.ID}
	if isWeb(src.Link) {
		n["@id"] = src.Link
	}
	return n.put("dcterms:title", s.texts(src.Title)).put("dcterms:date", date(src.Date))
}

// texts are a text in every language that has it.
func (s *Site) texts(t portal.Localized) []any {
	var list []any
	for _, l := range s.Languages {
		if own := t[l.ID]; own != "" {
			list = append(list, node{"@value": own, "@language": l.Tag})
		}
	}
	return list
}

func (s *Site) publisher() node {
	if name := s.texts(s.Publisher); name != nil {
		return node{"@id": s.iri(CatalogPath) + "#publisher", "@type": "foaf:Agent", "foaf:name": name}
	}
	return nil
}

// languages are named as DCAT wants, where ISO 639-1 has a code for them.
func (s *Site) languages() []any {
	var list []any
	for _, l := range s.Languages {
		if base, _, _ := strings.Cut(l.Tag, "-"); len(base) == 2 {
			list = append(list, ref("http://id.loc.gov/vocabulary/iso639-1/"+base))
		}
	}
	return list
}

func (s *Site) modified() node { return date(s.Modified.String()) }
