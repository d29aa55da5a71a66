package content

import (
	"lvjin/internal/calendar"
	"lvjin/internal/portal"
)

// dataColumns are the columns of an indicator's data, with their Chinese names.
var dataColumns = []column{
	{"area", "地区 区域", true}, {"at", "时间 时点 日期", true}, {"value", "数值 值", true}, {"value2", "上限 数值2", false},
	{"qualifier", "限定 限定词", false}, {"printed", "原文", false}, {"source", "来源", true}, {"status", "状态", false},
	{"published", "发布 发布日期", false}, {"where", "位置 出处", false}, {"note_", "备注 说明", false},
}

// data reads the observations of an indicator.
func (r *itemReader) data(file string, x *portal.Indicator) error {
	src, err := r.file(file)
	if err != nil {
		return err
	}
	t, findings := openTable(file, src, r.langs, dataColumns)
	r.findings = append(r.findings, findings...)
	if t == nil {
		return nil
	}
	d := r.decoder(file)
	for t.scan() {
		x.Observations = append(x.Observations, d.observation(t, x))
	}
	r.findings = append(r.findings, d.findings...)
	return nil
}

// observation decodes one row.
func (d *decoder) observation(t *table, x *portal.Indicator) *portal.Observation {
	o := &portal.Observation{Area: t.cell("area"), Status: t.cell("status")}
	o.At, o.Home, o.Printed, o.Source, o.Where = t.placeOf("value"), x.Ref(), t.placed("printed"), t.placed("source"), t.cell("where")
	for _, name := range []string{"area", "value", "source"} {
		if _, there := t.columns[name]; there && t.cell(name) == "" {
			d.errorf("required", t.placeOf(name), "%s is empty (%s)", name, t.cellName(name))
		}
	}
	o.AreaAt, o.CellName = t.placeOf("area"), t.cellName("value")
	o.Quantity = d.quantity(quantityKeys{t.placed("value"), t.placed("value2"), portal.Placed[string]{V: x.Unit.V, At: x.Unit.At}, t.placed("qualifier")})
	if at := t.cell("at"); at != "" {
		period, err := calendar.ParsePeriod(at)
		if err != nil {
			d.errorf("wrong-type", t.placeOf("at"), "at: expected a date or period such as 2023-06 or 2023-Q2, found %q (%s)", at, t.cellName("at"))
		}
		o.Period = period
	}
	if published := t.cell("published"); published != "" {
		date, err := calendar.ParseDate(published)
		if err != nil {
			d.errorf("wrong-type", t.placeOf("published"), "published: expected a date such as 2023-06-20, found %q (%s)", published, t.cellName("published"))
		}
		o.Published = date
	}
	for _, lang := range d.langs {
		if note := t.cell("note_" + lang); note != "" {
			if o.Note == nil {
				o.Note = portal.Localized{}
			}
			o.Note[lang] = note
		}
	}
	o.Row = o
	o.Address = "indicator:" + x.Slug + "#" + o.Fragment()
	return o
}
