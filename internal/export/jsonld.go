package export

import (
	"encoding/json"
	"strconv"
)

// JSONLD describes a dataset in schema.org's words, for the page that shows it in a language. It is safe inside of
// <script type="application/ld+json">: < > & are escaped. ok is false where the license or a source is missing, without
// which search engines cannot tell who may use the data and whose they are; Lacks says which.
func JSONLD(s Site, f Files, lang string) (data []byte, ok bool) {
	if len(f.Lacks()) > 0 {
		return nil, false
	}
	page := f.Pages[lang]
	at := func(path string) string { return address(s.Base, page, path) }
	n := node{
		"@context": "https://schema.org", "@type": "Dataset", "@id": datasetIRI(s.Base, page, f.Slug),
		"identifier": f.Slug, "inLanguage": s.tag(lang), "name": f.in(f.Title, lang),
		"includedInDataCatalog": node{"@type": "DataCatalog", "name": s.in(s.Title, lang), "url": at(CatalogPath)},
	}
	n.put("description", f.in(f.Summary, lang)).put("dateModified", s.Modified.String())
	if page != "" {
		n["url"] = at(page)
	}
	if l := licenseNode(f.License, "CreativeWork", "name"); l["@id"] != nil {
		n["license"] = l["@id"]
	} else {
		n["license"] = l
	}
	if publisher := s.in(s.Publisher, lang); publisher != "" {
		n["publisher"] = node{"@type": "Organization", "name": publisher}
		n["creator"] = n["publisher"]
	}
	if from, to := f.Span(); from != "" {
		n["temporalCoverage"] = from + "/" + to
	}
	var places, sources, distribution []any
	for _, a := range f.Areas {
		places = append(places, node{"@type": "Place", "identifier": a.ID}.put("name", f.in(a.Name, lang)))
	}
	for _, src := range f.Sources {
		sources = append(sources, work(&f.Dataset, src, lang))
	}
	for _, file := range f.List() {
		distribution = append(distribution, node{"@type": "DataDownload", "contentUrl": at(file.Path), "encodingFormat": file.Type, "contentSize": strconv.Itoa(len(file.Data)) + " B"})
	}
	n.put("spatialCoverage", places).put("isBasedOn", sources).put("distribution", distribution).put("variableMeasured", variable(&f.Dataset, lang))
	data, err := json.Marshal(n)
	if err != nil {
		panic(err) // texts and lists of texts always have a JSON
	}
	return data, true
}

// variable is what is measured, and in which unit.
func variable(d *Dataset, lang string) node {
	unit := d.Unit.Names[lang]
	if unit == "" {
		unit = d.Unit.ID
	}
	return node{"@type": "PropertyValue", "name": d.in(d.Title, lang)}.put("unitText", unit).put("description", d.in(d.BasisName, lang))
}

// work is a source as a creative work.
func work(d *Dataset, src Source, lang string) node {
	n := node{"@type": "CreativeWork", "identifier": src.ID}
	n.put("name", d.in(src.Title, lang)).put("datePublished", src.Date).put("inLanguage", src.Language)
	if isWeb(src.Link) {
		n["url"] = src.Link
	}
	if outlet := d.in(src.Outlet, lang); outlet != "" {
		n["publisher"] = node{"@type": "Organization", "name": outlet}
	}
	return n.put("author", d.in(src.Author, lang)) // a text: whether persons or a body is not known
}
