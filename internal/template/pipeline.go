package template

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// expr is a value of a page.
type expr func(r *run, dot reflect.Value) reflect.Value

func constant(v any) expr {
	value := reflect.ValueOf(v)
	return func(*run, reflect.Value) reflect.Value { return value }
}

// pipeline compiles a pipeline with the variable that it declares, if any.
func (c *compiler) pipeline(p *parse.PipeNode) expr {
	value := c.commands(p.Cmds)
	switch len(p.Decl) {
	case 0:
		return value
	case 1:
	default:
		panic(unknown{p})
	}
	name, slot := p.Decl[0].Ident[0], 0
	if p.IsAssign {
		slot = c.place(name, p)
	} else {
		slot = c.declare(name)
	}
	return func(r *run, dot reflect.Value) reflect.Value {
		v := value(r, dot)
		r.vars[r.base+slot] = v
		return v
	}
}

// commands compiles commands whose values go from one to the next.
func (c *compiler) commands(cmds []*parse.CommandNode) expr {
	var value expr
	for _, cmd := range cmds {
		value = c.command(cmd, value)
	}
	return func(r *run, dot reflect.Value) reflect.Value { return plain(value(r, dot)) }
}

// command compiles one command; final is the value of the one before it, if any.
func (c *compiler) command(cmd *parse.CommandNode, final expr) expr {
	if f, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		args := make([]expr, 0, len(cmd.Args))
		for _, a := range cmd.Args[1:] {
			args = append(args, c.operand(a))
		}
		if final != nil {
			args = append(args, final)
		}
		return c.function(f, args)
	}
	if len(cmd.Args) > 1 || final != nil {
		panic(unknown{cmd})
	}
	return c.operand(cmd.Args[0])
}

// operand compiles a value that takes no arguments.
func (c *compiler) operand(n parse.Node) expr {
	switch n := n.(type) {
	case *parse.DotNode:
		return func(_ *run, dot reflect.Value) reflect.Value { return dot }
	case *parse.FieldNode:
		return fields(func(_ *run, dot reflect.Value) reflect.Value { return dot }, n.Ident)
	case *parse.VariableNode:
		slot := c.place(n.Ident[0], n)
		return fields(func(r *run, _ reflect.Value) reflect.Value { return r.vars[r.base+slot] }, n.Ident[1:])
	case *parse.ChainNode:
		return fields(c.operand(n.Node), n.Field)
	case *parse.PipeNode:
		if len(n.Decl) > 0 {
			panic(unknown{n})
		}
		return c.commands(n.Cmds)
	case *parse.IdentifierNode:
		return c.function(n, nil)
	case *parse.StringNode:
		return constant(n.Text)
	case *parse.BoolNode:
		return constant(n.True)
	case *parse.NumberNode:
		if n.IsInt {
			return constant(int(n.Int64))
		}
	}
	panic(unknown{n})
}

// action compiles what is written onto the page, or only sets a variable.
func (c *compiler) action(n *parse.ActionNode) step {
	if len(n.Pipe.Decl) > 0 {
		value := c.pipeline(n.Pipe)
		return func(r *run, dot reflect.Value) { value(r, dot) }
	}
	cmds := n.Pipe.Cmds
	var escapers []string
	for len(cmds) > 0 {
		f, ok := cmds[len(cmds)-1].Args[0].(*parse.IdentifierNode)
		if !ok || !strings.HasPrefix(f.Ident, "_html_template_") {
			break
		}
		escapers = append([]string{strings.TrimPrefix(f.Ident, "_html_template_")}, escapers...)
		cmds = cmds[:len(cmds)-1]
	}
	escape := escapes[strings.Join(escapers, " ")]
	if escape == nil || len(cmds) == 0 {
		panic(unknown{n})
	}
	value := c.commands(cmds)
	return func(r *run, dot reflect.Value) {
		if s, isHTML := text(value(r, dot)); isHTML && len(escapers) == 1 && escapers[0] == "htmlescaper" {
			r.out.WriteString(s)
		} else if isHTML {
			panic(giveUp{})
		} else {
			escape(r.out, s)
		}
	}
}
