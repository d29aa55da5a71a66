package render

import (
	"html/template"
	"strings"
	"unicode/utf8"

	"lvjin/internal/locale"
	"lvjin/internal/portal"
)

// shortTitle is the number of characters that fit on a line of a phone.
const shortTitle = 12

// phrased is a title with the places where a line may end: between phrases, where the language has no spaces.
func (r *Renderer) phrased(title string, in *locale.Language) template.HTML {
	if !in.Wide() || utf8.RuneCountInString(title) <= shortTitle {
		return template.HTML(template.HTMLEscapeString(title))
	}
	phrases := r.phrases.Split(title)
	for i := range phrases {
		phrases[i] = template.HTMLEscapeString(phrases[i])
	}
	return template.HTML(strings.Join(phrases, "<wbr>"))
}

// names are the words of a portal that titles should not break in: terms and places, in the languages that break anywhere.
func names(p *portal.Portal) (list []string) {
	for _, l := range p.Languages {
		if !l.Wide() {
			continue
		}
		for _, t := range p.Terms {
			list = append(list, t.Names[l.ID])
		}
		for _, a := range p.Areas {
			list = append(list, a.Name[l.ID])
		}
		for _, d := range p.Items(portal.KindDistrict) {
			if text := d.Base().Texts[l.ID]; text != nil {
				list = append(list, text.Title.V)
			}
		}
	}
	return list
}
