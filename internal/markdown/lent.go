package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// nodes are what most of a tree consists of. They are lent to the tree of one text after the other: what stands within
// a block leaves the tree when it has been surveyed.
type nodes struct {
	texts      lent[ast.Text]
	delimiters lent[parser.Delimiter]
}

// nodesKey is where parsers find them.
var nodesKey = parser.NewContextKey()

func nodesOf(pc parser.Context) *nodes { return pc.Get(nodesKey).(*nodes) }

// text is a text node.
func (n *nodes) text(s text.Segment) *ast.Text {
	t := n.texts.take()
	t.Segment = s
	return t
}

// clear takes all back.
func (n *nodes) clear() {
	n.texts.clear()
	n.delimiters.clear()
}

// lent are values of one type, of which the first out are in use.
type lent[T any] struct {
	all []*T
	out int
}

// take gives a zero value.
func (l *lent[T]) take() *T {
	if l.out == len(l.all) {
		l.all = append(l.all, new(T))
	}
	l.out++
	return l.all[l.out-1]
}

// clear takes all back, and keeps nothing of a text alive.
func (l *lent[T]) clear() {
	for _, v := range l.all[:l.out] {
		*v = *new(T)
	}
	l.out = 0
}
