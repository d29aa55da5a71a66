package locale

import (
	"testing"
	"unicode/utf8"
)

// Whatever a text holds, reading it ends, and what is found lies inside it, in order.
func FuzzRead(f *testing.F) {
	for _, row := range table {
		f.Add(row.zh)
		f.Add(row.en)
		f.Add(row.de)
	}
	f.Add("截至2023年6月末，余额超6200亿元，同比增长31%左右；3亿5000万，百分之十八点三，10亿～20亿元")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for _, id := range Supported() {
			end := 0
			for _, r := range lang(t, id).Read(text, units) {
				if r.Start < 0 || r.End > len(text) || r.Start > r.End || r.End < end {
					t.Fatalf("%s: %q: reading at %d–%d after %d", id, text, r.Start, r.End, end)
				}
				_ = r.Base().String()
				end = r.End
			}
		}
	})
}
