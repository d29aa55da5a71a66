package locale

import (
	"cmp"
	"slices"
	"strings"

	"lvjin/internal/quantity"
)

// chineseAliases are other names of units.
var chineseAliases = map[string]string{
	"％": "%", "个小时": "小时", "个星期": "周", "星期": "周", "度电": "千瓦时", "港币": "港元", "美金": "美元", "公吨": "吨", "平方千米": "平方公里", "平米": "平方米", "㎡": "平方米", "m²": "平方米",
	"周岁": "年", "岁": "年", "基点": "个基点", "工作日": "个工作日", "百分点": "个百分点", "元人民币": "元",
}

// chineseUnits are the units of the table that was last read with, the longest name first.
var chineseUnits kept[byFirst[namedUnit]]

func chineseUnitsOf(units quantity.Units) (index byFirst[namedUnit]) {
	add := func(name string, u quantity.Unit) {
		if list := index.of(name); u.Class != quantity.Rank {
			*list = append(*list, namedUnit{name, u})
		}
	}
	for id, u := range units {
		add(id, u)
	}
	for name, id := range chineseAliases {
		u, known := units[id]
		if _, taken := units[name]; known && !taken {
			add(name, u)
		}
	}
	for _, list := range index {
		slices.SortFunc(list, func(a, b namedUnit) int {
			return cmp.Or(cmp.Compare(len(b.name), len(a.name)), cmp.Compare(a.name, b.name))
		})
	}
	return index
}

// longestUnit is the unit that a text begins with, and its bytes.
func longestUnit(s string, units quantity.Units) (unit quantity.Unit, size int) {
	list := *chineseUnits.of(units, chineseUnitsOf).of(s)
	for i := range list {
		if n := &list[i]; strings.HasPrefix(s, n.name) {
			return n.unit, len(n.name)
		}
	}
	return unit, 0
}
