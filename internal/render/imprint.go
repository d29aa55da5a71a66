package render

import (
	"strings"
	"unicode"

	"lvjin/internal/portal"
)

// Where numbers of registration can be looked up.
const (
	registryICP    = "https://beian.miit.gov.cn/"
	registryPolice = "https://beian.mps.gov.cn/#/query/webSearch?code="
)

// imprint is what the foot of every page says of who answers for the site.
func (s *scene) imprint() []Fact {
	site := &s.portal.Site
	f := &factBox{scene: s}
	for _, known := range []struct {
		label string
		text  portal.Localized
	}{{"host", site.Imprint.Host}, {"operator", site.Imprint.Operator}, {"contact", site.Imprint.Contact}} {
		if len(known.text) > 0 {
			f.localized(known.label, known.text)
		}
	}
	if g := site.Government.V; g != nil {
		f.known("id-code", g.IDCode.V)
	}
	f.registered("icp", site.Imprint.ICP, registryICP)
	f.registered("police", site.Imprint.Police, registryPolice+digits(site.Imprint.Police))
	f.registered("badge", s.lang.Text("badge"), site.Imprint.Badge.V)
	f.registered("errors", s.lang.Text("errors"), site.Imprint.Errors.V)
	return f.list
}

// registered adds a row that leads out of the site, unless there is nothing to say or nowhere to lead.
func (f *factBox) registered(label, text, address string) {
	if text != "" && address != "" {
		f.list = append(f.list, Fact{f.lang.Text("fact-" + label), []Link{{Text: text, Href: address, External: true}}})
	}
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
