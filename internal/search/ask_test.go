package search

import (
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lvjin/internal/locale"
)

// The functions that make an index find in it what testdata/cases.txt says, as the script does.
func TestGoFindsTheCases(t *testing.T) {
	s := readSite(t)
	var files []File
	for path, data := range s.files {
		files = append(files, File{path, data})
	}
	var all []*asked
	for _, id := range slices.Sorted(maps.Keys(s.pages)) {
		lang := language(t, id)
		all = append(all, &asked{lang, notationOf(lang), decode(t, id+"/search/", files)})
	}
	s.hold(t, func(c searchCase) []string {
		own := slices.IndexFunc(all, func(a *asked) bool { return a.lang.ID == c.lang })
		return answer(slices.Concat(all[own:own+1], all[:own], all[own+1:]), c)
	})
}

// asked is an index that is asked in Go.
type asked struct {
	lang     *locale.Language
	notation *notation
	*decoded
}

// part is a part of a query: a run, a word or a value, or one of several that it may stand for.
type part []string

// found is what an index has for a query, and how that was read.
type found struct {
	in    *asked
	read  string // "read", "near", "" as it stands
	parts []part
	pages []string
}

// answer is what is said of a case, and the pages found. The first of the indexes is that of the language it is asked in.
func answer(indexes []*asked, c searchCase) []string {
	query := strings.TrimSpace(string(folded(c.query)))
	literal := literally(indexes, []byte(query))
	look := func(in *asked) []found {
		if f := in.match("", literal, c.narrowed); f != nil {
			return f
		}
		return in.match("read", in.pinyin(query), c.narrowed)
	}
	all := look(indexes[0])
	if len(all) == 0 || foreign(indexes[0].lang, query) {
		for _, other := range indexes[1:] {
			all = append(all, look(other)...)
		}
	}
	for _, in := range indexes {
		if len(all) == 0 {
			all = in.match("near", in.near(literal), c.narrowed)
		}
	}
	return report(indexes[0], all)
}

// foreign reports whether a query begins in the script of another language, or has some of it.
func foreign(lang *locale.Language, query string) bool {
	var han, later bool
	cut([]byte(query), func(_, _ int, w writing) { han, later = han || w == chinese && !later, true })
	if han {
		return !lang.Wide()
	}
	return lang.Wide() && strings.ContainsFunc(query, func(r rune) bool { return 'a' <= r && r <= 'z' })
}

// report is what is said, and the pages.
func report(own *asked, all []found) []string {
	var said, pages []string
	for _, f := range all {
		pages = append(pages, f.pages...)
		if f.read == "" {
			continue
		}
		said = append(said, f.read)
		for _, p := range f.parts {
			said = append(said, strings.Join(p[:min(len(p), 3)], " / "))
		}
	}
	switch n := strconv.Itoa(len(pages)); {
	case len(all) == 0:
		said = append(said, "none")
	case all[0].in != own:
		said = append(said, "other", n)
	default:
		said = append(said, "count", n)
	}
	return append([]string{strings.Join(said, " ")}, pages...)
}

// literally gives the parts of a query, whose numbers may be in the notation of any language.
func literally(indexes []*asked, query []byte) (parts []part) {
	for _, in := range indexes {
		for n := range in.notation.numbers(slices.Clone(query)) {
			parts = append(parts, part{"=" + string(n.value)})
			for i := n.start; i < n.end; i++ {
				query[i] = ' '
			}
		}
		if parts != nil {
			break
		}
	}
	cut(query, func(start, end int, w writing) {
		word := query[start:end]
		if w != chinese {
			word = appendWord(nil, word)
		}
		parts = append(parts, part{string(word)})
	})
	return parts
}

// match finds the pages that have all parts, those with them in the title first; none where there are no such pages.
func (a *asked) match(read string, parts []part, narrowed url.Values) []found {
	if len(parts) == 0 {
		return nil
	}
	candidates := a.narrow(narrowed)
	inTitle := slices.Repeat([]bool{true}, a.Pages)
	for _, p := range parts {
		titles, pages := a.having(p)
		for n := range candidates {
			candidates[n], inTitle[n] = candidates[n] && pages[n], inTitle[n] && titles[n]
		}
	}
	f := found{in: a, read: read, parts: parts}
	for _, first := range []bool{true, false} {
		for n, has := range candidates {
			if has && inTitle[n] == first {
				address, _, _ := strings.Cut(a.text(n), "\t")
				f.pages = append(f.pages, address)
			}
		}
	}
	if f.pages == nil {
		return nil
	}
	return []found{f}
}

// narrow gives the pages of the kind and district that are asked for.
func (a *asked) narrow(by url.Values) []bool {
	set := slices.Repeat([]bool{true}, a.Pages)
	if district := by.Get("district"); district != "" {
		set = a.pages("@" + district)
	}
	if kind := by.Get("kind"); kind != "" {
		of := a.Kinds[kind]
		clear(set[:of[0]])
		clear(set[of[1]:])
	}
	return set
}

// having gives the pages that have a part in their title, as far as the index knows, and those that have it anywhere.
func (a *asked) having(p part) (titles, pages []bool) {
	titles, pages = make([]bool, a.Pages), make([]bool, a.Pages)
	for _, key := range p {
		han := isHan([]rune(key)[0])
		in := a.posting
		if han {
			in = a.pairs
		}
		t, all := in(key)
		for n := range all {
			titles[n] = titles[n] || t[n]
			pages[n] = pages[n] || all[n] && (!han || a.contains(n, key))
		}
	}
	return titles, pages
}
