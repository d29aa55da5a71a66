package quantity

import (
	"maps"
	"slices"
	"strings"
)

// Unit is what a number counts, as data files name it: 亿元 is 10⁸ of the base CNY.
type Unit struct {
	ID    string // as data files write it
	Base  string // what quantities are compared in: CNY, %, m2, kWh …
	Power int    // the unit is 10^Power of its base
	Named int    // the part of Power that the unit's own name holds: 6 of the 10 in 万平方公里
	Class Class
	Names map[string]Name // how languages write the base, by language id, where the editor's table says so
}

// Name is how a language writes a unit in running text, for one and for more than one.
type Name struct {
	One   string `yaml:"one"`
	Other string `yaml:"other"`
}

// Class groups units that are written alike.
type Class string

// The classes of units.
const (
	Money   Class = "money"
	Share   Class = "share"   // percent of a whole
	Point   Class = "point"   // percentage points: the difference of two shares
	Count   Class = "count"   // Chinese count words, which other languages do not write: 家, 个, 项
	Rank    Class = "rank"    // a place in an order: first
	Measure Class = "measure" // everything that has a name in every language: square meters, kWh, tonnes
)

// CountBase is the base of all count words: 120余家 and 120余个 are the same number of things.
const CountBase = "1"

// builtin are the units that every portal knows. Bases are symbols of the SI, ISO 4217 or plain English.
var builtin = func() Units {
	u := Units{}
	u.Add(Unit{ID: "元", Base: "CNY", Class: Money})
	for id, code := range map[string]string{"美元": "USD", "港元": "HKD", "欧元": "EUR", "日元": "JPY", "英镑": "GBP"} {
		u.Add(Unit{ID: id, Base: code, Class: Money})
	}
	u.Add(Unit{ID: "%", Base: "%", Class: Share})
	u.Add(Unit{ID: "成", Base: "%", Power: 1, Class: Share})
	u.Add(Unit{ID: "个百分点", Base: "pp", Class: Point})
	u.Add(Unit{ID: "个基点", Base: "pp", Power: -2, Named: -2, Class: Point})
	u.Add(Unit{ID: "位次", Base: "rank", Class: Rank})
	for _, word := range strings.Fields("家 个 项 笔 只 款 种 名 人 人次 户 座 栋 条 次 场 件 批 类 处 所 宗 单 支 份 辆 艘 台 套") {
		u.Add(Unit{ID: word, Base: CountBase, Class: Count})
	}
	for _, m := range []struct {
		id, base string
		power    int
	}{
		{"倍", "times", 0},
		{"年", "year", 0}, {"个月", "month", 0}, {"周", "week", 0}, {"天", "day", 0}, {"个工作日", "workday", 0}, {"小时", "hour", 0}, {"分钟", "minute", 0},
		{"米", "m", 0}, {"厘米", "m", -2}, {"毫米", "m", -3}, {"公里", "m", 3}, {"千米", "m", 3},
		{"平方米", "m2", 0}, {"平方公里", "m2", 6}, {"公顷", "m2", 4}, {"亩", "mu", 0}, {"立方米", "m3", 0},
		{"千瓦时", "kWh", 0}, {"兆瓦时", "kWh", 3}, {"吉瓦时", "kWh", 6}, {"千瓦", "kW", 0}, {"吉瓦", "kW", 6}, {"兆瓦", "kW", 3},
		{"吨", "t", 0}, {"千克", "t", -3}, {"公斤", "t", -3}, {"斤", "jin", 0},
		{"吨标准煤", "tce", 0}, {"吨二氧化碳", "tCO2", 0}, {"吨二氧化碳当量", "tCO2e", 0},
		{"元/吨", "CNY/t", 0},
	} {
		u.Add(Unit{ID: m.id, Base: m.base, Power: m.power, Named: m.power, Class: Measure})
	}
	return u
}()

// scales are the Chinese powers of ten that may stand before a unit, longest first.
var scales = []struct {
	word  string
	power int
}{{"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"十亿", 9}, {"亿", 8}, {"千万", 7}, {"百万", 6}, {"十万", 5}, {"万", 4}, {"千", 3}, {"百", 2}}

// Units is a table of units by ID.
type Units map[string]Unit

// Builtin gives a new table with the units that every portal knows, to which a site may add its own.
func Builtin() Units {
	u := make(Units, len(builtin))
	for id, unit := range builtin {
		u[id] = unit
	}
	return u
}

// Add puts a unit into the table.
func (u Units) Add(unit Unit) { u[unit.ID] = unit }

// Lookup finds a unit by ID: one of the table, or one with a power of ten before it, as in 万平方米.
func (u Units) Lookup(id string) (Unit, bool) {
	if unit, ok := u[id]; ok {
		return unit, true
	}
	for _, s := range scales {
		if rest, ok := strings.CutPrefix(id, s.word); ok {
			if unit, ok := u[rest]; ok {
				unit.ID, unit.Power = id, unit.Power+s.power
				return unit, true
			}
		}
	}
	return Unit{}, false
}

// IDs lists the units of the table in order.
func (u Units) IDs() []string { return slices.Sorted(maps.Keys(u)) }

// Scaled lists the units of the table, and those with 万 and 亿 before them.
func (u Units) Scaled() []string {
	ids := u.IDs()
	for _, id := range u.IDs() {
		ids = append(ids, "万"+id, "亿"+id)
	}
	return ids
}
