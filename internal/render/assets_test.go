package render

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"lvjin"
)

// Scripts are small, compressed as servers send them.
func TestScriptsAreSmall(t *testing.T) {
	a, err := loadAssets(lvjin.Theme)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.files {
		if !strings.HasSuffix(f.Path, ".js") {
			continue
		}
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, _ = w.Write(f.Data)
		_ = w.Close()
		if b.Len() > 5<<10 {
			t.Errorf("%s: %d bytes", f.Path, b.Len())
		}
		t.Logf("%s: %d bytes", f.Path, b.Len())
	}
}
