package check_test

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"lvjin/internal/content"
	"lvjin/internal/portal"
)

var fidelity = flag.Bool("fidelity", false, "measure lvjin and pofilter on the planted faults and write the tables of docs/fidelity.md")

// TestFidelityTable measures pofilter of the Translate Toolkit on the faults that TestPlantedFaultsAreFound plants. It
// runs only when asked: make fidelity.
func TestFidelityTable(t *testing.T) {
	if !*fidelity {
		t.Skip("run with -fidelity")
	}
	site, p := mutationSite(t)
	list := mutants(t, site, p)
	counts := tallies(t, site, p, list)
	var best *measured
	var runs strings.Builder
	for _, way := range []direction{{"zh", "en"}, {"en", "zh"}} {
		m := measure(t, site, p, list, way)
		fmt.Fprintf(&runs, "| %s | %d | %d | %d | %s |\n", way, m.units, m.noisyUnits, m.total(), strings.Join(m.loudest(5), ", "))
		if best == nil || m.total() > best.total() {
			best = m
		}
	}
	write(t, "runs", "| direction | units | units reported while clean | faults found | tests that report most of the clean units |\n|---|---:|---:|---:|---|\n"+runs.String())
	write(t, "table", table(counts, best))
}

// table puts the two side by side.
func table(counts []tally, m *measured) string {
	var b strings.Builder
	b.WriteString("| fault | planted | lvjin finds | at its line | by its name | pofilter finds | only by tests quiet on clean text |\n|---|---:|---:|---:|---:|---:|---:|\n")
	all, found, quiet := tally{name: "**all**"}, 0, 0
	row := func(c tally, found, quiet int) {
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d | %d |\n", c.name, c.planted, c.found, c.placed, c.told, found, quiet)
	}
	for _, c := range counts {
		row(c, m.found[c.name], m.quiet[c.name])
		all.planted, all.found, all.placed, all.told = all.planted+c.planted, all.found+c.found, all.placed+c.placed, all.told+c.told
		found, quiet = found+m.found[c.name], quiet+m.quiet[c.name]
	}
	row(all, found, quiet)
	return b.String()
}

// write puts a table into the document, between the comments that name it.
func write(t *testing.T, name, table string) {
	t.Helper()
	const file = "../../docs/fidelity.md"
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	open, end := []byte("<!-- "+name+" -->\n"), []byte("<!-- end -->")
	before, rest, ok := bytes.Cut(src, open)
	_, after, ended := bytes.Cut(rest, end)
	if !ok || !ended {
		t.Fatalf("%s has no place for %s", file, name)
	}
	if err := os.WriteFile(file, slices.Concat(before, open, []byte(table), end, after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// direction is which language pofilter is told to be the source.
type direction struct{ source, target string }

func (d direction) String() string { return d.source + " → " + d.target }

// measured is what pofilter reports.
type measured struct {
	units, noisyUnits int            // units of the clean texts, and those of them that it reports
	noise             map[string]int // units of the clean texts that a test reports
	found, quiet      map[string]int // faults by kind: told by any report that the clean text has not, and by a test that is quiet
}

func (m *measured) total() (n int) {
	for _, found := range m.found {
		n += found
	}
	return n
}

// loudest are the tests that report most of the clean units.
func (m *measured) loudest(n int) (list []string) {
	for test := range m.noise {
		list = append(list, test)
	}
	slices.SortFunc(list, func(a, b string) int {
		if m.noise[a] != m.noise[b] {
			return m.noise[b] - m.noise[a]
		}
		return strings.Compare(a, b)
	})
	list = list[:min(n, len(list))]
	for i, test := range list {
		list[i] = fmt.Sprintf("%s %d", test, m.noise[test])
	}
	return list
}

// measure runs pofilter with all its tests on the clean texts and on every mutant. A fault is found if a unit is reported,
// or reported by a further test, that was not so while the text was clean.
func measure(t *testing.T, site fs.FS, p *portal.Portal, list []mutant, way direction) *measured {
	t.Helper()
	dir := t.TempDir()
	m := &measured{noise: map[string]int{}, found: map[string]int{}, quiet: map[string]int{}}
	for _, item := range p.All() {
		m.units += writeUnits(t, filepath.Join(dir, "in", name(item)+".po"), way, segmentsOf(t, site, p, item), nil)
	}
	for i, one := range list {
		writeUnits(t, filepath.Join(dir, "in", fmt.Sprintf("mutant-%d.po", i)), way, segmentsOf(t, site, p, one.item), segmentsOf(t, one.in(site), p, one.item))
	}
	out, err := exec.Command("pofilter", "--progress=none", "--language="+way.target, filepath.Join(dir, "in"), filepath.Join(dir, "out")).CombinedOutput()
	if err != nil {
		t.Fatalf("pofilter, of Debian's translate-toolkit: %v\n%s", err, out)
	}
	clean := map[string]map[string]bool{}
	for _, item := range p.All() {
		clean[name(item)] = readReports(filepath.Join(dir, "out", name(item)+".po"))
		m.hear(clean[name(item)])
	}
	for i, one := range list {
		m.judge(one.name, clean[name(one.item)], readReports(filepath.Join(dir, "out", fmt.Sprintf("mutant-%d.po", i))))
	}
	return m
}

// hear counts what is said of a clean text.
func (m *measured) hear(reports map[string]bool) {
	units := map[string]bool{}
	for report := range reports {
		unit, test, _ := strings.Cut(report, " ")
		m.noise[test]++
		units[unit] = true
	}
	m.noisyUnits += len(units)
}

// judge counts a fault as found if something is said that was not said of the clean text.
func (m *measured) judge(fault string, clean, now map[string]bool) {
	found, quiet := false, false
	for report := range now {
		if _, test, _ := strings.Cut(report, " "); !clean[report] {
			found, quiet = true, quiet || m.noise[test]*100 < m.units
		}
	}
	m.found[fault] += count(found)
	m.quiet[fault] += count(quiet)
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func name(item portal.Item) string {
	return string(item.Base().Kind) + "-" + item.Base().Slug
}

// segmentsOf cuts the bodies of an item into what stands beside each other in the two languages: the source of each block,
// with its marks and links.
func segmentsOf(t *testing.T, site fs.FS, p *portal.Portal, item portal.Item) map[string][]string {
	t.Helper()
	bodies, err := content.NewReader(site, p).Bodies(item.Base())
	if err != nil {
		t.Fatal(err)
	}
	list := map[string][]string{}
	for _, b := range bodies {
		body, blocks := string(b.Src[b.Text.Body:]), b.Doc.Blocks()
		for i := range blocks {
			line := body[strings.LastIndexByte(body[:b.Doc.Offset(&blocks[i], 0)], '\n')+1:]
			line, _, _ = strings.Cut(line, "\n")
			if n := len(list[b.Lang]); blocks[i].Column > 0 && n > 0 { // a row of a table is one unit
				continue
			}
			list[b.Lang] = append(list[b.Lang], line)
		}
	}
	return list
}

// writeUnits writes a PO file of the segments, numbered as in the clean text. What a mutant has dropped from the target is
// an empty translation; what it has dropped from the source is no unit.
func writeUnits(t *testing.T, file string, way direction, clean, now map[string][]string) int {
	t.Helper()
	if now == nil {
		now = clean
	}
	var b strings.Builder
	b.WriteString("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n")
	source, target := inPlace(clean[way.source], now[way.source]), inPlace(clean[way.target], now[way.target])
	n := min(len(source), len(target))
	for i := range n {
		if source[i] != "" {
			fmt.Fprintf(&b, "\n#: u%d\nmsgid %s\nmsgstr %s\n", i, quotedPO(source[i]), quotedPO(target[i]))
		}
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return n
}

// inPlace leaves a gap for each segment that is gone.
func inPlace(clean, now []string) []string {
	if len(now) >= len(clean) {
		return now
	}
	at := 0
	for at < len(now) && now[at] == clean[at] {
		at++
	}
	return slices.Concat(now[:at], make([]string, len(clean)-len(now)), now[at:])
}

func quotedPO(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

var reportLine = regexp.MustCompile(`(?m)^# \(pofilter\) (\w+):|^#: (u\d+)`)

// readReports gives what a file of pofilter's says, as unit and test. Where it has nothing to say there is no file.
func readReports(file string) map[string]bool {
	reports := map[string]bool{}
	src, err := os.ReadFile(file)
	if err != nil {
		return reports
	}
	var tests []string
	for _, m := range reportLine.FindAllStringSubmatch(string(src), -1) {
		if m[1] != "" {
			tests = append(tests, m[1])
			continue
		}
		for _, test := range tests {
			reports[m[2]+" "+test] = true
		}
		tests = nil
	}
	return reports
}
