package search

import (
	"encoding/binary"
	"math/bits"
	"strings"
)

// vocabulary numbers the parts of texts as they come, from 0 on. Nearly all have eight bytes or less, and are known by a
// number that is made of these.
type vocabulary struct {
	total int
	slots []slot // of short parts, by the hash of the key, or the next free one; their number is a power of two
	short int    // how many are taken
	long  map[string]int
}

// slot is that of a short part. The key of a free one is 0.
type slot struct {
	key    key
	number uint32
}

// key is a part of up to eight bytes, the first of them on top.
type key uint64

// longest is how many bytes a key has room for.
const longest = 8

// keyOf is the key of a part. Where the room that the part stands in is long enough, as it nearly always is, eight bytes are
// read at once, and those after the part shifted out.
func keyOf(part []byte) (k key) {
	if cap(part) >= longest {
		return key(binary.BigEndian.Uint64(part[:longest]) >> (8 * (longest - len(part))))
	}
	for _, b := range part {
		k = k<<8 | key(b)
	}
	return k
}

// write writes the part.
func (k key) write(to *strings.Builder) {
	var b [longest]byte
	binary.BigEndian.PutUint64(b[:], uint64(k))
	to.Write(b[bits.LeadingZeros64(uint64(k))/8:])
}

// hash spreads keys by the golden ratio.
func (k key) hash() uint32 { return uint32(k * 0x9e3779b97f4a7c15 >> 32) }

func newVocabulary() vocabulary {
	return vocabulary{slots: make([]slot, 1<<10), long: map[string]int{}}
}

// reset forgets all.
func (v *vocabulary) reset() {
	clear(v.slots)
	clear(v.long)
	v.total, v.short = 0, 0
}

// list are the parts by their numbers.
func (v *vocabulary) list() []string {
	list := make([]string, v.total)
	var short strings.Builder
	short.Grow(longest * v.short)
	for _, s := range v.slots {
		if s.key != 0 {
			start := short.Len()
			s.key.write(&short)
			list[s.number] = short.String()[start:]
		}
	}
	for part, n := range v.long {
		list[n] = part
	}
	return list
}

// find is the number of a part, -1 where it has none.
func (v *vocabulary) find(part string) int {
	if len(part) > longest {
		if n, ok := v.long[part]; ok {
			return n
		}
		return -1
	}
	k := keyOf([]byte(part))
	if s := v.slot(k); s.key == k {
		return int(s.number)
	}
	return -1
}

// ofShort is the number of a short part, a new one where it had none.
func (v *vocabulary) ofShort(k key) int {
	s := v.slot(k)
	if s.key == k {
		return int(s.number)
	}
	*s = slot{k, uint32(v.next())}
	if v.short++; 2*v.short > len(v.slots) {
		v.grow()
	}
	return v.total - 1
}

// ofLong is that of a part with more bytes.
func (v *vocabulary) ofLong(part []byte) int {
	n, ok := v.long[string(part)]
	if !ok {
		n = v.next()
		v.long[string(part)] = n
	}
	return n
}

func (v *vocabulary) next() int {
	v.total++
	return v.total - 1
}

// slot is that of a short part, or the free one that it would have.
func (v *vocabulary) slot(k key) *slot {
	mask := len(v.slots) - 1
	for at := int(k.hash()); ; at++ {
		if s := &v.slots[at&mask]; s.key == k || s.key == 0 {
			return s
		}
	}
}

// grow doubles the slots.
func (v *vocabulary) grow() {
	old := v.slots
	v.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			*v.slot(s.key) = s
		}
	}
}
