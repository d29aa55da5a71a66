package content

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// site reads content/site.yaml, without which there is no site.
func (l *loader) site() error {
	const file = "content/site.yaml"
	src, err := fs.ReadFile(l.fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no %s here: run lvjin in the root of a site, or name it with --site", file)
	} else if err != nil {
		return err
	}
	src, findings := decodeText(file, src)
	l.add(findings...)
	// The ids of the languages are needed to read the texts of the same file: a first pass takes them.
	first := &decoder{file: file}
	var names struct {
		Languages []portal.SiteLanguage `key:"languages"`
		Source    portal.Placed[string] `key:"source"`
	}
	first.document(src, &names)
	for _, lang := range names.Languages {
		l.langs = append(l.langs, lang.ID.V)
	}
	l.portal.Site.Source = names.Source
	d := l.decoder(file)
	d.document(src, &l.portal.Site)
	l.add(d.findings...)
	l.languages()
	l.addresses()
	return nil
}

// languages makes the site's languages and reports those that lvjin cannot read and write.
func (l *loader) languages() {
	site := &l.portal.Site
	taken := l.foldersOfSite()
	var known []string
	for _, s := range site.Languages {
		switch lang, err := locale.New(s.ID.V, s.Tag.V); {
		case s.ID.V == "" || s.Tag.V == "": // told as required
		case slices.Contains(known, s.ID.V):
			l.add(diag.Errorf("duplicate-id", s.ID.At, "language %s is there twice", s.ID.V))
		case !isSlug(strings.ToLower(s.ID.V)):
			l.add(diag.Errorf("slug", s.ID.At, "language id %q: use a-z, 0-9 and hyphens; it names a folder", s.ID.V))
		case slices.Contains(taken, s.ID.V):
			l.add(diag.Errorf("slug", s.ID.At, "language id %q is the name of another folder of the site; choose another", s.ID.V))
		case err != nil:
			l.add(diag.Errorf("unknown-language", s.Tag.At, "%v", err))
		default:
			known = append(known, s.ID.V)
			l.portal.Languages = append(l.portal.Languages, lang)
		}
	}
	l.langs = known
	if site.Source.V != "" && len(known) > 0 && l.portal.SourceLanguage() == nil {
		l.add(diag.Errorf("unknown-language", site.Source.At, "source: unknown language %s%s", site.Source.V, suggest(site.Source.V, known)))
		l.portal.Site.Source.V = known[0]
	}
}

// foldersOfSite are those at the root of the site that hold no language: zh-en is for texts of zh and en side by side.
func (l *loader) foldersOfSite() []string {
	folders := []string{"data", "static"}
	for _, id := range l.langs {
		folders = append(folders, l.portal.Site.Source.V+"-"+id)
	}
	return folders
}

// addresses reports what is no address where one is expected, and drops it.
func (l *loader) addresses() {
	site := &l.portal.Site
	check := func(link *portal.Placed[string], format string) {
		if link.V != "" && !strings.HasPrefix(link.V, "https://") && !strings.HasPrefix(link.V, "http://") {
			l.add(diag.Errorf("wrong-type", link.At, format, link.V))
			link.V = ""
		}
	}
	check(&site.BaseURL, "base-url: expected an absolute address such as https://portal.example/, found %q")
	check(&site.Imprint.Badge, "badge: expected an address that begins with https:// or http://, found %q")
	check(&site.Imprint.Errors, "errors: expected an address that begins with https:// or http://, found %q")
}

// unitKeys are the keys of an entry of content/units.yaml.
type unitKeys struct {
	ID    portal.Placed[string] `key:"id,required"`
	Base  portal.Placed[string] `key:"base,required"`
	Power portal.Placed[string] `key:"power"`
	Names []unitName            `key:"names"`
	at    diag.Place
}

// unitName is how a language writes a unit.
type unitName struct {
	Language portal.Placed[string] `key:"language,required"`
	One      string                `key:"one,required"`
	Other    string                `key:"other,required"`
}

// units reads content/units.yaml, the units beyond the built-in ones.
func (l *loader) units() error {
	const file = "content/units.yaml"
	src, err := l.optional(file)
	if err != nil || src == nil {
		return err
	}
	d := l.decoder(file)
	for _, k := range list(d, src, func(k *unitKeys) *diag.Place { return &k.at }) {
		u := quantity.Unit{ID: k.ID.V, Base: k.Base.V, Class: quantity.Measure, Names: map[string]quantity.Name{}}
		if other, ok := l.portal.Units.Lookup(k.ID.V); ok {
			d.errorf("duplicate-id", k.ID.At, "unit %s is there already, as %s", k.ID.V, other.Base)
		}
		if known, ok := l.portal.Units.Lookup(k.Base.V); ok { // counted in another unit of the table
			u.Base, u.Power, u.Class = known.Base, known.Power, known.Class
		}
		if k.Power.V != "" {
			var n int
			if _, err := fmt.Sscanf(k.Power.V, "%d", &n); err != nil || n < -30 || n > 30 {
				d.errorf("wrong-type", k.Power.At, "power: expected a power of ten such as 4, found %q", k.Power.V)
			}
			u.Power += n
		}
		u.Named = u.Power
		for _, n := range k.Names {
			if l.portal.Language(n.Language.V) == nil {
				d.errorf("unknown-language", n.Language.At, "unknown language %s%s", n.Language.V, suggest(n.Language.V, l.langs))
			}
			u.Names[n.Language.V] = quantity.Name{One: n.One, Other: n.Other}
		}
		if u.ID != "" {
			l.portal.Units.Add(u)
		}
	}
	l.add(d.findings...)
	return nil
}

// areas reads content/areas.yaml: places with figures but without a page.
func (l *loader) areas() error {
	const file = "content/areas.yaml"
	src, err := l.optional(file)
	if err != nil || src == nil {
		return err
	}
	d := l.decoder(file)
	areas := list(d, src, func(a *portal.Area) *diag.Place { return &a.At })
	l.add(d.findings...)
	l.portal.Areas = unique(l, areas, "area", func(a *portal.Area) (string, diag.Place) { return a.ID, a.At })
	return nil
}

// sources reads content/sources.yaml: what is cited.
func (l *loader) sources() error {
	const file = "content/sources.yaml"
	src, err := l.optional(file)
	if err != nil || src == nil {
		return err
	}
	d := l.decoder(file)
	sources := list(d, src, func(s *portal.Source) *diag.Place { return &s.At })
	for _, s := range sources {
		if _, err := language.Parse(s.Language); s.Language != "" && err != nil {
			d.errorf("wrong-type", s.At, "language: expected a language tag such as zh, found %q", s.Language)
		}
		if s.Link.V != "" && !strings.HasPrefix(s.Link.V, "http://") && !strings.HasPrefix(s.Link.V, "https://") {
			d.errorf("wrong-type", s.Link.At, "link: expected an address that begins with https:// or http://, found %q", s.Link.V)
			s.Link.V = ""
		}
	}
	l.add(d.findings...)
	l.portal.Sources = unique(l, sources, "source", func(s *portal.Source) (string, diag.Place) { return s.ID, s.At })
	return nil
}

// unique sorts a list by id and reports and drops entries whose id is taken or is not fit for an address.
func unique[T any](l *loader, list []*T, noun string, id func(*T) (string, diag.Place)) (kept []*T) {
	first := map[string]diag.Place{}
	for _, item := range list {
		name, at := id(item)
		if name == "" {
			continue // told as required
		}
		if other, taken := first[name]; taken {
			l.add(diag.Errorf("duplicate-id", at, "%s %s is there twice", noun, name).And(other, "given here first"))
			continue
		}
		if !isSlug(name) {
			l.add(diag.Errorf("slug", at, "%s id %q: use a-z, 0-9 and single hyphens; it is a part of an address", noun, name))
			continue
		}
		if slices.Contains(portal.Reserved, name) {
			l.add(diag.Errorf("slug", at, "%s id %q has a meaning of its own in addresses; choose another", noun, name))
			continue
		}
		first[name] = at
		kept = append(kept, item)
	}
	slices.SortStableFunc(kept, func(a, b *T) int {
		x, _ := id(a)
		y, _ := id(b)
		return cmp.Compare(x, y)
	})
	return kept
}

// terms reads content/terms.csv, the glossary.
func (l *loader) terms() error {
	const file = "content/terms.csv"
	src, err := l.optional(file)
	if err != nil || src == nil {
		return err
	}
	known := []column{{name: "id", required: true}, {name: "pinyin"}, {name: "usage"}, {name: "also_"}, {name: "avoid_"}, {name: "definition_"}}
	for _, lang := range l.langs {
		known = append(known, column{name: lang, required: true})
	}
	t, findings := openTable(file, src, l.langs, known)
	l.add(findings...)
	if t == nil {
		return nil
	}
	var terms []*portal.Term
	for t.scan() {
		terms = append(terms, l.term(t))
	}
	l.portal.Terms = unique(l, terms, "term", func(t *portal.Term) (string, diag.Place) { return t.ID, t.At })
	return nil
}

func (l *loader) term(t *table) *portal.Term {
	term := &portal.Term{
		ID: t.cell("id"), Pinyin: t.cell("pinyin"), Usage: t.cell("usage"), At: t.placeOf("id"),
		Names: map[string]string{}, Also: map[string][]string{}, Avoid: map[string][]string{}, Definition: map[string]string{},
	}
	if term.ID == "" {
		l.add(diag.Errorf("required", t.placeOf("id"), "id is empty (%s)", t.cellName("id")))
	}
	for _, lang := range l.langs {
		term.Names[lang] = t.cell(lang)
		term.Also[lang] = alternatives(t.cell("also_" + lang))
		term.Avoid[lang] = alternatives(t.cell("avoid_" + lang))
		term.Definition[lang] = t.cell("definition_" + lang)
		if _, there := t.columns[lang]; there && term.Names[lang] == "" {
			l.add(diag.Errorf("required", t.placeOf(lang), "%s of term %s is empty (%s)", lang, term.ID, t.cellName(lang)))
		}
	}
	return term
}

func alternatives(s string) (list []string) {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '；' }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
