package template

import (
	"fmt"
	"html/template"
	"reflect"
	"text/template/parse"
)

// compiler turns trees into procedures.
type compiler struct {
	set   *template.Template
	funcs template.FuncMap
	known map[string]*procedure // by name, those in the making too: templates may call themselves
	scope []string              // names of the variables that are visible, by their place
	most  int                   // variables at a time
}

// unknown is what the compiler leaves to html/template.
type unknown struct{ node parse.Node }

// try compiles a template and all that it calls, or gives the cause why not.
func (c *compiler) try(name string) (p *procedure, cause string) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case unknown:
			p, cause = nil, fmt.Sprint(e.node)
			clear(c.known) // some were cut off half-way
		default:
			panic(e)
		}
	}()
	return c.procedure(name, nil), ""
}

// procedure compiles the template that node calls.
func (c *compiler) procedure(name string, node parse.Node) *procedure {
	if p := c.known[name]; p != nil {
		return p
	}
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil {
		panic(unknown{node}) // made by html/template for another context, and kept from us
	}
	p := &procedure{}
	c.known[name] = p
	scope, most := c.scope, c.most
	c.scope, c.most = []string{"$"}, 1
	p.body = c.list(t.Tree.Root)
	p.vars = c.most
	c.scope, c.most = scope, most
	return p
}

// block compiles a list whose variables end with it.
func (c *compiler) block(list *parse.ListNode) []step {
	before := len(c.scope)
	defer func() { c.scope = c.scope[:before] }()
	return c.list(list)
}

func (c *compiler) list(list *parse.ListNode) (steps []step) {
	if list == nil {
		return nil
	}
	var text []byte
	flush := func() {
		if len(text) > 0 {
			steps, text = append(steps, write(text)), nil
		}
	}
	for _, n := range list.Nodes {
		if t, ok := n.(*parse.TextNode); ok {
			text = append(text, t.Text...)
			continue
		}
		if s := c.node(n); s != nil {
			flush()
			steps = append(steps, s)
		}
	}
	flush()
	return steps
}

func write(text []byte) step { return func(r *run, _ reflect.Value) { r.out.Write(text) } }

// node compiles what is no text; a comment is nothing.
func (c *compiler) node(n parse.Node) step {
	switch n := n.(type) {
	case *parse.CommentNode:
		return nil
	case *parse.ActionNode:
		return c.action(n)
	case *parse.IfNode:
		return c.branch(&n.BranchNode, false)
	case *parse.WithNode:
		return c.branch(&n.BranchNode, true)
	case *parse.RangeNode:
		return c.loop(n)
	case *parse.TemplateNode:
		return c.call(n)
	}
	panic(unknown{n})
}

// branch compiles if and with, which hands its value on.
func (c *compiler) branch(n *parse.BranchNode, with bool) step {
	before := len(c.scope)
	defer func() { c.scope = c.scope[:before] }()
	value := c.pipeline(n.Pipe)
	then, otherwise := c.block(n.List), c.block(n.ElseList)
	return func(r *run, dot reflect.Value) {
		v := value(r, dot)
		switch {
		case !isTrue(v):
			perform(otherwise, r, dot)
		case with:
			perform(then, r, v)
		default:
			perform(then, r, dot)
		}
	}
}

// loop compiles a range over a list.
func (c *compiler) loop(n *parse.RangeNode) step {
	before := len(c.scope)
	defer func() { c.scope = c.scope[:before] }()
	if n.Pipe.IsAssign {
		panic(unknown{n})
	}
	value := c.commands(n.Pipe.Cmds)
	index, elem := -1, -1
	for i, v := range n.Pipe.Decl {
		slot := c.declare(v.Ident[0])
		if i == len(n.Pipe.Decl)-1 {
			elem = slot
		} else {
			index = slot
		}
	}
	each, none := c.block(n.List), c.block(n.ElseList)
	return func(r *run, dot reflect.Value) {
		list := listOf(value(r, dot))
		if !list.IsValid() || list.Len() == 0 {
			perform(none, r, dot)
			return
		}
		for i := range list.Len() {
			item := list.Index(i)
			if elem >= 0 {
				r.vars[r.base+elem] = item
			}
			if index >= 0 {
				r.vars[r.base+index] = reflect.ValueOf(i)
			}
			perform(each, r, item)
		}
	}
}

// call compiles the call of another template.
func (c *compiler) call(n *parse.TemplateNode) step {
	p := c.procedure(n.Name, n)
	if n.Pipe == nil {
		return func(r *run, _ reflect.Value) { p.call(r, reflect.Value{}) }
	}
	value := c.pipeline(n.Pipe)
	return func(r *run, dot reflect.Value) { p.call(r, value(r, dot)) }
}

// declare gives a new variable its place.
func (c *compiler) declare(name string) int {
	c.scope = append(c.scope, name)
	c.most = max(c.most, len(c.scope))
	return len(c.scope) - 1
}

// place finds a variable, the innermost of that name.
func (c *compiler) place(name string, node parse.Node) int {
	for i := len(c.scope) - 1; i >= 0; i-- {
		if c.scope[i] == name {
			return i
		}
	}
	panic(unknown{node})
}
