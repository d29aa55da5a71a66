package content

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"lvjin/internal/calendar"
	"lvjin/internal/diag"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
	"lvjin/internal/yamldoc"
)

// decoder fills values from YAML strictly: it collects every unknown key, wrong type and missing value of a file with
// its place, and never stops at the first.
type decoder struct {
	file     string
	skip     int      // lines of the file before the YAML
	langs    []string // ids of the site's languages
	source   string   // the one that others translate
	units    quantity.Units
	later    []func(*portal.Indicator) // what needs the whole file to be decoded
	findings []diag.Finding
}

func (d *decoder) at(n *yaml.Node) diag.Place {
	return yamldoc.At(d.file, d.skip, n)
}

func (d *decoder) errorf(check string, at diag.Place, format string, args ...any) {
	d.findings = append(d.findings, diag.Errorf(check, at, format, args...))
}

// parse gives the root node of a YAML document, or nil where it is empty or broken.
func (d *decoder) parse(src []byte) *yaml.Node {
	root, findings := yamldoc.Root(d.file, d.skip, src)
	d.findings = append(d.findings, findings...)
	if root == nil || isNull(root) {
		return nil
	}
	return root
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// document decodes a file that holds one mapping.
func (d *decoder) document(src []byte, into any) (ok bool) {
	before := len(d.findings)
	root := d.parse(src)
	if root == nil {
		if len(d.findings) > before {
			return false
		}
		root = &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
	}
	d.value(root, reflect.ValueOf(into).Elem(), "")
	return true
}

// list decodes a file that holds a list of mappings, and says where each begins.
func list[T any](d *decoder, src []byte, place func(*T) *diag.Place) (items []*T) {
	root := d.parse(src)
	if root == nil {
		return nil
	}
	if root.Kind != yaml.SequenceNode {
		d.errorf("wrong-type", d.at(root), "expected a list (lines that begin with -), found %s", describe(root))
		return nil
	}
	for _, n := range root.Content {
		item := new(T)
		*place(item) = d.at(n)
		d.value(n, reflect.ValueOf(item).Elem(), "")
		items = append(items, item)
	}
	return items
}

// choice is a string of which there are only some.
type choice interface{ Choices() []string }

var placeType = reflect.TypeFor[diag.Place]()

// value decodes n into v. key is what the editor wrote it under, for messages.
func (d *decoder) value(n *yaml.Node, v reflect.Value, key string) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if isNull(n) && key != "" {
		return // `key:` without a value is a value not given
	}
	switch p := v.Addr().Interface().(type) {
	case *portal.Localized:
		d.localized(n, p, key)
		return
	case *calendar.Date:
		d.parsed(n, key, "a date such as 2023-06-20", func(s string) (err error) { *p, err = calendar.ParseDate(s); return err })
		return
	case *calendar.Period:
		d.parsed(n, key, "a date or period such as 2023-06 or 2022-12/2023-08", func(s string) (err error) { *p, err = calendar.ParsePeriod(s); return err })
		return
	case *portal.Ref:
		d.ref(n, p, key)
		return
	case **portal.Figure:
		*p = d.figure(n)
		return
	case **portal.Target:
		*p = d.target(n)
		return
	case *map[string]portal.Placed[string]:
		d.named(n, p, key)
		return
	case choice:
		d.choice(n, v, key, p.Choices())
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		if isPlaced(v) {
			*v.Field(1).Addr().Interface().(*diag.Place) = d.at(n)
			d.value(n, v.Field(0), key)
			return
		}
		d.mapping(n, v, key)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.mapping(n, v.Elem(), key)
	case reflect.Slice:
		d.sequence(n, v, key)
	case reflect.String:
		if d.scalar(n, key, "text") {
			v.SetString(strings.TrimSpace(n.Value))
		}
	case reflect.Bool:
		b, err := strconv.ParseBool(n.Value)
		if n.Kind != yaml.ScalarNode || err != nil {
			d.errorf("wrong-type", d.at(n), "%s: expected true or false, found %s", key, describe(n))
		}
		v.SetBool(b)
	}
}

func (d *decoder) scalar(n *yaml.Node, key, expected string) bool {
	if n.Kind != yaml.ScalarNode {
		d.errorf("wrong-type", d.at(n), "%s: expected %s, found %s", key, expected, describe(n))
	}
	return n.Kind == yaml.ScalarNode
}

func (d *decoder) parsed(n *yaml.Node, key, expected string, parse func(string) error) {
	if !d.scalar(n, key, expected) {
		return
	}
	if err := parse(n.Value); err != nil {
		d.errorf("wrong-type", d.at(n), "%s: expected %s, found %q", key, expected, n.Value)
	}
}

func (d *decoder) sequence(n *yaml.Node, v reflect.Value, key string) {
	if n.Kind != yaml.SequenceNode {
		d.errorf("wrong-type", d.at(n), "%s: expected a list such as [%s], found %s", key, cut(n.Value, 20), describe(n))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, c := range n.Content {
		if isNull(c) {
			d.errorf("required", d.at(c), "%s: empty entry in the list", key)
			continue
		}
		d.value(c, v.Index(i), key)
	}
}

func (d *decoder) mapping(n *yaml.Node, v reflect.Value, key string) {
	if n.Kind != yaml.MappingNode {
		d.errorf("wrong-type", d.at(n), "%sexpected keys with values, found %s", prefix(key), describe(n))
		return
	}
	keys, seen := keysOf(v.Type()), map[string]*yaml.Node{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, value := n.Content[i], n.Content[i+1]
		f, known := keys.fields[k.Value]
		switch first := seen[k.Value]; {
		case first != nil:
			d.findings = append(d.findings, yamldoc.Twice(d.file, d.skip, k, first))
		case !known:
			d.errorf("unknown-key", d.at(k), "unknown key %s%s", k.Value, suggest(k.Value, keys.names))
		default:
			d.value(value, v.FieldByIndex(f.index), k.Value)
		}
		seen[k.Value] = k
	}
	for _, name := range keys.names {
		if f := keys.fields[name]; f.required && (seen[name] == nil || isEmpty(v.FieldByIndex(f.index))) {
			at := d.at(n)
			if k := seen[name]; k != nil {
				at = d.at(k)
			}
			d.required(at, name)
		}
	}
}

// required reports an empty or missing value, unless a finding for the same place says already what is wrong with it.
func (d *decoder) required(at diag.Place, name string) {
	if !slices.ContainsFunc(d.findings, func(f diag.Finding) bool { return f.Line == at.Line && strings.HasPrefix(f.Message, name+":") }) {
		d.errorf("required", at, "%s is missing or empty; it is required", name)
	}
}

// isEmpty looks into a Placed value: its place is set even where its value is empty.
func isEmpty(v reflect.Value) bool {
	if isPlaced(v) {
		return v.Field(0).IsZero()
	}
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

// isPlaced reports whether v is a portal.Placed: a value, then its place.
func isPlaced(v reflect.Value) bool {
	return v.Kind() == reflect.Struct && v.NumField() == 2 && v.Field(1).Type() == placeType
}

func (d *decoder) choice(n *yaml.Node, v reflect.Value, key string, choices []string) {
	if !d.scalar(n, key, "one of "+strings.Join(choices, ", ")) {
		return
	}
	if !slices.Contains(choices, n.Value) {
		d.errorf("unknown-value", d.at(n), "%s: unknown value %s%s", key, n.Value, suggest(n.Value, choices))
		return
	}
	v.SetString(n.Value)
}

func (d *decoder) ref(n *yaml.Node, p *portal.Ref, key string) {
	if !d.scalar(n, key, "an address such as program:green-finance-avenue") {
		return
	}
	kind, slug, ok := strings.Cut(n.Value, ":")
	if !ok || slug == "" {
		d.errorf("wrong-type", d.at(n), "%s: expected an address such as program:green-finance-avenue, found %q", key, n.Value)
		return
	}
	*p = portal.Ref{Kind: portal.Kind(kind), Slug: slug}
}

// named takes values under names that the editor chooses.
func (d *decoder) named(n *yaml.Node, p *map[string]portal.Placed[string], key string) {
	if n.Kind != yaml.MappingNode {
		d.errorf("wrong-type", d.at(n), "%s: expected names with values, found %s", key, describe(n))
		return
	}
	*p = map[string]portal.Placed[string]{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		(*p)[n.Content[i].Value] = portal.Placed[string]{V: n.Content[i+1].Value, At: d.at(n.Content[i])}
	}
}

// localized takes a text for every language of the site, or one for all.
func (d *decoder) localized(n *yaml.Node, p *portal.Localized, key string) {
	if n.Kind == yaml.ScalarNode {
		if n.Value != "" {
			*p = portal.Localized{"": n.Value}
		}
		return
	}
	if n.Kind != yaml.MappingNode {
		d.errorf("wrong-type", d.at(n), "%s: expected a text for each language such as {%s: …}, found %s", key, strings.Join(d.langs, ": …, "), describe(n))
		return
	}
	*p = portal.Localized{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		lang, value := n.Content[i], n.Content[i+1]
		switch {
		case !slices.Contains(d.langs, lang.Value):
			d.errorf("unknown-language", d.at(lang), "%s: unknown language %s%s", key, lang.Value, suggest(lang.Value, d.langs))
		case value.Kind != yaml.ScalarNode:
			d.errorf("wrong-type", d.at(value), "%s: expected text, found %s", key, describe(value))
		case strings.TrimSpace(value.Value) != "" && !isNull(value):
			(*p)[lang.Value] = strings.TrimSpace(value.Value)
		}
	}
	for _, lang := range d.langs {
		if (*p)[lang] != "" {
			continue
		}
		f := diag.Errorf("required", d.at(n), "%s: no text in %s", key, lang)
		if lang != d.source {
			f = diag.Warnf("translation-missing", d.at(n), "%s: no text in %s", key, lang)
		}
		d.findings = append(d.findings, f)
	}
}

// suggest offers the nearest choice, or all where none is near and they are few.
func suggest(word string, choices []string) string {
	if s := diag.DidYouMean(word, choices); s != "" {
		return s
	}
	if len(choices) > 0 && len(choices) <= 24 {
		return "; expected one of " + strings.Join(choices, ", ")
	}
	return ""
}

func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys with values"
	case yaml.SequenceNode:
		return "a list"
	}
	if n.Value == "" {
		return "nothing"
	}
	return strconv.Quote(cut(n.Value, 40))
}

func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

func prefix(key string) string {
	if key == "" {
		return ""
	}
	return key + ": "
}
