package build

import (
	"bytes"
	"context"
	"image/png"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lvjin"
)

// shared is a small site whose pages have cards, with a font of its own.
func shared(t *testing.T, more map[string]string) Options {
	font, err := os.ReadFile("../card/testdata/NotoSerifCJK-subset.ttc")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"content/site.yaml": "title: {zh: 绿色金融门户, en: Green Finance Portal}\nsource: zh\nlanguages: [{id: zh, tag: zh-Hans}, {id: en, tag: en}]\n" +
			"base-url: https://portal.example/green/\nlicense: CC0-1.0\nshare-image: {font: fonts/serif.ttc}\n",
		"content/sources.yaml":                   "- {id: report, title: {zh: 政策, en: Report}}\n",
		"content/district/east/meta.yaml":        "key-figures: [\"indicator:loans#east\"]\n",
		"content/district/east/zh.md":            "---\ntitle: 江南区\n---\n",
		"content/district/east/en.md":            "---\ntitle: East District\n---\n",
		"content/indicator/loans/meta.yaml":      "unit: 亿元\nmeasure: stock\nbasis: b\n",
		"content/indicator/loans/data.csv":       "area,at,value,source\neast,2023-03-31,41,report\neast,2023-06-30,1158.3,report\n",
		"content/indicator/loans/zh.md":          "---\ntitle: 绿色贷款余额\n---\n",
		"content/indicator/loans/en.md":          "---\ntitle: Green loans\n---\n",
		"content/article/story/meta.yaml":        "date: 2023-10-01\nsources: [report]\nfigures:\n  - {id: plain, value: \"3\", unit: 家, at: 2023, source: report}\n  - {id: goal, label: {zh: 授信, en: Credit}, value: \"41\", unit: 亿元, qualifier: over, kind: target, source: report}\n",
		"content/article/story/zh.md":            "---\ntitle: 从政策到企业\n---\n[](figure:plain)、[](figure:goal)\n",
		"content/article/story/en.md":            "---\ntitle: From policy to firms\n---\n[](figure:plain), [](figure:goal)\n",
		"content/article/untranslated/zh.md":     "---\ntitle: 重庆\n---\n",
		"content/article/untranslated/meta.yaml": "date: 2023-10-02\n",
	}
	maps.Copy(files, more)
	site := fstest.MapFS{"fonts/serif.ttc": {Data: font}}
	for name, text := range files {
		site[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Options{Site: site, Theme: lvjin.Theme}
}

// built builds a site, and gives its files and what the checks called share-image have to say.
func built(t *testing.T, o Options, out string) (map[string][]byte, []string) {
	t.Helper()
	_, findings, err := Site(context.Background(), o, out)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, f := range findings {
		if f.Check == "share-image" {
			told = append(told, f.Place.String()+": "+f.Message)
		}
	}
	return files(t, out), told
}

var (
	image = regexp.MustCompile(`<meta property="og:image" content="https://portal.example/green/(.*)">`)
	alt   = regexp.MustCompile(`<meta property="og:image:alt" content="(.*)">`)
)

func TestPagesHaveCards(t *testing.T) {
	o := shared(t, nil)
	made, told := built(t, o, filepath.Join(t.TempDir(), "public"))
	if told != nil {
		t.Error(told)
	}
	for page, want := range map[string]string{
		"zh/index.html":                       "绿色金融门户",
		"index.html":                          "绿色金融门户",
		"en/index.html":                       "Green Finance Portal",
		"en/article/index.html":               "Green Finance Portal",
		"en/status/index.html":                "Green Finance Portal",
		"zh/source/report/index.html":         "绿色金融门户",
		"zh/district/east/index.html":         "绿色金融门户 · 区县 · 江南区 · 1158.3亿元 · 绿色贷款余额 · 2023年6月30日",
		"en/indicator/loans/index.html":       "Green Finance Portal · Indicator · Green loans · 115.83 billion yuan · East District · June 30, 2023",
		"en/indicator/loans/east/index.html":  "Green Finance Portal · Indicator · Green loans: East District · 115.83 billion yuan · June 30, 2023",
		"zh/article/story/index.html":         "绿色金融门户 · 文章 · 2023年10月1日 · 从政策到企业 · 超41亿元 · 授信 · 目标 · 日期未载明",
		"en/article/story/index.html":         "Green Finance Portal · Article · October 1, 2023 · From policy to firms · more than 4.1 billion yuan · Credit · target · date not stated",
		"en/article/untranslated/index.html":  "",
		"en/indicator/loans/embed/index.html": "",
		"404.html":                            "",
	} {
		html := made[page]
		if said := alt.FindSubmatch(html); said == nil && want != "" || said != nil && string(said[1]) != want {
			t.Errorf("%s: %s, want %s", page, said, want)
		}
		found := image.FindSubmatch(html)
		if (found != nil) != (want != "") || html == nil {
			t.Errorf("%s: image %s", page, found)
		}
		if found == nil {
			continue
		}
		if config, err := png.DecodeConfig(bytes.NewReader(made[string(found[1])])); err != nil || config.Width != 1200 || config.Height != 630 {
			t.Errorf("%s: %v %v", page, config, err)
		}
		l, _, err := Load(o)
		if err != nil {
			t.Fatal(err)
		}
		if shown, err := l.File(string(found[1])); err != nil || !bytes.Equal(shown, made[string(found[1])]) {
			t.Errorf("%s is not shown as it is built (%v)", found[1], err)
		}
		if _, err := l.File(strings.Replace(string(found[1]), "card.", "card.0", 1)); err == nil {
			t.Error("a card of another name is shown")
		}
	}
}

// A card has the name of what it shows: where that is as it was, the published file stays.
func TestCardsAreKept(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	before, _ := built(t, shared(t, nil), out)
	result, _, err := Site(context.Background(), shared(t, nil), out)
	if err != nil || result.Written > 0 {
		t.Errorf("%+v %v", result, err)
	}
	after, _ := built(t, shared(t, map[string]string{"content/article/story/zh.md": "---\ntitle: 政策\n---\n[](figure:plain)、[](figure:goal)\n"}), out)
	var gone []string
	for name := range before {
		if strings.HasSuffix(name, ".png") && after[name] == nil {
			gone = append(gone, name)
		}
	}
	if len(gone) != 1 || !strings.HasPrefix(gone[0], "zh/article/story/card.") {
		t.Errorf("other cards than that of the article are gone: %v", gone)
	}
}

func TestWithoutAFontThereAreNoCards(t *testing.T) {
	site := "title: {zh: 门户, en: Portal}\nsource: zh\nlanguages: [{id: zh, tag: zh-Hans}, {id: en, tag: en}]\n"
	for _, test := range []struct {
		name, site string
		system     bool // it has a font
		told       string
		cards      bool
	}{
		{"none is there", site + "base-url: https://portal.example/green/\n", false,
			"content/site.yaml:1:1: no page has an image for where it is shared: this system has no font for them that lvjin knows; name one under share-image", false},
		{"one of the system", site + "base-url: https://portal.example/green/\n", true, "", true},
		{"elsewhere", site + "base-url: https://portal.example/green/\nshare-image: {font: /srv/serif.ttc}\n", true, "", true},
		{"named and missing", site + "base-url: https://portal.example/green/\nshare-image: {font: fonts/none.otf}\n", true,
			"content/site.yaml:5:21: font fonts/none.otf: file does not exist; no page has an image for where it is shared", false},
		{"named and none", site + "base-url: https://portal.example/green/\nshare-image: {font: content/site.yaml}\n", true,
			"content/site.yaml:5:21: font content/site.yaml: sfnt: invalid font collection; no page has an image for where it is shared", false},
		{"address not known", site, true, "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := shared(t, map[string]string{"content/site.yaml": test.site})
			o.Font = func(string) (fs.File, error) {
				if !test.system {
					return nil, fs.ErrNotExist
				}
				return o.Site.Open("fonts/serif.ttc")
			}
			made, told := built(t, o, filepath.Join(t.TempDir(), "public"))
			if strings.Join(told, "\n") != test.told {
				t.Errorf("told %q, want %q", told, test.told)
			}
			if cards := slices.ContainsFunc(slices.Collect(maps.Keys(made)), func(name string) bool { return strings.HasSuffix(name, ".png") }); cards != test.cards {
				t.Errorf("cards: %v", cards)
			}
			if bytes.Contains(made["zh/index.html"], []byte("og:image")) != test.cards {
				t.Error("the page disagrees")
			}
		})
	}
}

// What a font lacks is told with its place, and no box stands in the place of a character.
func TestWhatTheFontLacksIsTold(t *testing.T) {
	made, told := built(t, shared(t, map[string]string{
		"content/article/story/zh.md": "---\ntitle: 从龘到𠮷\n---\n[](figure:plain)、[](figure:goal)\n",
	}), filepath.Join(t.TempDir(), "public"))
	if want := []string{`content/article/story/zh.md:2:8: font Noto Serif CJK SC lacks "龘𠮷"; pages whose image would show it have none`}; !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
	for page, want := range map[string]bool{"zh/article/story/index.html": false, "en/article/story/index.html": true} {
		if image.Match(made[page]) != want {
			t.Errorf("%s: image %v", page, !want)
		}
	}
}
