package card

import "math/bits"

// A code is what stands for a symbol, or for several: its bits in the order in which they are written.
type code struct {
	bits   uint64
	length uint
}

// then is the code, of less than 64 bits, followed by n bits of value.
func (c code) then(value uint64, n uint) code {
	return code{c.bits | value<<(c.length&63), c.length + n}
}

// followed is the code followed by another.
func (c code) followed(by code) code { return c.then(by.bits, by.length) }

const (
	endOfBlock = 256
	symbols    = 286 // bytes, the end and lengths
	distances  = 19  // up to the one of the row above
)

// lengths are how many bits each symbol takes, a for 1 to o for 15: those of Huffman's algorithm for the cards of a
// portal in Chinese and English. Any card can be written with them; these are near the shortest.
const lengths = "" +
	"booooefgohhioghhnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" +
	"nnnnnnnnnnnnnnnnennnnghfnnnnnnnnfnnnnggfnnnnnnnngnnnnfecnnnnnnnn" +
	"nnnnnnnnnnnnnnnnhnnnnnnnnijinnnnhnnnnnnnnjihnnnninnnnnnnnihfnnnn" +
	"nnnnnnnnnnnnnnnngnnnnnnnnnnnnhihhnnnnnnnnnnnnihghnnnnnnnnnnnnhge" +
	"nffffggggffgggghhhiijiiijijjjd"

// longest is how many bytes one code repeats at most.
const longest = 258

var (
	codes        = canonical(lengths)
	runs, copies = repeats()
	gaps         = blanks()
	eightRuns    = eight(runs[longest])
)

// canonical gives the symbols their codes, shorter ones first and in order: RFC 1951, 3.2.2.
func canonical(lengths string) (list [symbols]code) {
	next := uint64(0)
	for length := uint(1); length <= 15; length++ {
		for i := range list {
			if uint(lengths[i]-'a')+1 == length {
				list[i] = code{bits.Reverse64(next) >> (64 - length), length}
				next++
			}
		}
		next <<= 1
	}
	return list
}

// head begins the one block of a stream and lists the lengths, each in four bits: RFC 1951, 3.2.7.
func (s *stream) head() {
	s.put(code{}.then(0b101, 3).then(symbols-257, 5).then(distances-1, 5).then(15, 4))
	for i := range 19 {
		if i < 3 { // those for repeated lengths come first and are not used
			s.put(code{0, 3})
		} else {
			s.put(code{4, 3})
		}
	}
	length := func(n int) { s.put(code{uint64(bits.Reverse8(uint8(n)) >> 4), 4}) }
	for i := range symbols {
		length(int(lengths[i]-'a') + 1)
	}
	for i := range distances {
		if i == 0 || i == distances-1 {
			length(1)
		} else {
			length(0)
		}
	}
}

// repeats are the codes for 3 to 258 bytes like the one before, and like those a row above.
func repeats() (runs, copies [longest + 1]code) {
	for n := 3; n <= longest; n++ {
		symbol, extra := lengthSymbol(n)
		c := codes[symbol].then(extra.bits, extra.length)
		runs[n] = c.then(0, 1)
		copies[n] = c.then(1, 1).then(stride-513, 8)
	}
	return runs, copies
}

// blanks are the codes for bytes of paper that follow ink.
func blanks() (list [stride + 1]code) {
	for n := 1; n < len(list); n++ {
		list[n] = list[n-1].followed(codes[paper])
		if n <= 3 {
			continue
		}
		if run := codes[paper].followed(longRun(n - 1)); n > longest || run.length < list[n].length {
			list[n] = run
		}
	}
	return list
}

// longRun is the code for 3 bytes like the one before, or more.
func longRun(n int) code {
	if n <= longest {
		return runs[n]
	}
	first := min(longest, n-3)
	return runs[first].followed(longRun(n - first))
}

// eight is a code eight times.
func eight(c code) (all code) {
	for range 8 {
		all = all.followed(c)
	}
	return all
}

// lengthSymbol is the symbol of a length and the bits that follow it: RFC 1951, 3.2.5.
func lengthSymbol(n int) (symbol int, extra code) {
	switch {
	case n == 258:
		return 285, code{}
	case n < 11:
		return 254 + n, code{}
	}
	more := bits.Len(uint(n-3)) - 3
	return 257 + 4*more + (n-3)>>more, code{uint64(n-3) & (1<<more - 1), uint(more)}
}
