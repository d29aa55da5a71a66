package render

import (
	"iter"
	"slices"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/sitemap"
)

// Discovery makes the files by which a site is found and followed, and hands each to put: robots.txt, the map of the
// site, the feeds. Map and feeds hold absolute addresses, so that they are left out where the site's is not known.
func (r *Renderer) Discovery(put func(path string, data []byte)) {
	if !slices.ContainsFunc(r.assets.files, func(a Asset) bool { return a.Path == sitemap.RobotsPath }) { // the site has its own
		put(sitemap.RobotsPath, sitemap.Robots(r.options.BaseURL))
	}
	if r.options.BaseURL == "" {
		return
	}
	sitemap.Write(r.options.BaseURL, r.mapped(), put)
	for path, feed := range r.feeds() {
		put(path, feed.XML())
	}
}

// mapped are the pages that search engines may list.
func (r *Renderer) mapped() iter.Seq[sitemap.URL] {
	return func(yield func(sitemap.URL) bool) {
		for _, page := range r.site.Pages {
			if !page.Indexed() {
				continue
			}
			u := sitemap.URL{Address: r.options.BaseURL + page.Address()}
			if page.Item != nil {
				u.Modified = portal.Revised(page.Item, page.Lang.ID).ISO()
			}
			alternates := r.alternates(page, r.site.Twins(page), "")
			u.Alternates = make([]sitemap.Alternate, len(alternates))
			for i, a := range alternates {
				u.Alternates[i] = sitemap.Alternate{Tag: a.Tag, Address: a.Href}
			}
			if !yield(u) {
				return
			}
		}
	}
}

// alternates are the versions of a page in the languages that have it, and the one for readers of other languages.
func (r *Renderer) alternates(page *plan.Page, twins []plan.Twin, root string) []Alternate {
	if page.Lang == nil || page.IsMissing() {
		return nil
	}
	list := make([]Alternate, 0, len(twins)+1)
	for _, twin := range twins {
		if twin.Absent {
			continue
		}
		address := r.absolute(root, plan.Address(twin.Path))
		list = append(list, Alternate{twin.Lang.Tag, address})
		if twin.Lang == r.portal.SourceLanguage() {
			list = append(list, Alternate{"x-default", address})
		}
	}
	return list
}
