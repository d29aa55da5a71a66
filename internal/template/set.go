// Package template runs html/template sets as closures, at a fraction of the cost.
//
// html/template walks the tree of a page again for every page and calls its escapers by reflection. Here it does what it
// is best at, parsing and deciding how each value is to be escaped, and the tree that comes out is compiled once. What
// the compiler does not know, or a value that it did not expect, is left to html/template itself: the output is the same
// either way, and so are the errors.
package template

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"reflect"
	"strings"
	"sync"
)

// Set is a set of templates, ready to run. It may be used by several goroutines.
type Set struct {
	html     *template.Template
	compiled map[string]*procedure // the templates that are files, by name
	left     map[string]string
	runs     sync.Pool
}

// Compile escapes and compiles the templates of a set that are named like files of HTML. funcs are the functions that the
// set was parsed with. An error is that of html/template about a place where a value cannot be escaped.
func Compile(set *template.Template, funcs template.FuncMap) (*Set, error) {
	s := &Set{html: set, compiled: map[string]*procedure{}, left: map[string]string{}}
	s.runs.New = func() any { return &run{} }
	c := compiler{set: set, funcs: funcs, known: map[string]*procedure{}}
	for _, t := range set.Templates() {
		if !strings.HasSuffix(t.Name(), ".html") {
			continue
		}
		var unescaped *template.Error
		if err := set.ExecuteTemplate(io.Discard, t.Name(), nil); errors.As(err, &unescaped) {
			return nil, err
		}
		p, cause := c.try(t.Name())
		if p == nil {
			s.left[t.Name()] = cause
		}
		s.compiled[t.Name()] = p
	}
	return s, nil
}

// Execute appends what the template named name makes of data to out.
func (s *Set) Execute(out *bytes.Buffer, name string, data any) error {
	from := out.Len()
	if p := s.compiled[name]; p != nil && s.run(p, out, data) {
		return nil
	}
	out.Truncate(from)
	return s.html.ExecuteTemplate(out, name, data)
}

// Left are the templates that html/template has to run, by name, with what the compiler does not know.
func (s *Set) Left() map[string]string { return s.left }

// run is false where a value turns up that html/template must decide upon.
func (s *Set) run(p *procedure, out *bytes.Buffer, data any) (done bool) {
	r := s.runs.Get().(*run)
	r.out = out
	defer func() {
		clear(r.vars)
		*r = run{vars: r.vars[:0]}
		s.runs.Put(r)
		switch e := recover().(type) {
		case nil, giveUp:
		default:
			panic(e)
		}
	}()
	p.call(r, reflect.ValueOf(data))
	return true
}

// run is one page in the making.
type run struct {
	out  *bytes.Buffer
	vars []reflect.Value // of the templates being run, those of the innermost from base
	base int
}

// giveUp ends a run that html/template has to do.
type giveUp struct{}

// procedure is a compiled template.
type procedure struct {
	body []step
	vars int // how many it has at most at a time, $ among them
}

// step writes a part of a page; dot is what the template calls so.
type step func(r *run, dot reflect.Value)

func (p *procedure) call(r *run, dot reflect.Value) {
	before := r.base
	r.base = len(r.vars)
	r.vars = append(r.vars, dot)
	for range p.vars - 1 {
		r.vars = append(r.vars, reflect.Value{})
	}
	perform(p.body, r, dot)
	r.vars, r.base = r.vars[:r.base], before
}

func perform(body []step, r *run, dot reflect.Value) {
	for _, s := range body {
		s(r, dot)
	}
}
