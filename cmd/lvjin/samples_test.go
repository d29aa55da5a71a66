package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lvjin/internal/content"
	"lvjin/internal/plan"
)

// sample is a page that the browser is shown.
type sample struct {
	template string // of those of the site, without .html
	path     string // relative to the site: zh/indicator/green-loan-balance/embed/index.html
}

// samples are the pages that stand for all: in every language the largest page of each template, and as many more as it
// takes for every element and class of the site to be seen. They follow from the plan and the built pages: a new template,
// or a part that only some page has, is among them without being named.
func samples(t *testing.T) []sample {
	t.Helper()
	root, pages := site(t)
	templates := templatesOfPages(t)
	type found struct {
		sample
		size  int64
		parts map[string]bool
	}
	var all []found
	for _, p := range pages {
		info, err := os.Stat(filepath.Join(root, p.path))
		if err != nil {
			t.Fatal(err)
		}
		template, planned := templates[p.path]
		if !planned {
			t.Fatalf("%s is on the site, but not in its plan", p.path)
		}
		all = append(all, found{sample{template, p.path}, info.Size(), parts(p)})
	}
	slices.SortStableFunc(all, func(a, b found) int { return int(b.size - a.size) })
	var chosen []sample
	seen := map[string]bool{}
	choose := func(f found) {
		chosen = append(chosen, f.sample)
		for part := range f.parts {
			seen[part] = true
		}
	}
	for _, f := range all {
		// What stands deeper, such as a part of a list, may differ.
		if key := fmt.Sprint(language(f.path), f.template, strings.Count(f.path, "/")); !seen[key] {
			seen[key] = true
			choose(f)
		}
	}
	for _, f := range all {
		for part := range f.parts {
			if !seen[part] {
				choose(f)
				break
			}
		}
	}
	slices.SortFunc(chosen, func(a, b sample) int { return strings.Compare(a.path, b.path) })
	return chosen
}

// templatesOfPages are the templates of all pages of the reference site, by path.
func templatesOfPages(t *testing.T) map[string]string {
	t.Helper()
	p, findings, err := content.Load(os.DirFS("../.."), content.Options{})
	if err != nil || len(findings) > 0 {
		t.Fatal(err, findings)
	}
	templates := map[string]string{}
	day, err := today()
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range plan.Make(p, day).Pages {
		templates[page.Path] = page.Template
	}
	return templates
}

// language is the first step of a path: "" for pages that belong to no language.
func language(path string) string {
	lang, _, found := strings.Cut(path, "/")
	if !found {
		return ""
	}
	return lang
}

// parts are what a page is made of: its elements with their classes, in its language.
func parts(p page) map[string]bool {
	found := map[string]bool{}
	each(p.doc, func(n *html.Node) {
		classes, _ := attr(n, "class")
		for _, class := range append(strings.Fields(classes), "") {
			found[language(p.path)+" <"+n.Data+" "+class+">"] = true
		}
	})
	return found
}
