package template

import (
	"fmt"
	"html/template"
	"reflect"
	"strconv"
	"sync/atomic"
)

// plain is a value without the empty interface around it.
func plain(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface && v.NumMethod() == 0 {
		return v.Elem()
	}
	return v
}

// isTrue reports whether a value counts as true: it is not the zero of its type. Structs always are.
func isTrue(v reflect.Value) bool {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Invalid:
		return false
	case reflect.Struct:
		return true
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() > 0
	}
	return !v.IsZero()
}

// listOf is a value that has elements in order; invalid where there is none at all.
func listOf(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array, reflect.Invalid:
		return v
	}
	panic(giveUp{})
}

// fields follows a chain of names from a value.
func fields(of expr, names []string) expr {
	for _, name := range names {
		from, f := of, &field{name: name}
		of = func(r *run, dot reflect.Value) reflect.Value { return f.of(from(r, dot)) }
	}
	return of
}

// field is a name after a point in a template. It remembers where the type that it met last has it.
type field struct {
	name string
	last atomic.Pointer[member]
}

// member is where a type has a field or method.
type member struct {
	of     reflect.Type
	index  []int // of a field
	method int   // or -1
	at     bool  // the method is that of a pointer to the value
}

func (f *field) of(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if !v.IsValid() {
		panic(giveUp{})
	}
	m := f.last.Load()
	if m == nil || m.of != v.Type() {
		m = f.find(v)
		f.last.Store(m)
	}
	if m.method >= 0 {
		return f.call(m, v)
	}
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if !v.IsValid() {
		panic(giveUp{})
	}
	if len(m.index) == 1 {
		return v.Field(m.index[0])
	}
	inner, err := v.FieldByIndexErr(m.index)
	if err != nil {
		panic(giveUp{})
	}
	return inner
}

// find looks a name up as html/template does: methods first, then fields.
func (f *field) find(v reflect.Value) *member {
	t := v.Type()
	if m, ok := t.MethodByName(f.name); ok {
		return &member{of: t, method: m.Index}
	}
	if v.CanAddr() {
		if m, ok := reflect.PointerTo(t).MethodByName(f.name); ok {
			return &member{of: t, method: m.Index, at: true}
		}
	}
	inner := t
	for inner.Kind() == reflect.Pointer {
		inner = inner.Elem()
	}
	if inner.Kind() != reflect.Struct {
		panic(giveUp{})
	}
	s, ok := inner.FieldByName(f.name)
	if !ok || !s.IsExported() {
		panic(giveUp{})
	}
	return &member{of: t, index: s.Index, method: -1}
}

// call calls a method that takes nothing and gives one value.
func (f *field) call(m *member, v reflect.Value) reflect.Value {
	if m.at {
		if !v.CanAddr() {
			panic(giveUp{})
		}
		v = v.Addr()
	}
	if v.Kind() == reflect.Pointer && v.IsNil() {
		panic(giveUp{})
	}
	method := v.Method(m.method)
	if t := method.Type(); t.NumIn() > 0 || t.NumOut() != 1 {
		panic(giveUp{})
	}
	return method.Call(nil)[0]
}

var (
	stringType   = reflect.TypeFor[string]()
	htmlType     = reflect.TypeFor[template.HTML]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
	errorType    = reflect.TypeFor[error]()
)

// text is a value as it is written, and whether it is HTML already.
func text(v reflect.Value) (s string, isHTML bool) {
	if !v.IsValid() {
		return "", false
	}
	switch t := v.Type(); {
	case t == stringType:
		return v.String(), false
	case t == htmlType:
		return v.String(), true
	case t.PkgPath() == htmlType.PkgPath():
		panic(giveUp{}) // safe somewhere else
	case t.Implements(stringerType) || t.Implements(errorType):
		return fmt.Sprint(v.Interface()), false
	}
	switch v.Kind() {
	case reflect.String:
		return v.String(), false
	case reflect.Int:
		return strconv.FormatInt(v.Int(), 10), false
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			panic(giveUp{})
		}
		return text(v.Elem())
	}
	return fmt.Sprint(v.Interface()), false
}
