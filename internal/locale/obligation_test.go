package locale

import (
	"os"
	"strings"
	"testing"
)

func TestObligationWords(t *testing.T) {
	src, err := os.ReadFile("testdata/obligations.txt")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(strings.TrimSpace(string(src)), "\n\n")[1:]
	if len(blocks) < 12 {
		t.Fatalf("only %d sentences", len(blocks))
	}
	for _, block := range blocks {
		sentence, want, _ := strings.Cut(block, "\n")
		id, text, _ := strings.Cut(sentence, " ")
		var got []string
		for _, o := range lang(t, id).Obligations(text, nil) {
			got = append(got, o.Class.String()+" "+text[o.Start:o.End]+[]string{"?", "~", ""}[o.Firmness])
		}
		if said := strings.Join(got, ", "); said != want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", sentence, said, want)
		}
	}
}
