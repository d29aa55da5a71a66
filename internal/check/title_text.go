package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var titleText = Check{
	Name: "title-text",
	Doc: "The title of a policy or source is written otherwise than it is registered: in a link to it, or between 《 and 》. A document has one title in each language; quote it whole and exactly, " +
		"or write of it without the marks of a title.",
	Item: eachBody(titlesThatDiffer),
}

func titlesThatDiffer(p *portal.Portal, b *portal.Body) (findings []diag.Finding) {
	for i := range b.Doc.Links {
		l := &b.Doc.Links[i]
		policy, ok := p.Item(portal.Ref{Kind: portal.Kind(l.Scheme), Slug: l.Target}).(*portal.Policy)
		if !ok {
			continue
		}
		if n := foreignNumber(policy, l.Text); n != "" {
			findings = append(findings, diag.Errorf("title-text", b.Place(l.TextOffset), "%s; neither title, number nor dates of the policy have %s", l.Text, n).And(policy.At, "%s", policy.Ref()))
			continue
		}
		if policy.Texts[b.Lang] == nil || !markedAsTitle(b, l) {
			continue
		}
		if title := policy.Texts[b.Lang].Title; bare(l.Text) != bare(title.V) {
			findings = append(findings, diag.Errorf("title-text", b.Place(l.TextOffset), "%s; the title is %s", l.Text, title.V).And(title.At, "%s", title.V))
		}
	}
	if !marksTitles(b.Doc) {
		return findings
	}
	blocks := b.Doc.Blocks()
	for i := range blocks {
		for _, span := range bracketed(blocks[i].Text) {
			quoted := blocks[i].Text[span[0]:span[1]]
			if title := nearTitle(p, quoted); title != "" {
				findings = append(findings, diag.Errorf("title-text", b.Place(b.Doc.Offset(&blocks[i], span[0])), "%s; the title is 《%s》", quoted, title))
			}
		}
	}
	return findings
}

var wholeNumber = regexp.MustCompile(`\d+`)

// foreignNumber is a number in the name that a text gives a policy, which the policy's own data do not have.
func foreignNumber(policy *portal.Policy, text string) string {
	var own strings.Builder
	for _, t := range policy.Texts {
		own.WriteString(t.Title.V + "\n")
	}
	own.WriteString(policy.DocNo + "\n" + policy.Written.String() + "\n" + policy.Published.String() + "\n" + policy.Effective.String())
	for _, n := range wholeNumber.FindAllString(text, -1) {
		if !slices.Contains(wholeNumber.FindAllString(own.String(), -1), n) {
			return n
		}
	}
	return ""
}

// markedAsTitle reports whether a link's text is set as a title: between 《 and 》, or emphasized.
func markedAsTitle(b *portal.Body, l *markdown.Link) bool {
	at := b.Text.Body + l.TextOffset
	return strings.HasPrefix(l.Text, "《") || at < len(b.Src) && (b.Src[at] == '*' || b.Src[at] == '_')
}

// bare is a title without its marks, typed in one way.
func bare(title string) string {
	return normalize(strings.Trim(strings.TrimSpace(title), "《》"))
}

// nearTitle is the registered title that a quoted one is nearly, but not quite. Titles that resemble none are of other
// works; short ones resemble too many.
func nearTitle(p *portal.Portal, quoted string) (near string) {
	const short = 8 // characters
	name := bare(quoted)
	if utf8.RuneCountInString(name) < short {
		return ""
	}
	var titles []string
	add := func(title string) bool {
		titles = append(titles, strings.Trim(title, "《》"))
		return bare(title) == name
	}
	for _, item := range p.Items(portal.KindPolicy) {
		for _, t := range item.Base().Texts {
			if add(t.Title.V) {
				return ""
			}
		}
	}
	for _, s := range p.Sources {
		for _, title := range s.Title {
			if add(title) {
				return ""
			}
		}
	}
	return diag.Resembles(strings.Trim(quoted, "《》"), titles)
}
