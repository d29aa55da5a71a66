package align

import (
	"strings"
	"testing"

	"lvjin/internal/markdown"
)

// text reads a line of blocks: "a #h -i (x)" is a paragraph, a heading, an item of a list, and a paragraph that links to x.
func text(blocks string) *markdown.Document {
	var src strings.Builder
	for _, b := range strings.Fields(blocks) {
		src.WriteString(strings.NewReplacer("#", "## ", "-", "- ", ">", "> ", "_", "\n>\n", "(x)", "[x](x)", "(y)", "[y](y)", "(z)", "[z](z)").Replace(b) + "\n\n")
	}
	return markdown.Parse([]byte(src.String()))
}

// The pairs are written as the blocks of the source with those of the translation, sections apart.
func TestTexts(t *testing.T) {
	for _, c := range []struct{ name, source, made, want string }{
		{"the same blocks", "a b #h c", "A B #H C", "a=A b=B | h=H c=C"},
		{"nothing", "", "", ""},
		{"told apart by links", "(x) (y) (z)", "(x) (z)", "x=x y= z=z"},
		{"other kinds are no pair", "a", "-A", "=A a="},
		{"other headings: one section", "aa #h bbbbb #iii c", "AA #H BBBBB", "aa=AA h=H bbbbb=BBBBB iii= c="},
		{"a footnote belongs to the section it is written in", "a[^1] [^1]:n #h b", "A[^1] #H B [^1]:N", "a=A n= | h=H b=B =N"},
	} {
		source, made := text(c.source), text(c.made)
		var sections []string
		for _, section := range Texts(source, made).Sections {
			var pairs []string
			for _, p := range section {
				pairs = append(pairs, words(source, p.Source)+"="+words(made, p.Made))
			}
			sections = append(sections, strings.Join(pairs, " "))
		}
		if got := strings.Join(sections, " | "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func words(d *markdown.Document, block int) string {
	if block == None {
		return ""
	}
	return d.Blocks()[block].Text
}

// Every pair of texts of a site is aligned, so that the usual case, as many blocks of the same kinds, must cost next to
// nothing.
func BenchmarkTexts(b *testing.B) {
	source := strings.Repeat("段落。 #标题 -甲 -乙 (x) ", 8)
	for name, made := range map[string]string{"alike": source, "item-missing": strings.Replace(source, "-乙", "", 1)} {
		b.Run(name, func(b *testing.B) {
			source, made := text(source), text(made)
			b.ReportAllocs()
			for b.Loop() {
				Texts(source, made)
			}
		})
	}
}
