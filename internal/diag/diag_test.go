package diag

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

var sample = []Finding{
	Errorf("figure-value", Place{"content/article/x/en.md", 6, 39}, "11.58 billion yuan: expected 115.83 billion yuan").
		And(Place{"content/indicator/loans/data.csv", 2, 1}, "indicator:loans#east is 115.83 billion yuan"),
	Warnf("translation-missing", Place{"content/a,b:c/meta.yaml", 1, 1}, "no text in en, 100%% of it\nat all"),
}

func TestFindingsAsText(t *testing.T) {
	want := `content/article/x/en.md:6:39: 11.58 billion yuan: expected 115.83 billion yuan [figure-value]
    content/indicator/loans/data.csv:2:1: indicator:loans#east is 115.83 billion yuan
content/a,b:c/meta.yaml:1:1: warning: no text in en, 100% of it
at all [translation-missing]
`
	if got := written(t, "text", sample); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestFindingsAsGitHubCommands(t *testing.T) {
	want := "::error file=content/article/x/en.md,line=6,col=39,title=figure-value::11.58 billion yuan: expected 115.83 billion yuan%0Acontent/indicator/loans/data.csv:2:1: indicator:loans#east is 115.83 billion yuan\n" +
		"::warning file=content/a%2Cb%3Ac/meta.yaml,line=1,col=1,title=translation-missing::no text in en, 100%25 of it%0Aat all\n"
	if got := written(t, "github", sample); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestFindingsAsJSON(t *testing.T) {
	var got []map[string]any
	if err := json.Unmarshal([]byte(written(t, "json", sample)), &got); err != nil {
		t.Fatal(err)
	}
	first := got[0]
	if first["severity"] != "error" || first["check"] != "figure-value" || first["file"] != "content/article/x/en.md" || first["line"] != 6.0 || first["column"] != 39.0 {
		t.Errorf("got %v", first)
	}
	if related := first["related"].([]any)[0].(map[string]any); related["line"] != 2.0 || related["message"] == "" {
		t.Errorf("related: %v", related)
	}
	if got := strings.TrimSpace(written(t, "json", nil)); got != "[]" {
		t.Errorf("no findings are %s", got)
	}
}

func TestFindingsAsSARIF(t *testing.T) {
	var log sarifLog
	if err := json.Unmarshal([]byte(written(t, "sarif", append(sample, sample[0]))), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || len(run.Tool.Driver.Rules) != 2 || len(run.Results) != 3 {
		t.Errorf("got %+v", log)
	}
	r := run.Results[0]
	if r.Level != Error || r.Locations[0].Physical.Region.StartColumn != 39 || r.Related[0].Message.Text == "" {
		t.Errorf("got %+v", r)
	}
}

func written(t *testing.T, format string, findings []Finding) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, format, findings, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestColumnsCountCharacters(t *testing.T) {
	src := []byte("a\n绿色x\n")
	for offset, want := range map[int]Place{0: {"f", 1, 1}, 2: {"f", 2, 1}, 8: {"f", 2, 3}, 9: {"f", 2, 4}, 99: {"f", 3, 1}} {
		if got := At("f", src, offset); got != want {
			t.Errorf("byte %d: %v, want %v", offset, got, want)
		}
	}
}

func TestSortingPutsPlacesInOrderAndDropsRepetition(t *testing.T) {
	a, b := Errorf("x", Place{"a", 2, 1}, "one"), Errorf("x", Place{"a", 10, 1}, "two")
	got := Sort([]Finding{b, a, b})
	if len(got) != 2 || got[0].Line != 2 {
		t.Errorf("got %v", got)
	}
}

func TestTheNearestChoiceIsOfferedOnlyWhenItIsNear(t *testing.T) {
	choices := []string{"districts", "sources", "date"}
	for word, want := range map[string]string{"distircts": "districts", "Sources": "sources", "dtae": "date", "figures": "", "x": ""} {
		if got := Nearest(word, choices); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}
