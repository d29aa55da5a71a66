package calendar

import (
	"slices"
	"testing"
)

func TestPeriodsAreWrittenAsTheyWereRead(t *testing.T) {
	for _, s := range []string{"2023", "2023-H1", "2023-Q4", "2023-06", "2023-06-20", "2024-02-29", "2020/2023", "2022-12/..", "2023-01/2023-06-20"} {
		p, err := ParsePeriod(s)
		if err != nil || p.String() != s {
			t.Errorf("%s is written %s (%v)", s, p, err)
		}
	}
	for _, s := range []string{"", "23", "2023-6", "2023-13", "2023-00", "2023-02-29", "2023-Q5", "2023-H0", "2023-H", "2023-06-20-1", "/..", "2023/2022", "2023/", "+023", "二〇二三"} {
		if p, err := ParsePeriod(s); err == nil {
			t.Errorf("%q is read as %s", s, p)
		}
	}
}

func TestPeriodsAreOrderedByTheirEnd(t *testing.T) {
	want := []string{"", "2022", "2023-01", "2023-Q1", "2023-06-29", "2023-H1", "2023-06", "2023", "2023-07/2023"}
	var got []Period
	for _, s := range slices.Backward(want) {
		p, _ := ParsePeriod(s)
		got = append(got, p)
	}
	slices.SortStableFunc(got, Period.Compare)
	for i, p := range got {
		if p.String() != want[i] {
			t.Errorf("place %d: %s, want %s", i, p, want[i])
		}
	}
}

func TestADateKnowsItsFirstAndLastDay(t *testing.T) {
	for s, want := range map[string][2]string{
		"2024": {"2024-01-01", "2024-12-31"}, "2024-H2": {"2024-07-01", "2024-12-31"}, "2024-Q1": {"2024-01-01", "2024-03-31"},
		"2024-02": {"2024-02-01", "2024-02-29"}, "2023-02-03": {"2023-02-03", "2023-02-03"},
	} {
		d, _ := ParseDate(s)
		if got := [2]string{d.First().String(), d.Last().String()}; got != want {
			t.Errorf("%s: %v, want %v", s, got, want)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2023-06-20", "2020/2023", "2022-12/..", "2023-Q1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if p, err := ParsePeriod(s); err == nil && p.String() != s {
			t.Errorf("%q is written %s", s, p)
		}
	})
}
