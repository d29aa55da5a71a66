package search

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
)

// manifest is what a script reads first.
type manifest struct {
	Pages       int               `json:"pages"`
	PerFile     int               `json:"per"`
	Kinds       map[string][2]int `json:"kinds"`      // the first page of a kind, and the one after its last
	Postings    string            `json:"postings"`   // hashes of the shards
	Dictionary  string            `json:"dictionary"` // likewise
	Traditional string            `json:"traditional,omitempty"`
	Group       string            `json:"group"`
	Point       string            `json:"point"`
	Scales      [][2]any          `json:"scales"`
	Money       []string          `json:"money"`
}

// ManifestName is the file of an index that names all others, in its folder. Others never change; this one and the texts
// may.
const ManifestName = "index.json"

// kindRanges are the numbers of the pages of a kind: the first, and the one after the last.
type kindRanges map[string][2]int

func (k kindRanges) add(kind string, n int) {
	r, ok := k[kind]
	if !ok {
		r[0] = n
	}
	k[kind] = [2]int{min(r[0], n), max(r[1], n+1)}
}

// Files are those of the index, but for the texts, after all pages have been added.
func (x *Index) Files() []File {
	x.readers, x.spare = nil, nil // what is made needs room
	postings, dictionary := shards{list: make([]placed, 0, x.parts.total)}, shards{}
	u := newUnion(x.total)
	parts := x.parts.list()
	words := plainWords(parts)
	x.addHan(&postings, u, parts)
	x.addWords(&postings, u, words)
	x.addOthers(&postings, parts)
	addEndings(&dictionary, words)
	m := manifest{Pages: x.total, PerFile: perFile, Kinds: x.kinds, Group: string(x.notation.group), Point: string(x.notation.point)}
	if x.lang.Wide() {
		addReadings(&dictionary, parts)
		x.addInitials(&dictionary)
	}
	for _, s := range x.notation.scales {
		m.Scales = append(m.Scales, [2]any{string(s.word), s.power})
	}
	for _, word := range x.notation.money {
		m.Money = append(m.Money, string(word))
	}
	files, names := postings.files(x.dir, "p")
	m.Postings = names
	more, names := dictionary.files(x.dir, "d")
	m.Dictionary = names
	files = append(files, more...)
	if x.lang.Wide() {
		f := x.table()
		m.Traditional, files = f.Path[len(x.dir):], append(files, f)
	}
	data, err := json.Marshal(m)
	if err != nil {
		panic(err) // it is made of texts and numbers
	}
	return append(files, File{x.dir + ManifestName, data})
}

// addHan puts the pairs of characters into the shards, and the characters: these have the pages of their pairs.
func (x *Index) addHan(s *shards, u *union, parts []string) {
	of := map[rune][]*posting{}
	for n, p := range parts {
		if c := []rune(p); isHan(c[0]) {
			for _, c := range c {
				of[c] = append(of[c], x.posting(n))
			}
			if len(c) == 2 {
				s.add(p, entryOf(p, x.posting(n)))
			}
		}
	}
	for c, found := range of {
		s.add(string(c), entryOf(string(c), u.of(found)))
	}
}

// table is the list of traditional characters, for scripts.
func (x *Index) table() File {
	sum := sha256.Sum256([]byte(traditional))
	return File{fmt.Sprintf("%straditional.%x.txt", x.dir, sum[:nameLength/2]), []byte(traditional)}
}
