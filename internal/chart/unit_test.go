package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lvjin/internal/calendar"
	"lvjin/internal/locale"
	"lvjin/internal/quantity"
)

func decimals(t *testing.T, words string) (list []quantity.Decimal) {
	t.Helper()
	for _, word := range strings.Fields(words) {
		d, err := quantity.ParseDecimal(word)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, d)
	}
	return list
}

func TestTicksAreExactAndNamedOnce(t *testing.T) {
	for _, c := range []struct{ lang, unit, values, want string }{
		{"zh", "亿元", "4433.4 10778.9", "亿元: 0 5000 10000 15000"},
		{"en", "亿元", "4433.4 10778.9", "billion yuan: 0 500 1,000 1,500"},
		{"de", "亿元", "4433.4 10778.9", "Milliarden Yuan: 0 500 1.000 1.500"},
		{"zh", "亿元", "0.4", "亿元: 0 0.1 0.2 0.3 0.4"},
		{"en", "亿元", "0.4", "million yuan: 0 10 20 30 40"},
		{"en", "万亿元", "27.05", "trillion yuan: 0 10 20 30"},
		{"zh", "元", "123456", "元: 0 50,000 100,000 150,000"},
		{"en", "元", "1234567", "million yuan: 0 0.5 1 1.5"},
		{"zh", "%", "-5.9 3.5", ": -6% -4% -2% 0% 2% 4%"},
		{"de", "%", "43.3", ": 0\u00a0% 10\u00a0% 20\u00a0% 30\u00a0% 40\u00a0% 50\u00a0%"},
		{"en", "成", "4", ": 0% 10% 20% 30% 40%"},
		{"en", "家", "1 3", ": 0 1 2 3"},
		{"zh", "家", "1", "家: 0 1"},
		{"en", "万千瓦时", "6.4", "kWh: 0 20,000 40,000 60,000 80,000"},
		{"en", "万平方公里", "8.24", "square kilometers: 0 20,000 40,000 60,000 80,000 100,000"},
		{"en", "个百分点", "-2.1 0.3", "percentage points: -3 -2 -1 0 1"},
		{"en", "亿元", "0", "yuan: 0 0.2 0.4 0.6 0.8 1"},
	} {
		lang, err := locale.New(c.lang, c.lang)
		if err != nil {
			t.Fatal(err)
		}
		u, _ := quantity.Builtin().Lookup(c.unit)
		values := decimals(t, c.values)
		for i := range values {
			values[i] = values[i].Shift(u.Power)
		}
		l := climb(values, 5, u.Class == quantity.Count)
		a := newAxis(lang, u, l)
		got := a.word + ":"
		for _, tick := range l.ticks {
			got += " " + a.write(tick)
		}
		if got != c.want {
			t.Errorf("%s in %s: %s: got %s, want %s", c.values, c.unit, c.lang, got, c.want)
		}
	}
}

func TestScalesRoundOnce(t *testing.T) {
	s, days := scale{quantity.Int(0), quantity.Int(3), 0, 10}, dayScale{0, 3, 0, 10}
	for n, want := range map[int]int{-1: -3, 0: 0, 1: 3, 2: 7, 3: 10} {
		if got := s.value(quantity.Int(n)); got != want {
			t.Errorf("%d is at %d, want %d", n, got, want)
		}
		if got := days.day(n); got != want {
			t.Errorf("day %d is at %d, want %d", n, got, want)
		}
	}
	long, err := quantity.ParseDecimal("1.500000000001") // more than nine digits
	if err != nil {
		t.Fatal(err)
	}
	if got := s.value(long); got != 5 {
		t.Errorf("%s is at %d, want 5", long, got)
	}
	for n := -1; n <= 3; n++ {
		if got, want := s.value(quantity.Int(n)), s.at(quantity.Int(n).Rat()); got != want {
			t.Errorf("%d is at %d, and at %d as a fraction", n, got, want)
		}
	}
	down := scale{quantity.Int(-1), quantity.Int(1), 100, 0}
	if got := down.value(quantity.Int(0)); got != 50 {
		t.Errorf("0 is at %d, want 50", got)
	}
}

func TestTextIsMeasuredByItsScript(t *testing.T) {
	for _, c := range []struct {
		text string
		bold bool
		want int
	}{
		{"两江新区", false, 4 * em}, {"（）、。", false, 4 * em}, {"", false, 0}, {"12", false, 36}, {"12", true, 41},
		{"超12亿元", false, 36 + 3*em + 8}, // an eighth of an em on either side of the digits
	} {
		if got := measure(c.text, c.bold); got != c.want {
			t.Errorf("%q is %d wide, want %d", c.text, got, c.want)
		}
	}
	name := "Chongqing Economic and Technological Development Zone"
	if a, b := measure(name, false), measure(name, true); b*100 < a*107 {
		t.Errorf("bold is %d, plain %d", b, a)
	}
}

func TestLinesEndWhereTheyMay(t *testing.T) {
	for _, c := range []struct {
		text string
		ems  int
		want string
	}{
		{"重庆经济技术开发区", 5, "重庆经济技|术开发区"},
		{"绿色贷款（全市）", 4, "绿色贷款|（全市）"},
		{"绿色，贷款", 2, "绿|色，|贷款"},
		{"about 760 billion yuan", 7, "about 760|billion yuan"},
		{"Donaudampfschiff", 3, "Dona|udam|pfsch|iff"},
		{"2025年版目录", 4, "2025年|版目录"},
		{"", 4, ""},
	} {
		lines := wrap(c.text, c.ems*em, false)
		if got := strings.Join(lines, "|"); got != c.want {
			t.Errorf("%q in %d em: %s, want %s", c.text, c.ems, got, c.want)
		}
	}
	for _, c := range [][2]string{{"about 760 billion yuan", "about 760|billion yuan"}, {"December 2023", "December|2023"}, {"超10000亿元", "超10000亿元"}} {
		if got := strings.Join(phrase(c[0], 8*em), "|"); got != c[1] {
			t.Errorf("%q: %s, want %s", c[0], got, c[1])
		}
	}
}

func TestLabelsFindRoom(t *testing.T) {
	at := func(x, y int) label { return label{x: x, y: y, rise: below, lines: []string{"两江新区"}} } // 112 by 32
	f := field{area: box{0, 0, 300, 100}, boxes: []box{{0, 0, 50, 50}}, lines: []segment{{200, 0, 300, 100}}}
	for _, c := range []struct {
		name string
		l    label
		free bool
	}{
		{"on a mark", at(40, 10), false},
		{"beside it", at(50, 0), true},
		{"on the label that was placed", at(60, 20), false},
		{"on a line", at(180, 30), false},
		{"below a line", at(100, 60), true},
		{"over the edge", at(200, 60), false},
	} {
		if _, ok := f.place([]label{c.l}); ok != c.free {
			t.Errorf("%s: free is %t", c.name, ok)
		}
	}
	far := at(0, 60)
	far.reach = box{40, 40, 60, 60}
	if _, ok := f.place([]label{far}); ok {
		t.Error("a label is placed beyond a mark that is not its own")
	}
	if l := f.settle([]label{at(250, 90)}); !l.box().within(f.area) {
		t.Errorf("settled at %v", l.box())
	}
}

func TestNamesAreSpreadInOrder(t *testing.T) {
	for _, c := range []struct{ want, heights, top, bottom, y string }{
		{"50 200", "30 30", "0", "300", "50 200"},
		{"50 52 54", "30 30 30", "0", "300", "50 80 110"},
		{"290 295", "30 30", "0", "300", "255 285"},
		{"0 0", "30 60", "0", "300", "15 60"},
	} {
		got := fmt.Sprint(spread(ints(c.want), ints(c.heights), ints(c.top)[0], ints(c.bottom)[0]))
		if got != "["+c.y+"]" {
			t.Errorf("%v at %v: %s, want %s", c.heights, c.want, got, c.y)
		}
	}
}

func ints(s string) (list []int) {
	for _, word := range strings.Fields(s) {
		var n int
		fmt.Sscan(word, &n)
		list = append(list, n)
	}
	return list
}

// A line stops at points without a date, at breaks, and at what is no single figure.
func TestLinesJoinOnlyWhatBelongsTogether(t *testing.T) {
	day := func(s string, q quantity.Qualifier) Point {
		p, err := calendar.ParsePeriod(s)
		if s != "" && err != nil {
			t.Fatal(err)
		}
		return Point{Period: p, Quantity: quantity.Quantity{Qualifier: q}, Row: s}
	}
	exact := func(days ...string) (list []Point) {
		for _, s := range days {
			list = append(list, day(s, quantity.Exact))
		}
		return list
	}
	at, _ := calendar.ParseDate("2025-01-01")
	for _, c := range []struct {
		name     string
		segments [][]Point
		want     string
	}{
		{"sorted", [][]Point{exact("2023-12", "2023-06", "2024-06-30")}, "2023-06 2023-12 2024-06-30"},
		{"two segments", [][]Point{exact("2022"), exact("2023", "2024")}, "2022|2023 2024"},
		{"a break", [][]Point{exact("2023", "2024-12-31", "2025-01-01", "2025")}, "2023 2024-12-31|2025-01-01 2025"},
		{"no date", [][]Point{exact("2021", "2022", "", "2023", "2024")}, "2021 2022|2023 2024"},
		{"no end", [][]Point{exact("2021", "2022/..", "2023")}, "2021|2023"},
		{"one day twice", [][]Point{exact("2021", "2022-12-31", "2022", "2023")}, "2021 2022|2022-12-31 2023"},
		{"a range", [][]Point{{day("2021", ""), day("2022", quantity.Range), day("2023", "")}}, "2021|2022|2023"},
		{"a forecast", [][]Point{{day("2021", ""), day("2022", quantity.Over), day("2023", quantity.Expected)}}, "2021 2022|2023"},
	} {
		var runs []string
		for _, run := range tracks([]Series{{Segments: c.segments}}, []Break{{At: at}}, false)[0].runs {
			var rows []string
			for _, s := range run {
				rows = append(rows, s.Row)
			}
			runs = append(runs, strings.Join(rows, " "))
		}
		if got := strings.Join(runs, "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestMarksSayWhatQualifiesAFigure(t *testing.T) {
	seen := map[string]quantity.Qualifier{}
	for q, want := range map[quantity.Qualifier]look{
		quantity.Exact: {1, solid, none}, quantity.Over: {1, open, up}, quantity.Odd: {1, open, up}, quantity.Min: {1, open, up},
		quantity.Under: {1, open, down}, quantity.Near: {1, open, down}, quantity.Max: {1, open, down},
		quantity.About: {1, open, tilde}, quantity.Expected: {diamond, open, none},
	} {
		p := Point{Quantity: quantity.Quantity{Qualifier: q}}
		got := lookOf(1, &p)
		if got != want {
			t.Errorf("%q: %+v, want %+v", q, got, want)
		}
		if p.Provisional = true; lookOf(1, &p).fill != hatched {
			t.Errorf("%q: provisional is not hatched", q)
		}
		seen[got.id("c")] = q
	}
	if len(seen) != 5 {
		t.Errorf("ids are %v", seen)
	}
}

func TestOffsetsAreShort(t *testing.T) {
	for n, want := range map[int]string{0: "0em", 92: ".92em", -24: "-.24em", 120: "1.2em", -144: "-1.44em", 200: "2em"} {
		if got := ems(n); got != want {
			t.Errorf("%d is %s, want %s", n, got, want)
		}
	}
}

func TestYearsHaveRoom(t *testing.T) {
	write := func(p calendar.Period) string { return p.String() }
	for _, c := range []struct{ from, to, want string }{
		{"2021-03-31", "2024-12-31", "2021 2022 2023 2024"},
		{"2022-12-31", "2024-06-30", "2023 2024"},
		{"2023-12-31", "2024-12-31", ""},
		{"2003-12-31", "2024-12-31", "2005 2010 2015 2020"},
		{"1949-12-31", "2024-12-31", "1960 1980 2000 2020"},
	} {
		from, _ := calendar.ParseDate(c.from)
		to, _ := calendar.ParseDate(c.to)
		tl := timeline{write, dayScale{dayNumber(from), dayNumber(to), 100, 700}, 0, box{0, 0, width, 100}}
		var got []string
		for _, l := range tl.years(from.Year, to.Year).labels {
			got = append(got, l.lines[0])
		}
		if !slices.Equal(got, strings.Fields(c.want)) {
			t.Errorf("%s to %s: %v, want %s", c.from, c.to, got, c.want)
		}
	}
}

// A chart that is too large is drawn again with less detail, from the same points.
func TestDrawingLeavesThePointsAsTheyAre(t *testing.T) {
	en, err := locale.New("en", "en")
	if err != nil {
		t.Fatal(err)
	}
	year := func(n int) calendar.Period { return calendar.Period{From: calendar.Date{Year: n}} }
	c := Line{
		Frame:   Frame{Lang: en, ID: "c"},
		Series:  []Series{{Segments: [][]Point{{{Period: year(2021)}, {Period: year(2023)}, {Period: year(2024)}}}}},
		Targets: []Target{{By: year(2022)}},
	}
	list := tracks(c.Series, nil, false)
	all := slices.Grow(spots(list), 1)
	first := c.drawn(list, all, plain)
	if again := c.drawn(list, all, plain); string(again) != string(first) {
		t.Errorf("%s\nthe second time:\n%s", first, again)
	}
}
