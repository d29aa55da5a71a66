package diag

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"
)

// Formats are the names that Write takes.
var Formats = []string{"text", "json", "sarif", "github"}

// Write prints findings in one of Formats. As text and SARIF they come with excerpts of files, the site's, unless that is
// nil.
func Write(w io.Writer, format string, findings []Finding, files fs.FS) error {
	b, excerpts := bufio.NewWriter(w), &excerpts{files: files}
	switch format {
	case "text":
		writeText(b, findings, excerpts)
	case "github":
		writeGitHub(b, findings)
	case "json":
		writeJSON(b, findings)
	case "sarif":
		writeSARIF(b, findings, excerpts)
	default:
		return fmt.Errorf("unknown format %q: use one of %s", format, strings.Join(Formats, ", "))
	}
	return b.Flush()
}

func writeText(w io.Writer, findings []Finding, e *excerpts) {
	for _, f := range findings {
		mark := ""
		if f.Severity == Warning {
			mark = "warning: "
		}
		fmt.Fprintf(w, "%s: %s%s [%s]\n", f.Place, mark, f.Message, f.Check)
		e.write(w, f.Place, f.Message)
		for _, r := range f.Related {
			fmt.Fprintf(w, "    %s: %s\n", r.Place, r.Message)
			e.write(w, r.Place, r.Message)
		}
	}
}

// writeGitHub prints workflow commands, which GitHub shows beside the changed lines.
func writeGitHub(w io.Writer, findings []Finding) {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range findings {
		message := f.Message
		for _, r := range f.Related {
			message += "\n" + r.Place.String() + ": " + r.Message
		}
		fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d,title=%s::%s\n",
			f.Severity, property.Replace(f.File), max(f.Line, 1), max(f.Column, 1), property.Replace(f.Check), data.Replace(message))
	}
}

func writeJSON(w io.Writer, findings []Finding) {
	list := make([]Finding, len(findings)) // not nil: no findings are [], not null
	for i, f := range findings {
		f.Related = append([]Related{}, f.Related...)
		list[i] = f
	}
	encode(w, list)
}

// The parts of SARIF 2.1.0 (OASIS) that code scanning reads.
type (
	sarifText struct {
		Text string `json:"text"`
	}
	sarifRule struct {
		ID string `json:"id"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifArtifact struct {
		URI       string `json:"uri"`
		URIBaseID string `json:"uriBaseId"`
	}
	sarifRegion struct {
		StartLine   int        `json:"startLine"`
		StartColumn int        `json:"startColumn"`
		EndColumn   int        `json:"endColumn,omitempty"` // the column after the last
		Snippet     *sarifText `json:"snippet,omitempty"`   // the words there
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     Severity        `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
)

func writeSARIF(w io.Writer, findings []Finding, e *excerpts) {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "lvjin", Rules: []sarifRule{}}
	for _, f := range findings {
		r := sarifResult{RuleID: f.Check, Level: f.Severity, Message: sarifText{f.Message}, Locations: []sarifLocation{e.location(f.Place, f.Message)}}
		for _, other := range f.Related {
			l := e.location(other.Place, other.Message)
			l.Message = &sarifText{other.Message}
			r.Related = append(r.Related, l)
		}
		run.Results = append(run.Results, r)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{f.Check})
	}
	rules := run.Tool.Driver.Rules
	slices.SortFunc(rules, func(a, b sarifRule) int { return strings.Compare(a.ID, b.ID) })
	run.Tool.Driver.Rules = slices.Compact(rules)
	encode(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

func (e *excerpts) location(p Place, message string) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{p.File, "SITEROOT"}}}
	if p.Line > 0 {
		l.Physical.Region = &sarifRegion{StartLine: p.Line, StartColumn: max(p.Column, 1)}
	}
	if line, at, length, ok := e.line(p, message); ok && length > 0 && at == character(line, p.Column) {
		words := line[at : at+length]
		l.Physical.Region.EndColumn, l.Physical.Region.Snippet = p.Column+utf8.RuneCountInString(words), &sarifText{words}
	}
	return l
}

// encode cannot fail: the values are ours, and the writer keeps its error until Flush.
func encode(w io.Writer, v any) {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(v)
}
