package publish_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"lvjin/internal/publish"
)

// A published file can be taken over without being made again, unless it is not what was published.
func TestPublished(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	site := pages{"a/card.1.png": "one", "b/card.2.png": "two", "c/card.3.png": "three"}
	mustBuild(t, dir, site)
	if err := os.WriteFile(filepath.Join(dir, "b/card.2.png"), []byte("owt"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "c/card.3.png")); err != nil {
		t.Fatal(err)
	}
	stage, err := publish.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Discard()
	var workers sync.WaitGroup
	for path, want := range map[string]bool{"a/card.1.png": true, "b/card.2.png": false, "c/card.3.png": false, "d/card.4.png": false, publish.ManifestName: false} {
		workers.Go(func() {
			if data, ok := stage.Published(path); ok != want || ok && string(data) != site[path] {
				t.Errorf("%s: %v %q", path, ok, data)
			}
		})
	}
	workers.Wait()
	data, _ := stage.Published("a/card.1.png")
	if err := stage.Write(publish.File{Path: "a/card.1.png", Data: data}); err != nil {
		t.Fatal(err)
	}
	result, err := stage.Commit()
	if err != nil || result.Unchanged != 1 || result.Removed != 2 {
		t.Errorf("%+v %v", result, err)
	}
	same(t, dir, pages{"a/card.1.png": "one"})
}

func TestNothingIsPublishedYet(t *testing.T) {
	stage, err := publish.Open(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Discard()
	if data, ok := stage.Published("a/card.1.png"); ok {
		t.Errorf("there is %q", data)
	}
}
