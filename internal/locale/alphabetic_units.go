package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// lexicon is a table of units with what its editor calls them in a language.
type lexicon struct {
	units quantity.Units
	names []namedUnit
}

type namedUnit struct {
	name string
	unit quantity.Unit
}

func (a *alphabetic) lexicon(units quantity.Units) *lexicon {
	return a.kept.of(units, func(units quantity.Units) lexicon {
		lex := lexicon{units: units}
		for _, u := range units {
			if n, named := u.Names[a.id]; named {
				lex.names = append(lex.names, namedUnit{n.One, u}, namedUnit{n.Other, u})
			}
		}
		return lex
	})
}

// unitAt reads the longest name of a unit.
func (a *alphabetic) unitAt(text string, i int, lex *lexicon) (unit quantity.Unit, end int, ok bool) {
	start := skipSpace(text, i)
	if start >= len(text) {
		return unit, 0, false
	}
	matches := func(name string) bool {
		to := start + len(name)
		return name != "" && to > end && to <= len(text) && strings.EqualFold(text[start:to], name) && !continuesAt(text, to)
	}
	for _, n := range a.unitIndex[text[start]|0x20] {
		for _, name := range [2]string{n.one, n.other} {
			if matches(name) {
				unit, end, ok = unitOf(n, lex.units), start+len(name), true
			}
		}
	}
	for _, n := range lex.names {
		if matches(n.name) {
			unit, end, ok = n.unit, start+len(n.name), true
		}
	}
	return unit, end, ok
}

func unitOf(n unitName, units quantity.Units) quantity.Unit {
	u := quantity.Unit{Base: n.base, Power: n.named, Named: n.named, Class: quantity.Measure}
	if id, ok := classed[unitKey{n.base, n.named}]; ok {
		return units[id]
	}
	return u
}

type unitKey struct {
	base  string
	named int
}

// classed are the units that are no plain measures, as tables of units name them.
var classed = map[unitKey]string{
	{"CNY", 0}: "元", {"USD", 0}: "美元", {"HKD", 0}: "港元", {"EUR", 0}: "欧元", {"JPY", 0}: "日元", {"GBP", 0}: "英镑",
	{"%", 0}: "%", {"pp", 0}: "个百分点", {"pp", -2}: "个基点",
}
