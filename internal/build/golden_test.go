package build

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"testing"

	"lvjin"
	"lvjin/internal/calendar"
	"lvjin/internal/publish"
)

var update = flag.Bool("update", false, "write the pages of this run to testdata/golden")

// The golden site has three languages, every kind of page, a text that is not translated and two that are behind their
// original. What it should look like stands in testdata/golden.
func TestGoldenSite(t *testing.T) {
	o := Options{Site: os.DirFS("testdata/site"), Theme: lvjin.Theme, Today: calendar.Date{Year: 2023, Month: 11, Day: 23}}
	out := filepath.Join(t.TempDir(), "public")
	_, findings, err := Site(context.Background(), o, out)
	if err != nil {
		t.Fatal(err)
	}
	expected := []string{"content/article/news/meta.yaml translation-missing", "content/article/story/de.md translation-stale", "content/article/story/en.md translation-stale"}
	for _, f := range findings {
		if !slices.Contains(expected, f.File+" "+f.Check) {
			t.Errorf("%v", f)
		}
	}
	if *update {
		if err := errs(os.RemoveAll("testdata/golden"), os.CopyFS("testdata/golden", os.DirFS(out)), os.Remove("testdata/golden/"+publish.ManifestName)); err != nil {
			t.Fatal(err)
		}
	}
	got, want := files(t, out), files(t, "testdata/golden")
	for name := range want {
		if _, ok := got[name]; !ok {
			t.Errorf("%s is not written", name)
		}
	}
	for name, data := range got {
		if name == publish.ManifestName {
			continue
		}
		if old, ok := want[name]; !ok {
			t.Errorf("%s is new", name)
		} else if !bytes.Equal(old, data) {
			t.Errorf("%s differs%s", name, firstDifference(old, data))
		}
	}
}

func errs(list ...error) error {
	return list[max(0, slices.IndexFunc(list, func(err error) bool { return err != nil }))]
}

func files(t *testing.T, root string) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			found[name], err = os.ReadFile(filepath.Join(root, name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// firstDifference shows the first line in which two pages differ.
func firstDifference(old, got []byte) string {
	a, b := bytes.Split(old, []byte("\n")), bytes.Split(got, []byte("\n"))
	for i := range min(len(a), len(b)) {
		if !bytes.Equal(a[i], b[i]) {
			return "\n  was: " + string(a[i]) + "\n  is:  " + string(b[i])
		}
	}
	return " in length"
}

// Two builds of the same content give the same bytes, in whatever order the workers finish.
func TestBuildsAreReproducible(t *testing.T) {
	o := Options{Site: os.DirFS("testdata/site"), Theme: lvjin.Theme}
	first := filepath.Join(t.TempDir(), "public")
	for range 5 {
		out := filepath.Join(t.TempDir(), "public")
		for _, dir := range []string{first, out} {
			if _, _, err := Site(context.Background(), o, dir); err != nil {
				t.Fatal(err)
			}
		}
		a, b := files(t, first), files(t, out)
		for name := range a {
			if !bytes.Equal(a[name], b[name]) {
				t.Fatalf("%s differs%s", name, firstDifference(a[name], b[name]))
			}
		}
	}
}

// What a preview shows on request is what a build writes.
func TestFilesOnRequest(t *testing.T) {
	o := Options{Site: os.DirFS("testdata/site"), Theme: lvjin.Theme, Today: calendar.Date{Year: 2023, Month: 11, Day: 23}}
	l, _, err := Load(o)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files(t, "testdata/golden") {
		if got, err := l.File(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %v%s", name, err, firstDifference(want, got))
		}
	}
	if _, err := l.File("sitemap-1.xml"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that there is none of: %v", err)
	}
}

// A build that is interrupted, or whose texts cannot be read, leaves the published site as it was.
func TestAnInterruptedBuildChangesNothing(t *testing.T) {
	o := Options{Site: os.DirFS("testdata/site"), Theme: lvjin.Theme}
	out := filepath.Join(t.TempDir(), "public")
	if _, _, err := Site(context.Background(), o, out); err != nil {
		t.Fatal(err)
	}
	before := files(t, out)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := Site(ctx, o, out); err == nil {
		t.Error("an interrupted build reports no error")
	}
	o.Site = vanishing{o.Site, new(atomic.Int32)}
	if _, _, err := Site(context.Background(), o, out); err == nil {
		t.Error("a build whose texts vanish reports no error")
	}
	after := files(t, out)
	for name := range before {
		if !bytes.Equal(before[name], after[name]) {
			t.Errorf("%s has changed", name)
		}
	}
	if entries, _ := os.ReadDir(filepath.Dir(out)); len(entries) != 1 {
		t.Errorf("something is left beside the site: %v", entries)
	}
}

// vanishing is a site whose English story is gone when its body is to be read.
type vanishing struct {
	fs.FS
	opened *atomic.Int32
}

// Open opens a file, the story once.
func (v vanishing) Open(name string) (fs.File, error) {
	if name == "content/article/story/en.md" && v.opened.Add(1) > 1 {
		return nil, fs.ErrNotExist
	}
	return v.FS.Open(name)
}
