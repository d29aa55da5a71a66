package publish

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestTree(t *testing.T) {
	for _, c := range []struct{ before, path, want string }{
		{"", "a/b/c.html", ""},
		{"", ".well-known/x", ""},
		{"", "文/绿色金融.html", ""},
		{"a/b", "a/c", ""},
		{"a/b", "ab", ""},
		{"", "", `"": not a clean relative path inside the output`},
		{"", ".", `".": not a clean relative path inside the output`},
		{"", "..", `"..": not a clean relative path inside the output`},
		{"", "a/../../b", `"a/../../b": not a clean relative path inside the output`},
		{"", "a/./b", `"a/./b": not a clean relative path inside the output`},
		{"", "/a", `"/a": not a clean relative path inside the output`},
		{"", "a/", `"a/": not a clean relative path inside the output`},
		{"", "a//b", `"a//b": not a clean relative path inside the output`},
		{"", "a\xff", `"a\xff": not a clean relative path inside the output`},
		{"", `..\a`, `"..\\a": holds a backslash or a control character`},
		{"", "a\nb", `"a\nb": holds a backslash or a control character`},
		{"", "a\x00b", `"a\x00b": holds a backslash or a control character`},
		{"", ".lvjin-manifest", `".lvjin-manifest": is the name of lvjin's manifest`},
		{"", ".LVJIN-manifest/a", `".LVJIN-manifest/a": is the name of lvjin's manifest`},
		{"a/b", "a/b", `"a/b": written twice: before as "a/b"`},
		{"a/b", "a/B", `"a/B": differs only in case from "a/b"`},
		{"a/b", "A/c", `"A/c": differs only in case from "a/b"`},
		{"a/b/c", "a/B", `"a/B": differs only in case from "a/b/c"`},
		{"ä", "Ä", `"Ä": differs only in case from "ä"`},
		{"k", "\u212a", `"` + "\u212a" + `": differs only in case from "k"`},
		{"a/b/c", "a/b", `"a/b": is a folder of "a/b/c"`},
		{"a/b", "a/b/c/d", `"a/b/c/d": lies in a folder that is the file "a/b"`},
	} {
		known := tree{}
		if c.before != "" {
			known.add(c.before)
		}
		size, got := len(known), ""
		if err := known.add(c.path); err != nil {
			got = err.Error()
			if len(known) != size {
				t.Errorf("%q then %q: refused and entered", c.before, c.path)
			}
		}
		if got != c.want {
			t.Errorf("%q then %q:\ngot  %s\nwant %s", c.before, c.path, got, c.want)
		}
	}
}

// The tree agrees with a rule that compares each path with each other: two can be
// if, as far as their names fold alike, they are written alike, and neither ends
// there.
func TestTreeAgreesWithPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		known, taken := tree{}, []string{}
		for range 6 {
			path := randomPath(random)
			err := known.add(path)
			possible := !slices.ContainsFunc(taken, func(other string) bool { return clash(path, other) })
			if possible != (err == nil) {
				t.Fatalf("%q after %q: %v", path, taken, err)
			}
			if err == nil {
				taken = append(taken, path)
			}
		}
	}
}

func randomPath(random *rand.Rand) string {
	names := []string{"a", "A", "b", "k", "\u212a", "绿"}
	path := make([]string, 1+random.IntN(3))
	for i := range path {
		path[i] = names[random.IntN(len(names))]
	}
	return strings.Join(path, "/")
}

func clash(a, b string) bool {
	as, bs := strings.Split(a, "/"), strings.Split(b, "/")
	for i := range min(len(as), len(bs)) {
		if !strings.EqualFold(as[i], bs[i]) {
			return false
		}
		if as[i] != bs[i] {
			return true
		}
	}
	return true
}

func FuzzFold(f *testing.F) {
	f.Add("straße", "STRASSE")
	f.Add("k", "\u212a")
	f.Add("ſ", "S")
	f.Fuzz(func(t *testing.T, a, b string) {
		if checkPath(a) != nil || checkPath(b) != nil {
			return
		}
		if strings.EqualFold(a, b) != (fold(a) == fold(b)) {
			t.Errorf("%q and %q fold to %q and %q", a, b, fold(a), fold(b))
		}
	})
}

func TestOrdinaryPathIsFoldedUncopied(t *testing.T) {
	var folded string
	path := "article/绿色-loans/index.html"
	if n := testing.AllocsPerRun(10, func() { folded = fold(path) }); n != 0 || folded != path {
		t.Errorf("%s after %v allocations", folded, n)
	}
}
