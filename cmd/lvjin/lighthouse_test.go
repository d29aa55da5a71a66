package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
)

// lighthouse is given by `make lighthouse`: it takes minutes on a quiet machine, so it is no part of the other tests.
var lighthouse = flag.Bool("lighthouse", false, "measure pages with Lighthouse and print the table")

// measured are the templates whose pages Lighthouse looks at.
var measured = []string{"home", "article", "district", "indicator", "policy", "search"}

// bars are what pages have to score, of 100.
var bars = []struct {
	category string
	least    float64
}{{"performance", 99}, {"accessibility", 100}, {"best-practices", 100}, {"seo", 100}}

// On a phone with a slow line, Lighthouse finds pages fast, accessible and sound.
func TestLighthouse(t *testing.T) {
	if !*lighthouse {
		t.Skip("run by `make lighthouse`")
	}
	root := filepath.Join(t.TempDir(), "public")
	base := serveFolder(t, root)
	var stdout, stderr bytes.Buffer
	if code := run([]string{"build", "--site", "../..", "-o", root, "--base-url", base}, &stdout, &stderr); code != clean {
		t.Fatal(stdout.String(), stderr.String())
	}
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "perf\taccess\tbest\tSEO\tFCP\tLCP\tTBT\tCLS\tweight\t  page")
	for _, s := range samples(t) {
		if !slices.Contains(measured, s.template) {
			continue
		}
		r := report(t, base+strings.TrimSuffix(s.path, "index.html"))
		for _, bar := range bars {
			score := 100 * r.Categories[bar.category].Score
			fmt.Fprintf(w, "%.0f\t", score)
			if score < bar.least {
				t.Errorf("%s: %s %.0f: %s", s.path, bar.category, score, r.faults(bar.category))
			}
		}
		for _, metric := range []string{"first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "total-byte-weight"} {
			fmt.Fprintf(w, "%s\t", strings.TrimPrefix(r.Audits[metric].DisplayValue, "Total size was "))
		}
		fmt.Fprintf(w, "  %s\n", s.path)
	}
	_ = w.Flush()
	t.Logf("\n%s", table.String())
}

// lighthouseReport is the part of a report of Lighthouse that is read here.
type lighthouseReport struct {
	Categories map[string]struct {
		Score     float64 // 0 to 1
		AuditRefs []struct {
			ID     string
			Weight float64
		}
	}
	Audits map[string]struct {
		Title, DisplayValue string
		Score               *float64 // nil where there is nothing to judge
	}
}

// faults are the audits of a category that cost the page points.
func (r *lighthouseReport) faults(category string) string {
	var list []string
	for _, ref := range r.Categories[category].AuditRefs {
		if a := r.Audits[ref.ID]; ref.Weight > 0 && a.Score != nil && *a.Score < 1 {
			list = append(list, strings.TrimSpace(a.Title+" "+a.DisplayValue))
		}
	}
	return strings.Join(list, "; ")
}

// report runs Lighthouse with its profile of a phone. Of three runs the fastest counts: what else the machine does only
// ever makes a page slower.
func report(t *testing.T, address string) *lighthouseReport {
	t.Helper()
	var best *lighthouseReport
	for range 3 {
		c := exec.Command("../../.ci/lighthouse/node_modules/.bin/lighthouse", address, "--output=json", "--quiet", "--chrome-flags=--headless=new --no-sandbox")
		c.Env = append(os.Environ(), "CHROME_PATH=/usr/bin/chromium")
		out, err := c.Output()
		r := &lighthouseReport{}
		if err == nil {
			err = json.Unmarshal(out, r)
		}
		if err != nil {
			t.Fatalf("%s: %v; `make lighthouse` installs Lighthouse", address, err)
		}
		if best == nil || r.Categories["performance"].Score > best.Categories["performance"].Score {
			best = r
		}
		if 100*best.Categories["performance"].Score >= bars[0].least {
			break
		}
	}
	return best
}
