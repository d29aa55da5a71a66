package check_test

import (
	"os"
	"testing"
)

// The reference site is clean, by all checks.
func TestReferenceSiteIsClean(t *testing.T) {
	if got := findings(t, os.DirFS("../.."), ""); got != "" {
		t.Errorf("found:\n%s", got)
	}
}
