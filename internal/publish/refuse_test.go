package publish_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lvjin/internal/publish"
)

// refused fails unless the folder is refused for this reason.
func refused(t *testing.T, dir, why string) {
	t.Helper()
	stage, err := publish.Open(dir)
	if err == nil {
		stage.Discard()
		t.Errorf("%q was taken", dir)
		return
	}
	refusal, ok := errors.AsType[*publish.RefusedError](err)
	if !ok || !strings.Contains(err.Error(), why) || refusal.Cure == "" {
		t.Errorf("%q: got %v\nwant a refusal: %s", dir, err, why)
	}
}

func put(t *testing.T, name, text string) {
	t.Helper()
	if err := errorsFirst(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
		t.Fatal(err)
	}
}

func holds(t *testing.T, name, text string) {
	t.Helper()
	if data, err := os.ReadFile(name); err != nil || string(data) != text {
		t.Errorf("%s holds %q, %v; want %q", name, data, err, text)
	}
}

func TestRefusesPlaces(t *testing.T) {
	home := t.TempDir()
	t.Chdir(home)
	put(t, "file", "mine")
	if err := os.Symlink("nowhere", "dangling"); err != nil {
		t.Fatal(err)
	}
	refused(t, "", "no output folder is named")
	refused(t, "/", "is the root of the file system")
	refused(t, "/..", "is the root of the file system")
	refused(t, ".", "is the current folder or one above it")
	refused(t, "..", "is the current folder or one above it")
	refused(t, home, "is the current folder or one above it")
	refused(t, filepath.Dir(home), "is the current folder or one above it")
	refused(t, "file", "is a file")
	refused(t, "dangling", "is a link to nothing")
	if _, err := publish.Open("file/public"); err == nil {
		t.Error("a folder in a file was taken")
	}
	holds(t, "file", "mine")
}

func TestRefusesFolderOfOthers(t *testing.T) {
	dir := output(t)
	put(t, filepath.Join(dir, "thesis.doc"), "years of work")
	refused(t, dir, "is not empty and not written by lvjin")
	holds(t, filepath.Join(dir, "thesis.doc"), "years of work")
	alone(t, dir)
}

func TestRefusesBrokenManifest(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, pages{"a": "1"})
	put(t, filepath.Join(dir, publish.ManifestName), "no manifest\n")
	refused(t, dir, "its manifest cannot be read")
	alone(t, dir)
}

func TestRefusesFilesOfOthers(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, pages{"a/page": "1"})
	note := filepath.Join(dir, "a", "note.txt")
	put(t, note, "mine")
	refused(t, dir, "holds what lvjin did not write: a/note.txt; move it out")
	holds(t, note, "mine")
	alone(t, dir)

	for _, name := range []string{"1", "2", "3", "4", "z/5", "z/6"} {
		put(t, filepath.Join(dir, name), "mine")
	}
	refused(t, dir, "did not write: 1, 2, 3, 4, a/note.txt and 2 more;")
}

// A link put by hand into the output is not followed: what it points to is not
// the site's.
func TestRefusesLinkInside(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, pages{"a": "1"})
	elsewhere := t.TempDir()
	put(t, filepath.Join(elsewhere, "thesis.doc"), "years of work")
	if err := os.Symlink(elsewhere, filepath.Join(dir, "folder")); err != nil {
		t.Fatal(err)
	}
	refused(t, dir, "did not write: folder;")
	holds(t, filepath.Join(elsewhere, "thesis.doc"), "years of work")
}

// What comes into the output while the build is at work does not vanish either,
// even if the new site has a file of that name.
func TestRefusesFileThatCameMeanwhile(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, pages{"a": "1"})
	stage := open(t, dir)
	write(t, stage, "a", "2")
	write(t, stage, "b", "2")
	put(t, filepath.Join(dir, "b"), "mine")
	if _, err := stage.Commit(); err == nil || !strings.Contains(err.Error(), "did not write: b;") {
		t.Error(err)
	}
	holds(t, filepath.Join(dir, "a"), "1")
	holds(t, filepath.Join(dir, "b"), "mine")
	alone(t, dir)
}

func TestRefusesSecondBuild(t *testing.T) {
	dir := output(t)
	stage := open(t, dir)
	write(t, stage, "a", "1")
	refused(t, dir, "another build is writing to it")
	if _, err := stage.Commit(); err != nil {
		t.Fatal(err)
	}
	same(t, dir, pages{"a": "1"})
}

func TestRefusesStageOfOthers(t *testing.T) {
	dir := output(t)
	stage := filepath.Join(filepath.Dir(dir), ".public.lvjin-stage")
	put(t, filepath.Join(stage, "site", "thesis.doc"), "years of work")
	refused(t, dir, "is in the way of staging")
	holds(t, filepath.Join(stage, "site", "thesis.doc"), "years of work")
}

func TestEmptyFolder(t *testing.T) {
	dir := output(t)
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, dir, pages{"a": "1"})
	same(t, dir, pages{"a": "1"})
}

func TestMakesParents(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "var", "www", "public")
	mustBuild(t, dir, pages{"a": "1"})
	same(t, dir, pages{"a": "1"})
}

// The site behind a link is swapped where it lies, and the link stays.
func TestLink(t *testing.T) {
	real := output(t)
	mustBuild(t, real, pages{"a": "1"})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(real, link); err != nil {
		t.Fatal(err)
	}
	stage := open(t, link)
	refused(t, real, "another build is writing to it")
	write(t, stage, "a", "2")
	if _, err := stage.Commit(); err != nil {
		t.Fatal(err)
	}
	same(t, real, pages{"a": "2"})
	if target, err := os.Readlink(link); target != real {
		t.Error(target, err)
	}
	alone(t, link)
}
