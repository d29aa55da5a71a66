package publish_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lvjin/internal/publish"
)

// pages is a site as a test writes it down: path to text.
type pages map[string]string

// build publishes pages into dir.
func build(dir string, site pages) (publish.Result, error) {
	stage, err := publish.Open(dir)
	if err != nil {
		return publish.Result{}, err
	}
	defer stage.Discard()
	for path, text := range site {
		if err := stage.Write(publish.File{Path: path, Data: []byte(text)}); err != nil {
			return publish.Result{}, err
		}
	}
	return stage.Commit()
}

// mustBuild publishes pages where nothing should go wrong.
func mustBuild(t *testing.T, dir string, site pages) publish.Result {
	t.Helper()
	result, err := build(dir, site)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// published reads a site back, and fails unless its manifest is true to it.
func published(t *testing.T, dir string) pages {
	t.Helper()
	site := pages{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path == publish.ManifestName {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, path))
		site[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	manifest, err := publish.ReadManifest(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(manifest.Text()), string(manifestOf(site).Text()); got != want {
		t.Errorf("the manifest says\n%sand the files\n%s", got, want)
	}
	return site
}

// same fails unless dir holds these pages and nothing lies beside it.
func same(t *testing.T, dir string, want pages) {
	t.Helper()
	if diff := cmp.Diff(want, published(t, dir)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", dir, diff)
	}
	alone(t, dir)
}

// alone fails if something lies beside dir.
func alone(t *testing.T, dir string) {
	t.Helper()
	for _, name := range beside(t, dir) {
		t.Errorf("%s was left beside the output", name)
	}
}

func beside(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.Name() != filepath.Base(dir) {
			names = append(names, entry.Name())
		}
	}
	return names
}

// output is a folder to publish to, which is not there yet, alone in its parent.
func output(t *testing.T) string { return filepath.Join(t.TempDir(), "public") }

func TestSite(t *testing.T) {
	dir := output(t)
	first := pages{
		"index.html":                 "<h1>绿金西部</h1>",
		"en/index.html":              "<h1>Green Finance West</h1>",
		"en/article/loans/page.html": "green loans",
		".well-known/security.txt":   "Contact: mailto:x@example.org",
		"empty.txt":                  "",
		"文/绿.html":                   "green",
	}
	if got, want := mustBuild(t, dir, first), (publish.Result{Files: 6, Written: 6, Bytes: 93}); got != want {
		t.Errorf("first build: %+v, want %+v", got, want)
	}
	same(t, dir, first)

	second := pages{
		"index.html":    "<h1>绿金西部</h1>",
		"en/index.html": "<h1>Green Finance in the West</h1>",
		"new.html":      "new",
		"empty.txt":     "",
	}
	if got, want := mustBuild(t, dir, second), (publish.Result{Files: 4, Written: 2, Unchanged: 2, Removed: 3, Bytes: 58}); got != want {
		t.Errorf("second build: %+v, want %+v", got, want)
	}
	same(t, dir, second)
}

// A page that another becomes a folder of, and the other way round, are no
// conflict from one build to the next.
func TestFileBecomesFolder(t *testing.T) {
	dir := output(t)
	for _, site := range []pages{{"a": "file"}, {"a/b": "below"}, {"a": "file"}, {}} {
		mustBuild(t, dir, site)
		same(t, dir, site)
	}
}

func TestSameBytesInAnyOrder(t *testing.T) {
	dir := output(t)
	site := pages{}
	for i := range 200 {
		site[fmt.Sprintf("p%d/index.html", i)] = strings.Repeat("x", i)
	}
	mustBuild(t, dir, site) // the order of a map: another each time
	manifest, err := os.ReadFile(filepath.Join(dir, publish.ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if got, want := mustBuild(t, dir, site), (publish.Result{Files: 200, Unchanged: 200, Bytes: 19900}); got != want {
			t.Errorf("built again: %+v, want %+v", got, want)
		}
		again, err := os.ReadFile(filepath.Join(dir, publish.ManifestName))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(manifest), string(again)); diff != "" {
			t.Fatal(diff)
		}
	}
	same(t, dir, site)
}

func TestUnchangedIsTheSameFile(t *testing.T) {
	dir := output(t)
	file := func(name string) fs.FileInfo {
		info, err := os.Lstat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	mustBuild(t, dir, pages{"same": "1", "other": "1"})
	sameBefore, otherBefore := file("same"), file("other")
	mustBuild(t, dir, pages{"same": "1", "other": "2"})
	if !os.SameFile(sameBefore, file("same")) {
		t.Error("a file with the same bytes was written again")
	}
	if os.SameFile(otherBefore, file("other")) {
		t.Error("a file with other bytes was written in place, under the eyes of its readers")
	}
}

// What is listed is ours: the manifest does not make us believe that the file is
// still what we wrote.
func TestChangedByHandIsOverwritten(t *testing.T) {
	site := pages{"a/page": "built", "b": "built"}
	for name, change := range map[string]func(page string) error{
		"same size":  func(p string) error { return os.WriteFile(p, []byte("BUILT"), 0o644) },
		"longer":     func(p string) error { return os.WriteFile(p, []byte("built and more"), 0o644) },
		"emptied":    func(p string) error { return os.Truncate(p, 0) },
		"removed":    func(p string) error { return os.RemoveAll(filepath.Dir(p)) },
		"unreadable": func(p string) error { return os.Chmod(p, 0) },
		"a link": func(p string) error {
			real := filepath.Join(filepath.Dir(p), "..", "b")
			return errorsFirst(os.Remove(p), os.Symlink(real, p))
		},
		"a folder": func(p string) error { return errorsFirst(os.Remove(p), os.Mkdir(p, 0o755)) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := output(t)
			mustBuild(t, dir, site)
			if err := change(filepath.Join(dir, "a", "page")); err != nil {
				t.Fatal(err)
			}
			if got := mustBuild(t, dir, site); got.Written != 1 || got.Unchanged != 1 {
				t.Errorf("%+v", got)
			}
			same(t, dir, site)
			info, err := os.Lstat(filepath.Join(dir, "a", "page"))
			if err != nil || !info.Mode().IsRegular() || info.Mode().Perm()&0o400 == 0 {
				t.Errorf("page is %v, %v", info.Mode(), err)
			}
		})
	}
}

func errorsFirst(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func TestDiscard(t *testing.T) {
	dir := output(t)
	site := pages{"a": "1"}
	mustBuild(t, dir, site)

	stage := open(t, dir)
	write(t, stage, "a", "2")
	for range 2 {
		if err := stage.Discard(); err != nil {
			t.Error(err)
		}
	}
	same(t, dir, site)
	if err := stage.Write(publish.File{Path: "b"}); err == nil {
		t.Error("written to a discarded stage")
	}
	if _, err := stage.Commit(); err == nil {
		t.Error("committed a discarded stage")
	}
	same(t, dir, site)
}

func TestDiscardAfterCommit(t *testing.T) {
	dir := output(t)
	stage := open(t, dir)
	write(t, stage, "a", "1")
	if _, err := stage.Commit(); err != nil {
		t.Fatal(err)
	}
	other := open(t, dir) // another build has begun meanwhile
	if err := stage.Discard(); err != nil {
		t.Error(err)
	}
	if _, err := stage.Commit(); err == nil {
		t.Error("committed twice")
	}
	write(t, other, "a", "2")
	if _, err := other.Commit(); err != nil {
		t.Fatal(err)
	}
	same(t, dir, pages{"a": "2"})
}

// A write that fails closes the stage, whatever the caller makes of the error.
func TestFailedWrite(t *testing.T) {
	dir := output(t)
	site := pages{"a": "1"}
	mustBuild(t, dir, site)

	stage := open(t, dir)
	write(t, stage, "a", "2")
	long := "folder/" + strings.Repeat("x", 300)
	err := stage.Write(publish.File{Path: long})
	if want := filepath.Join(dir, long) + ": file name too long"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	same(t, dir, site)
	if again := stage.Write(publish.File{Path: "b"}); again != err {
		t.Errorf("written after an error: %v", again)
	}
	if _, again := stage.Commit(); again != err {
		t.Errorf("committed after an error: %v", again)
	}
	same(t, dir, site)
}

func open(t *testing.T, dir string) *publish.Stage {
	t.Helper()
	stage, err := publish.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stage.Discard() })
	return stage
}

func write(t *testing.T, stage *publish.Stage, path, text string) {
	t.Helper()
	if err := stage.Write(publish.File{Path: path, Data: []byte(text)}); err != nil {
		t.Fatal(err)
	}
}

// Where all is published already nothing is swapped: whoever has the folder open goes on reading it.
func TestNothingNewLeavesTheFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	build := func(data string) fs.FileInfo {
		stage, err := publish.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer stage.Discard()
		for _, path := range []string{"a/index.html", "b/index.html"} {
			if err := stage.Write(publish.File{Path: path, Data: []byte(data)}); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := stage.Commit(); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(dir)
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	first, again, other := build("one"), build("one"), build("two")
	if !os.SameFile(first, again) || os.SameFile(again, other) {
		t.Error("a folder is swapped when, and only when, something in it is new")
	}
}
