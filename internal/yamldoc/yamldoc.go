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
		findings = append(findings, diag.Errorf("yaml", At(file, skip, &next), "a second document begins here, of which nothing is read; write all keys into one, without a line ---"))
	case !errors.Is(err, io.EOF):
		return nil, []diag.Finding{broken(file, skip, err)}
	}
	if len(doc.Content) == 0 {
		return nil, findings
	}
	return doc.Content[0], findings
}

// At is the place of a node in its file, of which the first skip lines are not YAML.
func At(file string, skip int, n *yaml.Node) diag.Place {
	return diag.Place{File: file, Line: n.Line + skip, Column: n.Column}
}

// Twice reports a key that its mapping has given before, as first.
func Twice(file string, skip int, key, first *yaml.Node) diag.Finding {
	return diag.Errorf("duplicate-key", At(file, skip, key), "%s is given twice", key.Value).And(At(file, skip, first), "given here first")
}

// broken reports what is not YAML.
func broken(file string, skip int, err error) diag.Finding {
	at, message := diag.Place{File: file, Line: 1, Column: 1}, err.Error()
	if e := (*yaml.LoadError)(nil); errors.As(err, &e) {
		at.Line, at.Column, message = max(e.Mark.Line, 1)+skip, max(e.Mark.Column, 1), e.Message
	}
	return diag.Errorf("yaml", at, "not valid YAML: %s", message)
}
