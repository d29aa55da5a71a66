package chart_test

import (
	"strings"
	"testing"

	"lvjin/internal/chart"
)

// gallery is a chart of every kind, and of every trouble, in a language. Figures are made up unless they are those of
// the reference site.
func gallery(t testing.TB, lang string) map[string]chart.Chart {
	say := func(zh, en string) string { return map[string]string{"zh": zh, "en": en}[lang] }
	frame := func(id, zh, en string) chart.Frame {
		return chart.Frame{Lang: language(t, lang), ID: id, Title: say(zh, en), Desc: say("图的说明。", "What can be seen.")}
	}
	list := func(unit, rows string) (points []chart.Point) {
		for _, row := range strings.Split(rows, "; ") {
			points = append(points, point(t, unit, strings.Fields(row)...))
		}
		return points
	}
	segments := func(unit string, parts ...string) (s [][]chart.Point) {
		for _, part := range parts {
			s = append(s, list(unit, part))
		}
		return s
	}
	chongqing, china := say("重庆市", "Chongqing"), say("全国", "China")
	long := []string{say("两江新区", "Liangjiang New Area"), say("重庆经济技术开发区", "Chongqing Economic and Technological Development Zone"), say("渝中区", "Yuzhong District"), say("南岸区", "Nan'an District")}
	growth := []chart.Series{
		{Name: china, Segments: segments("%", "2021-03-31 24.6; 2021-06-30 26.5; 2021-09-30 27.9; 2021-12-31 33; 2022-03-31 38.6; 2022-06-30 40.4", "2022-12-31 38.5", "2023-06-30 38.4; 2023-09-30 36.8; 2023-12-31 36.5; 2024-03-31 35.1; 2024-06-30 28.5", "2024-12-31 21.7 digest")},
		{Name: chongqing, Segments: segments("%", "2022-03-31 43.3", "2022-09-30 40.2", "2023-06-30 31 about; 2023-12-31 31; 2024-06-30 22 about")},
	}
	many := func() (s []chart.Series) {
		for i, name := range append(long, chongqing, china) {
			s = append(s, chart.Series{Name: name, Segments: [][]chart.Point{{
				point(t, "万平方米", "2022", string(rune('2'+i))+"10"), point(t, "万平方米", "2023", string(rune('3'+i))+"30"), point(t, "万平方米", "2024", string(rune('3'+i))+"00", "over"),
			}}})
		}
		return s
	}
	bars := func(unit string, rows string) (b []chart.Bar) {
		for i, p := range list(unit, rows) {
			b = append(b, chart.Bar{Name: long[i%len(long)], Point: p})
		}
		return b
	}
	return map[string]chart.Chart{
		"line": chart.Line{Frame: frame("loans", "绿色贷款余额", "Green loan balance"), Unit: unit(t, "亿元"),
			Series: []chart.Series{{Name: chongqing, Segments: segments("亿元",
				"2022-03-31 4433.4; 2022-09-30 4972.33; 2023-06-30 6200 over; 2023-12-31 6800 over; 2024-06-30 7600 about; 2024-12-31 8200 over; 2025-03-31 9752; 2025-09-30 10778.9; 2025-12-31 10000 over digest; - 1158.3")}},
			Breaks:  []chart.Break{{At: date(t, "2025-01-01"), Label: say("2025年起口径不同", "Other basis from 2025 on")}},
			Targets: []chart.Target{{Quantity: point(t, "亿元", "2025", "6000", "min").Quantity, Label: say("2025年末目标", "Target for the end of 2025"), By: point(t, "亿元", "2025", "1").Period}}},
		"line-growth":   chart.Line{Frame: frame("growth", "增速", "Growth"), Unit: unit(t, "%"), Series: growth},
		"line-negative": chart.Line{Frame: frame("neg", "增速", "Growth"), Unit: unit(t, "%"), Series: []chart.Series{{Segments: segments("%", "2022-03 3.5; 2022-06 -1.2 near; 2022-09 -5.9; 2022-12 -4 -1; 2023-03 2 expected")}}},
		"line-months":   chart.Line{Frame: frame("market", "碳市场", "Carbon market"), Unit: unit(t, "万吨"), Series: []chart.Series{{Segments: segments("万吨", "2023-12-31 4753; 2024-06-30 5109; 2024-12-31 5136")}}},
		"line-many":     chart.Line{Frame: frame("many", "六条线", "Six lines"), Unit: unit(t, "万平方米"), Series: many()},
		"line-one":      chart.Line{Frame: frame("one", "一个数", "One figure"), Unit: unit(t, "亿元"), Series: []chart.Series{{Segments: segments("亿元", "2023 8.2")}}},
		"bars":          chart.Bars{Frame: frame("bars", "各区余额", "Balances"), Bars: bars("亿元", "2023 1158.3; 2023 137 over; 2023 820 900; 2023 41 under digest")},
		"bars-negative": chart.Bars{Frame: frame("change", "变化", "Change"), Bars: bars("%", "2023 12.5; 2023 -3 about; 2023 0; 2023 8 expected")},
		"share":         chart.Share{Frame: frame("share", "占比", "Share"), Part: chart.Bar{Name: long[2], Point: point(t, "%", "2023", "18.3")}, Whole: say("重庆市绿色贷款余额", "green loans outstanding in Chongqing")},
		"share-near":    chart.Share{Frame: frame("near", "占比", "Share"), Part: chart.Bar{Name: long[1], Point: point(t, "%", "2023", "70", "near")}, Whole: say("渝中区的金融机构", "financial institutions in Yuzhong District")},
		"progress":      chart.Progress{Frame: frame("goal", "目标", "Target"), Now: chart.Bar{Name: say("重庆绿色金融大道", "Chongqing Green Finance Avenue"), Point: point(t, "家", "2023", "120", "odd")}, Target: chart.Target{Label: say("2025年目标", "Target for 2025"), Quantity: point(t, "家", "2025", "200", "expected").Quantity}},
		"stack": chart.Stack{Frame: frame("uses", "用途", "Uses"), Sums: []chart.Sum{{Name: say("2024年6月末", "End of June 2024"), Parts: []chart.Bar{
			{Name: say("基础设施绿色升级产业", "Green upgrading of infrastructure"), Point: point(t, "万亿元", "2024-06-30", "15")},
			{Name: say("清洁能源产业", "Clean energy"), Point: point(t, "万亿元", "2024-06-30", "9.09")},
			{Name: say("节能环保产业", "Energy saving and environmental protection"), Point: point(t, "万亿元", "2024-06-30", "4.76", "digest")},
		}}}},
		"spark":     chart.Sparkline{Frame: frame("spark", "走势", "Course"), Series: growth[0]},
		"multiples": chart.Multiples{Frame: frame("small", "各地", "Places"), Unit: unit(t, "%"), Series: append(growth, chart.Series{Name: long[1], Segments: segments("%", "2022 12; 2023 15 20; 2024 18 over")})},
	}
}
