package locale

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// sentencePair is a block of testdata/pairs.txt: a Chinese sentence, an English one, and what they disagree in.
type sentencePair struct {
	line   int
	zh, en string
	want   []string
}

func readPairs(t testing.TB) (pairs []sentencePair) { return readPairsFrom(t, "testdata/pairs.txt") }

func readPairsFrom(t testing.TB, file string) (pairs []sentencePair) {
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for n, line := range append(strings.Split(string(src), "\n"), "") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		if line != "" {
			lines = append(lines, line)
			continue
		}
		if len(lines) == 1 {
			t.Fatalf("line %d: a sentence without its translation: %s", n, lines[0])
		}
		if len(lines) > 1 {
			pairs = append(pairs, sentencePair{n + 1 - len(lines), lines[0], lines[1], lines[2:]})
		}
		lines = nil
	}
	return pairs
}

func told(list []Disagreement) (said []string) {
	one := func(v *Value) string {
		if v == nil {
			return "nothing"
		}
		return v.String()
	}
	for _, d := range list {
		said = append(said, fmt.Sprintf("%s: %s / %s", d.What, one(d.A), one(d.B)))
	}
	return said
}

func TestSentencePairs(t *testing.T) {
	zh, en := lang(t, "zh"), lang(t, "en")
	unequal := 0
	pairs := readPairs(t)
	for _, p := range pairs {
		a, b := zh.Values(p.zh, units, nil), en.Values(p.en, units, nil)
		got := told(Compare(a, b))
		if !slices.Equal(got, p.want) {
			t.Errorf("pairs.txt:%d\n\t%s\n\t%s\n\tzh %v\n\ten %v\n\tgot  %q\n\twant %q", p.line, p.zh, p.en, a, b, got, p.want)
		}
		if back := Compare(b, a); len(back) != len(p.want) {
			t.Errorf("pairs.txt:%d: %d findings from English to Chinese, %d the other way", p.line, len(back), len(p.want))
		}
		if len(p.want) > 0 {
			unequal++
		}
	}
	if len(pairs) < 220 || unequal*10 < len(pairs)*3 {
		t.Errorf("only %d pairs, of which %d are unequal", len(pairs), unequal)
	}
}

// German sentences, the second line of a pair, say the same as the Chinese ones or disagree as told.
func TestGermanSentencePairs(t *testing.T) {
	zh, de := lang(t, "zh"), lang(t, "de")
	pairs := readPairsFrom(t, "testdata/pairs-de.txt")
	if len(pairs) < 20 {
		t.Errorf("only %d pairs", len(pairs))
	}
	for _, p := range pairs {
		a, b := zh.Values(p.zh, units, nil), de.Values(p.en, units, nil)
		if got := told(Compare(a, b)); !slices.Equal(got, p.want) {
			t.Errorf("pairs-de.txt:%d\n\t%s\n\t%s\n\tzh %v\n\tde %v\n\tgot  %q\n\twant %q", p.line, p.zh, p.en, a, b, got, p.want)
		}
	}
}

// A text compared with itself agrees.
func TestATextAgreesWithItself(t *testing.T) {
	for _, p := range readPairs(t) {
		for id, text := range map[string]string{"zh": p.zh, "en": p.en} {
			v := lang(t, id).Values(text, units, nil)
			if got := Compare(v, slices.Clone(v)); len(got) > 0 {
				t.Errorf("pairs.txt:%d: %s: %q", p.line, id, told(got))
			}
		}
	}
}

// Whatever digit of a translation is changed, it is noticed.
func TestAnyWrongDigitIsFound(t *testing.T) {
	zh, en := lang(t, "zh"), lang(t, "en")
	wrong, missed := 0, 0
	for _, p := range readPairs(t) {
		if len(p.want) > 0 {
			continue
		}
		a := zh.Values(p.zh, units, nil)
		for _, v := range en.Values(p.en, units, nil) {
			for i := v.Start; i < v.End; i++ {
				if v.Weak || !isDigit(p.en[i]) || p.en[max(i-1, 0)] == 'O' {
					continue // the 2 of CO2
				}
				changed := p.en[:i] + string('0'+(p.en[i]-'0'+1)%10) + p.en[i+1:]
				if wrong++; len(Compare(a, en.Values(changed, units, nil))) == 0 {
					missed++
					t.Logf("not noticed: %s\n\t%s", p.zh, changed)
				}
			}
		}
	}
	if missed*100 > wrong {
		t.Errorf("%d of %d wrong digits were not noticed", missed, wrong)
	}
}

// What a language writes is read in running text as the same value.
func TestValuesReadWhatIsWritten(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	ids := units.IDs()
	for range 20000 {
		q := randomQuantity(t, r, ids)
		for _, id := range Supported() {
			text := lang(t, id).Quantity(q)
			got := lang(t, id).Values(text, units, nil)
			if len(got) != 1 || got[0].Kind != Amount && got[0].Kind != Rank {
				t.Fatalf("%s: %q is read as %v", id, text, got)
			}
			got[0].Move = ""
			if q.Qualifier == quantity.Expected && got[0].Qualifier == quantity.Exact {
				got[0].Qualifier = quantity.Expected
			}
			if d := got[0].Against(q); d != Same {
				t.Fatalf("%s: %q is read with another %s: %v", id, text, d, got[0])
			}
		}
	}
}

func TestValuesReadPeriodsThatAreWritten(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	date := func() calendar.Date {
		d := calendar.Date{Year: 1990 + r.IntN(60)}
		switch r.IntN(5) {
		case 0:
			d.Half = 1 + r.IntN(2)
		case 1:
			d.Quarter = 1 + r.IntN(4)
		case 2:
			d.Month = 1 + r.IntN(12)
		case 3:
			d.Month, d.Day = 1+r.IntN(12), 1+r.IntN(28)
		}
		return d
	}
	for range 20000 {
		p := calendar.Period{From: date()}
		switch r.IntN(3) {
		case 0:
			p.Open = true
		case 1:
			if p.To = date(); p.To.Last().Compare(p.From.First()) < 0 || p.To == p.From {
				p.To = calendar.Date{}
			}
		}
		for _, id := range Supported() {
			text := lang(t, id).Period(p)
			got := lang(t, id).Values(text, units, nil)
			if len(got) != 1 || got[0].Kind != Date || got[0].Period != p || got[0].Mark != "" {
				t.Fatalf("%s: %s is written %q and read as %v", id, p, text, got)
			}
		}
	}
}

func TestNamesAreLeftUnread(t *testing.T) {
	text := "《2023年重点工作》提出3项任务"
	names := [][2]int{{0, strings.Index(text, "提")}}
	if got := lang(t, "zh").Values(text, units, names); len(got) != 1 || got[0].String() != "3" || text[got[0].Start:got[0].End] != "3项" {
		t.Errorf("%v", got)
	}
}

// Whatever a text holds, reading it ends, and what is found lies inside it, in order.
func FuzzValues(f *testing.F) {
	for _, p := range readPairs(f) {
		f.Add(p.zh, p.en)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) {
			return
		}
		for _, id := range Supported() {
			for _, text := range []string{a, b} {
				end := 0
				for _, v := range lang(t, id).Values(text, units, nil) {
					if v.Start < 0 || v.End > len(text) || v.Start > v.End || v.End < end {
						t.Fatalf("%s: %q: %v at %d–%d after %d", id, text, v, v.Start, v.End, end)
					}
					end = v.End
				}
			}
		}
		for _, d := range Compare(lang(t, "zh").Values(a, units, nil), lang(t, "en").Values(b, units, nil)) {
			_ = told([]Disagreement{d})
		}
	})
}

// Values finds the values in one text.
func (l *Language) Values(text string, units quantity.Units, names [][2]int) []Value {
	f := l.Find(units)
	defer f.Free()
	f.Read(text, names)
	return slices.Clone(f.In[0])
}

// BenchmarkValues reads 6 KB of articles, and 6 KB of the sentences of pairs.txt, which hold five times as many values.
func BenchmarkValues(b *testing.B) {
	var zh, en strings.Builder
	for _, p := range readPairs(b) {
		zh.WriteString(p.zh + "\n")
		en.WriteString(p.en + "\n")
	}
	texts := map[string]string{"zh/dense": zh.String(), "en/dense": en.String()}
	for _, id := range []string{"zh", "en"} {
		files, _ := filepath.Glob("../../content/article/*/" + id + ".md")
		for _, file := range files {
			src, _ := os.ReadFile(file)
			texts[id+"/articles"] += string(src)
		}
	}
	for name, text := range texts {
		if len(text) < 6<<10 {
			continue
		}
		id, text := name[:2], text[:6<<10]
		b.Run(name, func(b *testing.B) {
			l := lang(b, id)
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				l.Values(text, units, nil)
			}
		})
	}
}
