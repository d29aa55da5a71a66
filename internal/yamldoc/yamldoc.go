// Package yamldoc reads files that are one YAML document each.
package yamldoc

import (
	"bytes"
	"errors"
	"io"

	"go.yaml.in/yaml/v4"

	"lvjin/internal/diag"
)

// Root is what the document in src consists of, or nil where it is empty or broken. The skip lines before it in the file
// are not YAML. Findings tell where it is broken, and that a second document, which is not read, begins.
func Root(file string, skip int, src []byte) (*yaml.Node, []diag.Finding) {
	var doc, next yaml.Node
	l, err := yaml.NewLoader(bytes.NewReader(src))
	if err == nil {
		err = l.Load(&doc)
	}
	if err == nil {
		err = l.Load(&next)
	}
	var findings []diag.Finding
	switch {
	case err == nil:
		at := diag.Place{File: file, Line: next.Line + skip, Column: next.Column}
		findings = append(findings, diag.Errorf("yaml", at, "a second document begins here, of which nothing is read; write all keys into one, without a line ---"))
	case !errors.Is(err, io.EOF):
		return nil, []diag.Finding{broken(file, skip, err)}
	}
	if len(doc.Content) == 0 {
		return nil, findings
	}
	return doc.Content[0], findings
}

// broken reports what is not YAML.
func broken(file string, skip int, err error) diag.Finding {
	at, message := diag.Place{File: file, Line: 1, Column: 1}, err.Error()
	if e := (*yaml.LoadError)(nil); errors.As(err, &e) {
		at.Line, at.Column, message = max(e.Mark.Line, 1)+skip, max(e.Mark.Column, 1), e.Message
	}
	return diag.Errorf("yaml", at, "not valid YAML: %s", message)
}
