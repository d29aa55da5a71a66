package main

import (
	"os"
	"path/filepath"
	"testing"
)

// The best font is taken wherever it lies, and a folder that is not there is none.
func TestSystemFont(t *testing.T) {
	dir := t.TempDir()
	folders := []string{filepath.Join(dir, "none"), filepath.Join(dir, "a"), filepath.Join(dir, "b")}
	if found := systemFont(folders); found != "" {
		t.Errorf("found %s where there is nothing", found)
	}
	for _, step := range []struct{ added, best string }{
		{"a/DejaVuSans.ttf", ""},
		{"a/x/NotoSansCJK-Bold.ttc", "a/x/NotoSansCJK-Bold.ttc"},
		{"a/NotoSerifCJK-Bold.ttc.part", "a/x/NotoSansCJK-Bold.ttc"},
		{"b/y/z/NotoSerifCJK-Bold.ttc", "b/y/z/NotoSerifCJK-Bold.ttc"},
		{"b/msyh.ttc", "b/y/z/NotoSerifCJK-Bold.ttc"},
	} {
		path, want := filepath.Join(dir, step.added), step.best
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if want != "" {
			want = filepath.Join(dir, want)
		}
		if got := systemFont(folders); got != want {
			t.Errorf("with %s: %q, want %q", step.added, got, want)
		}
	}
}
