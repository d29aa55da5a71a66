package locale

import (
	"fmt"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// english is the grammar of American English.
var english = prepared(&alphabetic{
	name: "English", id: "en",
	group: ",", point: ".", percent: "%",
	scales: []scaleWord{
		{"trillion", "trillion", 12}, {"billion", "billion", 9}, {"million", "million", 6}, {"thousand", "thousand", 3}, {"hundred", "hundred", 2},
		{"trn", "tn", 12}, {"bn", "bln", 9}, {"mn", "mln", 6},
	},
	units: []unitName{
		{base: "CNY", one: "yuan", other: "yuan"}, {base: "CNY", one: "RMB", other: "renminbi"},
		{base: "USD", one: "US dollar", other: "US dollars"}, {base: "USD", one: "U.S. dollar", other: "U.S. dollars"}, {base: "USD", one: "dollar", other: "dollars"}, {base: "USD", one: "USD", other: "USD"},
		{base: "HKD", one: "Hong Kong dollar", other: "Hong Kong dollars"}, {base: "HKD", one: "HKD", other: "HKD"},
		{base: "EUR", one: "euro", other: "euros"}, {base: "EUR", one: "EUR", other: "EUR"}, {base: "JPY", one: "yen", other: "yen"}, {base: "JPY", one: "Japanese yen", other: "Japanese yen"},
		{base: "GBP", one: "pound sterling", other: "pounds sterling"}, {base: "GBP", one: "British pound", other: "British pounds"}, {base: "CNY", one: "CNY", other: "Chinese yuan"},
		{base: "%", one: "%", other: "%", glued: true}, {base: "%", one: "percent", other: "per cent"},
		{base: "pp", one: "percentage point", other: "percentage points"}, {base: "pp", named: -2, one: "basis point", other: "basis points"},
		{base: "times", one: "time", other: "times"},
		{base: "year", one: "year", other: "years"}, {base: "day", one: "day", other: "days"},
		{base: "month", one: "month", other: "months"}, {base: "week", one: "week", other: "weeks"},
		{base: "workday", one: "working day", other: "working days"}, {base: "workday", one: "business day", other: "business days"}, {base: "workday", one: "workday", other: "workdays"},
		{base: "hour", one: "hour", other: "hours"}, {base: "minute", one: "minute", other: "minutes"},
		{base: "m", one: "meter", other: "meters"}, {base: "m", named: -2, one: "centimeter", other: "centimeters"}, {base: "m", named: -2, one: "cm", other: "cm"},
		{base: "m", named: -3, one: "millimeter", other: "millimeters"}, {base: "m", named: 3, one: "kilometer", other: "kilometers"}, {base: "m", named: 3, one: "km", other: "km"},
		{base: "m2", one: "square meter", other: "square meters"}, {base: "m2", one: "m²", other: "m²"},
		{base: "m2", named: 6, one: "square kilometer", other: "square kilometers"}, {base: "m2", named: 6, one: "km²", other: "km²"},
		{base: "m2", named: 4, one: "hectare", other: "hectares"}, {base: "m2", named: 4, one: "ha", other: "ha"}, {base: "mu", one: "mu", other: "mu"}, {base: "acre", one: "acre", other: "acres"}, {base: "mile", one: "mile", other: "miles"},
		{base: "m2", one: "sq m", other: "sq m"}, {base: "m2", named: 6, one: "sq km", other: "sq km"}, {base: "m3", one: "m³", other: "m³"}, {base: "m3", one: "cubic meter", other: "cubic meters"},
		{base: "kWh", one: "kWh", other: "kWh"}, {base: "kWh", one: "kilowatt-hour", other: "kilowatt-hours"}, {base: "kWh", one: "kilowatt hour", other: "kilowatt hours"},
		{base: "kWh", named: 3, one: "MWh", other: "MWh"}, {base: "kWh", named: 6, one: "GWh", other: "GWh"}, {base: "kWh", named: 9, one: "TWh", other: "TWh"},
		{base: "kW", one: "kilowatt", other: "kilowatts"}, {base: "kW", named: 3, one: "megawatt", other: "megawatts"}, {base: "kW", named: 6, one: "gigawatt", other: "gigawatts"},
		{base: "kW", one: "kW", other: "kW"}, {base: "kW", named: 3, one: "MW", other: "MW"}, {base: "kW", named: 6, one: "GW", other: "GW"},
		{base: "t", one: "tonne", other: "tonnes"}, {base: "t", one: "ton", other: "tons"}, {base: "t", one: "metric ton", other: "metric tons"}, {base: "t", one: "t", other: "t"}, {base: "jin", one: "jin", other: "jin"}, {base: "t", named: -3, one: "kilogram", other: "kilograms"}, {base: "t", named: -3, one: "kg", other: "kg"},
		{base: "tce", one: "tonne of standard coal", other: "tonnes of standard coal"}, {base: "tce", one: "ton of standard coal", other: "tons of standard coal"}, {base: "tce", one: "ton of coal equivalent", other: "tons of coal equivalent"}, {base: "tce", one: "tonne of coal equivalent", other: "tonnes of coal equivalent"}, {base: "tce", one: "tce", other: "tce"},
		{base: "tCO2", one: "tonne of carbon dioxide", other: "tonnes of carbon dioxide"}, {base: "tCO2e", one: "tonne of CO2 equivalent", other: "tonnes of CO2 equivalent"},
		{base: "tCO2", one: "ton of carbon dioxide", other: "tons of carbon dioxide"}, {base: "tCO2e", one: "ton of CO2 equivalent", other: "tons of CO2 equivalent"},
		{base: "tCO2e", one: "tonne of carbon dioxide equivalent", other: "tonnes of carbon dioxide equivalent"}, {base: "tCO2e", one: "ton of carbon dioxide equivalent", other: "tons of carbon dioxide equivalent"},
		{base: "tCO2e", one: "t CO2e", other: "tCO2e"}, {base: "tCO2", one: "t CO2", other: "tCO2"},
		{base: "CNY/t", one: "yuan per tonne", other: "yuan per tonne"}, {base: "CNY/t", one: "yuan a tonne", other: "yuan a ton"},
	},
	cellMoney: func(code, number string) string { return code + " " + number },
	phrases: map[quantity.Qualifier]string{
		quantity.Over: "more than %", quantity.Odd: "more than %", quantity.Near: "nearly %", quantity.Under: "less than %", quantity.About: "about %",
		quantity.Min: "at least %", quantity.Max: "at most %", quantity.Expected: "an expected %",
	},
	rangeSign: "–",
	before: []meaning{
		{"not more than", []quantity.Qualifier{quantity.Max}}, {"no more than", []quantity.Qualifier{quantity.Max}},
		{"not less than", []quantity.Qualifier{quantity.Min}}, {"no less than", []quantity.Qualifier{quantity.Min}},
		{"not fewer than", []quantity.Qualifier{quantity.Min}}, {"no fewer than", []quantity.Qualifier{quantity.Min}},
		{"a minimum of", []quantity.Qualifier{quantity.Min}}, {"a maximum of", []quantity.Qualifier{quantity.Max}},
		{"surpassing", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"surpasses", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"surpassed", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"exceeded", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"exceeds", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"exceed", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"in excess of", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"upwards of", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"more than", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"exceeding", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"less than", []quantity.Qualifier{quantity.Under}}, {"fewer than", []quantity.Qualifier{quantity.Under}},
		{"just under", []quantity.Qualifier{quantity.Near, quantity.Under}}, {"close to", []quantity.Qualifier{quantity.Near}}, {"approaching", []quantity.Qualifier{quantity.Near}},
		{"an expected", []quantity.Qualifier{quantity.Expected}}, {"expected", []quantity.Qualifier{quantity.Expected}},
		{"at least", []quantity.Qualifier{quantity.Min}}, {"at most", []quantity.Qualifier{quantity.Max}}, {"up to", []quantity.Qualifier{quantity.Max}}, {"within", []quantity.Qualifier{quantity.Max}},
		{"approximately", []quantity.Qualifier{quantity.About}}, {"roughly", []quantity.Qualifier{quantity.About}}, {"around", []quantity.Qualifier{quantity.About}}, {"about", []quantity.Qualifier{quantity.About}}, {"some", []quantity.Qualifier{quantity.About}},
		{"nearly", []quantity.Qualifier{quantity.Near}}, {"almost", []quantity.Qualifier{quantity.Near}},
		{"above", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"over", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"below", []quantity.Qualifier{quantity.Under}}, {"under", []quantity.Qualifier{quantity.Under}},
	},
	after: []meaning{
		{" or more", []quantity.Qualifier{quantity.Min}}, {" or above", []quantity.Qualifier{quantity.Min}},
		{" or less", []quantity.Qualifier{quantity.Max}}, {" or fewer", []quantity.Qualifier{quantity.Max}}, {" or below", []quantity.Qualifier{quantity.Max}},
		{"-plus", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"+", []quantity.Qualifier{quantity.Over, quantity.Odd}},
	},
	numbers: map[string]int{
		"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
		"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
		"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	},
	ordinals:   []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"},
	rankMark:   "No. ",
	date:       englishDate,
	currencies: []string{"RMB", "CNY"},
	connectors: []string{" to ", "–", "—", "-", " – "},
	expects:    []string{"expected", "expects", "will", "aims", "aim", "planned", "plans", "plan", "target", "targets", "intends", "should", "forecast"},
	since:      "since %", fromTo: "% to %", and: ", and ",
	openMark: "“", endMark: "”",
	prose: englishProse,
})

var englishMonths = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

func englishDate(d calendar.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Half > 0:
		return fmt.Sprintf("the %s half of %d", []string{"first", "second"}[d.Half-1], d.Year)
	case d.Quarter > 0:
		return fmt.Sprintf("the %s quarter of %d", []string{"first", "second", "third", "fourth"}[d.Quarter-1], d.Year)
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", englishMonths[d.Month-1], d.Year)
	}
	return fmt.Sprintf("%s %d, %d", englishMonths[d.Month-1], d.Day, d.Year)
}
