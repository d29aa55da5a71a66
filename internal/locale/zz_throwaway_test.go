package locale

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var linkRe = regexp.MustCompile(`\[([^\]]*)\]\(([a-z]+):[^)]*\)`)
var anyLink = regexp.MustCompile(`\]\([^)]*\)`)

func blocks(file string) []string {
	src, _ := os.ReadFile(file)
	parts := strings.SplitN(string(src), "---\n", 3)
	body := parts[len(parts)-1]
	var out []string
	for _, b := range strings.Split(body, "\n") {
		b = strings.TrimSpace(b)
		if b == "" {
			continue
		}
		b = linkRe.ReplaceAllString(b, "$1")
		b = anyLink.ReplaceAllString(b, "")
		b = strings.ReplaceAll(b, "**", "")
		out = append(out, b)
	}
	return out
}

func TestThrowaway(t *testing.T) {
	root := os.Getenv("SITE")
	if root == "" {
		t.Skip()
	}
	files, _ := filepath.Glob(root + "/content/*/*/zh.md")
	zh, en := lang(t, "zh"), lang(t, "en")
	nb, nd, mism, nv := 0, 0, 0, 0
	for _, f := range files {
		a, b := blocks(f), blocks(strings.Replace(f, "zh.md", "en.md", 1))
		if len(a) != len(b) {
			mism++
			fmt.Println("MISMATCH", f, len(a), len(b))
			continue
		}
		for i := range a {
			nb++
			v, w := zh.Values(a[i], units, nil), en.Values(b[i], units, nil)
			nv += len(v)
			d := Compare(v, w)
			if len(d) > 0 {
				nd += len(d)
				fmt.Printf("%s\n  %s\n  %s\n  zh %v\n  en %v\n  => %q\n", strings.TrimPrefix(f, root), a[i], b[i], v, w, told(d))
			}
		}
	}
	fmt.Println("files", len(files), "mismatched", mism, "blocks", nb, "values", nv, "disagreements", nd)
}
