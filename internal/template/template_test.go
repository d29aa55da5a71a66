package template

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"testing"
)

// page is what the templates of the tests are given.
type page struct {
	Title string
	Href  string
	Body  template.HTML
	URL   template.URL
	N     int
	Kind  kind
	List  []item
	Ptr   *item
	Any   any
	Said  said
	Empty []item
	item
}

type kind string

type item struct{ Name string }

// Loud is a method on a value, Soft one on a pointer.
func (i item) Loud() string  { return strings.ToUpper(i.Name) }
func (i *item) Soft() string { return strings.ToLower(i.Name) }

type said struct{ n int }

func (s said) String() string { return fmt.Sprint("said <", s.n, ">") }

var sample = &page{
	Title: `Fish & "chips" <b> + 'peas' ` + "\x00\xff", Href: "../区/a b?q=100%25&x='1'#页", Body: "<em>ok</em>", URL: "data:x", N: 3, Kind: "policy",
	List: []item{{"One"}, {"two & <three>"}}, Ptr: &item{"Ptr"}, Any: item{"Any"}, Said: said{2}, item: item{"Own"},
}

var funcs = template.FuncMap{
	"t":  func(id string) string { return "<" + id + ">" },
	"tn": func(id string, n int) string { return fmt.Sprint(id, n) },
	"tf": func(id string, args ...any) string { return fmt.Sprint(append([]any{id}, args...)...) },
}

// compiled are templates that run without html/template.
var compiled = []string{
	`plain {{/* comment */}} text`,
	`{{.Title}} {{.Body}} {{.N}} {{.Kind}} {{.Name}} {{.Loud}} {{.Any.Name}} {{.Said}} {{.Ptr.Name}} {{.Ptr.Soft}}`,
	`<a href="{{.Href}}" title="{{.Title}}" lang='{{.Kind}}'>{{.Title}}</a>`,
	`<a href="x/{{.Href}}">x</a><a href="y?q={{.Title}}">y</a><a href="#{{.Href}}">z</a><img src="{{.Href}}">`,
	`<title>{{.Title}}</title><textarea>{{.Title}}</textarea>`,
	`{{if .N}}yes{{else}}no{{end}}{{if .Empty}}yes{{else}}no{{end}}{{if not .Empty}}none{{end}}`,
	`{{with .Ptr}}{{.Name}}{{$.Title}}{{end}}{{with .Empty}}x{{else}}y{{end}}{{with $n := .N}}{{$n}}{{end}}{{with .Any}}{{.Name}}{{end}}`,
	`{{range .List}}[{{.Name}} {{.Loud}} {{.Soft}}]{{end}}{{range .Empty}}x{{else}}none{{end}}{{range $i, $x := .List}}{{$i}}{{$x.Name}}{{end}}{{range $x := .List}}{{$x.Name}}{{end}}`,
	`{{$a := .N}}{{range .List}}{{$a}}{{$b := .Name}}{{$b}}{{end}}{{$a = 4}}{{$a}}`,
	`{{define "one"}}({{.Name}}{{with .Name}}{{.}}{{end}}{{$.Name}}){{end}}{{range .List}}{{template "one" .}}{{end}}{{template "one" .Ptr}}{{define "none"}}-{{end}}{{template "none"}}`,
	`{{define "down"}}{{if .}}{{len .}}{{with $x := .}}{{template "leaf" $x}}{{end}}{{end}}{{end}}{{define "leaf"}}{{range .}}{{.Name}}{{end}}{{end}}{{template "down" .List}}`,
	`{{if and .N (gt .N 2)}}a{{end}}{{if or .Empty (eq .Kind "policy")}}b{{end}}{{if ge (len .List) 2}}c{{end}}{{if lt .N 3}}d{{end}}{{if ne .Title "x"}}e{{end}}`,
	`{{t "id"}} {{t (printf "%s-%d" .Kind .N)}} {{tn "n" .N}} {{tn "n" (len .List)}} {{tf "f" "Name" .Title}} {{.Kind | printf "%s!"}}`,
	`<p class="a{{if .N}} b{{end}}"{{with .Title}} lang="{{.}}"{{end}}>`,
}

// handedOn are templates, or values in them, that html/template has to do.
var handedOn = []string{
	`<a href="{{.URL}}">x</a>`,
	`<p title="{{.Body}}">`,
	`<script>var x = {{.Title}}</script>`,
	`<p title={{.Title}}>`,
	`{{range .List}}{{if .Name}}{{break}}{{end}}{{end}}`,
	`{{index .List 0}}`,
	`<a href="javascript:{{.Title}}">x</a>`,
	`{{define "attr"}}{{.}}{{end}}<p title="{{template "attr" .Title}}">`,
}

func TestSameAsHTMLTemplate(t *testing.T) {
	for i, src := range append(append([]string{}, compiled...), handedOn...) {
		t.Run(src, func(t *testing.T) {
			set := compile(t, src)
			if cause := set.Left(); i < len(compiled) && len(cause) > 0 {
				t.Error("left to html/template:", cause)
			}
			for _, data := range []any{sample, *sample, &page{}} {
				want, wantErr := reference(t, src, data)
				var got bytes.Buffer
				err := set.Execute(&got, "page.html", data)
				if fmt.Sprint(err) != fmt.Sprint(wantErr) || err == nil && got.String() != want {
					t.Errorf("got  %q, %v\nwant %q, %v", got.String(), err, want, wantErr)
				}
			}
		})
	}
}

func TestFaultsAreThoseOfHTMLTemplate(t *testing.T) {
	for _, src := range []string{`{{.Missing}}`, `{{.Ptr.Missing}}`, `{{range .N}}x{{end}}`, `{{.Title.X}}`, `{{template "none" .}}`} {
		t.Run(src, func(t *testing.T) {
			set, err := template.New("page.html").Funcs(funcs).Parse(src)
			if err != nil {
				t.Fatal(err)
			}
			got := error(nil)
			if s, err := Compile(set, funcs); err != nil {
				got = err
			} else {
				got = s.Execute(&bytes.Buffer{}, "page.html", sample)
			}
			if _, want := reference(t, src, sample); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("got  %v\nwant %v", got, want)
			}
		})
	}
}

func FuzzEscape(f *testing.F) {
	f.Add("Fish & chips", "../区/?a=b#c")
	f.Add("\x00\xff+'\"<>", "javascript:alert(1)")
	const src = `<title>{{.Title}}</title><a href="{{.Href}}" title="{{.Title}}">{{.Title}}</a><a href="x/{{.Href}}">x</a><a href="?q={{.Href}}">y</a>`
	f.Fuzz(func(t *testing.T, title, href string) {
		data := &page{Title: title, Href: href}
		want, err := reference(t, src, data)
		if err != nil {
			t.Skip()
		}
		var got bytes.Buffer
		if err := compile(t, src).Execute(&got, "page.html", data); err != nil || got.String() != want {
			t.Errorf("got  %q, %v\nwant %q", got.String(), err, want)
		}
	})
}

func compile(t *testing.T, src string) *Set {
	set, err := Compile(template.Must(template.New("page.html").Funcs(funcs).Parse(src)), funcs)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// reference is what html/template makes of the same.
func reference(t *testing.T, src string, data any) (string, error) {
	var out bytes.Buffer
	err := template.Must(template.New("page.html").Funcs(funcs).Parse(src)).Execute(&out, data)
	return out.String(), err
}

func BenchmarkExecute(b *testing.B) {
	set := template.Must(template.New("page.html").Funcs(funcs).Parse(strings.Join(compiled[1:9], "\n")))
	s, err := Compile(set, funcs)
	if err != nil {
		b.Fatal(err)
	}
	run := func(name string, execute func(*bytes.Buffer) error) {
		b.Run(name, func(b *testing.B) {
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := execute(&out); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("compiled", func(out *bytes.Buffer) error { return s.Execute(out, "page.html", sample) })
	run("html-template", func(out *bytes.Buffer) error { return set.ExecuteTemplate(out, "page.html", sample) })
}
