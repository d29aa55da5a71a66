package check

import (
	"bytes"
	"regexp"
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var exceptionUnused = Check{
	Name: "exception-unused",
	Doc: "An exception matches no finding, or has no reason, or names no check. An exception stands in the text, on a line of its own before the block that it is for, <!-- except value-pair: the reason -->, " +
		"or in meta.yaml under `exceptions` for the whole item, with check and reason. Take it out when what it excused is gone.",
}

// exception excuses findings of one check, in one block or in a whole item.
type exception struct {
	check, reason string
	at            diag.Place
	last          int // line up to which it holds; 0: everywhere in the item
	used          bool
}

var exceptionComment = regexp.MustCompile(`<!--\s*except\s+([^:\s>]*)\s*:?\s*(.*?)\s*-->`)

// exceptionsOf collects the exceptions of an item and its texts.
func exceptionsOf(item portal.Item, bodies []*portal.Body) (list []*exception) {
	for _, e := range item.Base().Exceptions {
		list = append(list, &exception{check: e.Check.V, reason: e.Reason, at: e.Check.At})
	}
	for _, b := range bodies {
		if b == nil || !bytes.Contains(b.Src, []byte("<!--")) {
			continue
		}
		for _, m := range exceptionComment.FindAllSubmatchIndex(b.Src, -1) {
			at := diag.At(b.File, b.Src, m[0])
			list = append(list, &exception{check: string(b.Src[m[2]:m[3]]), reason: string(b.Src[m[4]:m[5]]), at: at, last: at.Line + linesToNextBlank(b.Src[m[1]:])})
		}
	}
	return list
}

// linesToNextBlank is how many lines follow up to the end of the next block.
func linesToNextBlank(src []byte) (n int) {
	lines := strings.Split(string(src), "\n")
	for n = 1; n < len(lines) && strings.TrimSpace(lines[n]) == ""; n++ {
	}
	for ; n < len(lines) && strings.TrimSpace(lines[n]) != ""; n++ {
	}
	return n
}

func (e *exception) excuses(f diag.Finding) bool {
	if f.Check != e.check || e.reason == "" {
		return false
	}
	if e.last == 0 {
		return true
	}
	covers := func(p diag.Place) bool { return p.File == e.at.File && p.Line >= e.at.Line && p.Line <= e.last }
	if covers(f.Place) {
		return true
	}
	for _, r := range f.Related {
		if covers(r.Place) {
			return true
		}
	}
	return false
}

// excuse takes the findings out that an exception is made for, and reports exceptions that are of no use.
func excuse(findings []diag.Finding, exceptions []*exception) (kept []diag.Finding) {
	for _, f := range findings {
		excused := false
		for _, e := range exceptions {
			if e.excuses(f) {
				e.used, excused = true, true
			}
		}
		if !excused {
			kept = append(kept, f)
		}
	}
	for _, e := range exceptions {
		switch {
		case Named(e.check) == nil:
			kept = append(kept, diag.Errorf("exception-unused", e.at, "no check %s%s", e.check, diag.DidYouMean(e.check, Names())))
		case e.reason == "":
			kept = append(kept, diag.Errorf("exception-unused", e.at, "the exception to %s has no reason", e.check))
		case !e.used:
			kept = append(kept, diag.Warnf("exception-unused", e.at, "the exception to %s matches no finding; take it out", e.check))
		}
	}
	return kept
}

// Weigh gives findings the severity that the site has set for their checks, and leaves those out that are off.
func Weigh(p *portal.Portal, findings []diag.Finding) (kept []diag.Finding) {
	for name, severity := range p.Site.Severity {
		switch {
		case Named(name) == nil:
			kept = append(kept, diag.Errorf("unknown-value", severity.At, "severity: no check %s%s", name, diag.DidYouMean(name, Names())))
		case severity.V != "error" && severity.V != "warning" && severity.V != "off":
			kept = append(kept, diag.Errorf("unknown-value", severity.At, "severity: expected error, warning or off, found %q", severity.V))
		}
	}
	for _, f := range findings {
		switch severity := p.Site.Severity[f.Check]; severity.V {
		case "off":
			continue
		case "error", "warning":
			f.Severity = diag.Severity(severity.V)
		}
		kept = append(kept, f)
	}
	return diag.Sort(kept)
}
