package render

import (
	"html/template"

	"lvjin/internal/chart"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// chart draws an area's figures: a line where there are two dates or more, a part of a whole for a share of one. It is
// empty where a chart would say no more than the figure. sentence says what a line shows.
func (s *scene) chart(x *portal.Indicator, series *portal.Series) (drawn template.HTML, sentence string) {
	key := chartKey{s.lang.ID, x.Slug, series.Area}
	if kept, ok := s.charted.Load(key); ok {
		return kept.(charted).drawn, kept.(charted).sentence
	}
	sentence = s.sentence(series)
	drawn = s.draw(x, series, sentence)
	s.charted.Store(key, charted{drawn, sentence})
	return drawn, sentence
}

// charted is a chart that has been drawn, with the sentence that says what it shows.
type charted struct {
	drawn    template.HTML
	sentence string
}

// chartKey names a chart, which stands on several pages: the indicator's, the area's, and those to embed.
type chartKey struct{ lang, slug, area string }

func (s *scene) draw(x *portal.Indicator, series *portal.Series, sentence string) template.HTML {
	latest := series.Latest()
	frame := chart.Frame{
		Lang: s.lang, ID: "chart-" + x.Slug + "-" + series.Area, Desc: sentence,
		Title: s.lang.Format("chart-title", "Indicator", x.Texts[s.lang.ID].Title.V, "Area", s.areaName(series.Area)),
	}
	line := chart.Line{Frame: frame, Unit: latest.Quantity.Unit, Series: []chart.Series{s.points(series)}, Breaks: s.breaks(series), Flow: x.Measure == "flow"}
	for _, t := range x.Targets {
		if t.Area.V == series.Area && t.Quantity.Unit.Base == latest.Quantity.Unit.Base {
			line.Targets = append(line.Targets, chart.Target{Quantity: t.Quantity, Label: s.lang.Text("figure-target"), By: t.Period})
		}
	}
	if line.Worth() {
		return template.HTML(line.SVG())
	}
	share := chart.Share{Frame: frame, Whole: s.text(x.Whole), Part: chart.Bar{Name: s.areaName(series.Area), Point: s.point(latest)}}
	if share.Desc = s.lang.Quantity(latest.Quantity); x.Measure == "share" && share.Worth() {
		return template.HTML(share.SVG())
	}
	return ""
}

func (s *scene) points(series *portal.Series) chart.Series {
	line := chart.Series{Name: s.areaName(series.Area)}
	for _, segment := range series.Segments() {
		points := make([]chart.Point, len(segment))
		for i, o := range segment {
			points[i] = s.point(o)
		}
		line.Segments = append(line.Segments, points)
	}
	if n := len(line.Segments); n > 0 {
		line.Segments[0][0].Label = true
		last := line.Segments[n-1]
		last[len(last)-1].Label = true
	}
	return line
}

func (s *scene) point(o *portal.Observation) chart.Point {
	return chart.Point{Period: o.Period, Quantity: o.Quantity, Provisional: o.Status == portal.Digest || o.Status == portal.Provisional, Row: FigureID(o.Address)}
}

func (s *scene) breaks(series *portal.Series) (list []chart.Break) {
	for _, b := range series.Breaks() {
		list = append(list, chart.Break{At: b.At.V, Label: s.lang.Text("chart-break")})
	}
	return list
}

// sparkline is a line for a card, empty where there are no two dated figures. sentence says what it shows.
func (s *scene) sparkline(x *portal.Indicator, series *portal.Series, id string) (drawn template.HTML, sentence string) {
	sentence = s.sentence(series)
	line := chart.Sparkline{
		Frame: chart.Frame{Lang: s.lang, ID: id + x.Slug + "-" + series.Area, Desc: sentence,
			Title: s.lang.Format("chart-title", "Indicator", s.site.Title(s.lang, &x.Entity), "Area", s.areaName(series.Area))},
		Series: s.points(series), Breaks: s.breaks(series), Flow: x.Measure == "flow",
	}
	if !line.Worth() {
		return "", ""
	}
	return template.HTML(line.SVG()), sentence
}

// charts are a district's own figures over time, one for each indicator that has two dates or more.
func (s *scene) charts(district string) (list []Series) {
	for _, item := range s.site.Items(s.lang, portal.KindIndicator) {
		x := item.(*portal.Indicator)
		for _, series := range x.Series() {
			if series.Area != district || series.Latest().Quantity.Unit.Class == quantity.Rank {
				continue
			}
			if line, sentence := s.sparkline(x, series, "spark-"); line != "" {
				list = append(list, Series{Area: s.to(x.Ref(), ""), Latest: s.figure(&series.Latest().Figure, x.Ref()), Chart: line, Sentence: sentence,
					Page: s.root + s.lang.ID + "/indicator/" + x.Slug + "/" + series.Area + "/"})
			}
		}
	}
	return list
}
