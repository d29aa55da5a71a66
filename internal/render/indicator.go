package render

import (
	"html/template"
	"math/big"
	"strings"

	"lvjin/internal/plan"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// Indicator is what the page of an indicator shows beside its text, and a page about one area's figures.
type Indicator struct {
	Series     []Series
	Rows       int // of all series
	Compared   []Comparison
	Targets    []Target
	Breaks     []Break
	Superseded []Row
	Downloads  []Download
	Cite       Cite
	Metadata   template.HTML // the script element with schema.org, JSON-LD; "" where license or source is missing
	Embed      string        // address of the page to embed
}

// Series are the observations of one area, and what is said of them.
type Series struct {
	Area     Link
	Page     string // address of the area's own page, "" where it has none
	Latest   Figure
	Sentence string // what the chart shows
	Change   string // against the observation before, where that is honest
	Share    string // of the area that it lies within, where that is honest
	Chart    template.HTML
	Rows     []Row // as last published, the latest first
}

// Target is a target with the verdict on it.
type Target struct {
	Area        Link
	Value       string
	By          string
	Policy      *Link
	Source      Link
	Printed     string
	PrintedLang string
	Verdict     string
	Class       string  // of the verdict: met, behind …
	Decided     *Figure // that the verdict rests on
	Chart       template.HTML
	Note        Words
}

// Break is a break of the series.
type Break struct {
	At, Date string
	Reason   Words
	Areas    []Link
}

// indicator gathers what is known of an indicator, or of one area of it.
func (s *scene) indicator(x *portal.Indicator, area string) (*Indicator, error) {
	v := &Indicator{Embed: s.root + s.lang.ID + "/indicator/" + x.Slug + "/embed/"}
	if area != "" {
		v.Embed = s.root + s.lang.ID + "/indicator/" + x.Slug + "/" + area + "/embed/"
	}
	for _, series := range x.Series() {
		if area != "" && series.Area != area {
			continue
		}
		one := s.series(x, series)
		v.Series, v.Rows = append(v.Series, one), v.Rows+len(one.Rows)
		for _, o := range series.Superseded {
			row := s.row(&o.Figure)
			row.ID = "" // it is that of the row which links name
			v.Superseded = append(v.Superseded, row)
		}
		for _, t := range x.Targets {
			if t.Area.V == series.Area {
				v.Targets = append(v.Targets, s.target(x, series, t))
			}
		}
	}
	for _, b := range x.Breaks {
		if area == "" || b.Splits(area) {
			v.Breaks = append(v.Breaks, s.breakOf(b))
		}
	}
	if area == "" {
		v.Compared = s.comparisons(x)
	}
	var err error
	v.Downloads, v.Cite, v.Metadata, err = s.downloads(x)
	return v, err
}

// series shows all figures of an area.
func (s *scene) series(x *portal.Indicator, series *portal.Series) Series {
	v := s.glance(x, series)
	if plan.HasPage(series) {
		v.Page = s.root + s.lang.ID + "/indicator/" + x.Slug + "/" + series.Area + "/"
	}
	v.Rows = make([]Row, len(series.Rows))
	for i, o := range series.Rows {
		v.Rows[i] = s.row(&o.Figure)
	}
	v.Change, v.Share = s.change(series), s.share(x, series)
	return v
}

// glance shows the latest of an area's figures, and all of them as a chart.
func (s *scene) glance(x *portal.Indicator, series *portal.Series) Series {
	v := Series{Area: s.area(series.Area), Latest: s.figure(&series.Latest().Figure, x.Ref())}
	v.Chart, v.Sentence = s.chart(x, series)
	return v
}

// sentence says in words what a line of two or more dated figures shows.
func (s *scene) sentence(series *portal.Series) string {
	n := len(series.Dated)
	if n < 2 {
		return ""
	}
	first, last := series.Dated[0], series.Dated[n-1]
	text := s.lang.Format("sentence-series", "Count", n, "First", s.lang.Quantity(first.Quantity), "From", s.lang.Period(first.Period),
		"Last", s.lang.Quantity(last.Quantity), "To", s.lang.Period(last.Period))
	for _, b := range series.Breaks() {
		text += s.lang.Format("sentence-break", "Date", s.day(b.At.V))
	}
	return text
}

// change is the difference from the observation before.
func (s *scene) change(series *portal.Series) string {
	change, from, ok := series.Change()
	if !ok {
		return ""
	}
	if change.Unit.Class == quantity.Share {
		change.Unit, _ = s.portal.Units.Lookup("个百分点")
	}
	message := "change-none"
	switch change.Value.Sign() {
	case 1:
		message = "change-up"
	case -1:
		message = "change-down"
		change.Value = change.Value.Neg()
	}
	return s.lang.Format(message, "Change", s.lang.Quantity(change), "Date", s.lang.Period(from.Period))
}

// share is an area's part of the area it lies within: both exact, on the same date, amounts of the same indicator.
func (s *scene) share(x *portal.Indicator, series *portal.Series) string {
	within, latest := s.within(series.Area), series.Latest()
	if within == "" || latest.Period.IsZero() || x.Measure != "stock" && x.Measure != "flow" && x.Measure != "count" && x.Measure != "cumulative" {
		return ""
	}
	whole := x.Observed(within + "@" + latest.Period.String())
	if whole == nil || whole.Quantity.Qualifier != quantity.Exact || latest.Quantity.Qualifier != quantity.Exact || whole.Quantity.Base().Sign() <= 0 {
		return ""
	}
	percent := new(big.Rat).Quo(latest.Quantity.Base().Rat(), whole.Quantity.Base().Rat())
	text, err := quantity.ParseDecimal(percent.Mul(percent, big.NewRat(100, 1)).FloatString(1))
	if err != nil {
		return ""
	}
	unit, _ := s.portal.Units.Lookup("%")
	return s.lang.Format("share-of", "Share", s.lang.Quantity(quantity.Quantity{Value: text, Unit: unit, Qualifier: quantity.About}),
		"Area", s.areaName(within), "Date", s.lang.Period(latest.Period))
}

// within is the area that an area lies in, "" where that is not stated.
func (s *scene) within(area string) string {
	if a := s.portal.Area(area); a != nil {
		return a.Within.V
	}
	if d, ok := s.portal.Item(portal.Ref{Kind: portal.KindDistrict, Slug: area}).(*portal.District); ok {
		return d.Within.V
	}
	return ""
}

func (s *scene) target(x *portal.Indicator, series *portal.Series, t *portal.Target) Target {
	verdict, decided := series.Assess(t, s.options.Today)
	v := Target{
		Area: s.area(series.Area), Value: s.lang.Quantity(t.Quantity), By: s.day(t.By), Source: s.citing(t.Source.V),
		Chart: s.progress(x, t, decided), Printed: t.Printed.V, PrintedLang: s.languageOf(t.Source.V), Class: string(verdict), Verdict: s.lang.Text("verdict-" + string(verdict)),
	}
	v.Note.Text, v.Note.Lang = s.in(t.Note)
	if t.Policy.V != "" {
		policy := s.to(portal.Ref{Kind: portal.KindPolicy, Slug: t.Policy.V}, "")
		v.Policy = &policy
	}
	if decided != nil {
		f := s.figure(&decided.Figure, x.Ref())
		v.Decided = &f
	}
	return v
}

func (s *scene) breakOf(b *portal.Break) Break {
	v := Break{At: b.At.V.String(), Date: s.day(b.At.V)}
	v.Reason.Text, v.Reason.Lang = s.in(b.Reason)
	for _, area := range b.Areas {
		v.Areas = append(v.Areas, s.area(area.V))
	}
	return v
}

// Area is the page about one area's figures of an indicator.
type Area struct {
	Title     string
	Parent    Link // the indicator
	Indicator *Indicator
	Facts     []Fact
}

func (s *scene) areaPage(page *plan.Page) (*Area, error) {
	x := page.Item.(*portal.Indicator)
	v := &Area{Title: s.areaTitle(page), Parent: s.to(x.Ref(), ""), Facts: s.facts(x)}
	var err error
	v.Indicator, err = s.indicator(x, page.Area)
	return v, err
}

// areaTitle names an indicator and an area of it.
func (s *scene) areaTitle(page *plan.Page) string {
	return s.lang.Format("area-title", "Indicator", page.Item.Base().Texts[s.lang.ID].Title.V, "Area", s.areaName(page.Area))
}

// Embed is a page to be shown inside another site's: a chart, or the latest figures, with date and source.
type Embed struct {
	Title  string
	Page   string // address of the page it is taken from
	Series []Series
}

func (s *scene) embed(page *plan.Page) (*Embed, error) {
	x := page.Item.(*portal.Indicator)
	v := &Embed{Title: x.Texts[s.lang.ID].Title.V, Page: s.root + plan.Address(strings.Replace(page.Path, "/embed/", "/", 1))}
	for _, series := range x.Series() {
		if page.Area == "" || page.Area == series.Area {
			v.Series = append(v.Series, s.glance(x, series))
		}
	}
	if page.Area != "" {
		v.Title = s.areaTitle(page)
	}
	return v, nil
}
