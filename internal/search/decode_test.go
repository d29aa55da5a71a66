package search

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// decoded is an index as a script reads it: file by file. It notes which files it has read.
type decoded struct {
	t     testing.TB
	dir   string
	files map[string][]byte
	read  map[string]bool
	manifest
}

func decode(t testing.TB, dir string, files []File) *decoded {
	d := &decoded{t: t, dir: dir, files: map[string][]byte{}, read: map[string]bool{}}
	for _, f := range files {
		d.files[f.Path] = f.Data
	}
	if err := json.Unmarshal(d.file(ManifestName), &d.manifest); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *decoded) file(name string) []byte {
	d.t.Helper()
	data, ok := d.files[d.dir+name]
	if !ok {
		d.t.Fatalf("there is no file %s", name)
	}
	d.read[name] = true
	return data
}

// transferred is the size of what has been read, compressed.
func (d *decoded) transferred() (sum int) {
	for name := range d.read {
		sum += zipped(d.files[d.dir+name])
	}
	return sum
}

func zipped(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Len()
}

// entry finds a key in its shard.
func (d *decoded) entry(kind, names, at string, is func(key string) bool) (e entry, ok bool) {
	n := int(hash(at) % uint32(len(names)/nameLength))
	data := d.file(fmt.Sprintf("%s.%d.%s.bin", kind, n, names[n*nameLength:][:nameLength]))
	field := func() []byte {
		size, used := binary.Uvarint(data)
		out := data[used:][:size]
		data = data[used+int(size):]
		return out
	}
	for len(data) > 0 {
		e := entry{string(field()), field(), field()}
		if is(e.key) {
			return e, true
		}
	}
	return entry{}, false
}

// posting gives the pages that have a part, a pair, a word, a mark, in their title, and all that have it.
func (d *decoded) posting(key string) (titles, pages []bool) {
	at := key
	if r := []rune(key); !isHan(r[0]) {
		at = beginning(key)
	}
	e, _ := d.entry("p", d.Postings, at, func(forms string) bool { return slices.Contains(strings.Split(forms, " "), key) })
	return unpack(e.titles, d.Pages), unpack(e.pages, d.Pages)
}

func (d *decoded) pages(key string) []bool {
	_, pages := d.posting(key)
	return pages
}

// define is what the dictionary says of a key.
func (d *decoded) define(key string) string {
	e, _ := d.entry("d", d.Dictionary, key, func(k string) bool { return k == key })
	return string(e.pages)
}

func unpack(data []byte, total int) []bool {
	set := make([]bool, total)
	if len(data) == (total+7)/8 {
		for n := range set {
			set[n] = data[n/8]>>(n%8)&1 == 1
		}
		return set
	}
	for n := range gaps(data) {
		set[n] = true
	}
	return set
}

// find gives the pages that have all pairs of a run, and those of them whose text has it as it stands.
func (d *decoded) find(run string) (candidates, exact []int) {
	_, pages := d.pairs(run)
	for n, has := range pages {
		if !has {
			continue
		}
		candidates = append(candidates, n)
		if d.contains(n, run) {
			exact = append(exact, n)
		}
	}
	return candidates, exact
}

// pairs gives the pages that have all pairs of a run in their title, and those that have them anywhere.
func (d *decoded) pairs(run string) (titles, pages []bool) {
	runes := []rune(run)
	if len(runes) == 1 {
		return d.posting(run)
	}
	titles, pages = d.posting(string(runes[:2]))
	for i := range runes[2:] {
		t, p := d.posting(string(runes[i+1 : i+3]))
		for n := range pages {
			titles[n], pages[n] = titles[n] && t[n], pages[n] && p[n]
		}
	}
	return titles, pages
}

// contains reports whether a page has a run in its title, its names or a paragraph.
func (d *decoded) contains(n int, run string) bool {
	texts := strings.Split(d.text(n), "\t")[heads-2:]
	return slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(string(folded(t)), run) })
}

// heads is how many fields of a record come before the paragraphs.
const heads = 7

// text is the record of a page.
func (d *decoded) text(n int) string {
	return strings.Split(string(d.file(fmt.Sprintf("text/%d.txt", n/d.PerFile))), "\n")[n%d.PerFile]
}
