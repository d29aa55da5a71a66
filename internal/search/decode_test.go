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

// pages are those that have a part: a pair, a word, a mark.
func (d *decoded) pages(key string) []bool {
	at := key
	if r := []rune(key); !isHan(r[0]) {
		at = beginning(key)
	}
	e, _ := d.entry("p", d.Postings, at, func(forms string) bool { return slices.Contains(strings.Split(forms, " "), key) })
	return unpack(e.pages, d.Pages)
}

func unpack(data []byte, total int) []bool {
	set := make([]bool, total)
	if len(data) == (total+7)/8 {
		for n := range set {
			set[n] = data[n/8]>>(n%8)&1 == 1
		}
		return set
	}
	for n := range (&list{gaps: data}).all() {
		set[n] = true
	}
	return set
}

// find gives the pages that have all pairs of a run, and those of them whose text has it as it stands.
func (d *decoded) find(run string) (candidates, exact []int) {
	runes := []rune(run)
	keys := []string{run}
	if len(runes) > 1 {
		keys = nil
		for i := range runes[1:] {
			keys = append(keys, string(runes[i:i+2]))
		}
	}
	sets := make([][]bool, len(keys))
	for i, k := range keys {
		sets[i] = d.pages(k)
	}
	for n := range d.Pages {
		if slices.ContainsFunc(sets, func(s []bool) bool { return !s[n] }) {
			continue
		}
		candidates = append(candidates, n)
		if strings.Contains(string(folded(d.text(n))), run) {
			exact = append(exact, n)
		}
	}
	return candidates, exact
}

// text is the record of a page.
func (d *decoded) text(n int) string {
	return strings.Split(string(d.file(fmt.Sprintf("text/%d.txt", n/d.PerFile))), "\n")[n%d.PerFile]
}
