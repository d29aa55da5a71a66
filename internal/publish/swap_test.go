package publish

import (
	"os"
	"path/filepath"
	"testing"
)

// folders makes a folder that holds a file for each name.
func folders(t *testing.T, names ...string) (parent string) {
	t.Helper()
	parent = t.TempDir()
	for _, name := range names {
		name = filepath.Join(parent, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return parent
}

func there(t *testing.T, parent string, names ...string) {
	t.Helper()
	for _, name := range names {
		if _, err := os.Stat(filepath.Join(parent, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestSwap(t *testing.T) {
	for name, swap := range map[string]func(staged, published, old string) error{
		"on this system": swap,
		"by two renames": swapByRenames,
	} {
		t.Run(name, func(t *testing.T) {
			p := folders(t, "staged/new", "public/before")
			staged, public, old := filepath.Join(p, "staged"), filepath.Join(p, "public"), filepath.Join(p, "old")
			if err := swap(staged, public, old); err != nil {
				t.Fatal(err)
			}
			there(t, p, "public/new")

			p = folders(t, "staged/new")
			staged, public, old = filepath.Join(p, "staged"), filepath.Join(p, "public"), filepath.Join(p, "old")
			if err := swap(staged, public, old); err != nil {
				t.Fatal("a first site: ", err)
			}
			there(t, p, "public/new")

			p = folders(t, "public/before")
			staged, public, old = filepath.Join(p, "staged"), filepath.Join(p, "public"), filepath.Join(p, "old")
			if err := swap(staged, public, old); err == nil {
				t.Error("swapped nothing in")
			}
			there(t, p, "public/before")
		})
	}
}

// A build that died between two renames left no site: the next Open brings it
// back before it does anything else.
func TestOpenRepairsHalfSwap(t *testing.T) {
	p := folders(t,
		".public.lvjin-stage/"+markName,
		".public.lvjin-stage/site/new",
		".public.lvjin-stage/old/before",
	)
	manifest := Manifest{File{Path: "before"}.entry()}.Text()
	if err := os.WriteFile(filepath.Join(p, ".public.lvjin-stage", "old", ManifestName), manifest, 0o644); err != nil {
		t.Fatal(err)
	}
	stage, err := Open(filepath.Join(p, "public"))
	if err != nil {
		t.Fatal(err)
	}
	there(t, p, "public/before")
	if err := stage.Discard(); err != nil {
		t.Fatal(err)
	}
	there(t, p, "public/before")
	if _, err := os.Stat(filepath.Join(p, ".public.lvjin-stage")); err == nil {
		t.Error("the stage was left")
	}
}
