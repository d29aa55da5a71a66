package search

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// A run of Han characters that stands in some text is found on exactly the pages whose text contains it; pairs and single
// characters without a look at the texts.
func TestRunsAreFoundWhereTheyStand(t *testing.T) {
	pages := corpus("zh", 200)
	d := decode(t, "zh/search/", build(t, "zh", pages))
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		text := []rune(string(folded(pages[rnd.IntN(len(pages))].Text[0])))
		from := rnd.IntN(len(text) - 6)
		run := string(text[from : from+1+rnd.IntN(5)])
		if strings.ContainsRune(run, '，') {
			continue
		}
		var want []int
		for n, p := range pages {
			if strings.Contains(string(folded(p.Title+"\n"+strings.Join(p.Text, "\n"))), run) {
				want = append(want, n)
			}
		}
		candidates, exact := d.find(run)
		if !slices.Equal(exact, want) {
			t.Errorf("%s: found on %v, stands on %v", run, exact, want)
		}
		if len([]rune(run)) <= 2 && !slices.Equal(candidates, want) {
			t.Errorf("%s: the index says %v, it stands on %v", run, candidates, want)
		}
	}
}

// The index does not depend on the order in which pages come, nor on who brings them.
func TestTheOrderOfPagesMakesNoDifference(t *testing.T) {
	pages := corpus("en", 3*perBlock-100)
	want := build(t, "en", pages)
	x := New(language(t, "en"), "en/search/", len(pages))
	made := make(chan []File, len(pages)+1)
	var all sync.WaitGroup
	for some := range slices.Chunk(rand.New(rand.NewPCG(5, 6)).Perm(len(pages)), 100) {
		all.Go(func() {
			for _, n := range some {
				made <- x.Add(n, pages[n], noRoom)
			}
		})
	}
	all.Wait()
	made <- x.Files()
	close(made)
	var got []File
	for files := range made {
		got = append(got, files...)
	}
	sorted := func(files []File) []File {
		slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
		return files
	}
	if !slices.EqualFunc(sorted(want), sorted(got), func(a, b File) bool { return a.Path == b.Path && bytes.Equal(a.Data, b.Data) }) {
		t.Error("the files differ")
	}
}

// What a first query fetches, the script left out: the list of files, the postings, the texts of ten results.
func TestFirstQueriesAreLight(t *testing.T) {
	for _, c := range []struct {
		lang  string
		pages int
		most  int // KB
	}{{"zh", 500, 50}, {"en", 500, 50}} {
		pages := corpus(c.lang, c.pages)
		d := decode(t, c.lang+"/search/", build(t, c.lang, pages))
		worst := 0
		for n := range 10 {
			d.read = map[string]bool{ManifestName: true}
			var found []int
			if query := strings.FieldsFunc(pages[n*13].Title, func(r rune) bool { return r == ' ' || r == '，' }); c.lang == "en" {
				for i, has := range d.pages(string(folded(query[0]))) {
					if has {
						found = append(found, i)
					}
				}
			} else {
				d.read = map[string]bool{}
				runes := []rune(query[0])
				for i := range runes[:5] {
					d.pages(string(runes[i : i+2]))
				}
				found = spread(d.Pages)
			}
			for _, n := range found[:min(len(found), 10)] {
				d.text(n)
			}
			worst = max(worst, d.transferred())
		}
		t.Logf("%s, %d pages: %d KB, %d files", c.lang, c.pages, worst>>10, len(d.read))
		if worst > c.most<<10 {
			t.Errorf("%s, %d pages: a first query fetches %d KB", c.lang, c.pages, worst>>10)
		}
	}
}

// spread are ten pages that share no file of texts, the worst that results may be.
func spread(total int) (list []int) {
	for i := range 10 {
		list = append(list, i*total/10)
	}
	return list
}

func TestNumbersHaveTheSameValueInAnyNotation(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"zh", "余额1158.3亿元，增长18.3%", "115830000000"},
		{"en", "a balance of 115.83 billion yuan in 2023", "115830000000"},
		{"de", "ein Saldo von 115,83 Milliarden Yuan", "115830000000"},
		{"zh", "１１５８．３亿元", "115830000000"},
		{"zh", "27.05万亿元", "27050000000000"},
		{"zh", "6.4万千瓦时", "64000"},
		{"en", "64,000 kWh", "64000"},
		{"de", "64.000 kWh", "64000"},
		{"zh", "3000多亿元", "300000000000"},
		{"zh", "2千万元", "20000000"},
		{"en", "820-million-yuan loan", "820000000"},
		{"en", "820 millionaires, 5 thousandths", ""},
		{"en", "2023, 120 and 1158.3", ""},
		{"en", "10,00 and 1.2.3 and 1,2345", ""},
		{"en", "0.5 million", "500000"},
		{"en", "12345.60", "12345.6"},
	} {
		var got []string
		for n := range notationOf(language(t, c.lang)).numbers(folded(c.text)) {
			got = append(got, string(n.value))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s %q: %v, want %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestFormsOfAWordAreOneEntry(t *testing.T) {
	x := New(language(t, "en"), "en/search/", 1)
	x.Add(0, Page{Title: "Loans, loan, loaned; policy and policies; plan, planning; news, new; class, classes; finance, financing; university, universe; 2023"}, noRoom)
	var groups []string
	for _, g := range x.forms(plainWords(x.parts.list())) {
		if len(g) > 1 {
			groups = append(groups, strings.Join(g, " "))
		}
	}
	slices.Sort(groups)
	want := []string{"class classes", "finance financing", "loan loaned loans", "new news", "plan planning", "policies policy"}
	if !slices.Equal(groups, want) {
		t.Errorf("%q, want %q", groups, want)
	}
}

// Whatever the text, what it is cut into stands in it in order, and folding once is folding for good.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"绿色金融 1158.3亿元", "Nan’an's 64,000 kWh", "㎡ ﬁ Å İ ß", "a'", "1.", "〇々𠮷", "繁體", "\xe5", "绿\xe9\xbb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := folded(s)
		end := 0
		cut(once, func(from, to int, _ writing) {
			if from < end || to <= from || to > len(once) || !utf8.Valid(once[from:to]) {
				t.Errorf("%q is cut from %d to %d, after one to %d", string(once), from, to, end)
			}
			end = to
		})
		if twice := folded(string(once)); !bytes.Equal(once, twice) {
			t.Errorf("%q is folded to %q, that to %q", s, string(once), string(twice))
		}
		for n := range notationOf(language(t, "zh")).numbers(once) {
			if n.start >= n.end || n.end > len(once) || len(n.value) == 0 && strings.Trim(string(once[n.start:n.end]), "0.,万亿千百元 -余多人民币") != "" {
				t.Errorf("%+v in %q", n, string(once))
			}
		}
	})
}

// Tabs and lines are what a script takes the texts apart by, so that there are none within.
func TestControlCharactersAreSpacesInTexts(t *testing.T) {
	files := build(t, "en", []Page{{Address: "a/", Kind: "term", Title: "one\ttwo", Text: []string{"three\r\nfour", "fi\u0085ve\x7f"}}})
	if got, want := string(files[0].Data), "a/\tterm\t\t\t\tone two\t\tthree four\tfi ve"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
