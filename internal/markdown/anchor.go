package markdown

// anchor is where the i-th link leads.
func (o *Options) anchor(i int, l *Link) Anchor {
	a := Anchor{Href: l.URL}
	if o.Resolve != nil {
		a = o.Resolve(i, l)
		a.Absent = a.Absent || a.Href == ""
	}
	if a.Title == "" {
		a.Title = l.Title
	}
	a.Absent = a.Absent || dangerous(a.Href)
	return a
}

// open writes the opening tag of a link.
func (p *page) open(a *Anchor) {
	p.links++
	if p.links > 1 { // a link in a link is no HTML
		return
	}
	p.linkEnd = "</a>"
	if a.Absent {
		p.add("<span")
		p.linkEnd = "</span>"
	} else {
		p.add(`<a href="`)
		p.out = appendURL(p.out, a.Href)
		p.add(`"`)
	}
	p.shared(a)
	if !a.Absent {
		p.attr("hreflang", a.HrefLang)
		if a.External {
			p.add(` rel="external noopener"`)
		}
	}
	p.add(">")
}

// close writes the closing tag of the link that was opened last.
func (p *page) close() {
	p.links--
	if p.links == 0 {
		p.add(p.linkEnd)
	}
}

// shared writes the attributes that links, spans and images may have.
func (p *page) shared(a *Anchor) {
	p.attr("id", a.ID)
	p.attr("class", a.Class)
	p.attr("title", a.Title)
	p.attr("lang", a.Lang)
}

// image writes an image; what its text has besides words is not shown.
func (p *page) image(i int) {
	a, alt := &p.anchors[i], p.d.Links[i].Text
	if alt == "" {
		alt = a.Text
	}
	if a.Absent {
		p.add("<span")
		p.shared(a)
		p.add(">")
		p.escape(alt)
		p.add("</span>")
		return
	}
	p.add(`<img src="`)
	p.out = appendURL(p.out, a.Href)
	p.add(`" alt="`)
	p.escape(alt)
	p.add(`"`)
	p.shared(a)
	p.add(">")
}
