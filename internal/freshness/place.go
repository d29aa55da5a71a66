package freshness

import (
	"lvjin/internal/align"
	"lvjin/internal/markdown"
)

// translated is an original beside a translation.
type translated struct {
	*Original
	record    *Record
	made      *markdown.Document
	theirs    []passage // of its body
	alignment *align.Alignment
}

// place finds the block of the translation to mark.
func (t *translated) place(change *Change) {
	if change.Part != PartBody {
		change.Exact = true
		return
	}
	if p, ok := t.asRecorded(change.was); ok {
		if change.Exact = change.What != "added" && p.Part == PartBody; change.Exact {
			change.Block = p.block
		} else {
			change.Block = t.head(p.section)
		}
		return
	}
	if block, ok := t.asNow(change.now); ok && change.What != "removed" {
		change.Block, change.Exact = block, true
		return
	}
	section := -1
	if change.now >= 0 {
		section = t.now[change.now].section
	}
	theirs, ok := t.section(section)
	for !ok {
		section-- // the nearest that the translation has too
		theirs, ok = t.section(section)
	}
	change.Block = t.head(theirs)
}

// asRecorded is the translation of a passage of the record: the one at its place, if the translation has as many
// passages as the original had, so that nobody has added or taken away any yet. Of what stands before the body it is
// nothing.
func (t *translated) asRecorded(was int) (p passage, ok bool) {
	n := 0
	p.section = -1
	for i, recorded := range t.record.Passages {
		if recorded.Part != PartBody {
			continue
		}
		if i == was && n < len(t.theirs) {
			p = t.theirs[n]
		}
		n++
	}
	return p, n == len(t.theirs)
}

// asNow is the translation of a passage of the original as the two texts are aligned, where no block of its section is
// without counterpart.
func (t *translated) asNow(now int) (block int, ok bool) {
	if now < 0 || t.now[now].Part != PartBody {
		return align.None, false
	}
	mine := t.now[now].section
	theirs, ok := t.section(mine)
	if !ok {
		return align.None, false
	}
	in, out := t.doc.Blocks(), t.made.Blocks()
	for _, pairs := range t.alignment.Sections {
		for _, p := range pairs {
			switch {
			case p.Made == align.None && in[p.Source].Section == mine, p.Source == align.None && out[p.Made].Section == theirs:
				return align.None, false
			case p.Source == t.now[now].block:
				block = p.Made
			}
		}
	}
	return block, true
}

// section is the counterpart of a section of the original: the one whose heading is that of its heading. Both texts
// have a beginning.
func (t *translated) section(mine int) (theirs int, ok bool) {
	if mine < 0 {
		return -1, true
	}
	for i, b := range t.doc.Blocks() {
		if b.Kind == markdown.HeadingBlock && b.Section == mine {
			if made := t.alignment.Made(i); made != align.None {
				return t.made.Blocks()[made].Section, true
			}
		}
	}
	return -1, false
}

// head is the first block of a section of the translation, or of the text, -1 where that is empty.
func (t *translated) head(section int) int {
	for _, p := range t.theirs {
		if p.section == section {
			return p.block
		}
	}
	if len(t.theirs) > 0 {
		return t.theirs[0].block
	}
	return -1
}
