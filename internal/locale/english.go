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
		{"trn", "tn", 12}, {"bn", "bln", 9}, {"mn", "mln", 6}, {"trln", "trln", 12},
	},
	units: []unitName{
		{base: "CNY", one: "yuan", other: "yuan"}, {base: "CNY", one: "RMB", other: "renminbi"},
		{base: "USD", one: "US dollar", other: "US dollars"}, {base: "USD", one: "U.S. dollar", other: "U.S. dollars"}, {base: "USD", one: "dollar", other: "dollars"}, {base: "USD", one: "USD", other: "USD"},
		{base: "HKD", one: "Hong Kong dollar", other: "Hong Kong dollars"}, {base: "HKD", one: "HKD", other: "HKD"},
		{base: "EUR", one: "euro", other: "euros"}, {base: "EUR", one: "EUR", other: "EUR"}, {base: "JPY", one: "yen", other: "yen"}, {base: "JPY", one: "Japanese yen", other: "Japanese yen"},
		{base: "GBP", one: "pound sterling", other: "pounds sterling"}, {base: "GBP", one: "British pound", other: "British pounds"}, {base: "CNY", one: "CNY", other: "Chinese yuan"},
		{base: "%", one: "%", other: "%", glued: true}, {base: "%", named: -1, one: "‰", other: "‰", glued: true}, {base: "%", named: -1, one: "per mille", other: "per mil"}, {base: "%", one: "percent", other: "per cent"},
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
	endings: englishEndings,
	prose:   englishProse, duties: englishDuties, sums: englishEnumeration,
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

// englishProse is the vocabulary of running English.
var englishProse = prose{
	months:      []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"},
	shortMonths: []string{"jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"},
	unsure:      []string{"may", "march"},
	monthLead:   []string{"in", "of", "since", "by", "from", "until", "to", "end", "early", "late", "mid", "and", "this", "last", "next", "between", "during", "through", "or", "every", "each"},
	marks: map[string]Mark{
		"end": EndOf, "late": EndOf, "close": EndOf, "early": StartOf, "start": StartOf, "beginning": StartOf, "mid": Middle, "middle": Middle,
	},
	of: "of", the: "the", year: "year",
	halves: []string{"half"}, quarters: []string{"quarter", "quarters"}, monthWords: []string{"months"},
	clauses: map[string]string{
		"article": "article", "articles": "article", "clause": "article", "clauses": "article", "art": "article", "chapter": "chapter", "chapters": "chapter",
		"section": "section", "sections": "section", "paragraph": "paragraph", "paragraphs": "paragraph", "part": "part", "parts": "part",
		"annex": "annex", "annexes": "annex", "appendix": "annex", "appendices": "annex", "attachment": "annex", "attachments": "annex",
		"table": "table", "tables": "table", "figure": "figure", "figures": "figure", "box": "box", "boxes": "box",
	},
	labels:    []string{"phase", "line", "tower", "building", "stage", "level", "grade", "scope", "category", "class", "batch", "tier", "gate", "lot", "block", "plot", "item"},
	skips:     []string{"version", "versions", "v", "edition", "type", "model", "room"},
	fractions: map[string]int{"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10},
	multiples: map[string]int{
		"doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "twice": 2, "tripled": 3, "tripling": 3, "triples": 3, "triple": 3, "trebled": 3, "thrice": 3, "quadrupled": 4, "quadrupling": 4, "quadruple": 4, "quintupled": 5,
	},
	ofTen:  []string{" in ten", " out of ten"},
	halved: []string{"halved", "halving", "halve"},
	fold:   "fold",
	// a negative power stands for a word that needs an article: a dozen
	magnitudes: map[string]int{"dozen": -1, "dozens": 1, "scores": 1, "tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12},
	relatives:  map[string][]string{"this": {"year"}, "last": {"year"}, "next": {"year"}, "previous": {"year"}, "that": {"year"}, "same": {"year"}, "current": {"year"}},
	events:     []string{"congress", "central", "national", "cpc", "session", "plenary", "plenum", "anniversary", "century", "committee", "conference", "forum", "summit", "expo", "fair", "meeting", "birthday", "party", "parties", "aid", "hand"},
	placed:     []string{"rank", "ranks", "ranked", "ranking", "placed", "places", "came", "comes", "stood", "stands", "finishing", "finished"},
	plan:       []string{"Five-Year", "Five Year"},
	planNumbers: map[string]int{
		"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
	},
	article: []string{"a", "an"}, both: "both",
	rises: []string{
		"rose", "rise", "rises", "rising", "risen", "grew", "grow", "grows", "growing", "grown", "growth", "increase", "increased", "increases", "increasing", "climbed", "climb", "gained", "gain", "expanded", "expand", "expanding",
		"up", "jumped", "surged", "soared", "raise", "raised", "raising", "raises", "improved", "improve", "improving", "lifted", "lift", "lifting", "boosted", "boost", "boosting", "accelerated", "advanced", "widened",
	},
	falls: []string{
		"fell", "fall", "falls", "falling", "fallen", "declined", "decline", "declines", "declining", "decreased", "decrease", "decreases", "decreasing", "dropped", "drop", "drops", "dropping", "down", "reduced", "reduce", "reduces", "reducing", "reduction",
		"cut", "cuts", "cutting", "lowered", "lower", "lowers", "lowering", "shrank", "shrunk", "shrink", "shrinking", "contracted", "contraction", "slipped", "shortened", "shorten", "shortening", "narrowed", "narrowing", "slowed", "slowing", "slid", "eased", "trimmed", "curbed",
	},
	risen:  []string{"growth", "increase", "rise", "gain", "jump", "higher", "more", "faster", "longer", "larger", "bigger", "expansion", "up", "above"},
	fallen: []string{"decline", "decrease", "drop", "fall", "reduction", "cut", "lower", "less", "below", "fewer", "shorter", "slower", "smaller", "down", "contraction"},
	by:     "by", to: "to", from: "from", and_: "and",
	since:     []string{"since"},
	countLead: []string{"than", "over", "nearly", "almost", "least", "most", "exceeding", "exceeded", "some"},
	decade:    "s",
	clock:     []string{" a.m", " p.m", " am ", " pm ", " o'clock", " o’clock"},
	off:       []string{" off", " discount", "-off"},

	ordinalEnds: []string{"st", "nd", "rd", "th"},
	more: []meaning{
		{"not exceeding", []quantity.Qualifier{quantity.Max}}, {"not to exceed", []quantity.Qualifier{quantity.Max}}, {"must not exceed", []quantity.Qualifier{quantity.Max}}, {"may not exceed", []quantity.Qualifier{quantity.Max}},
		{"shall not exceed", []quantity.Qualifier{quantity.Max}}, {"does not exceed", []quantity.Qualifier{quantity.Max}}, {"do not exceed", []quantity.Qualifier{quantity.Max}}, {"cannot exceed", []quantity.Qualifier{quantity.Max}}, {"not exceed", []quantity.Qualifier{quantity.Max}},
		{"capped at", []quantity.Qualifier{quantity.Max}}, {"maximum of", []quantity.Qualifier{quantity.Max}}, {"as many as", []quantity.Qualifier{quantity.Max, quantity.Exact}}, {"as much as", []quantity.Qualifier{quantity.Max, quantity.Exact}},
		{"not higher than", []quantity.Qualifier{quantity.Max}}, {"no higher than", []quantity.Qualifier{quantity.Max}}, {"no longer than", []quantity.Qualifier{quantity.Max}}, {"no later than", []quantity.Qualifier{quantity.Max, quantity.Exact}},
		{"not lower than", []quantity.Qualifier{quantity.Min}}, {"no lower than", []quantity.Qualifier{quantity.Min}}, {"minimum of", []quantity.Qualifier{quantity.Min}},
		{"higher than", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"larger than", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"greater than", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"longer than", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"lower than", []quantity.Qualifier{quantity.Under}}, {"smaller than", []quantity.Qualifier{quantity.Under}}, {"shorter than", []quantity.Qualifier{quantity.Under}}, {"short of", []quantity.Qualifier{quantity.Under, quantity.Near}},
		{"top", []quantity.Qualifier{quantity.Over, quantity.Odd, quantity.Exact}}, {"tops", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"topped", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"topping", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"beyond", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"passed", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"passing", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"crossed", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"surpass", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"more than an", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"nearing", []quantity.Qualifier{quantity.Near}}, {"just over", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"slightly over", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"an estimated", []quantity.Qualifier{quantity.About, quantity.Exact}}, {"just below", []quantity.Qualifier{quantity.Near, quantity.Under}}, {"close on", []quantity.Qualifier{quantity.Near}}, {"not yet", []quantity.Qualifier{quantity.Under}}, {"not quite", []quantity.Qualifier{quantity.Near, quantity.Under}},
		{"breaking", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"broke", []quantity.Qualifier{quantity.Over, quantity.Odd}},
	},
	moreAfter: []meaning{
		{" or higher", []quantity.Qualifier{quantity.Min}}, {" and above", []quantity.Qualifier{quantity.Min}}, {" and over", []quantity.Qualifier{quantity.Min}}, {" or over", []quantity.Qualifier{quantity.Min}}, {" and more", []quantity.Qualifier{quantity.Min}}, {" or longer", []quantity.Qualifier{quantity.Min}},
		{" and below", []quantity.Qualifier{quantity.Max}}, {" or under", []quantity.Qualifier{quantity.Max}}, {" or lower", []quantity.Qualifier{quantity.Max}}, {" at most", []quantity.Qualifier{quantity.Max}}, {" at least", []quantity.Qualifier{quantity.Min}},
		{" or so", []quantity.Qualifier{quantity.About}}, {" plus", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"-odd", []quantity.Qualifier{quantity.Odd, quantity.Over}}, {" odd", []quantity.Qualifier{quantity.Odd, quantity.Over}},
	},
}
