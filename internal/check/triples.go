package check

// triples are the runs of three bytes that a text has, as a set with few false members. A word whose triples are not all
// among them is not in the text: so one look at a text rules most of a long list of words out.
type triples [1 << 16 / 64]uint64

func triplesOf[T string | []byte](text T) *triples {
	t := new(triples)
	for i := 2; i < len(text); i++ {
		n := triple(text[i-2], text[i-1], text[i])
		t[n/64] |= 1 << (n % 64)
	}
	return t
}

// mayHold reports whether a text may have a word in it.
func (t *triples) mayHold(word string) bool {
	for i := 2; i < len(word); i++ {
		if n := triple(word[i-2], word[i-1], word[i]); t[n/64]&(1<<(n%64)) == 0 {
			return false
		}
	}
	return true
}

// triple is the number of three bytes, scattered over 16 bits (Knuth's multiplicative hashing).
func triple(a, b, c byte) uint32 {
	return (uint32(a)<<16 | uint32(b)<<8 | uint32(c)) * 2654435769 >> 16
}
