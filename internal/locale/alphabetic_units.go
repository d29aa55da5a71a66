package locale

import (
	"strings"

	"lvjin/internal/quantity"
)

// lexicon is a table of units with what a language and its editor call them.
type lexicon struct {
	units quantity.Units
	names [256][]namedUnit // by first letter, the language's own first
}

type namedUnit struct {
	name string
	unit quantity.Unit
}

func (a *alphabetic) lexicon(units quantity.Units) *lexicon {
	return a.kept.of(units, func(units quantity.Units) lexicon {
		lex := lexicon{units: units}
		for _, n := range a.units {
			lex.add(unitOf(n, units), n.one, n.other)
		}
		for _, u := range units {
			if n, named := u.Names[a.id]; named {
				lex.add(u, n.One, n.Other)
			}
		}
		return lex
	})
}

func (l *lexicon) add(u quantity.Unit, one, other string) {
	for _, name := range []string{one, other} {
		if name != "" {
			first := name[0] | 0x20
			l.names[first] = append(l.names[first], namedUnit{name, u})
		}
	}
}

// unitAt reads the longest name of a unit.
func (a *alphabetic) unitAt(text string, i int, lex *lexicon) (unit quantity.Unit, end int, ok bool) {
	start := skipSpace(text, i)
	if start >= len(text) {
		return unit, 0, false
	}
	names := lex.names[text[start]|0x20]
	for i := range names {
		n := &names[i]
		if to := start + len(n.name); to > end && to <= len(text) && strings.EqualFold(text[start:to], n.name) && !continuesAt(text, to) {
			unit, end, ok = n.unit, to, true
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
