package align

import "lvjin/internal/markdown"

// Row is what stands side by side: pieces of the text and their counterparts. One of them may be empty.
type Row struct{ Source, Made Span }

// Span is a part of the pieces of a text: from First, before End.
type Span struct{ First, End int }

// Empty reports whether there are no pieces in it.
func (s Span) Empty() bool { return s.First == s.End }

// Rows lays the pieces of both texts side by side, in their order. What shares pairs of blocks is in one row.
func (a *Alignment) Rows(source, made []markdown.Piece) (rows []Row) {
	forth, back := a.last(source, made)
	rows = make([]Row, 0, max(len(source), len(made)))
	for i, j := 0, 0; i < len(source) || j < len(made); {
		r := Row{Span{i, i}, Span{j, j}}
		switch {
		case i < len(source) && (forth[i] < j || j == len(made)):
			r.Source.End++
		case j < len(made) && (back[j] < i || i == len(source)):
			r.Made.End++
		default:
			r = together(r, forth, back)
		}
		rows = append(rows, r)
		i, j = r.Source.End, r.Made.End
	}
	return rows
}

// together takes into a row all that is paired with what is in it.
func together(r Row, forth, back []int) Row {
	r.Source.End++
	r.Made.End++
	for i, j := r.Source.First, r.Made.First; i < r.Source.End || j < r.Made.End; {
		if i < r.Source.End {
			r.Made.End = max(r.Made.End, forth[i]+1)
			i++
		} else {
			r.Source.End = max(r.Source.End, back[j]+1)
			j++
		}
	}
	return r
}

// last is the last piece of the other text with which each piece shares a pair, None where there is none.
func (a *Alignment) last(source, made []markdown.Piece) (forth, back []int) {
	mine, theirs := byBlock(source), byBlock(made)
	forth, back = nones(len(source)), nones(len(made))
	for _, section := range a.Sections {
		for _, p := range section {
			if p.Source != None && p.Made != None {
				i, j := mine[p.Source], theirs[p.Made]
				forth[i], back[j] = max(forth[i], j), max(back[j], i)
			}
		}
	}
	return forth, back
}

// byBlock tells in which piece each block is.
func byBlock(pieces []markdown.Piece) (in []int) {
	if n := len(pieces); n > 0 {
		in = make([]int, 0, pieces[n-1].End)
	}
	for i, p := range pieces {
		for len(in) < p.End {
			in = append(in, i)
		}
	}
	return in
}

func nones(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = None
	}
	return list
}
