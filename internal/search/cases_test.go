package search

import (
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	"lvjin/internal/locale"
)

// site is the pages of testdata/cases.txt by language, their indexes, and the cases.
type site struct {
	pages map[string][]Page
	files map[string][]byte
	cases []searchCase
}

// searchCase is a line of the file.
type searchCase struct {
	line     int
	lang     string
	query    string
	narrowed url.Values // kind, district
	said     string
	found    []string
}

func (c searchCase) String() string { return fmt.Sprintf("cases.txt:%d: %s", c.line, c.query) }

// hold asks every case and names those whose answer, what is said and the pages found, is another.
func (s *site) hold(t *testing.T, ask func(searchCase) []string) {
	t.Helper()
	for _, c := range s.cases {
		if got, want := ask(c), append([]string{c.said}, c.found...); !slices.Equal(got, want) {
			t.Errorf("%v\n got  %q\n want %q", c, got, want)
		}
	}
}

var names = map[string]string{"yuzhong": "渝中区", "nanan": "南岸区", "shizhu": "石柱土家族自治县"}

func readSite(t *testing.T) *site {
	t.Helper()
	src, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := &site{pages: map[string][]Page{}, files: map[string][]byte{}}
	var page *Page
	for i, line := range strings.Split(string(src), "\n") {
		switch before, after, _ := strings.Cut(line, " "); {
		case line == "" || before == "#" || line == "#" || strings.HasPrefix(line, "#\t"):
		case before == "page":
			fields := strings.Fields(after)
			lang, _, _ := strings.Cut(after, "/")
			s.pages[lang] = append(s.pages[lang], Page{Address: fields[0], Kind: fields[1]})
			page = &s.pages[lang][len(s.pages[lang])-1]
			for _, d := range fields[2:] {
				page.Places = append(page.Places, Place{d[1:], names[d[1:]]})
			}
		case before == "=":
			page.Names = append(page.Names, after)
		case before == "-":
			page.Text = append(page.Text, after)
		case strings.Contains(line, " -> "):
			s.cases = append(s.cases, readCase(i+1, line))
		default:
			page.Title = line
		}
	}
	for lang, pages := range s.pages {
		x := New(language(t, lang), lang+"/search/", len(pages))
		keep := func(files []File) {
			for _, f := range files {
				s.files[f.Path] = f.Data
			}
		}
		for n, p := range pages {
			keep(x.Add(n, p, noRoom))
		}
		keep(x.Files())
	}
	return s
}

func readCase(line int, text string) searchCase {
	left, right, _ := strings.Cut(text, " -> ")
	lang, query, _ := strings.Cut(left, " ")
	said, found, _ := strings.Cut(right, ":")
	c := searchCase{line: line, lang: lang, said: said, found: strings.Fields(found), narrowed: url.Values{}}
	var words []string
	for _, w := range strings.Split(query, " ") {
		if name, value, ok := strings.Cut(w, "="); ok {
			c.narrowed.Set(name, value)
		} else {
			words = append(words, w)
		}
	}
	c.query = strings.Join(words, " ")
	return c
}

func language(t testing.TB, id string) *locale.Language {
	t.Helper()
	l, err := locale.New(id, id)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
