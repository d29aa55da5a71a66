package quantity

import "testing"

func TestUnitsOfOneKindAreTheSameButForRounding(t *testing.T) {
	units := Builtin()
	q := func(value, id string) Quantity {
		u, ok := units.Lookup(id)
		if !ok {
			t.Fatal(id)
		}
		return Quantity{Value: decimal(t, value), Unit: u}
	}
	third := Quantity{Value: Int(1), Unit: Parts("3")}
	for _, c := range []struct {
		a, b Quantity
		want bool
	}{
		{q("1.5", "万亩"), q("1000", "公顷"), true}, {q("1.5", "万亩"), q("10", "平方公里"), true}, {q("1.5", "万亩"), q("1010", "公顷"), false},
		{q("500", "亩"), q("33.3", "公顷"), true}, {q("500", "亩"), q("33", "公顷"), true}, {q("500", "亩"), q("30", "公顷"), false}, {q("500", "亩"), q("333", "公顷"), false},
		{q("2000", "斤"), q("1", "吨"), true}, {q("2", "周"), q("14", "天"), true}, {q("0.5", "年"), q("6", "个月"), true}, {q("2", "小时"), q("120", "分钟"), true},
		{third, q("33.3", "%"), true}, {third, q("30", "%"), false}, {q("1", "亩"), q("1", "吨"), false},
	} {
		if got := c.a.SameAs(c.b); got != c.want || c.b.SameAs(c.a) != c.want {
			t.Errorf("%s %s and %s %s: %t", c.a.Value, c.a.Unit.ID, c.b.Value, c.b.Unit.ID, got)
		}
	}
}
