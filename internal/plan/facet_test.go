package plan

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lvjin/internal/calendar"
	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// library is a portal with two districts, four policies and the given number of articles.
func library(t *testing.T, articles int) *portal.Portal {
	t.Helper()
	zh, err := locale.New("zh", "zh-Hans")
	if err != nil {
		t.Fatal(err)
	}
	p := &portal.Portal{Languages: []*locale.Language{zh}}
	p.Site.Source.V = "zh"
	add := func(item portal.Item, kind portal.Kind, slug, title string, districts ...string) {
		e := item.Base()
		e.Kind, e.Slug = kind, slug
		e.Texts = map[string]*portal.Text{"zh": {Title: portal.Placed[string]{V: title}}}
		for _, d := range districts {
			e.Districts = append(e.Districts, portal.Placed[string]{V: d})
		}
		p.Add(item)
	}
	add(&portal.District{}, portal.KindDistrict, "east", "渝中区")
	add(&portal.District{}, portal.KindDistrict, "west", "南岸区")
	add(&portal.Policy{Written: date(t, "2023-06-20"), Effective: date(t, "2023-07-01"), Level: "district"}, portal.KindPolicy, "a", "甲", "east", "west")
	add(&portal.Policy{Published: date(t, "2022-H1"), Expires: date(t, "2023"), Level: "municipal"}, portal.KindPolicy, "b", "乙", "east")
	add(&portal.Policy{Written: date(t, "2023"), Level: "other"}, portal.KindPolicy, "c", "丙")
	add(&portal.Policy{DraftForComment: true}, portal.KindPolicy, "d", "丁")
	for i := range articles {
		x := &portal.Article{}
		x.Date.V = date(t, "2023-10-01")
		add(x, portal.KindArticle, fmt.Sprintf("story-%03d", i), "文", []string{"east", "west"}[i%2])
	}
	return p
}

func date(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// lists tells the pages of the lists of a kind: address and number of entries.
func lists(s *Site, kind portal.Kind) (told []string) {
	for _, p := range s.Pages {
		if p.Kind == kind && p.Template == "list" {
			told = append(told, fmt.Sprintf("%s %d", p.Address(), len(p.List.Items)))
		}
	}
	return told
}

// Places are in the order of their names, years from the latest, and what is not known stands last. A facet that says the
// same of all is not offered: here the year of the articles.
func TestAListIsNarrowedByWhatItsKindHas(t *testing.T) {
	s := Make(library(t, 120), date(t, "2024-01-01"))
	for kind, want := range map[portal.Kind]string{
		portal.KindPolicy: `zh/policy/ 4
			zh/policy/by/district/west/ 1
			zh/policy/by/district/east/ 2
			zh/policy/by/district/none/ 2
			zh/policy/by/level/municipal/ 1
			zh/policy/by/level/district/ 1
			zh/policy/by/level/other/ 1
			zh/policy/by/level/none/ 1
			zh/policy/by/year/2023/ 2
			zh/policy/by/year/2022/ 1
			zh/policy/by/year/none/ 1
			zh/policy/by/status/in-force/ 1
			zh/policy/by/status/draft/ 1
			zh/policy/by/status/expired/ 1
			zh/policy/by/status/none/ 1`,
		portal.KindArticle: `zh/article/ 50
			zh/article/page/2/ 50
			zh/article/page/3/ 20
			zh/article/by/district/west/ 50
			zh/article/by/district/west/page/2/ 10
			zh/article/by/district/east/ 50
			zh/article/by/district/east/page/2/ 10`,
		portal.KindDistrict: `zh/district/ 2`,
		portal.KindProgram:  `zh/program/ 0`,
	} {
		if got := strings.Join(lists(s, kind), "\n"); got != strings.ReplaceAll(want, "\t", "") {
			t.Errorf("%s:\n%s\nwant\n%s", kind, got, want)
		}
	}
}

// Whatever facet a reader follows, the pages of its values lead to every entry of the list, in its order.
func TestTheValuesOfAFacetAreTheWholeList(t *testing.T) {
	s := Make(library(t, 3), date(t, "2024-01-01"))
	for _, p := range s.Pages {
		if p.List == nil || p.List.Value != nil {
			continue
		}
		for _, f := range p.List.Facets {
			found := map[portal.Item]bool{}
			for _, v := range f.Values {
				last := -1
				for _, item := range v.Items {
					i := slices.Index(p.List.Items, item)
					if found[item] = true; i <= last {
						t.Errorf("%s %s: %s is out of order", p.Path, v, item.Base().Slug)
					}
					last = i
				}
			}
			if len(found) != len(p.List.Items) {
				t.Errorf("%s: the values of %s lead to %d of %d entries", p.Path, f.Name, len(found), len(p.List.Items))
			}
		}
	}
}

// What follows the kind in the address of a list is no slug, so that no item stands in its place.
func TestListsStandBesideItems(t *testing.T) {
	for _, p := range Make(library(t, 120), calendar.Date{}).Pages {
		if p.List == nil {
			continue
		}
		if rest := strings.Split(p.Address(), "/")[2]; rest != "" && !slices.Contains(portal.Reserved, rest) {
			t.Errorf("%s: an item may have the slug %s", p.Path, rest)
		}
	}
	if !slices.Contains(portal.Reserved, None) {
		t.Errorf("a district may have the slug %s", None)
	}
}
