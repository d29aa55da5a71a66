package render

import "strings"

// jsonLD writes JSON-LD by hand, in the order it is told and with no reflection: every page has some. What is empty is
// left out. It is safe inside of a <script> element: < > & and the separators of lines are escaped.
type jsonLD struct{ buf []byte }

// next separates from what stands before.
func (w *jsonLD) next() {
	if n := len(w.buf); n > 0 && strings.IndexByte(`"}]0123456789`, w.buf[n-1]) >= 0 {
		w.buf = append(w.buf, ',')
	}
}

// key begins a member of an object; names are those of vocabularies and need no escape.
func (w *jsonLD) key(name string) {
	w.next()
	w.buf = append(w.buf, '"')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, '"', ':')
}

// text writes a member that is a text, unless it is empty.
func (w *jsonLD) text(name, value string) {
	if value != "" {
		w.key(name)
		w.quote(value)
	}
}

// texts writes a member that is one text or a list of them.
func (w *jsonLD) texts(name string, values []string) {
	if len(values) == 1 {
		w.text(name, values[0])
		return
	}
	w.list(name, len(values), func(i int) { w.next(); w.quote(values[i]) })
}

// object writes a member that is an object, with its type and what members adds.
func (w *jsonLD) object(name, kind string, members func()) {
	w.key(name)
	w.node(kind, members)
}

// node writes an object of a type.
func (w *jsonLD) node(kind string, members func()) {
	w.next()
	w.buf = append(w.buf, '{')
	w.text("@type", kind)
	members()
	w.buf = append(w.buf, '}')
}

// list writes a member that is a list of n things, unless it is empty.
func (w *jsonLD) list(name string, n int, entry func(i int)) {
	if n == 0 {
		return
	}
	w.key(name)
	w.buf = append(w.buf, '[')
	for i := range n {
		entry(i)
	}
	w.buf = append(w.buf, ']')
}

// ref writes a member that refers to a node by its address.
func (w *jsonLD) ref(name, address string) {
	w.object(name, "", func() { w.text("@id", address) })
}

// quote writes a text; most of it needs no escape and is copied in runs.
func (w *jsonLD) quote(s string) {
	const hex = "0123456789abcdef"
	w.buf = append(w.buf, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !mayEscape[c] {
			continue
		}
		switch {
		case c == '"' || c == '\\':
			w.buf = append(append(w.buf, s[from:i]...), '\\', c)
			from = i + 1
		case c != 0xe2:
			w.buf = append(append(w.buf, s[from:i]...), '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			from = i + 1
		case strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029"):
			w.buf = append(append(w.buf, s[from:i]...), '\\', 'u', '2', '0', '2', hex[s[i+2]&15])
			from = i + 3
		}
	}
	w.buf = append(append(w.buf, s[from:]...), '"')
}

// mayEscape are the bytes that are escaped in a text, and the one that separators of lines begin with.
var mayEscape = func() (may [256]bool) {
	for b := range 256 {
		may[b] = b < ' ' || b == '"' || b == '\\' || b == '<' || b == '>' || b == '&' || b == 0xe2
	}
	return may
}()
