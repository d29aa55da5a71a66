package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"golang.org/x/net/html"
)

// heaviest is what a page may weigh when it is seen for the first time: markup, style and scripts, as they come over the
// wire.
const heaviest = 40_000

// Every page is light enough for a slow connection. With -v, the heaviest page of each template is printed.
func TestPagesAreLight(t *testing.T) {
	root, pages := site(t)
	templates := templatesOfPages(t)
	type load struct {
		page, template string
		bytes          int
	}
	var loads []load
	weights := map[string]int{}
	for _, p := range pages {
		l := load{p.path, templates[p.path], 0}
		for _, file := range firstView(t, root, p) {
			if weights[file] == 0 {
				weights[file] = zipped(t, filepath.Join(root, file))
			}
			l.bytes += weights[file]
		}
		if l.bytes > heaviest {
			t.Errorf("%s weighs %d bytes", l.page, l.bytes)
		}
		loads = append(loads, l)
	}
	slices.SortFunc(loads, func(a, b load) int { return cmp.Or(cmp.Compare(a.template, b.template), b.bytes-a.bytes) })
	for _, l := range slices.CompactFunc(loads, func(a, b load) bool { return a.template == b.template }) {
		t.Logf("%-12s %6d  %s", l.template, l.bytes, l.page)
	}
}

// imports are the modules that a script names.
var imports = regexp.MustCompile(`\b(?:import|from)\s*["'](\.[^"']+)["']`)

// firstView are the files that a browser needs to show a page: itself, its style sheets and its scripts with all that they
// import.
func firstView(t *testing.T, root string, p page) []string {
	t.Helper()
	files := []string{p.path}
	each(p.doc, func(n *html.Node) {
		rel, _ := attr(n, "rel")
		key := map[string]string{"link": "href", "script": "src"}[n.Data]
		if href, ok := attr(n, key); ok && (n.Data == "script" || rel == "stylesheet" || rel == "modulepreload") {
			file, _, _ := target(p, href)
			files = append(files, file)
		}
	})
	for i := 0; i < len(files); i++ {
		if filepath.Ext(files[i]) != ".js" {
			continue
		}
		src, err := os.ReadFile(filepath.Join(root, files[i]))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range imports.FindAllSubmatch(src, -1) {
			file, _, _ := target(page{path: files[i]}, string(m[1]))
			files = append(files, file)
		}
	}
	slices.Sort(files[1:])
	return slices.Compact(files)
}

// zipped is the size of a file as a server sends it.
func zipped(t *testing.T, file string) int {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	_, _ = w.Write(data)
	_ = w.Close()
	return buf.Len()
}
