package locale

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"go.yaml.in/yaml/v4"
	"golang.org/x/text/language"

	"lvjin/internal/diag"
	"lvjin/internal/yamldoc"
)

// messages are the interface texts of one language.
type messages struct {
	localizer *i18n.Localizer
	texts     map[string]string // of the messages without variables
	list      map[string]message
}

// Has reports whether there is a message of that name.
func (m messages) Has(id string) bool {
	_, ok := m.list[id]
	return ok
}

// Text is a message without variables. A missing one is a fault of the program that loading has ruled out; it shows
// as its name in ⟦⟧ rather than as nothing.
func (m messages) Text(id string) string {
	if s, ok := m.texts[id]; ok {
		return s
	}
	return "⟦" + id + "⟧"
}

// Count is a message about a number of things; the message writes it as {{.PluralCount}}.
func (m messages) Count(id string, n int) string {
	return m.localize(&i18n.LocalizeConfig{MessageID: id, PluralCount: n})
}

// Format is a message with variables, given as name, value, name, value.
func (m messages) Format(id string, namesAndValues ...any) string {
	data := map[string]any{}
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		data[fmt.Sprint(namesAndValues[i])] = namesAndValues[i+1]
	}
	return m.localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: data})
}

func (m messages) localize(c *i18n.LocalizeConfig) string {
	s, err := m.localizer.Localize(c)
	if err != nil {
		return "⟦" + c.MessageID + "⟧"
	}
	return s
}

// LoadMessages reads i18n/<id>.yaml of every layer into the languages; a later layer's messages replace those of an
// earlier one. Findings tell what is missing or malformed in them.
func LoadMessages(languages []*Language, layers ...fs.FS) ([]diag.Finding, error) {
	var findings []diag.Finding
	found := make([]map[string]message, len(languages))
	for i, l := range languages {
		found[i] = map[string]message{}
		for _, layer := range layers {
			file := "i18n/" + l.ID + ".yaml"
			src, err := fs.ReadFile(layer, file)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			} else if err != nil {
				return nil, err
			}
			list, f := parseMessages(file, src)
			findings = append(findings, f...)
			maps.Copy(found[i], list)
		}
		if err := l.use(found[i]); err != nil {
			return nil, fmt.Errorf("i18n/%s.yaml: %w", l.ID, err)
		}
	}
	return append(findings, compareMessages(languages, found)...), nil
}

// message is one entry of a file: its plural forms ("other" alone for a plain text), and where it stands.
type message struct {
	forms map[string]string
	place diag.Place
}

var pluralForms = []string{"zero", "one", "two", "few", "many", "other"}

func parseMessages(file string, src []byte) (map[string]message, []diag.Finding) {
	root, broken := yamldoc.Root(file, 0, src)
	if len(broken) > 0 {
		return nil, broken
	}
	if root == nil || root.Kind != yaml.MappingNode {
		return nil, []diag.Finding{diag.Errorf("i18n", diag.Place{File: file, Line: 1, Column: 1}, "expected lines of the form `name: text`")}
	}
	list, findings := map[string]message{}, twice(file, root)
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		m := message{map[string]string{}, yamldoc.At(file, 0, key)}
		switch value.Kind {
		case yaml.ScalarNode:
			m.forms["other"] = value.Value
		case yaml.MappingNode:
			findings = append(findings, twice(file, value)...)
			for j := 0; j+1 < len(value.Content); j += 2 {
				form := value.Content[j]
				if !slices.Contains(pluralForms, form.Value) {
					findings = append(findings, diag.Errorf("i18n", yamldoc.At(file, 0, form), "%s: unknown plural form %q; use %s", key.Value, form.Value, strings.Join(pluralForms, ", ")))
				}
				m.forms[form.Value] = value.Content[j+1].Value
			}
		}
		if m.forms["other"] == "" {
			findings = append(findings, diag.Errorf("i18n", m.place, "%s: empty text", key.Value))
		}
		list[key.Value] = m
	}
	return list, findings
}

// twice finds the keys that a mapping gives more than once.
func twice(file string, mapping *yaml.Node) (findings []diag.Finding) {
	first := map[string]*yaml.Node{}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		key := mapping.Content[i]
		if before := first[key.Value]; before != nil {
			findings = append(findings, yamldoc.Twice(file, 0, key, before))
			continue
		}
		first[key.Value] = key
	}
	return findings
}

// use makes the messages those of the language. go-i18n falls back to the bundle's default language in silence; a
// bundle for each language, of which it is the default, has nothing to fall back to.
func (l *Language) use(list map[string]message) error {
	tag := language.MustParse(l.Tag)
	bundle, texts := i18n.NewBundle(tag), map[string]string{}
	for id, m := range list {
		message := &i18n.Message{ID: id, Zero: m.forms["zero"], One: m.forms["one"], Two: m.forms["two"], Few: m.forms["few"], Many: m.forms["many"], Other: m.forms["other"]}
		if err := bundle.AddMessages(tag, message); err != nil {
			return err
		}
		if len(m.forms) == 1 && len(variables(m)) == 0 {
			texts[id] = m.forms["other"]
		}
	}
	l.messages = messages{i18n.NewLocalizer(bundle, l.Tag), texts, list}
	return nil
}

var variable = regexp.MustCompile(`{{\s*\.(\w+)\s*}}`)

func variables(m message) (names []string) {
	for _, form := range m.forms {
		for _, match := range variable.FindAllStringSubmatch(form, -1) {
			names = append(names, match[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// compareMessages finds messages that some language has and another has not, or with other variables.
func compareMessages(languages []*Language, found []map[string]message) (findings []diag.Finding) {
	for i, l := range languages {
		for j, other := range languages {
			for id, m := range found[j] {
				mine, ok := found[i][id]
				switch {
				case !ok:
					findings = append(findings, diag.Errorf("i18n", m.place, "%s: no such message in i18n/%s.yaml", id, l.ID))
				case i > j && !slices.Equal(variables(mine), variables(m)):
					findings = append(findings, diag.Errorf("i18n", mine.place, "%s: variables %v; %s has %v", id, variables(mine), other.ID, variables(m)).
						And(m.place, "the message in %s", other.ID))
				}
			}
		}
	}
	return findings
}
