package check

import (
	"slices"
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/markdown"
	"lvjin/internal/portal"
)

var link = Check{
	Name: "link",
	Doc: "A link leads nowhere: its kind, slug or figure does not exist, or it is neither a typed link such as policy:green-plan nor an absolute address. " +
		"Pages of the site are linked as kind:slug, so that the link lands in the reader's language wherever the site is hosted.",
	Item: links,
}

// external are the schemes of addresses outside the site.
var external = []string{"http", "https", "mailto", "tel"}

func links(p *portal.Portal, item portal.Item, bodies []*portal.Body) (findings []diag.Finding) {
	for _, b := range bodies {
		if b == nil {
			continue
		}
		for i := range b.Doc.Links {
			l := &b.Doc.Links[i]
			if complaint := leadsNowhere(p, l); complaint != "" {
				findings = append(findings, diag.Errorf("link", b.Place(l.Offset), "%s", complaint))
			}
		}
	}
	return findings
}

// leadsNowhere says what is wrong with a link, or "".
func leadsNowhere(p *portal.Portal, l *markdown.Link) string {
	switch {
	case l.Image:
		return "images in texts are not supported: " + l.URL
	case l.URL == "":
		return "the link has no address"
	case strings.HasPrefix(l.URL, "#"), slices.Contains(external, l.Scheme):
		return ""
	case l.Scheme == "figure" || l.Scheme == "indicator":
		f, complaint := resolveFigure(p, l.Scheme, address(l))
		if complaint == "" && f == nil && l.Text == "" {
			return "" // the page of an indicator, by its title
		}
		return complaint
	case slices.Contains(portal.Schemes, l.Scheme):
		ref := portal.Ref{Kind: portal.Kind(l.Scheme), Slug: l.Target}
		if !p.Has(ref) {
			return unknownRef(p, ref)
		}
		return ""
	case l.Scheme != "":
		return "unknown kind " + l.Scheme + suggestKind(l.Scheme)
	}
	return "expected a typed link such as policy:green-plan, or an absolute address, found " + l.URL
}
