package card

// mayBreak reports whether a line may end with a and the next begin with b.
func mayBreak(a, b kind) bool {
	switch {
	case b.is(space|closes) || a.is(opens):
		return false
	case a.is(space):
		return true
	case a.is(digit) && b.is(wide): // a number stays with its unit
		return false
	case a.is(hyphen):
		return b.is(letter)
	}
	return (a | b).is(wide)
}

// lines breaks a text into lines of at most width units, each as full as can be, and gives the cells at which they
// begin, and the end, in room. A word that is longer than a line is broken anywhere; whole is false where there is one.
func (m measured) lines(room []int, width int32) (starts []int, whole bool) {
	starts, whole = append(room[:0], 0), true
	begin, fit := 0, 0 // fit: the last place where a line may begin
	for i := range m.cells {
		if i > begin && m.cells[i].begins {
			fit = i
		}
		for i > begin && m.width(begin, i+1) > width {
			if fit <= begin {
				fit, whole = i, false
			}
			begin = fit
			starts = append(starts, begin)
		}
	}
	return append(starts, len(m.cells)), whole
}

// even breaks a text that fits on n lines of width units into as many that are about as long as each other, and begins
// them rather after a mark than within a phrase.
func (m measured) even(n int, width int32) []int {
	if n == 1 {
		return []int{0, len(m.cells)}
	}
	places := m.places()
	last := len(places) - 1
	ways := make([]way, (n+1)*len(places)) // by lines, to each place
	ways[0].cost = 1
	for k := range n {
		least := 0 // where the line ends
		if k == n-1 {
			least = last
		}
		m.oneMore(ways[k*len(places):], places, least, width)
	}
	starts := make([]int, n+1)
	for k, at := n, last; k >= 0; k-- {
		starts[k] = places[at]
		at = ways[k*len(places)+at].from
	}
	return starts
}

// places are the cells at which a line may begin, and the end.
func (m measured) places() []int {
	list := make([]int, 1, len(m.cells)+2)
	for i := range m.cells {
		if m.cells[i].begins {
			list = append(list, i)
		}
	}
	return append(list, len(m.cells))
}

// A way is the best one to break a text up to a place.
type way struct {
	cost int64 // grows with what is left blank; 0: there is no way
	from int   // the place before
}

// oneMore finds the ways to each place from the least one on with one line more than those that ways begins with.
func (m measured) oneMore(ways []way, places []int, least int, width int32) {
	before, ways := ways[:len(places)], ways[len(places):]
	for from, last := range before {
		for to := max(from+1, least); last.cost > 0 && to < len(places); to++ {
			blank := int64(width - m.width(places[from], places[to]))
			if blank < 0 {
				break
			}
			cost := last.cost + blank*blank
			if !m.pauses(places[to]) {
				cost += int64(width) * int64(width) / 6 // as bad as two lines that differ by three fifths of the width
			}
			if w := &ways[to]; w.cost == 0 || cost < w.cost {
				*w = way{cost, from}
			}
		}
	}
}

// pauses reports whether a reader pauses before a cell: after a mark, before one that opens, at the end.
func (m measured) pauses(i int) bool {
	if i == len(m.cells) || m.cells[i].is(opens) {
		return true
	}
	for i--; i > 0 && m.cells[i].is(space); i-- {
	}
	return m.cells[i].is(closes)
}
