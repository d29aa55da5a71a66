package card

import "testing"

// A decoder takes lengths only if their codes use all there is.
func TestTheCodesAreComplete(t *testing.T) {
	used := 0
	for i := range lengths {
		length := int(lengths[i]-'a') + 1
		if length < 1 || length > 15 {
			t.Errorf("symbol %d has %d bits", i, length)
		}
		used += 1 << (15 - length)
	}
	if len(lengths) != symbols || used != 1<<15 {
		t.Errorf("%d symbols use %d of %d codes", len(lengths), used, 1<<15)
	}
}

func TestEveryLengthHasItsSymbol(t *testing.T) {
	for n, want := range map[int][3]int{3: {257, 0, 0}, 10: {264, 0, 0}, 11: {265, 1, 0}, 12: {265, 1, 1}, 18: {268, 1, 1}, 19: {269, 2, 0}, 67: {277, 4, 0}, 130: {280, 4, 15}, 131: {281, 5, 0}, 257: {284, 5, 30}, 258: {285, 0, 0}} {
		if symbol, extra := lengthSymbol(n); [3]int{symbol, int(extra.length), int(extra.bits)} != want {
			t.Errorf("%d: symbol %d, %d bits %d; want %v", n, symbol, extra.length, extra.bits, want)
		}
	}
}
