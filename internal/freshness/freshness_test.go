package freshness

import (
	"fmt"
	"strings"
	"testing"

	"lvjin/internal/align"
	"lvjin/internal/markdown"
)

// text is a text whose body is a line of blocks: "a b # c" is two paragraphs and a heading.
func text(blocks string) Text {
	src := strings.NewReplacer(" ", "\n\n", "#", "## ", "_", " ").Replace(blocks)
	return Text{Title: "title", Doc: markdown.Parse([]byte(src + "\n"))}
}

// The places of stale passages. A change is written as what, the passage of the original, and the block of the
// translation; one that only names the section has a question mark.
func TestChangesFindTheirPlace(t *testing.T) {
	for _, c := range []struct{ name, was, now, translation, want string }{
		{"nothing", "a b", "a b", "A B", ""},
		{"one changed", "a b #h c", "a x #h c", "A B #H C", "changed 1"},
		{"first changed", "a b", "x b", "A B", "changed 0"},
		{"heading changed", "a #h c", "a #x c", "A #H C", "changed 1"},
		{"added, not followed", "a #h b", "a #h b x", "A #H B", "added 1?"},
		{"added, followed", "a #h b c", "a #h b x c", "A #H B X C", "added 3"},
		{"removed, not followed", "a #h b c", "a #h c", "A #H B C", "removed 2"},
		{"removed, followed", "a #h b c", "a #h c", "A #H C", "removed 1?"},
		{"removed at the beginning, followed", "a b", "b", "B", "removed 0?"},
		{"removed and added", "a b", "b x", "A B", "removed 0; added 0?"},
		{"changed and added", "a b", "x y b", "A B", "changed 0; added 0?"},
		{"moved", "a b c", "b c a", "A B C", ""},
		{"section added", "a #h b", "a #x y #h b", "A #H B", "added 0?; added 0?"},
		{"another number of passages, elsewhere", "a b #h c d", "a b #h c x", "AB #H C D", "changed 3"},
		{"another number of passages, here", "a b #h c d", "a x #h c d", "AB #H C D", "changed 0?"},
		{"section not translated", "a #h b #i c", "a #h b #i x", "A #H B", "changed 1?"},
		{"nothing translated", "a", "x", "", "changed -1?"},
		{"the same twice", "a a", "a a a", "A A", "added 0?"},
		{"spaces", "a_b", "a__b", "AB", ""},
	} {
		original, translation := text(c.now), text(c.translation)
		report := Of(original).Compare(translation, align.Texts(original.Doc, translation.Doc), Of(text(c.was)).Record())
		var got []string
		for _, change := range report.Changes {
			mark := "?"
			if change.Exact {
				mark = ""
			}
			got = append(got, fmt.Sprintf("%s %d%s", change.What, change.Block, mark))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
		if state := report.State; (state == Current) != (c.want == "") {
			t.Errorf("%s: %s", c.name, state)
		}
	}
}

// What a reader would not call another wording does not make a translation stale.
func TestVersionsAreOfWords(t *testing.T) {
	version := func(src string) string {
		return fmt.Sprint(Of(Text{Doc: markdown.Parse([]byte(src))}).Record().Passages)
	}
	for _, pair := range [][2]string{
		{"余额[1158.3亿元](indicator:loans#east)。", "余额[2000亿元](indicator:loans#east)。"},
		{"余额[1158.3亿元](figure:loans)。", "余额[](figure:loans)。"},
		{"第一\n段", "第一段"},
		{"a  b\n", "\n\na\nb"},
		{"**a** b", "a *b*"},
		{"[绿色贷款](term:green-loan)", "绿色贷款"},
		{"| a | b |\n|---|---|\n| 1 | 2 |", "a|b\n:-:|-\n1|2"},
	} {
		if version(pair[0]) != version(pair[1]) {
			t.Errorf("%q and %q are different words", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{
		{"余额[1158.3亿元](indicator:loans#east)。", "余额[1158.3亿元](indicator:loans#west)。"},
		{"余额[1158.3亿元](figure:loans)。", "余额1158.3亿元。"},
		{"见[](program:avenue)。", "见[](program:tower)。"},
		{"[贷款](indicator:loans)", "[余额](indicator:loans)"},
		{"| a | b |\n|---|---|", "| ab | |\n|---|---|"},
		{"a\n\nb", "a b"},
	} {
		if version(pair[0]) == version(pair[1]) {
			t.Errorf("%q and %q are the same words", pair[0], pair[1])
		}
	}
}
