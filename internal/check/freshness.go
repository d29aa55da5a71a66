package check

import (
	"fmt"

	"lvjin/internal/diag"
	"lvjin/internal/freshness"
	"lvjin/internal/portal"
)

var translationStale = Check{
	Name: "translation-stale",
	Doc: "The original has changed since a translation was made of it. Bring the passage up to date, or find that it says the same still; then record it with `lvjin accept <file>`. " +
		"Until then the page tells its readers. Figures that are quoted do not count: new data never make words stale.",
	Item: staleTranslations,
}

func staleTranslations(p *portal.Portal, _ portal.Item, bodies []*portal.Body) (findings []diag.Finding) {
	for _, b := range bodies {
		switch {
		case b == nil || b.Freshness.State != freshness.Stale:
		case b.Freshness.Unrecorded():
			findings = append(findings, diag.Warnf("translation-stale", diag.At(b.File, b.Src, 0),
				"it is not recorded which version of the original this translates; if it is the present one, run lvjin accept %s", b.File))
		default:
			findings = append(findings, stalePassages(portal.BodyIn(bodies, p.Site.Source.V), b)...)
		}
	}
	return findings
}

// behind is the message of a place that has not followed the original.
const behind = "the original of this %s has changed since the translation"

// stalePassages makes one finding of all changes that one place of the translation has to answer for.
func stalePassages(original, b *portal.Body) (findings []diag.Finding) {
	at := map[diag.Place]int{}
	for _, c := range b.Freshness.Changes {
		place := whereStale(b, c)
		i, known := at[place]
		if !known {
			i, at[place] = len(findings), len(findings)
			findings = append(findings, diag.Warnf("translation-stale", place, behind, noun(c)))
		} else if !c.Exact {
			findings[i].Message = fmt.Sprintf(behind, noun(c))
		}
		findings[i] = findings[i].And(spotPlace(original, c.At), "%s", told[c.What])
	}
	return findings
}

// told says of a passage of the original what has happened to it.
var told = map[string]string{"changed": "changed", "added": "new", "removed": "a passage has been removed after this"}

func noun(c freshness.Change) string {
	switch {
	case c.Part == freshness.PartBody && c.Exact:
		return "passage"
	case c.Part == freshness.PartBody:
		return "section"
	}
	return string(c.Part)
}

// whereStale is the place in the translation where a change of the original is to be followed.
func whereStale(b *portal.Body, c freshness.Change) diag.Place {
	switch {
	case c.Block >= 0:
		return start(b, &b.Doc.Blocks()[c.Block])
	case c.Part == freshness.PartBody:
		return b.Place(0)
	case c.Part == freshness.PartSummary && b.Summary.At.Line > 0:
		return b.Summary.At
	}
	return b.Title.At
}

// spotPlace is where a passage stands in its file.
func spotPlace(b *portal.Body, s freshness.Spot) diag.Place {
	switch s.Part {
	case freshness.PartTitle:
		return b.Title.At
	case freshness.PartSummary:
		return b.Summary.At
	case freshness.PartBody:
		return start(b, &b.Doc.Blocks()[s.Block])
	}
	return diag.At(b.File, b.Src, 0)
}
