package search

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// entry is what a shard says of a key.
type entry struct {
	key           string // forms of a word are separated by spaces
	titles, pages []byte
}

// shards are entries that are spread over files. A reader who knows where a key belongs fetches one of them.
type shards struct {
	at   map[string][]entry // by what the place is worked out from
	size int
}

func (s *shards) add(at string, e entry) {
	if s.at == nil {
		s.at = map[string][]entry{}
	}
	s.at[at] = append(s.at[at], e)
	s.size += len(e.key) + len(e.titles) + len(e.pages) + 3
}

const (
	shardSize  = 4 << 10 // bytes that a shard should have
	mostShards = 1024    // the index lists their names
)

// files writes the shards. names are the hashes in their names, one after the other.
func (s *shards) files(dir, kind string) (files []File, names string) {
	count := min(s.size/shardSize+1, mostShards)
	groups := make([][]entry, count)
	for at, entries := range s.at {
		n := hash(at) % uint32(count)
		groups[n] = append(groups[n], entries...)
	}
	var all strings.Builder
	for n, group := range groups {
		slices.SortFunc(group, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
		group = slices.CompactFunc(group, func(a, b entry) bool { return a.key == b.key })
		data := encode(group)
		sum := sha256.Sum256(data)
		name := fmt.Sprintf("%x", sum[:nameLength/2])
		files = append(files, File{fmt.Sprintf("%s%s.%d.%s.bin", dir, kind, n, name), data})
		all.WriteString(name)
	}
	return files, all.String()
}

// nameLength is how many characters of the names each shard has.
const nameLength = 8

// encode writes entries one after the other: key, pages with the part in their title, all pages, each after its length.
func encode(entries []entry) []byte {
	var buf bytes.Buffer
	field := func(data string) {
		buf.Write(binary.AppendUvarint(nil, uint64(len(data))))
		buf.WriteString(data)
	}
	for _, e := range entries {
		field(e.key)
		field(string(e.titles))
		field(string(e.pages))
	}
	return buf.Bytes()
}

// hash is FNV-1a over characters, which a script can work out as easily.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for _, r := range s {
		h = (h ^ uint32(r)) * 16777619
	}
	return h
}
