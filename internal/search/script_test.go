package search

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// The script finds in a browser what testdata/cases.txt says.
func TestScriptFindsTheCases(t *testing.T) {
	s := readSite(t)
	base := serve(t, s.files)
	ctx := browser(t)
	s.hold(t, func(c searchCase) []string {
		state := url.Values{"q": {c.query}}
		for name, value := range c.narrowed {
			state[name] = value
		}
		address := base + "/" + c.lang + "?" + state.Encode()
		if err := chromedp.Do(ctx, chromedp.Navigate(address)); err != nil {
			t.Fatalf("%v: %v", c, err)
		}
		got, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](outcome, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatalf("%v: %v", c, err)
		}
		return got
	})
}

// However often the pairs of a query stand in a text, it is found only where it stands as a whole.
func TestScriptFindsRunsWhereTheyStand(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 8))
	run := func(length int) string {
		var b strings.Builder
		for range length {
			b.WriteString([]string{"绿", "色", "金", "融"}[rnd.IntN(4)])
		}
		return b.String()
	}
	var pages []Page
	for n := range 40 {
		pages = append(pages, Page{Address: fmt.Sprintf("zh/%02d/", n), Kind: "policy", Title: run(2), Text: []string{run(12), run(6)}})
	}
	files := map[string][]byte{}
	for _, f := range build(t, "zh", pages) {
		files[f.Path] = f.Data
	}
	for _, f := range build(t, "en", []Page{{Address: "en/", Kind: "policy", Title: "none"}}) {
		files[f.Path] = f.Data
	}
	base, ctx := serve(t, files), browser(t)
	for length := range 6 {
		query := run(length + 1)
		var want []string
		for _, p := range pages {
			if strings.Contains(p.Title+"\n"+strings.Join(p.Text, "\n"), query) {
				want = append(want, p.Address)
			}
		}
		if err := chromedp.Do(ctx, chromedp.Navigate(base+"/zh?q="+url.QueryEscape(query))); err != nil {
			t.Fatal(err)
		}
		got, err := chromedp.Run(ctx, chromedp.Evaluate[[]string](everything, chromedp.EvalAwaitPromise))
		if err != nil {
			t.Fatal(err)
		}
		if got = slices.Sorted(slices.Values(got)); !slices.Equal(got, want) {
			t.Errorf("%s\n got  %q\n want %q", query, got, want)
		}
	}
}

// everything asks for more until there is no more, and gives the addresses of the pages found.
const everything = `new Promise(async (done) => {
	const later = () => new Promise((go) => setTimeout(go, 20));
	while (!document.querySelector('.said').textContent) await later();
	for (let button; button = document.querySelector('.found:not([hidden]) button:not([hidden])');) {
		const before = document.querySelectorAll('.found a').length;
		button.click();
		while (!button.hidden && document.querySelectorAll('.found a').length === before) await later();
	}
	done([...document.querySelectorAll('.found a')].map((a) => a.pathname.slice(1)));
})`

// outcome waits for an answer: what is said, and the addresses of the pages found.
const outcome = `new Promise(async (done) => {
	const said = document.querySelector('.said');
	while (!said.textContent) await new Promise((later) => setTimeout(later, 5));
	done([said.textContent, ...[...document.querySelectorAll('.found a')].map((a) => a.pathname.slice(1))]);
})`

// serve answers with the files of the indexes, the script, and for every language a page to ask on.
func serve(t *testing.T, files map[string][]byte) string {
	t.Helper()
	page, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	section := func(lang string) string {
		return `<section class="found" data-dir="/` + lang + `/search/" hidden><ol></ol><button hidden>more</button></section>`
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch path := r.URL.Path[1:]; path {
		case "search.js":
			http.ServeFile(w, r, "../../static/search.js")
		case "zh", "en":
			own := section(path)
			other := strings.NewReplacer("/zh/", "/en/", "/en/", "/zh/").Replace(own)
			_, _ = w.Write([]byte(strings.Replace(string(page), "<!-- indexes -->", own+other, 1)))
		default:
			data, ok := files[path]
			if !ok {
				http.NotFound(w, r)
				return
			}
			_, _ = w.Write(data)
		}
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func browser(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := chromedp.NewContext(t.Context(), chromedp.WithAllocatorOptions(chromedp.NoSandbox, chromedp.Flag("disable-background-networking", true)))
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(cancel)
	return ctx
}
