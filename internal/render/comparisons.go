package render

import (
	"html/template"
	"slices"

	"lvjin/internal/chart"
	"lvjin/internal/portal"
)

// Comparison is a chart that sets figures beside each other.
type Comparison struct {
	Title string
	Chart template.HTML
}

// comparisons are the charts of an indicator that set areas, or its parts, beside each other. Areas stand side by side only
// where they lie within the same area and have figures of the same day; parts, where all are of one day.
func (s *scene) comparisons(x *portal.Indicator) (list []Comparison) {
	add := func(title string, c chart.Chart) {
		if c.Worth() {
			list = append(list, Comparison{title, template.HTML(c.SVG())})
		}
	}
	for _, siblings := range s.siblings(x) {
		same := sameDay(siblings)
		if len(same) == 0 {
			continue
		}
		within := s.within(siblings[0].Area)
		title := s.lang.Format("compare-on-day", "Area", s.areaName(within), "Date", s.lang.Period(same[0].Period))
		bars := chart.Bars{Frame: s.frame(x, "bars-"+within, title)}
		for _, o := range same {
			bars.Bars = append(bars.Bars, chart.Bar{Name: s.areaName(o.Area), Point: s.point(o)})
		}
		add(title, bars)
		title = s.lang.Format("compare-over-time", "Area", s.areaName(within))
		lines := chart.Multiples{Frame: s.frame(x, "multiples-"+within, title), Unit: same[0].Quantity.Unit, Flow: x.Measure == "flow"}
		for _, series := range siblings {
			lines.Series = append(lines.Series, s.points(series))
			for _, b := range s.breaks(series) {
				if !slices.Contains(lines.Breaks, b) {
					lines.Breaks = append(lines.Breaks, b)
				}
			}
		}
		add(title, lines)
	}
	for _, series := range x.Series() {
		parts := s.parts(x, series.Area)
		if len(parts) == 0 {
			continue
		}
		title := s.lang.Format("compare-parts", "Area", s.areaName(series.Area), "Date", s.lang.Period(parts[0].Period))
		sum := chart.Sum{Name: s.areaName(series.Area)}
		for _, o := range parts {
			name, _ := s.title(o.Home)
			sum.Parts = append(sum.Parts, chart.Bar{Name: name, Point: s.point(o)})
		}
		add(title, chart.Stack{Frame: s.frame(x, "parts-"+series.Area, title), Sums: []chart.Sum{sum}})
	}
	return list
}

func (s *scene) frame(x *portal.Indicator, id, title string) chart.Frame {
	return chart.Frame{Lang: s.lang, ID: "chart-" + x.Slug + "-" + id, Title: x.Texts[s.lang.ID].Title.V, Desc: title}
}

// siblings groups the series of areas that lie within the same area, two or more together.
func (s *scene) siblings(x *portal.Indicator) (groups [][]*portal.Series) {
	by := map[string][]*portal.Series{}
	var order []string
	for _, series := range x.Series() {
		within := s.within(series.Area)
		if within == "" || len(series.Dated) == 0 {
			continue
		}
		if by[within] == nil {
			order = append(order, within)
		}
		by[within] = append(by[within], series)
	}
	for _, within := range order {
		if len(by[within]) > 1 {
			groups = append(groups, by[within])
		}
	}
	return groups
}

// sameDay are the figures of the last day of which all series have one, the greatest first.
func sameDay(series []*portal.Series) (same []*portal.Observation) {
	for _, candidate := range slices.Backward(series[0].Dated) {
		same = nil
		for _, other := range series {
			i := slices.IndexFunc(other.Dated, func(o *portal.Observation) bool { return o.Period == candidate.Period })
			if i >= 0 {
				same = append(same, other.Dated[i])
			}
		}
		if len(same) == len(series) {
			slices.SortStableFunc(same, func(a, b *portal.Observation) int { return b.Quantity.Base().Cmp(a.Quantity.Base()) })
			return same
		}
	}
	return nil
}

// parts are the figures of an indicator's parts for an area, of the last day of which all have one.
func (s *scene) parts(x *portal.Indicator, area string) []*portal.Observation {
	var series []*portal.Series
	for _, part := range x.Parts {
		y, ok := s.portal.Item(portal.Ref{Kind: portal.KindIndicator, Slug: part.V}).(*portal.Indicator)
		if !ok {
			return nil
		}
		of := y.Series()
		i := slices.IndexFunc(of, func(series *portal.Series) bool { return series.Area == area && len(series.Dated) > 0 })
		if i < 0 {
			return nil
		}
		series = append(series, of[i])
	}
	if len(series) < 2 {
		return nil
	}
	return sameDay(series)
}

// partFigures are the figures of all parts that the page of an indicator draws.
func (s *scene) partFigures(x *portal.Indicator) (list []*portal.Figure) {
	for _, series := range x.Series() {
		for _, o := range s.parts(x, series.Area) {
			list = append(list, &o.Figure)
		}
	}
	return list
}

// progress draws the figure that decides on a target beside it.
func (s *scene) progress(x *portal.Indicator, t *portal.Target, decided *portal.Observation) template.HTML {
	if decided == nil {
		return ""
	}
	area := s.areaName(decided.Area)
	c := chart.Progress{
		Frame:  s.frame(x, "target-"+decided.Area+"-"+t.By.String(), area),
		Now:    chart.Bar{Name: s.lang.Format("chart-title", "Indicator", area, "Area", s.lang.Period(decided.Period)), Point: s.point(decided)},
		Target: chart.Target{Quantity: t.Quantity, Label: s.lang.Text("figure-target"), By: t.Period},
	}
	if !c.Worth() {
		return ""
	}
	return template.HTML(c.SVG())
}
