package render

import (
	"fmt"
	"strings"
	"testing"

	"lvjin/internal/plan"
)

// The first page, the last, and those around the present one are linked; a mark stands for what is left out.
func TestPagesAreLinkedAroundThePresentOne(t *testing.T) {
	for _, c := range []struct {
		number, of int
		want       string
	}{
		{1, 1, ""},
		{1, 3, "[1] 2 3"},
		{1, 9, "[1] 2 3 4 … 9"},
		{5, 9, "1 2 3 4 [5] 6 7 8 9"},
		{6, 12, "1 2 3 4 5 [6] 7 8 9 … 12"},
		{7, 12, "1 … 4 5 6 [7] 8 9 10 11 12"},
		{12, 12, "1 … 9 10 11 [12]"},
	} {
		var told []string
		for _, link := range (&scene{}).pageLinks(&plan.List{Number: c.number, Of: c.of}) {
			word := "…"
			if link.Current {
				word = fmt.Sprintf("[%d]", link.Number)
			} else if link.Number > 0 {
				word = fmt.Sprint(link.Number)
			}
			told = append(told, word)
		}
		if got := strings.Join(told, " "); got != c.want {
			t.Errorf("page %d of %d: %s, want %s", c.number, c.of, got, c.want)
		}
	}
}
