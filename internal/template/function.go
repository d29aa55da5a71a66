package template

import (
	"cmp"
	"fmt"
	"reflect"
	"text/template/parse"
)

// function compiles a call: of those that every template has, the ones that pages use, and of the set's own.
func (c *compiler) function(f *parse.IdentifierNode, args []expr) expr {
	if own, ok := c.funcs[f.Ident]; ok {
		return ownFunction(f, own, args)
	}
	switch {
	case f.Ident == "and" || f.Ident == "or":
		return either(args, f.Ident == "or")
	case f.Ident == "not" && len(args) == 1:
		return func(r *run, dot reflect.Value) reflect.Value { return reflect.ValueOf(!isTrue(args[0](r, dot))) }
	case f.Ident == "len" && len(args) == 1:
		return func(r *run, dot reflect.Value) reflect.Value {
			if list := listOf(args[0](r, dot)); list.IsValid() {
				return reflect.ValueOf(list.Len())
			}
			panic(giveUp{})
		}
	case f.Ident == "printf" && len(args) > 0:
		return func(r *run, dot reflect.Value) reflect.Value {
			return reflect.ValueOf(fmt.Sprintf(str(args[0](r, dot)), values(r, dot, args[1:])...))
		}
	case comparisons[f.Ident] != nil && len(args) == 2:
		holds := comparisons[f.Ident]
		return func(r *run, dot reflect.Value) reflect.Value {
			return reflect.ValueOf(holds(compare(args[0](r, dot), args[1](r, dot))))
		}
	}
	panic(unknown{f})
}

// either is the first value that decides, of or the first true one, of and the first false one; or else the last.
func either(args []expr, or bool) expr {
	return func(r *run, dot reflect.Value) (v reflect.Value) {
		for _, arg := range args {
			if v = arg(r, dot); isTrue(v) == or {
				break
			}
		}
		return v
	}
}

// ownFunction calls a function of the set.
func ownFunction(f *parse.IdentifierNode, own any, args []expr) expr {
	switch call := own.(type) {
	case func(string) string:
		if len(args) == 1 {
			return func(r *run, dot reflect.Value) reflect.Value { return reflect.ValueOf(call(str(args[0](r, dot)))) }
		}
	case func(string, int) string:
		if len(args) == 2 {
			return func(r *run, dot reflect.Value) reflect.Value {
				n := args[1](r, dot)
				if !n.CanInt() {
					panic(giveUp{})
				}
				return reflect.ValueOf(call(str(args[0](r, dot)), int(n.Int())))
			}
		}
	case func(string, ...any) string:
		if len(args) > 0 {
			return func(r *run, dot reflect.Value) reflect.Value {
				return reflect.ValueOf(call(str(args[0](r, dot)), values(r, dot, args[1:])...))
			}
		}
	}
	panic(unknown{f})
}

func str(v reflect.Value) string {
	if v.Kind() != reflect.String {
		panic(giveUp{})
	}
	return v.String()
}

func values(r *run, dot reflect.Value, args []expr) []any {
	list := make([]any, len(args))
	for i, arg := range args {
		v := arg(r, dot)
		if !v.IsValid() {
			panic(giveUp{})
		}
		list[i] = v.Interface()
	}
	return list
}

// comparisons say what must hold of how two values compare: -1, 0, 1.
var comparisons = map[string]func(int) bool{
	"eq": func(n int) bool { return n == 0 }, "ne": func(n int) bool { return n != 0 },
	"lt": func(n int) bool { return n < 0 }, "le": func(n int) bool { return n <= 0 },
	"gt": func(n int) bool { return n > 0 }, "ge": func(n int) bool { return n >= 0 },
}

// compare compares two whole numbers or two strings.
func compare(a, b reflect.Value) int {
	switch {
	case a.Kind() == reflect.String && b.Kind() == reflect.String:
		return cmp.Compare(a.String(), b.String())
	case a.IsValid() && b.IsValid() && a.CanInt() && b.CanInt():
		return cmp.Compare(a.Int(), b.Int())
	}
	panic(giveUp{})
}
