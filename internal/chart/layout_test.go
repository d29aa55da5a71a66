package chart_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"lvjin/internal/chart"
)

// written is a line of text in a drawing, with the room it takes at its largest.
type written struct {
	text           string
	x0, y0, x1, y1 float64
}

// read finds the lines of text in a drawing, without the help of the package: place, anchor and offset are in the SVG.
func read(t testing.TB, svg []byte) (lines []written, w, h float64) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	var anchor, class string
	var x, foot float64
	inText := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return lines, w, h
		} else if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch e := token.(type) {
		case xml.StartElement:
			a := attributes(e)
			switch e.Name.Local {
			case "svg":
				fmt.Sscanf(a["viewBox"], "0 0 %f %f", &w, &h)
			case "text":
				anchor, class, foot, inText = a["text-anchor"], a["class"], number(t, a["y"]), true
				fallthrough
			case "tspan":
				x = number(t, a["x"])
				foot += 28 * number(t, strings.TrimSuffix(a["dy"], "em"))
			}
		case xml.EndElement:
			inText = inText && e.Name.Local != "text"
		case xml.CharData:
			if inText {
				lines = append(lines, room(string(e), x, foot, anchor, strings.Contains(class, "c-name")))
			}
		}
	}
}

func attributes(e xml.StartElement) map[string]string {
	m := map[string]string{}
	for _, a := range e.Attr {
		m[a.Name.Local] = a.Value
	}
	return m
}

func number(t testing.TB, s string) float64 {
	t.Helper()
	if strings.HasPrefix(s, "-.") || strings.HasPrefix(s, ".") {
		s = strings.Replace(s, ".", "0.", 1)
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func room(text string, x, foot float64, anchor string, bold bool) written {
	w := float64(chart.Measure(text, bold))
	switch anchor {
	case "middle":
		x -= w / 2
	case "end":
		x -= w
	}
	return written{text, x, foot - .88*28, x + w, foot + .2*28}
}

// check tells what is wrong with a drawing: text cut by its edges, text over text, an element that a strict policy
// refuses, an id without the chart's prefix, or too many bytes.
func check(t testing.TB, svg []byte) {
	t.Helper()
	lines, w, h := read(t, svg)
	for i, a := range lines {
		if a.x0 < -1 || a.y0 < -1 || a.x1 > w+1 || a.y1 > h+1 {
			t.Errorf("%q leaves the drawing of %v × %v: %v", a.text, w, h, a)
		}
		for _, b := range lines[:i] {
			if a.x0 < b.x1-1 && b.x0 < a.x1-1 && a.y0 < b.y1-1 && b.y0 < a.y1-1 {
				t.Errorf("%q is over %q", a.text, b.text)
			}
		}
	}
	for _, bad := range []string{" style=", "<style", "<script", "%!", "⟦"} {
		if strings.Contains(string(svg), bad) {
			t.Errorf("the drawing has %q", bad)
		}
	}
	checkIDs(t, string(svg))
	if most := 10_000 + 2_000*strings.Count(string(svg), "chart-multiples"); len(svg) > most {
		t.Errorf("%d bytes", len(svg))
	}
}

var (
	svgID   = regexp.MustCompile(` id="([^"]*)"`)
	svgLink = regexp.MustCompile(` (?:href|aria-labelledby|aria-describedby)="#?([^"]*)"`)
)

// checkIDs finds ids that another chart of the page might have, and links to nothing.
func checkIDs(t testing.TB, svg string) {
	t.Helper()
	prefix, _, _ := strings.Cut(svg[strings.Index(svg, `aria-labelledby="`)+17:], "-title")
	ids := map[string]bool{}
	for _, m := range svgID.FindAllStringSubmatch(svg, -1) {
		if ids[m[1]] || !strings.HasPrefix(m[1], prefix+"-") {
			t.Errorf("id %s is there twice or does not begin with %s-", m[1], prefix)
		}
		ids[m[1]] = true
	}
	for _, m := range svgLink.FindAllStringSubmatch(svg, -1) {
		if !ids[m[1]] {
			t.Errorf("nothing has the id %s", m[1])
		}
	}
}

// Whatever the figures and names, nothing is cut and nothing is written over something else.
func TestNoTextIsCutOrCovered(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		for _, lang := range []string{"zh", "en", "de"} {
			c := random(t, r, lang)
			svg := c.SVG()
			if svg == nil {
				continue
			}
			check(t, svg)
			if t.Failed() {
				t.Fatalf("seed %d, %s, %T: %s", seed, lang, c, svg)
			}
		}
	}
}

func random(t testing.TB, r *rand.Rand, lang string) chart.Chart {
	units := []string{"亿元", "%", "家", "万平方米", "元/吨", "个百分点", "吨二氧化碳当量"}
	u := units[r.IntN(len(units))]
	frame := chart.Frame{Lang: language(t, lang), ID: "c", Title: "t", Desc: "d"}
	bar := func(period string) chart.Bar { return chart.Bar{Name: words(r, lang), Point: figure(t, r, u, period)} }
	switch r.IntN(6) {
	case 0:
		c := chart.Bars{Frame: frame}
		for range 1 + r.IntN(6) {
			c.Bars = append(c.Bars, bar("2023"))
		}
		return c
	case 1:
		return chart.Share{Frame: frame, Part: chart.Bar{Name: words(r, lang), Point: point(t, "%", "2023", fmt.Sprint(r.IntN(101)))}, Whole: words(r, lang)}
	case 2:
		p := bar("2023")
		return chart.Progress{Frame: frame, Now: p, Target: chart.Target{Label: words(r, lang), Quantity: figure(t, r, u, "2025").Quantity}}
	case 3:
		c := chart.Stack{Frame: frame}
		for range 1 + r.IntN(2) {
			c.Sums = append(c.Sums, chart.Sum{Name: words(r, lang), Parts: []chart.Bar{bar("2023"), bar("2023"), bar("2023")}})
		}
		return c
	case 4:
		return chart.Multiples{Frame: frame, Unit: unit(t, u), Series: series(t, r, lang, u)}
	}
	c := chart.Line{Frame: frame, Unit: unit(t, u), Series: series(t, r, lang, u)}
	if r.IntN(2) == 0 {
		c.Breaks = []chart.Break{{At: date(t, fmt.Sprintf("20%d-07-01", 15+r.IntN(10))), Label: words(r, lang)}}
	}
	return c
}

func series(t testing.TB, r *rand.Rand, lang, u string) (list []chart.Series) {
	for range 1 + r.IntN(6) {
		s := chart.Series{Name: words(r, lang)}
		year, years := 2010+r.IntN(14), 1+r.IntN(12)
		var points []chart.Point
		for range 1 + r.IntN(10) {
			points = append(points, figure(t, r, u, fmt.Sprintf("%d-%02d", year+r.IntN(years), 1+r.IntN(12))))
		}
		cut := r.IntN(len(points) + 1)
		s.Segments = [][]chart.Point{points[:cut], points[cut:]}
		list = append(list, s)
	}
	return list
}

func figure(t testing.TB, r *rand.Rand, u, period string) chart.Point {
	number := fmt.Sprintf("%d.%d", r.IntN(2_000_000)>>r.IntN(20), r.IntN(100))
	if r.IntN(6) == 0 {
		number = "-" + number
	}
	qualifiers := []string{"over", "odd", "near", "under", "about", "min", "max", "expected", "digest", "2000001"}
	fields := []string{period, number}
	if n := r.IntN(2 * len(qualifiers)); n < len(qualifiers) {
		fields = append(fields, qualifiers[n])
	}
	return point(t, u, fields...)
}

func words(r *rand.Rand, lang string) string {
	if lang == "zh" {
		han := []rune("重庆两江新区经济技术开发绿色金融改革创新试验区渝中南岸（）、")
		var b strings.Builder
		for range 1 + r.IntN(24) {
			b.WriteRune(han[r.IntN(len(han))])
		}
		return b.String()
	}
	list := strings.Fields("Chongqing Economic and Technological Development Zone Liangjiang New Area Nan'an District Donaudampfschifffahrtsgesellschaftskapitän Green-Finance Pilot")
	var b []string
	for range 1 + r.IntN(7) {
		b = append(b, list[r.IntN(len(list))])
	}
	return strings.Join(b, " ")
}

func TestALargeChartIsSmall(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		c := chart.Line{Frame: chart.Frame{Lang: language(t, lang), ID: "green-loan-balance", Title: "Green loan balance", Desc: strings.Repeat("What can be seen. ", 12)}, Unit: unit(t, "亿元")}
		for s := range 6 {
			var points []chart.Point
			for n := range 40 {
				p := point(t, "亿元", fmt.Sprintf("%d-Q%d", 2015+n/4, 1+n%4), fmt.Sprint(4000+317*n*(s+1)))
				p.Row = fmt.Sprintf("chongqing@%s", p.Period)
				points = append(points, p)
			}
			c.Series = append(c.Series, chart.Series{Name: fmt.Sprint("Liangjiang New Area ", s+1), Segments: [][]chart.Point{points}})
		}
		svg := c.SVG()
		t.Logf("%s: %d bytes", lang, len(svg))
		check(t, svg)
		if n := strings.Count(string(svg), "chongqing@"); n != 240 {
			t.Errorf("%d of 240 points can be found", n)
		}
	}
}
