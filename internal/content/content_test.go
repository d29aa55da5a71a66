package content

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

// site is a site with an indicator whose files are given; names are relative to content/indicator/loans unless they
// begin with a slash, which stands for content.
func site(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	all := map[string]string{
		"/site.yaml":    "title: {zh: 例, en: E}\nsource: zh\nlanguages: [{id: zh, tag: zh-Hans}, {id: en, tag: en}]\n",
		"/sources.yaml": "- {id: report, title: 报告}\n", "/areas.yaml": "- {id: city, name: 全市}\n",
		"meta.yaml": "unit: 亿元\n", "zh.md": "---\ntitle: 贷款\n---\n", "en.md": "---\ntitle: Loans\n---\n",
	}
	for name, text := range files {
		all[name] = text
	}
	for name, text := range all {
		if text == "" {
			continue
		}
		if !strings.HasPrefix(name, "/") {
			name = "/indicator/loans/" + name
		}
		fsys["content"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// load reads a site and gives its indicator and what was found.
func load(t *testing.T, files map[string]string) (*portal.Indicator, string) {
	t.Helper()
	p, findings, err := Load(site(files), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := diag.Write(&out, "text", findings, nil); err != nil {
		t.Fatal(err)
	}
	return p.Item(portal.Ref{Kind: portal.KindIndicator, Slug: "loans"}).(*portal.Indicator), out.String()
}

func TestDataMayHaveChineseColumns(t *testing.T) {
	x, found := load(t, map[string]string{"data.csv": "\ufeff地区,时间,数值,限定,原文,来源,备注_zh,备注_en\r\ncity,2023-06,6200,over,超6200亿元,report,注,A note\r\n"})
	if found != "" || len(x.Observations) != 1 {
		t.Fatalf("%d rows; %s", len(x.Observations), found)
	}
	o := x.Observations[0]
	if o.Address != "indicator:loans#city@2023-06" || o.Quantity.Value.String() != "6200" || o.Note["en"] != "A note" || o.CellName != "C2" {
		t.Errorf("got %+v", o)
	}
}

// A workbook is read as it is stored: numbers digit by digit, dates as days whatever the sheet shows.
func TestDataMayBeAWorkbook(t *testing.T) {
	book := excelize.NewFile()
	style, err := book.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	for cell, value := range map[string]any{
		"A1": "area", "B1": "at", "C1": "value", "D1": "source", "E1": "printed",
		"A2": "city", "B2": 45107, "C2": 1158.3, "D2": "report", "E2": "1158.3亿元",
		"A4": "city", "B4": "2022-12", "C4": 0.1, "D4": "report",
		"A5": "city", "B5": 2021, "C5": "九百", "D5": "report",
	} {
		if err := book.SetCellValue("Sheet1", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.SetCellStyle("Sheet1", "B2", "B2", style); err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := book.Write(&buf); err != nil {
		t.Fatal(err)
	}
	x, found := load(t, map[string]string{"data.xlsx": buf.String()})
	if want := "content/indicator/loans/data.xlsx:5:3: value: expected a decimal number such as 1158.3, found \"九百\" [wrong-type]\n"; found != want {
		t.Errorf("found %s", found)
	}
	var got []string
	for _, o := range x.Observations {
		got = append(got, o.Period.String()+" "+o.Quantity.Value.String()+" "+o.CellName)
	}
	if want := "2023-06-30 1158.3 C2, 2022-12 0.1 C4, 2021 0 C5"; strings.Join(got, ", ") != want {
		t.Errorf("got %v", got)
	}
}

// An editor adds a unit without code: what it counts, and how each language writes it.
func TestUnitsOfTheSite(t *testing.T) {
	files := map[string]string{
		"/units.yaml": "- {id: 标箱, base: TEU, names: [{language: en, one: TEU, other: TEUs}]}\n- {id: 担, base: 千克, power: 1}\n",
		"meta.yaml":   "unit: 万标箱\n", "data.csv": "area,at,value,source\ncity,2023,3.5,report\n",
	}
	x, found := load(t, files)
	p, _, err := Load(site(files), Options{})
	if found != "" || err != nil {
		t.Fatal(found, err)
	}
	q := x.Observations[0].Quantity
	if zh, en := p.Language("zh").Quantity(q), p.Language("en").Quantity(q); zh != "3.5万标箱" || en != "35,000 TEUs" {
		t.Errorf("written %s and %s", zh, en)
	}
	if r := p.Language("en").Read("35,000 TEUs", p.Units); len(r) != 1 || r[0].Against(q) != "" {
		t.Errorf("read back as %+v", r)
	}
	if u, ok := p.Units.Lookup("担"); !ok || u.Base != "t" || u.Power != -2 {
		t.Errorf("担 is %+v", u)
	}
	_, found = load(t, map[string]string{"/units.yaml": "- {id: 亿元, base: CNY}\n- {id: 担, base: 千克, power: ten, names: [{language: fr, one: a, other: b}]}\n"})
	for _, want := range []string{"units.yaml:1:8: unit 亿元 is there already", "units.yaml:2:28: power: expected a power of ten", "unknown language fr"} {
		if !strings.Contains(found, want) {
			t.Errorf("%q is not among\n%s", want, found)
		}
	}
}

// Whatever the files hold, loading ends with findings inside the files.
func FuzzLoad(f *testing.F) {
	f.Add("unit: 亿元\nbreaks: [{at: 2023, reason: x}]\n", "area,at,value,source\ncity,2023,1,report\n", "---\ntitle: x\n---\nbody")
	f.Add("figures: [{id: a, value: \"1\", unit: 家}]", "\"", "---\n---")
	f.Add("targets: [{area: city, operator: at-least, by: 2025, value: \"1\", source: report}]", "地区\n", "")
	f.Fuzz(func(t *testing.T, meta, data, text string) {
		_, findings, err := Load(site(map[string]string{"meta.yaml": meta, "data.csv": data, "zh.md": text}), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range findings {
			if f.Line < 1 || f.Column < 1 || f.File == "" || f.Message == "" {
				t.Errorf("a finding without a place: %+v", f)
			}
		}
	})
}
