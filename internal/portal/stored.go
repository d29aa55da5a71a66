package portal

import "lvjin/internal/quantity"

// Stored is a figure of the same value, unit and qualifier as q, or nil. Small counts are left out: they are everywhere.
func (p *Portal) Stored(q quantity.Quantity) *Figure {
	p.once.Do(func() {
		p.byValue = map[string]*Figure{}
		add := func(f *Figure) {
			if key := valueKey(f.Quantity); key != "" && p.byValue[key] == nil {
				p.byValue[key] = f
			}
		}
		for _, item := range p.All() {
			for _, f := range item.Base().Figures {
				add(f)
			}
			if x, ok := item.(*Indicator); ok {
				for _, o := range x.Observations {
					add(&o.Figure)
				}
			}
		}
	})
	return p.byValue[valueKey(q)]
}

// telling is how many digits a number must have to be told from others of its kind.
const telling = 3

func valueKey(q quantity.Quantity) string {
	if q.Unit.Base == "" || q.Value.Digits() < telling && q.Unit.Class != quantity.Money {
		return ""
	}
	return q.Base().String() + " " + q.Unit.Base + " " + string(q.Qualifier)
}
