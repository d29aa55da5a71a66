package render

import (
	"testing"

	"lvjin"
	"lvjin/internal/locale"
)

// TestTemplatesAreCompiled keeps the theme to what runs fast: a template that html/template has to run costs five times as
// much on every page.
func TestTemplatesAreCompiled(t *testing.T) {
	lang, err := locale.New("zh", "zh-Hans")
	if err != nil {
		t.Fatal(err)
	}
	if findings, err := locale.LoadMessages([]*locale.Language{lang}, lvjin.Theme); err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	set, err := parseTemplates(lvjin.Theme, lang)
	if err != nil {
		t.Fatal(err)
	}
	for name, cause := range set.Left() {
		t.Errorf("templates/%s is left to html/template: %s", name, cause)
	}
}
