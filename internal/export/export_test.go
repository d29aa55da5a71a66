package export

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"
	"golang.org/x/tools/txtar"

	"lvjin/internal/content"
	"lvjin/internal/portal"
)

var update = flag.Bool("update", false, "write the files of this run to testdata/golden")

// The site of testdata/site.txtar, and what its files should be, in testdata/golden.
func TestGolden(t *testing.T) {
	s, list := example(t)
	for name, data := range published(t, s, list) {
		if filepath.Ext(name) == ".xlsx" || filepath.Ext(name) == ".zip" { // read back in tests of their own
			continue
		}
		file := filepath.Join("testdata/golden", name)
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Error(err)
		} else if diff := cmp.Diff(string(want), string(data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestTheSameDataGiveTheSameBytes(t *testing.T) {
	s, list := example(t)
	first := published(t, s, list)
	s, list = example(t)
	for name, data := range published(t, s, list) {
		if !bytes.Equal(first[name], data) {
			t.Errorf("%s differs from run to run", name)
		}
	}
}

func TestZipHoldsWhatIsPublished(t *testing.T) {
	s, list := example(t)
	files := published(t, s, list)
	z, err := zip.NewReader(bytes.NewReader(files["all.zip"]), int64(len(files["all.zip"])))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if want, ok := files[f.Name]; !ok || !bytes.Equal(got, want) {
			t.Errorf("%s in the zip is not what is published", f.Name)
		}
		if f.Modified.Year() != 1980 {
			t.Errorf("%s has a time of its own: %v", f.Name, f.Modified)
		}
	}
	if want := []string{"README.txt", "banks.csv", "banks.json", "datapackage.json", "loans.csv", "loans.json", "schema.json"}; !slices.Equal(names, want) {
		t.Errorf("the zip holds %q, expected %q", names, want)
	}
}

func TestAddresses(t *testing.T) {
	for _, c := range []struct{ base, from, to, want string }{
		{"https://x.example/sub/", "zh/indicator/a/", "data/a.csv", "https://x.example/sub/data/a.csv"},
		{"https://x.example", "", "", "https://x.example/"},
		{"", "zh/indicator/a/", "data/a.csv", "../../../data/a.csv"},
		{"", "zh/indicator/a/", "zh/indicator/a/", "./"},
		{"", "zh/indicator/a/", "zh/data/", "../../data/"},
		{"", "data/catalog.jsonld", "data/a.csv", "a.csv"},
		{"", "data/catalog.jsonld", "", "../"},
		{"", "", "data/a.csv", "data/a.csv"},
	} {
		if got := address(c.base, c.from, c.to); got != c.want {
			t.Errorf("address(%q, %q, %q) = %q, expected %q", c.base, c.from, c.to, got, c.want)
		}
	}
}

// example is the site of testdata/site.txtar.
func example(t testing.TB) (Site, []Files) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	return makeAll(t, read(t, fsys))
}

func read(t testing.TB, fsys fs.FS) *portal.Portal {
	t.Helper()
	p, findings, err := content.Load(fsys, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		if f.Check != "translation-missing" { // what a site without all translations exports is a part of the test
			t.Errorf("%v", f)
		}
	}
	return p
}

// referencePortal is the reference site of this repository.
func referencePortal(t testing.TB) *portal.Portal { return read(t, os.DirFS("../..")) }

func reference(t testing.TB) (Site, []Files) { return makeAll(t, referencePortal(t)) }

func makeAll(t testing.TB, p *portal.Portal) (Site, []Files) {
	t.Helper()
	s := NewSite(p)
	s.Words = words(t)
	var list []Files
	for _, item := range p.Items(portal.KindIndicator) {
		d := New(p, item.(*portal.Indicator))
		d.Pages = map[string]string{}
		for _, l := range d.Languages {
			d.Pages[l.ID] = l.ID + "/indicator/" + d.Slug + "/"
		}
		f, err := Make(d, s.Words)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, f)
	}
	return s, list
}

// words are those of testdata/words.txtar.
func words(t testing.TB) map[string]Words {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/words.txtar")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]Words{}
	for _, file := range archive.Files {
		var texts map[string]string
		if err := yaml.Unmarshal(file.Data, &texts); err != nil {
			t.Fatal(err)
		}
		for _, name := range WordNames() {
			if texts[name] == "" {
				t.Errorf("%s: %s is missing", file.Name, name)
			}
		}
		if len(texts) != len(WordNames()) {
			t.Errorf("%s has %d words, expected %d", file.Name, len(texts), len(WordNames()))
		}
		all[file.Name] = ReadWords(func(name string) string { return texts[name] })
	}
	return all
}

// published are all files by their names, and the metadata of the pages.
func published(t testing.TB, s Site, list []Files) map[string][]byte {
	t.Helper()
	files := map[string][]byte{"catalog.jsonld": Catalog(s, list), "datapackage.json": Package(s, list), "schema.json": Schema(), "README.txt": Readme(s, list)}
	for _, f := range list {
		for _, file := range f.List() {
			files[filepath.Base(file.Path)] = file.Data
		}
		for _, l := range s.Languages {
			if data, ok := JSONLD(s, f, l.ID); ok {
				files["page/"+f.Slug+"."+l.ID+".jsonld"] = data
			}
		}
	}
	var err error
	if files["all.zip"], err = Zip(s, list); err != nil {
		t.Fatal(err)
	}
	return files
}
