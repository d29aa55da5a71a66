package check

import (
	"fmt"
	"slices"
	"strings"

	"lvjin/internal/align"
	"lvjin/internal/diag"
	"lvjin/internal/locale"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var valuePair = Check{
	Name: "value-pair",
	Doc: "A number, date, clause or document number of one language is missing in the other, or says something else there: another value, a power of ten, another unit, bound, direction or precision. " +
		"Values are read from both texts and compared block by block, whatever way each language writes them. Find out which of the two is right; if the number is stored as a figure, quote it.",
	Item: eachPair(valuesThatDiffer),
}

// found is a value with the text and block that it stands in.
type found struct {
	*locale.Value
	body  *portal.Body
	block *markdown.Block
	other spot // the counterpart of the block, or its section
}

// spot is where a block begins or, without one, a section. Few are ever told, so places are worked out late.
type spot struct {
	body    *portal.Body
	block   *markdown.Block
	section int
}

func (s spot) place() diag.Place {
	if s.block != nil {
		return start(s.body, s.block)
	}
	return sectionPlace(s.body, s.section)
}

func (f *found) place() diag.Place { return f.body.Place(f.body.Doc.Offset(f.block, f.Start)) }

// words are the value as it is written.
func (f *found) words() string { return f.block.Text[f.Start:f.End] }

// valuesThatDiffer compares the values of each pair of blocks, and what is left over of a section once more as a whole, so
// that a translator may move a sentence to the next paragraph. Weak values stay with their block: they are compared there or
// never.
func valuesThatDiffer(x pair) (findings []diag.Finding) {
	source, made := valuesIn(x.portal, x.source), valuesIn(x.portal, x.made)
	for section := range x.made.Alignment.Sections {
		var a, b []found
		for m := range x.matches(section) {
			for _, d := range locale.Compare(of(source, m.Source), of(made, m.Made)) {
				if d.A != nil {
					a = append(a, found{d.A, x.source, m.source, m.atMade})
				}
				if d.B != nil {
					b = append(b, found{d.B, x.made, m.made, m.atSource})
				}
			}
		}
		if len(a)+len(b) == 0 {
			continue
		}
		for _, d := range compare(a, b) {
			findings = append(findings, disagree(d))
		}
	}
	return findings
}

// of is what was read from a block, or nothing where there is none.
func of(lists [][]locale.Value, block int) []locale.Value {
	if block == align.None {
		return nil
	}
	return lists[block]
}

// valuesIn reads the blocks of a text, once for all checks. Left out are the quotations of figures, which are compared with
// the data, and the titles of works, which are names.
func valuesIn(p *portal.Portal, body *portal.Body) [][]locale.Value {
	if body.Values == nil {
		body.Values = read(p, body)
	}
	return body.Values.In
}

// read finds the values of all blocks. Code has none.
func read(p *portal.Portal, body *portal.Body) *locale.Found {
	f := p.Language(body.Lang).Find(p.Units)
	blocks, titles, marked := body.Doc.Blocks(), titlesIn(p, body), marksTitles(body.Doc)
	for i := range blocks {
		if block := &blocks[i]; block.Kind != markdown.CodeBlock {
			f.Read(block.Text, names(body, block, titles, marked))
		} else {
			f.Read("", nil)
		}
	}
	return f
}

// marksTitles reports whether a text has titles between 《 and 》. Most have none, and their blocks need not be searched.
func marksTitles(d *markdown.Document) bool { return strings.Contains(markdown.Plain(d), "《") }

// names are the spans of a block that are not read: quoted figures, titles of policies and sources, glossary names. marked says
// whether the text has titles between 《 and 》.
func names(body *portal.Body, block *markdown.Block, titles []string, marked bool) (spans [][2]int) {
	for _, i := range block.Links {
		if isName(&body.Doc.Links[i]) {
			from, to := body.Doc.LinkSpan(block, i)
			spans = append(spans, [2]int{from, to})
		}
	}
	if marked {
		spans = append(spans, bracketed(block.Text)...)
	}
	for _, title := range titles {
		for at := 0; ; {
			i := strings.Index(block.Text[at:], title)
			if i < 0 {
				break
			}
			spans, at = append(spans, [2]int{at + i, at + i + len(title)}), at+i+len(title)
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return a[0] - b[0] })
	return spans
}

// isName reports whether the text of a link is a figure, or a name, or the address itself.
func isName(l *markdown.Link) bool {
	return quotesFigure(l) || l.Scheme == string(portal.KindPolicy) || l.Scheme == string(portal.KindInstitution) || l.Auto
}

// titlesIn are those that a text names, perhaps without marks that the plain text keeps: its own, and those of the policies
// that it links to.
func titlesIn(p *portal.Portal, body *portal.Body) (titles []string) {
	plain := markdown.Plain(body.Doc)
	add := func(title string) {
		if title = strings.Trim(title, "《》"); title != "" && strings.Contains(plain, title) {
			titles = append(titles, title)
		}
	}
	add(body.Title.V)
	for i := range body.Doc.Links {
		switch l := &body.Doc.Links[i]; portal.Kind(l.Scheme) {
		case portal.KindPolicy:
			if item := p.Item(portal.Ref{Kind: portal.KindPolicy, Slug: l.Target}); item != nil && item.Base().Texts[body.Lang] != nil {
				add(item.Base().Texts[body.Lang].Title.V)
			}
		case portal.KindSource:
			if s := p.Source(l.Target); s != nil {
				add(s.Title[body.Lang])
			}
		}
	}
	return titles
}

// bracketed are the titles in 《》, the outermost of nested ones.
func bracketed(text string) (spans [][2]int) {
	for at := 0; ; {
		open := strings.Index(text[at:], "《")
		if open < 0 {
			return spans
		}
		open += at
		end, depth := open, 0
		for i, r := range text[open:] {
			if r == '《' {
				depth++
			} else if r == '》' {
				depth--
			}
			if depth == 0 {
				end = open + i + len("》")
				break
			}
		}
		if end == open {
			return spans
		}
		spans, at = append(spans, [2]int{open, end}), end
	}
}

// difference is a disagreement of two values, with their places.
type difference struct {
	a, b *found
	what locale.Difference
}

// compare holds what is left of the blocks of a section against each other.
func compare(a, b []found) (list []difference) {
	va, vb := valuesOf(a), valuesOf(b)
	for _, d := range locale.Compare(va, vb) {
		one := difference{what: d.What}
		for i := range va {
			if d.A == &va[i] {
				one.a = &a[i]
			}
		}
		for i := range vb {
			if d.B == &vb[i] {
				one.b = &b[i]
			}
		}
		list = append(list, one)
	}
	return list
}

func valuesOf(list []found) []locale.Value {
	values := make([]locale.Value, len(list))
	for i := range list {
		values[i] = *list[i].Value
	}
	return values
}

// disagree makes the finding, at the value in the translation or, where it has none, at the block where it should be.
func disagree(d difference) diag.Finding {
	switch {
	case d.b == nil:
		return diag.Errorf("value-pair", d.a.other.place(), "%s is missing here and in this section (read as %s)", d.a.words(), d.a.Value).
			And(d.a.place(), "%s", d.a.words())
	case d.a == nil:
		return diag.Errorf("value-pair", d.b.place(), "%s is not in the source (read as %s)", d.b.words(), d.b.Value).
			And(d.b.other.place(), "the passage in the source")
	}
	return diag.Errorf("value-pair", d.b.place(), "%s = %s; the source says %s = %s%s", d.b.words(), d.b.Value, d.a.words(), d.a.Value, kindOf(d)).
		And(d.a.place(), "%s", d.a.words())
}

// kindOf says in words how two values differ.
func kindOf(d difference) string {
	switch d.what {
	case locale.OtherScale:
		n, _ := d.b.PowerOfTen(d.a.Quantity)
		return fmt.Sprintf("; the two differ by a power of ten (%+d)", n)
	case locale.OtherQualifier:
		return fmt.Sprintf("; the bound is another: %s, not %s", name(d.b.Qualifier), name(d.a.Qualifier))
	}
	return differences[d.what]
}

// differences are the words for the kinds that need none of the values; another value speaks for itself.
var differences = map[locale.Difference]string{
	locale.OtherUnit: "; the unit is another", locale.OtherSign: "; one is a rise, the other a fall", locale.OtherPoint: "; percent and percentage points are not the same",
	locale.OtherMove: "; growth by so much and to so much are not the same", locale.OtherDate: "; the date is another",
	locale.OtherPrecision: "; the precision of the date is another", locale.OtherRange: "; the ends of the range differ",
	locale.OtherClause: "; the number of the clause is another", locale.OtherDocument: "; the document number is another",
}
