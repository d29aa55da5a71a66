package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var termMissing = Check{
	Name: "term-missing",
	Doc: "The source uses a term of the glossary, and the translation has neither its rendering nor another that the glossary allows (also_<language>). " +
		"Use the glossary's rendering, or add the one used to the glossary if it is right.",
	Item: eachPair(missingTerms),
}

// missingTerms compares pages as a whole: a translator may name a term in another sentence, or less often.
func missingTerms(x pair) (findings []diag.Finding) {
	terms := x.portal.Terms
	if len(terms) == 0 {
		return nil
	}
	used := termsIn(markdown.Plain(x.source.Doc), terms, x.source.Lang)
	if len(used) == 0 {
		return nil
	}
	made := normalize(markdown.Plain(x.made.Doc) + "\n" + x.made.Title.V + "\n" + x.made.Summary.V)
	for _, t := range used {
		renderings := append([]string{t.Names[x.made.Lang]}, t.Also[x.made.Lang]...)
		if slices.ContainsFunc(renderings, func(r string) bool { return strings.Contains(made, stem(normalize(r))) }) {
			continue
		}
		findings = append(findings, diag.Errorf("term-missing", x.made.Place(0), "%s is not rendered as %s", t.Names[x.source.Lang], strings.Join(renderings, " or ")).
			And(x.firstUse(t), "%s", t.Names[x.source.Lang]).And(t.At, "term %s", t.ID))
	}
	return findings
}

// termsIn are the terms that a text uses, without those that it only has as parts of longer ones. A term of two
// characters or less counts only where it is linked, since it may be a part of other words.
func termsIn(text string, terms []*portal.Term, lang string) (found []*portal.Term) {
	pieces := triplesOf(text)
	for _, t := range terms {
		name := t.Names[lang]
		if !pieces.mayHold(name) || utf8.RuneCountInString(name) < 3 || !strings.Contains(text, name) {
			continue
		}
		rest := text
		for _, longer := range terms {
			if other := longer.Names[lang]; len(other) > len(name) && pieces.mayHold(other) && strings.Contains(other, name) {
				rest = strings.ReplaceAll(rest, other, "\n")
			}
		}
		if strings.Contains(rest, name) {
			found = append(found, t)
		}
	}
	return found
}

// firstUse is the place in the source where a term is linked or, where it is not, first stands.
func (x pair) firstUse(t *portal.Term) diag.Place {
	for i := range x.source.Doc.Links {
		if l := &x.source.Doc.Links[i]; l.Scheme == string(portal.KindTerm) && l.Target == t.ID {
			return x.source.Place(l.Offset)
		}
	}
	body := string(x.source.Src[x.source.Text.Body:])
	return x.source.Place(max(strings.Index(body, t.Names[x.source.Lang]), 0))
}

// normalize folds case, and apostrophes and dashes that are typed in several ways.
func normalize(s string) string {
	return typed.Replace(strings.ToLower(s))
}

var typed = strings.NewReplacer("’", "'", "–", "-", "—", "-", "\n", " ", "“", "", "”", "", `"`, "")

// stem takes off the ending that a plural changes: policy, policies; loan, loans.
func stem(s string) string {
	if strings.HasSuffix(s, "y") {
		return s[:len(s)-1]
	}
	return s
}
