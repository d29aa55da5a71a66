package search

// perBlock is how many pages a block has.
const perBlock = 256

// block has the parts of pages with numbers in a row, which come in any order.
type block struct {
	pages   [perBlock]parts
	missing int // how many have not come
}

// parts are those of a page. One may be there more than once.
type parts struct {
	short []key
	long  []byte                    // those with more bytes, each with a space after it
	title struct{ short, long int } // where those of the title end
}

// add takes the parts of the n-th page, which stay as they are.
func (b *block) add(n int, found *parts) {
	p := &b.pages[n]
	p.short, p.long, p.title = append(p.short[:0], found.short...), append(p.long[:0], found.long...), found.title
	b.missing--
}
