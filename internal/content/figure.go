package content

import (
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"lvjin/internal/calendar"
	"lvjin/internal/diag"
	"lvjin/internal/portal"
	"lvjin/internal/quantity"
)

// figureKeys are the keys of a figure as an editor writes them.
type figureKeys struct {
	ID        portal.Placed[string] `key:"id,required"`
	Label     portal.Localized      `key:"label"`
	Value     portal.Placed[string] `key:"value,required"`
	Value2    portal.Placed[string] `key:"value2"`
	Unit      portal.Placed[string] `key:"unit,required"`
	Qualifier portal.Placed[string] `key:"qualifier"`
	Printed   portal.Placed[string] `key:"printed"`
	Kind      portal.FigureKind     `key:"kind"`
	Sense     portal.Sense          `key:"sense"`
	At        calendar.Period       `key:"at"`
	Source    portal.Placed[string] `key:"source,required"`
	Where     string                `key:"where"`
	Note      portal.Localized      `key:"note"`
}

// figure decodes one entry of a figures list. What is wrong in it has been told; the figure is still usable for
// references.
func (d *decoder) figure(n *yaml.Node) *portal.Figure {
	var k figureKeys
	d.value(n, reflect.ValueOf(&k).Elem(), "figures")
	f := &portal.Figure{
		ID: k.ID.V, Address: "figure:" + k.ID.V, Label: k.Label, At: d.at(n),
		Printed: k.Printed, Period: k.At, Kind: k.Kind, Sense: k.Sense, Source: k.Source, Where: k.Where, Note: k.Note,
	}
	if n.Kind == yaml.MappingNode {
		f.Quantity = d.quantity(quantityKeys{k.Value, k.Value2, k.Unit, k.Qualifier})
	}
	return f
}

// targetKeys are the keys of a target as an editor writes them: the id of a figure that is stored elsewhere, or a figure's
// own keys.
type targetKeys struct {
	Figure   portal.Placed[string] `key:"figure"`
	Value    portal.Placed[string] `key:"value"`
	Unit     portal.Placed[string] `key:"unit"` // that of the indicator if left out
	Printed  portal.Placed[string] `key:"printed"`
	Source   portal.Placed[string] `key:"source"`
	Where    string                `key:"where"`
	Note     portal.Localized      `key:"note"`
	Area     portal.Placed[string] `key:"area,required"`
	Operator portal.Operator       `key:"operator,required"`
	By       calendar.Date         `key:"by,required"`
	Policy   portal.Placed[string] `key:"policy"`
}

// operatorQualifiers are the qualifiers that say the same as an operator.
var operatorQualifiers = map[portal.Operator]quantity.Qualifier{
	"at-least": quantity.Min, "more-than": quantity.Over, "at-most": quantity.Max, "less-than": quantity.Under,
}

// target decodes one entry of a targets list. The indicator's unit may stand below it in the file, so the quantity is
// made when the file has been read.
func (d *decoder) target(n *yaml.Node) *portal.Target {
	var k targetKeys
	d.value(n, reflect.ValueOf(&k).Elem(), "targets")
	t := &portal.Target{Stored: k.Figure, Area: k.Area, Operator: k.Operator, By: k.By, Policy: k.Policy}
	if k.Figure.V != "" {
		return t // its figure is put in when all figures are known
	}
	if n.Kind == yaml.MappingNode && (k.Value.V == "" || k.Source.V == "") {
		d.errorf("required", d.at(n), "targets: expected value and source, or figure with the id of one that is stored elsewhere")
	}
	t.Figure = portal.Figure{At: d.at(n), Printed: k.Printed, Period: calendar.Period{From: k.By}, Kind: "target", Source: k.Source, Where: k.Where, Note: k.Note}
	d.later = append(d.later, func(x *portal.Indicator) {
		if k.Unit.V == "" {
			k.Unit = x.Unit
		}
		t.Home = x.Ref()
		t.Address = "indicator:" + x.Slug + "#" + k.Area.V + "@" + k.By.String()
		t.Quantity = d.quantity(quantityKeys{value: k.Value, unit: k.Unit, qualifier: portal.Placed[string]{V: string(operatorQualifiers[k.Operator]), At: k.Value.At}})
	})
	return t
}

// quantityKeys are the parts of a quantity as written, in YAML or in a row of data.
type quantityKeys struct {
	value, value2, unit, qualifier portal.Placed[string]
}

// quantity puts the parts together and reports those that do not fit. Empty ones have been reported as required. A
// quantity that cannot be made has no unit, and nothing is compared with it.
func (d *decoder) quantity(k quantityKeys) (q quantity.Quantity) {
	unit := d.unit(k.unit)
	q.Qualifier = quantity.Qualifier(k.qualifier.V)
	if q.Qualifier != quantity.Exact && !slices.Contains(quantity.Qualifiers, q.Qualifier) {
		d.errorf("unknown-value", k.qualifier.At, "qualifier: unknown value %s%s", k.qualifier.V, suggest(k.qualifier.V, qualifierNames()))
		q.Qualifier = quantity.Exact
	}
	value, valueOK := d.decimal("value", k.value)
	q.Value = value
	isRange := q.Qualifier == quantity.Range
	switch {
	case isRange && k.value2.V == "":
		d.errorf("required", k.qualifier.At, "value2 is missing; a range has two ends")
		valueOK = false
	case !isRange && k.value2.V != "":
		d.errorf("wrong-type", k.value2.At, "value2 goes with qualifier: range")
	case isRange:
		high, highOK := d.decimal("value2", k.value2)
		if valueOK && highOK && high.Cmp(value) <= 0 {
			d.errorf("wrong-type", k.value2.At, "value2 %s is not above value %s", k.value2.V, k.value.V)
		}
		q.High, valueOK = high, valueOK && highOK
	}
	if valueOK {
		q.Unit = unit
	}
	return q
}

func (d *decoder) decimal(key string, v portal.Placed[string]) (n quantity.Decimal, ok bool) {
	if v.V == "" {
		return n, false
	}
	n, err := quantity.ParseDecimal(v.V)
	if err != nil {
		hint := ""
		if plain := strings.NewReplacer(",", "", "，", "", " ", "").Replace(v.V); plain != v.V {
			if _, err := quantity.ParseDecimal(plain); err == nil {
				hint = "; write it as " + plain
			}
		}
		d.errorf("wrong-type", v.At, "%s: expected a decimal number such as 1158.3, found %q%s", key, cut(v.V, 40), hint)
	}
	return n, err == nil
}

func (d *decoder) unit(v portal.Placed[string]) quantity.Unit {
	u, ok := d.units.Lookup(v.V)
	if !ok && v.V != "" {
		d.errorf("unknown-unit", v.At, "unknown unit %s%s", v.V, diag.DidYouMean(v.V, d.units.Scaled()))
	}
	return u
}

func qualifierNames() []string {
	names := make([]string, len(quantity.Qualifiers))
	for i, q := range quantity.Qualifiers {
		names[i] = string(q)
	}
	return names
}
