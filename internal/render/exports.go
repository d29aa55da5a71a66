package render

import (
	"cmp"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"lvjin/internal/export"
	"lvjin/internal/locale"
	"lvjin/internal/plan"
	"lvjin/internal/portal"
)

// exports are the files for machines. They are made when a page or a file first asks for them, once.
type exports struct {
	site   export.Site
	slugs  []string
	bySlug map[string]func() (*exported, error)
	ofSite map[string]func() ([]byte, error) // about all datasets, by address
}

// exported are the files of an indicator, and what its pages say of them, by language id.
type exported struct {
	export.Files
	cited    map[string]export.Citation
	metadata map[string]template.HTML
}

func newExports(s *plan.Site, base string) *exports {
	e := &exports{site: export.NewSite(s.Portal), bySlug: map[string]func() (*exported, error){}, ofSite: map[string]func() ([]byte, error){}}
	e.site.Base, e.site.Words = base, map[string]export.Words{}
	for _, lang := range s.Portal.Languages {
		e.site.Words[lang.ID] = export.ReadWords(lang.Text)
	}
	for _, item := range s.Portal.Items(portal.KindIndicator) {
		x := item.(*portal.Indicator)
		e.slugs = append(e.slugs, x.Slug)
		e.bySlug[x.Slug] = sync.OnceValues(func() (*exported, error) { return e.export(s, x) })
	}
	if len(e.slugs) > 0 {
		for path, make := range ofSite {
			e.ofSite[path] = sync.OnceValues(func() ([]byte, error) { return e.all(make) })
		}
	}
	return e
}

// export makes the files of an indicator.
func (e *exports) export(s *plan.Site, x *portal.Indicator) (*exported, error) {
	d := export.New(s.Portal, x)
	d.Pages = map[string]string{}
	for _, page := range s.PagesOf(x.Ref()) {
		d.Pages[page.Lang.ID] = page.Address()
	}
	files, err := export.Make(d, e.site.Words)
	if err != nil {
		return nil, err
	}
	made := &exported{files, map[string]export.Citation{}, map[string]template.HTML{}}
	for _, lang := range s.Portal.Languages {
		made.cited[lang.ID] = export.Cite(e.site, files, lang.ID)
		if data, ok := export.JSONLD(e.site, files, lang.ID); ok {
			made.metadata[lang.ID] = template.HTML(`<script type="application/ld+json">` + string(data) + `</script>`) // escaped by package export
		}
	}
	return made, nil
}

// all makes a file about all datasets.
func (e *exports) all(make func(export.Site, []export.Files) ([]byte, error)) ([]byte, error) {
	var list []export.Files
	for _, slug := range e.slugs {
		f, err := e.bySlug[slug]()
		if err != nil {
			return nil, err
		}
		list = append(list, f.Files)
	}
	return make(e.site, list)
}

// ofSite are the makers of the files about all datasets, by address.
var ofSite = map[string]func(export.Site, []export.Files) ([]byte, error){
	export.PackagePath: func(s export.Site, list []export.Files) ([]byte, error) { return export.Package(s, list), nil },
	export.CatalogPath: func(s export.Site, list []export.Files) ([]byte, error) { return export.Catalog(s, list), nil },
	export.SchemaPath:  func(export.Site, []export.Files) ([]byte, error) { return export.Schema(), nil },
	export.ZipPath:     export.Zip,
}

// DataPaths lists the addresses of the files for machines.
func (r *Renderer) DataPaths() []string {
	var paths []string
	for _, slug := range r.exports.slugs {
		for _, format := range []string{"csv", "xlsx", "json"} {
			paths = append(paths, export.Path(slug, format))
		}
		for _, lang := range r.portal.Languages {
			paths = append(paths, export.CitePath(slug, lang.ID, "bib"), export.CitePath(slug, lang.ID, "csl.json"))
		}
	}
	if len(paths) > 0 {
		paths = append(paths, export.PackagePath, export.CatalogPath, export.SchemaPath, export.ZipPath)
	}
	return append(paths, slices.Sorted(maps.Keys(r.listed))...)
}

// Data makes the file for machines at an address, or gives fs.ErrNotExist.
func (r *Renderer) Data(path string) ([]byte, error) {
	if page := r.listed[path]; page != nil {
		return r.entries(page)
	}
	if make := r.exports.ofSite[path]; make != nil {
		return make()
	}
	name, inData := strings.CutPrefix(path, "data/")
	slug, format, _ := strings.Cut(name, ".")
	maker := r.exports.bySlug[slug]
	if !inData || maker == nil {
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	f, err := maker()
	if err != nil {
		return nil, err
	}
	for _, file := range f.List() {
		if file.Path == path {
			return file.Data, nil
		}
	}
	for _, lang := range r.portal.Languages {
		switch format {
		case lang.ID + ".bib":
			return []byte(f.cited[lang.ID].BibTeX), nil
		case lang.ID + ".csl.json":
			return f.cited[lang.ID].CSL, nil
		}
	}
	return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
}

// Download is a file to download.
type Download struct {
	Name, Href, Size string
}

// Cite is how to cite an indicator.
type Cite struct {
	GBT, APA string
	Files    []Download
}

// downloads are the files of an indicator, its citations, and its metadata for search engines.
func (s *scene) downloads(x *portal.Indicator) (files []Download, cite Cite, metadata template.HTML, err error) {
	f, err := s.exports.bySlug[x.Slug]()
	if err != nil {
		return nil, cite, "", err
	}
	for i, file := range f.List() {
		files = append(files, Download{[]string{"CSV", "XLSX", "JSON"}[i], s.root + file.Path, size(s.lang, len(file.Data))})
	}
	c := f.cited[s.lang.ID]
	cite = Cite{GBT: c.GBT, APA: c.APA, Files: []Download{
		{"BibTeX", s.root + export.CitePath(x.Slug, s.lang.ID, "bib"), size(s.lang, len(c.BibTeX))},
		{"CSL-JSON", s.root + export.CitePath(x.Slug, s.lang.ID, "csl.json"), size(s.lang, len(c.CSL))},
	}}
	return files, cite, f.metadata[s.lang.ID], nil
}

// size writes a number of bytes.
func size(lang *locale.Language, n int) string {
	if n < 1000 {
		return fmt.Sprintf("%d B", n)
	}
	return fmt.Sprintf("%d KB", (n+500)/1000)
}

// Data is the page that lists everything there is to download.
type Data struct {
	Title, About string
	Site         []Download
	Datasets     []Dataset
}

// Dataset is an indicator on that page.
type Dataset struct {
	Link
	From, To  string // ISO days
	Rows      int
	Published string
	License   string
	Files     []Download
}

func (s *scene) data() (*Data, error) {
	v := &Data{Title: s.lang.Text("kind-data"), About: s.lang.Text("about-data")}
	for _, name := range []struct{ message, path string }{{"data-all", export.ZipPath}, {"data-package", export.PackagePath}, {"data-catalog", export.CatalogPath}, {"data-schema", export.SchemaPath}} {
		data, err := s.Renderer.Data(name.path)
		if err != nil {
			return nil, err
		}
		v.Site = append(v.Site, Download{s.lang.Text(name.message), s.root + name.path, size(s.lang, len(data))})
	}
	for _, item := range s.site.Items(s.lang, portal.KindIndicator) {
		x := item.(*portal.Indicator)
		files, _, _, err := s.downloads(x)
		if err != nil {
			return nil, err
		}
		f, _ := s.exports.bySlug[x.Slug]()
		d := Dataset{Link: s.to(x.Ref(), ""), Rows: len(x.Observations), Files: files, License: cmp.Or(x.License, s.portal.Site.License), Published: s.day(f.LastPublished())}
		d.From, d.To = f.Span()
		d.To = strings.TrimSuffix(d.To, "..")
		v.Datasets = append(v.Datasets, d)
	}
	return v, nil
}
