package portal

// aligned is an original beside a translation.
type aligned struct {
	*comparison
	record      *Record
	translation *Body
	theirs      []passage
}

// place finds the block of the translation to mark.
func (a *aligned) place(change *Change) {
	if change.Part != PartBody {
		change.Exact = true
		return
	}
	if p, ok := a.asRecorded(change.was); ok {
		if change.Exact = change.What != "added" && p.Part == PartBody; change.Exact {
			change.Block = p.block
		} else {
			change.Block = a.head(p.section)
		}
		return
	}
	if p, ok := a.asNow(change.now); ok && change.What != "removed" {
		change.Block, change.Exact = p.block, true
		return
	}
	section := -1
	if change.now >= 0 {
		section = a.now[change.now].section
	}
	for !a.paired(section) {
		section-- // the nearest that the translation has too
	}
	change.Block = a.head(section)
}

// asRecorded is the translation of a passage of the record: the one at its place, if the translation has as many
// passages as the original had, so that nobody has added or taken away any yet. Of what stands before the body it is
// nothing.
func (a *aligned) asRecorded(was int) (p passage, ok bool) {
	theirs, n := inBody(a.theirs), 0
	p.section = -1
	for i, recorded := range a.record.Passages {
		if recorded.Part != PartBody {
			continue
		}
		if i == was && n < len(theirs) {
			p = theirs[n]
		}
		n++
	}
	return p, n == len(theirs)
}

// asNow is the translation of a passage of the original: the one at its place in its section, where both have as many.
func (a *aligned) asNow(now int) (p passage, ok bool) {
	if now < 0 || a.now[now].Part != PartBody {
		return p, false
	}
	section := a.now[now].section
	mine, theirs := inSection(a.now, section), inSection(a.theirs, section)
	if len(mine) != len(theirs) || !a.paired(section) {
		return p, false
	}
	for i, p := range mine {
		if p.block == a.now[now].block {
			return theirs[i], true
		}
	}
	return p, false
}

// paired reports whether a section is the same in both texts: markdown.PairIDs has given it one id.
func (a *aligned) paired(section int) bool {
	mine, theirs := a.original.Doc.Headings, a.translation.Doc.Headings
	return section < 0 || section < len(theirs) && mine[section].ID == theirs[section].ID
}

// head is the first block of a section of the translation, or of the text, -1 where that is empty.
func (a *aligned) head(section int) int {
	for _, list := range [][]passage{inSection(a.theirs, section), inBody(a.theirs)} {
		if len(list) > 0 {
			return list[0].block
		}
	}
	return -1
}

// inBody are the passages of the body.
func inBody(list []passage) (in []passage) {
	for _, p := range list {
		if p.Part == PartBody {
			in = append(in, p)
		}
	}
	return in
}

// inSection are those of a section of the body, with its heading.
func inSection(list []passage, section int) (in []passage) {
	for _, p := range inBody(list) {
		if p.section == section {
			in = append(in, p)
		}
	}
	return in
}
