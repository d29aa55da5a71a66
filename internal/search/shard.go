package search

import (
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

func entryOf(key string, p *posting) entry { return entry{key, p.titles.bytes(), p.pages.bytes()} }

// shards are entries that are spread over files. A reader who knows where a key belongs fetches one of them.
type shards struct {
	list []placed
	size int
}

// placed is an entry with the hash of what its place is worked out from.
type placed struct {
	hash uint32
	entry
}

func (s *shards) add(at string, e entry) {
	s.list = append(s.list, placed{hash(at), e})
	s.size += len(e.key) + len(e.titles) + len(e.pages) + 3
}

const (
	shardSize  = 4 << 10 // bytes that a shard should have
	mostShards = 1024    // the index lists their names
)

// files writes the shards. names are the hashes in their names, one after the other.
func (s *shards) files(dir, kind string) (files []File, names string) {
	count := min(s.size/shardSize+1, mostShards)
	sizes, groups := make([]int, count), make([][]entry, count)
	for _, e := range s.list {
		sizes[e.hash%uint32(count)]++
	}
	for n, size := range sizes {
		groups[n] = make([]entry, 0, size)
	}
	for _, e := range s.list {
		n := e.hash % uint32(count)
		groups[n] = append(groups[n], e.entry)
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
	size := 0
	for _, e := range entries {
		size += len(e.key) + len(e.titles) + len(e.pages) + 3*binary.MaxVarintLen16
	}
	data := make([]byte, 0, size)
	for _, e := range entries {
		data = append(binary.AppendUvarint(data, uint64(len(e.key))), e.key...)
		data = append(binary.AppendUvarint(data, uint64(len(e.titles))), e.titles...)
		data = append(binary.AppendUvarint(data, uint64(len(e.pages))), e.pages...)
	}
	return data
}

// hash is FNV-1a over characters, which a script can work out as easily.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for _, r := range s {
		h = (h ^ uint32(r)) * 16777619
	}
	return h
}
