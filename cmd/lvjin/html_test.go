package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"testing"
)

// tools is where the test command has put the npm packages.
const tools = "../../.ci/node_modules"

// Every page is valid HTML, and the style sheet valid CSS, by the Nu HTML checker.
func TestPagesAreValid(t *testing.T) {
	root, _ := site(t)
	checkHTML(t, root)
}

func checkHTML(t *testing.T, root string) {
	t.Helper()
	jar := filepath.Join(tools, "vnu-jar", "build", "dist", "vnu.jar")
	var out bytes.Buffer
	c := exec.Command("java", "-Xss4m", "-jar", jar, "--skip-non-html", "--errors-only", "--format", "gnu", root)
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil || out.Len() > 0 {
		t.Errorf("the checker reports (if it is missing, `make tools` installs it): %v\n%.8000s", err, out.Bytes())
	}
}
