package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// A reader narrows a list of one page, and one of several, whose entries the script has to fetch. Each step is what the
// reader does and what then stands in the address, is announced and is listed.
func TestAListIsNarrowedAtOnce(t *testing.T) {
	for _, n := range []int{30, 120} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			b := newTab(t, serveFolder(t, long(t, n)))
			b.show("zh/article/")
			all := fmt.Sprintf(" | 共%d项 | %d", n, min(n, 50))
			for _, step := range []struct{ name, script, want string }{
				{"nothing yet", ``, all},
				{"a year", tick("2023年"), fmt.Sprintf("?year=2023 | 显示%d项，共%d项 | %[1]d", n/3, n)},
				{"another year", tick("2022年"), fmt.Sprintf("?year=2023&year=2022 | 显示%d项，共%d项 | %d", n*2/3, n, min(n*2/3, 50))},
				{"a district", tick("东区"), fmt.Sprintf("?year=2023&year=2022&district=east | 显示%d项，共%d项 | %[1]d", n/3, n)},
				{"one year less", tick("2023年"), fmt.Sprintf("?year=2022&district=east | 显示%d项，共%d项 | %[1]d", n/6, n)},
				{"words of the title", `find.value = '１篇'; find.dispatchEvent(new Event('input'))`, ""},
				{"back", `history.back()`, fmt.Sprintf("?year=2023&year=2022&district=east | 显示%d项，共%d项 | %[1]d", n/3, n)},
				{"back", `history.back()`, fmt.Sprintf("?year=2023&year=2022 | 显示%d项，共%d项 | %d", n*2/3, n, min(n*2/3, 50))},
				{"a word that no title has", `find.value = 'x y'; find.dispatchEvent(new Event('input'))`, fmt.Sprintf("?year=2023&year=2022&q=x+y | 显示0项，共%d项 | 0", n)},
				{"the whole list", tick("全部"), all},
				{"a word of all titles", `find.value = '篇'; find.dispatchEvent(new Event('input'))`, fmt.Sprintf("?q=篇 | 显示%d项，共%[1]d项 | %d", n, min(n, 50))},
			} {
				evaluate[any](b, `{ const find = document.querySelector('.find input'); `+step.script+` }; null`)
				if step.want != "" {
					expect(b, step.name, step.want)
				}
			}
			if n > 50 {
				evaluate[any](b, `document.querySelector('.show-more button').click()`)
				expect(b, "more", fmt.Sprintf("?q=篇 | 显示%d项，共%[1]d项 | 100", n))
			}
			if said := b.complaints(); len(said) > 0 {
				t.Errorf("the browser says %q", said)
			}
		})
	}
}

// What the script leaves of a list when one value is chosen is what the page of the value lists.
func TestTheScriptAgreesWithThePages(t *testing.T) {
	_, pages := site(t)
	b := newTab(t, serveSite(t))
	paths := `[...document.querySelectorAll('.cards .title a')].map(a => a.pathname).join(' ')`
	for _, p := range pages {
		value, ok := strings.CutPrefix(p.path, "zh/policy/by/")
		if facet, name, two := strings.Cut(strings.TrimSuffix(value, "/index.html"), "/"); ok && two {
			b.show("zh/policy/by/" + facet + "/" + name + "/")
			want := evaluate[string](b, paths)
			b.show("zh/policy/?" + facet + "=" + name)
			if got := evaluate[string](b, paths); got != want {
				t.Errorf("%s: the script leaves %s, want %s", p.path, got, want)
			}
		}
	}
}

// On the page of a value the links lead to the first page of the list, with the values of both; a box is ticked with the
// space bar as well; nothing moves while the page loads; and it stays accessible.
func TestAStateIsAnAddress(t *testing.T) {
	base := serveFolder(t, long(t, 120))
	b := newTab(t, base)
	b.look(desktop)
	b.show("en/article/by/year/2023/")
	b.show(strings.TrimPrefix(evaluate[string](b, link("East")+`.href`), base))
	expect(b, "from the page of a year", "?year=2023&district=east | Showing 20 of 120 | 20")
	b.do(chromedp.Focus(chromedp.CSS(`.facets a[role="checkbox"][aria-checked="true"]`)), chromedp.KeyEvent(" "))
	expect(b, "the space bar on East", "?year=2023 | Showing 40 of 120 | 40")
	checkAccess(t, base, []string{"en/article/?year=2023&district=east", "zh/article/?q=nothing"})
	for _, address := range []string{"en/article/", "en/article/?year=2023&district=east"} {
		b.look(phone)
		b.show(address)
		b.judge("shift", phone)
	}
	if said := b.complaints(); len(said) > 0 {
		t.Errorf("the browser says %q", said)
	}
}

// link finds the link of a value, and tick clicks it.
func link(text string) string {
	return `[...document.querySelectorAll('.facets a')].find(a => a.textContent.startsWith('` + text + `'))`
}

func tick(text string) string { return link(text) + `.click()` }

// state tells a list's: the query in the address, what is announced, how many entries there are.
const state = `[decodeURIComponent(location.search), document.querySelector('main [role=status]').textContent, document.querySelectorAll('.cards > li').length].join(' | ')`

// expect waits until a list is in a state.
func expect(b *tab, step, want string) {
	b.Helper()
	got := evaluate[string](b, fmt.Sprintf(`new Promise(done => {
		const start = Date.now();
		const look = () => %s === %q || Date.now() - start > 5000 ? done(%[1]s) : requestAnimationFrame(look);
		look();
	})`, state, want))
	if got != want {
		b.Errorf("%s: %s, want %s", step, got, want)
	}
}
