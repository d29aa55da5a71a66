package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSlug(t *testing.T) {
	for _, c := range []struct{ heading, id string }{
		{"Green Finance Avenue", "green-finance-avenue"},
		{"What's new, what’s old?", "whats-new-whats-old"},
		{"1,158.3 billion (2023)", "1-158-3-billion-2023"},
		{"  -- a -- b --", "a-b"},
		{"Crédit à l'économie, Œuvre, Straße, Łódź", "credit-a-leconomie-oeuvre-strasse-lodz"},
		{"Cre\u0301dit", "credit"},
		{"绿色金融大道", "绿色金融大道"},
		{"“三区三中心”：一览（2023年）", "三区三中心-一览-2023年"},
		{"二〇二三年", "二〇二三年"},
		{"１２３ＡＢＣ　ｘ", "123abc-x"},
		{"CO₂与PM2.5，①", "co2与pm2-5-1"},
		{"ガイド、한국어、Глава I", "ガイド-한국어-глава-i"},
		{"हिन्दी", "हिन्दी"},
		{"？！", "section"},
		{"", "section"},
		{"fig-1", "s-fig-1"},
		{"Figures", "figures"},
		{"Fnords", "s-fnords"},
	} {
		if got := slug(c.heading); got != c.id {
			t.Errorf("%q: %q, want %q", c.heading, got, c.id)
		}
	}
}

func TestPairIDs(t *testing.T) {
	const none = "-" // the text is missing
	for _, c := range []struct {
		name  string
		texts []string // headings separated by |
		ids   []string
	}{
		{"Chinese takes the ids of English",
			[]string{"# 一|## 二|## 三", "# One|## Two|## Three"},
			[]string{"one two three", "one two three"}},
		{"alone Chinese has its own",
			[]string{"# 一|## 二", none},
			[]string{"一 二", ""}},
		{"a third language takes them too",
			[]string{"# 一|## 二", "# Un|## Été à Łódź", "# One|## Two"},
			[]string{"un ete-a-lodz", "un ete-a-lodz", "un ete-a-lodz"}},
		{"without an ASCII text the first counts",
			[]string{none, "# 一|# 二", "# один|# два"},
			[]string{"", "一 二", "一 二"}},
		{"one heading more at the end",
			[]string{"# 一|## 二|## 三", "# One|## Two"},
			[]string{"one two 三", "one two"}},
		{"one heading less at the end",
			[]string{"# 一", "# One|## Two"},
			[]string{"one", "one two"}},
		{"levels that differ end the pairing",
			[]string{"# 一|### 二|## 三", "# One|## Two|## Three"},
			[]string{"one 二 三", "one two three"}},
		{"an id of its own is unique in its text",
			[]string{"# 一|### One|### One", "# One|## Two"},
			[]string{"one one-2 one-3", "one two"}},
		{"the same heading twice",
			[]string{"# 成效|# 成效", "# Results|# Results"},
			[]string{"results results-2", "results results-2"}},
		{"a text without headings does not lead",
			[]string{"", "# 一", "# One"},
			[]string{"", "one", "one"}},
		{"no text at all", []string{none, none}, []string{"", ""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs := make([]*Document, len(c.texts))
			for i, text := range c.texts {
				if text != none {
					docs[i] = Parse([]byte(strings.ReplaceAll(text, "|", "\n\n")))
				}
			}
			PairIDs(docs...)
			PairIDs(docs...) // once more changes nothing
			got := make([]string, len(docs))
			for i, d := range docs {
				got[i] = strings.Join(idsOf(d), " ")
			}
			if diff := cmp.Diff(c.ids, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func idsOf(d *Document) (ids []string) {
	if d != nil {
		for _, h := range d.Headings {
			ids = append(ids, h.ID)
		}
	}
	return ids
}
