package render

import (
	"fmt"
	htmltemplate "html/template"
	"io/fs"
	"path"
	"strings"
	"text/template/parse"

	"lvjin/internal/locale"
	"lvjin/internal/template"
)

// parseTemplates reads templates/*.html for one language. Messages named in a template, {{t "name"}}, become text of the
// template, so that a page does not look them up; a name that there is none of is an error.
func parseTemplates(theme fs.FS, lang *locale.Language) (*template.Set, error) {
	funcs := htmltemplate.FuncMap{"t": lang.Text, "tn": lang.Count, "tf": lang.Format}
	set := htmltemplate.New("").Option("missingkey=error").Funcs(funcs)
	files, err := fs.Glob(theme, "templates/*.html")
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		src, err := fs.ReadFile(theme, file)
		if err != nil {
			return nil, err
		}
		if _, err := set.New(path.Base(file)).Parse(string(src)); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	for _, t := range set.Templates() {
		if t.Tree == nil {
			continue
		}
		if err := writeMessages(t.Tree, t.Tree.Root, lang); err != nil {
			return nil, fmt.Errorf("templates/%s: %w", t.Tree.ParseName, err)
		}
	}
	return template.Compile(set, funcs)
}

// writeMessages replaces {{t "name"}} by the message, in all lists of nodes below list.
func writeMessages(tree *parse.Tree, list *parse.ListNode, lang *locale.Language) error {
	if list == nil {
		return nil
	}
	for i, node := range list.Nodes {
		switch n := node.(type) {
		case *parse.ActionNode:
			call, id := messageCall(n)
			if call != "" && !lang.Has(id) {
				location, _ := tree.ErrorContext(n)
				return fmt.Errorf("%s: no message %q in i18n/%s.yaml", location, id, lang.ID)
			}
			if call == "t" {
				list.Nodes[i] = &parse.TextNode{NodeType: parse.NodeText, Pos: n.Pos, Text: []byte(htmltemplate.HTMLEscapeString(lang.Text(id)))}
			}
		case *parse.IfNode:
			if err := writeBranches(tree, &n.BranchNode, lang); err != nil {
				return err
			}
		case *parse.RangeNode:
			if err := writeBranches(tree, &n.BranchNode, lang); err != nil {
				return err
			}
		case *parse.WithNode:
			if err := writeBranches(tree, &n.BranchNode, lang); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeBranches(tree *parse.Tree, n *parse.BranchNode, lang *locale.Language) error {
	if err := writeMessages(tree, n.List, lang); err != nil {
		return err
	}
	return writeMessages(tree, n.ElseList, lang)
}

// messageCall recognizes {{t "name"}}, {{tn "name" …}} and {{tf "name" …}}.
func messageCall(n *parse.ActionNode) (call, id string) {
	if len(n.Pipe.Decl) > 0 || len(n.Pipe.Cmds) != 1 || len(n.Pipe.Cmds[0].Args) < 2 {
		return "", ""
	}
	f, ok := n.Pipe.Cmds[0].Args[0].(*parse.IdentifierNode)
	s, isString := n.Pipe.Cmds[0].Args[1].(*parse.StringNode)
	if !ok || !isString || !strings.Contains(" t tn tf ", " "+f.Ident+" ") {
		return "", ""
	}
	return f.Ident, s.Text
}
