package chart_test

import (
	"fmt"
	"testing"

	"lvjin/internal/chart"
)

// quarters is a line of ten years, as it stands on the page of an indicator.
func quarters(b *testing.B) chart.Line {
	b.Helper()
	line := chart.Line{Frame: chart.Frame{Lang: language(b, "zh"), ID: "loans", Title: "绿色贷款余额"}, Unit: unit(b, "亿元")}
	var points []chart.Point
	for i := range 40 {
		points = append(points, point(b, "亿元", fmt.Sprintf("%d-Q%d", 2015+i/4, i%4+1), fmt.Sprintf("%d.%02d", 1780+i*i*3%700, i*37%100)))
	}
	for i := range points {
		points[i].Label = i == 0 || i == len(points)-1
	}
	line.Series = []chart.Series{{Name: "渝中区", Segments: [][]chart.Point{points}}}
	return line
}

func BenchmarkLine(b *testing.B) {
	line := quarters(b)
	bench(b, line)
}

func BenchmarkSparkline(b *testing.B) {
	line := quarters(b)
	bench(b, chart.Sparkline{Frame: line.Frame, Series: line.Series[0]})
}

func bench(b *testing.B, c chart.Chart) {
	b.Helper()
	for b.Loop() {
		if !c.Worth() {
			b.Fatal("it is not worth drawing")
		}
		b.SetBytes(int64(len(c.SVG())))
	}
}
