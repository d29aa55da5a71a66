package publish_test

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lvjin/internal/publish"
)

func manifestOf(site pages) (m publish.Manifest) {
	for _, path := range slices.Sorted(maps.Keys(site)) {
		m = append(m, publish.Entry{Path: path, Size: int64(len(site[path])), Sum: publish.SumOf([]byte(site[path]))})
	}
	return m
}

const (
	sumOfA = "d24ec4f1a98c6e5b"
	sumOfB = "78452aa11af39f9b"
)

func TestManifest(t *testing.T) {
	dir := output(t)
	mustBuild(t, dir, pages{"b  2/x": "b", "a": "a"})
	m, err := publish.ReadManifest(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := sumOfA + "  1  a\n" + sumOfB + "  1  b  2/x\n"
	if diff := cmp.Diff(want, string(m.Text())); diff != "" {
		t.Error(diff)
	}
	if e, ok := m.Find("a"); !ok || e != m[0] {
		t.Errorf("a: %v %v", e, ok)
	}
	if e, ok := m.Find("b"); ok {
		t.Errorf("b: %v", e)
	}
}

func TestNoManifest(t *testing.T) {
	if _, err := publish.ReadManifest(t.TempDir()); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// A manifest tells a deployment what to delete: one that was tampered with is not
// read half.
func TestParseManifestRefuses(t *testing.T) {
	a := sumOfA + "  1  a\n"
	for name, c := range map[string]struct{ text, want string }{
		"cut off":      {a + sumOfB + "  1  b", "m:2: the last line is cut off"},
		"unsorted":     {sumOfB + "  1  b\n" + a, `m:2: "a" is out of order`},
		"twice":        {a + a, `m:2: "a" is out of order`},
		"empty line":   {a + "\n", "m:2: not a line of a manifest (sum  size  path)"},
		"one space":    {sumOfA + " 1 a\n", "m:1: not a line of a manifest (sum  size  path)"},
		"short sum":    {sumOfA[1:] + "  1  a\n", "m:1: not a line of a manifest (sum  size  path)"},
		"capital sum":  {strings.ToUpper(sumOfA) + "  1  a\n", "m:1: not a line of a manifest (sum  size  path)"},
		"size":         {sumOfA + "  01  a\n", "m:1: not a line of a manifest (sum  size  path)"},
		"size below 0": {sumOfA + "  -1  a\n", "m:1: not a line of a manifest (sum  size  path)"},
		"climbs":       {sumOfA + "  1  ../a\n", `m:1: "../a": not a clean relative path inside the output`},
		"absolute":     {sumOfA + "  1  /etc/passwd\n", `m:1: "/etc/passwd": not a clean relative path inside the output`},
		"itself":       {sumOfA + "  1  .lvjin-manifest\n", `m:1: ".lvjin-manifest": is the name of lvjin's manifest`},
	} {
		_, err := publish.ParseManifest("m", []byte(c.text))
		if err == nil || err.Error() != c.want {
			t.Errorf("%s:\ngot  %v\nwant %s", name, err, c.want)
		}
	}
}

func FuzzParseManifest(f *testing.F) {
	f.Add(sumOfA + "  1  a\n" + sumOfB + "  1  b\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := publish.ParseManifest("m", []byte(text))
		if err == nil && string(m.Text()) != text {
			t.Errorf("%q was read as %q", text, m.Text())
		}
	})
}

func TestDiff(t *testing.T) {
	old := manifestOf(pages{"a": "1", "b": "1", "c": "1", "z": "1"})
	new := manifestOf(pages{"0": "1", "b": "1", "c": "2", "d": "1"})
	got := publish.Diff(old, new)
	want := publish.Difference{
		Added:   manifestOf(pages{"0": "1", "d": "1"}),
		Changed: manifestOf(pages{"c": "2"}),
		Removed: manifestOf(pages{"a": "1", "z": "1"}),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := publish.Diff(old, old); got.Added != nil || got.Changed != nil || got.Removed != nil {
		t.Errorf("a site differs from itself: %v", got)
	}
	if got := publish.Diff(nil, new); len(got.Added) != len(new) {
		t.Errorf("a first site: %v", got)
	}
}
