package locale

import (
	"fmt"

	"lvjin/internal/calendar"
	"lvjin/internal/quantity"
)

// german is the grammar of German: a decimal comma, Milliarde for billion and Billion for trillion.
var german = prepared(&alphabetic{
	name: "Deutsch", id: "de",
	group: ".", point: ",", percent: "\u00a0%",
	scales: []scaleWord{
		{"Billion", "Billionen", 12}, {"Milliarde", "Milliarden", 9}, {"Million", "Millionen", 6}, {"Tausend", "Tausend", 3},
		{"Bio", "Bio", 12}, {"Mrd", "Mrd", 9}, {"Mio", "Mio", 6},
	},
	units: []unitName{
		{base: "CNY", one: "Yuan", other: "Yuan"}, {base: "CNY", one: "RMB", other: "Renminbi"},
		{base: "USD", one: "US-Dollar", other: "US-Dollar"}, {base: "USD", one: "Dollar", other: "Dollar"}, {base: "HKD", one: "Hongkong-Dollar", other: "Hongkong-Dollar"}, {base: "EUR", one: "Euro", other: "Euro"},
		{base: "JPY", one: "Yen", other: "Yen"}, {base: "GBP", one: "Pfund Sterling", other: "Pfund Sterling"},
		{base: "%", one: "%", other: "%"}, {base: "%", one: "Prozent", other: "Prozent"}, {base: "%", named: -1, one: "‰", other: "‰"}, {base: "%", named: -1, one: "Promille", other: "Promille"},
		{base: "pp", one: "Prozentpunkt", other: "Prozentpunkte"}, {base: "pp", one: "Prozentpunkten", other: "Prozentpunkten"}, {base: "pp", named: -2, one: "Basispunkt", other: "Basispunkte"}, {base: "pp", named: -2, one: "Basispunkt", other: "Basispunkten"},
		{base: "times", one: "Mal", other: "Mal"},
		{base: "year", one: "Jahr", other: "Jahre"}, {base: "day", one: "Tag", other: "Tage"}, {base: "month", one: "Monat", other: "Monate"}, {base: "week", one: "Woche", other: "Wochen"}, {base: "workday", one: "Werktag", other: "Werktage"}, {base: "workday", one: "Arbeitstag", other: "Arbeitstage"},
		{base: "year", one: "Jahren", other: "Jahren"}, {base: "month", one: "Monaten", other: "Monaten"}, {base: "day", one: "Tagen", other: "Tagen"}, {base: "workday", one: "Werktagen", other: "Arbeitstagen"},
		{base: "hour", one: "Stunde", other: "Stunden"}, {base: "minute", one: "Minute", other: "Minuten"},
		{base: "m", one: "Meter", other: "Meter"}, {base: "m", named: -2, one: "Zentimeter", other: "Zentimeter"}, {base: "m", named: -3, one: "Millimeter", other: "Millimeter"}, {base: "m", named: 3, one: "Kilometer", other: "Kilometer"},
		{base: "m2", one: "Quadratmeter", other: "Quadratmeter"}, {base: "m2", one: "m²", other: "m²"}, {base: "m2", named: 6, one: "km²", other: "km²"}, {base: "m3", one: "m³", other: "m³"}, {base: "m", named: 3, one: "km", other: "km"}, {base: "m2", named: 6, one: "Quadratkilometer", other: "Quadratkilometer"}, {base: "m2", named: 4, one: "Hektar", other: "Hektar"},
		{base: "mu", one: "Mu", other: "Mu"}, {base: "m3", one: "Kubikmeter", other: "Kubikmeter"},
		{base: "kWh", one: "kWh", other: "kWh"}, {base: "kWh", named: 3, one: "MWh", other: "MWh"}, {base: "kWh", named: 6, one: "GWh", other: "GWh"}, {base: "kWh", one: "Kilowattstunde", other: "Kilowattstunden"}, {base: "kW", one: "kW", other: "kW"}, {base: "kW", named: 3, one: "MW", other: "MW"}, {base: "kW", named: 6, one: "GW", other: "GW"},
		{base: "t", one: "Tonne", other: "Tonnen"}, {base: "jin", one: "Jin", other: "Jin"}, {base: "t", one: "t", other: "t"}, {base: "t", named: -3, one: "Kilogramm", other: "Kilogramm"},
		{base: "tce", one: "Tonne Steinkohleeinheiten", other: "Tonnen Steinkohleeinheiten"},
		{base: "tCO2", one: "Tonne Kohlendioxid", other: "Tonnen Kohlendioxid"}, {base: "tCO2e", one: "Tonne CO2-Äquivalent", other: "Tonnen CO2-Äquivalent"},
		{base: "CNY/t", one: "Yuan je Tonne", other: "Yuan je Tonne"},
	},
	cellMoney: func(code, number string) string { return number + " " + code },
	phrases: map[quantity.Qualifier]string{
		quantity.Over: "mehr als %", quantity.Odd: "mehr als %", quantity.Near: "fast %", quantity.Under: "weniger als %", quantity.About: "etwa %",
		quantity.Min: "mindestens %", quantity.Max: "höchstens %", quantity.Expected: "voraussichtlich %",
	},
	rangeSign: "–",
	before: []meaning{
		{"mehr als", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"gut", []quantity.Qualifier{quantity.Odd, quantity.Over}}, {"über", []quantity.Qualifier{quantity.Over, quantity.Odd}},
		{"weniger als", []quantity.Qualifier{quantity.Under}}, {"unter", []quantity.Qualifier{quantity.Under}},
		{"nahezu", []quantity.Qualifier{quantity.Near}}, {"beinahe", []quantity.Qualifier{quantity.Near}}, {"fast", []quantity.Qualifier{quantity.Near}}, {"knapp", []quantity.Qualifier{quantity.Near, quantity.Under}},
		{"ungefähr", []quantity.Qualifier{quantity.About}}, {"etwa", []quantity.Qualifier{quantity.About}}, {"rund", []quantity.Qualifier{quantity.About}}, {"circa", []quantity.Qualifier{quantity.About}},
		{"mindestens", []quantity.Qualifier{quantity.Min}}, {"höchstens", []quantity.Qualifier{quantity.Max}}, {"bis zu", []quantity.Qualifier{quantity.Max}}, {"maximal", []quantity.Qualifier{quantity.Max}}, {"binnen", []quantity.Qualifier{quantity.Max}}, {"innerhalb von", []quantity.Qualifier{quantity.Max}},
		{"voraussichtlich", []quantity.Qualifier{quantity.Expected}},
	},
	after: []meaning{{" oder mehr", []quantity.Qualifier{quantity.Min}}, {" oder weniger", []quantity.Qualifier{quantity.Max}}},
	numbers: map[string]int{
		"ein": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
	},
	rankMark:   "Platz ",
	date:       germanDate,
	currencies: []string{"RMB", "CNY"},
	connectors: []string{" bis ", "–", "-", " – "},
	expects:    []string{"voraussichtlich", "soll", "sollen", "wird", "werden", "geplant", "plant", "erwartet", "ziel"},
	since:      "seit %", fromTo: "% bis %", and: " und ",
	openMark: "„", endMark: "“",
	endings: germanEndings,
	prose:   germanProse, duties: germanDuties, sums: germanEnumeration,
})

var germanMonths = []string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"}

func germanDate(d calendar.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Half > 0:
		return fmt.Sprintf("%d. Halbjahr %d", d.Half, d.Year)
	case d.Quarter > 0:
		return fmt.Sprintf("%d. Quartal %d", d.Quarter, d.Year)
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", germanMonths[d.Month-1], d.Year)
	}
	return fmt.Sprintf("%d. %s %d", d.Day, germanMonths[d.Month-1], d.Year)
}

// germanProse is the vocabulary of running German.
var germanProse = prose{
	months:      []string{"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"},
	shortMonths: []string{"jan", "feb", "mrz", "apr", "", "jun", "jul", "aug", "sep", "okt", "nov", "dez"},
	marks:       map[string]Mark{"ende": EndOf, "jahresende": EndOf, "anfang": StartOf, "jahresbeginn": StartOf, "beginn": StartOf, "mitte": Middle},
	of:          "des", the: "dem", year: "jahres",
	halves: []string{"halbjahr", "halbjahres"}, quarters: []string{"quartal", "quartals", "quartale"}, monthWords: []string{"monate", "monaten"},
	clauses: map[string]string{
		"artikel": "article", "kapitel": "chapter", "abschnitt": "section", "absatz": "paragraph", "teil": "part", "anhang": "annex", "anlage": "annex", "tabelle": "table", "abbildung": "figure", "kasten": "box",
	},
	labels:     []string{"phase", "linie", "turm", "gebäude", "stufe", "klasse", "los"},
	skips:      []string{"version", "typ", "modell"},
	fractions:  map[string]int{"hälfte": 2, "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10},
	multiples:  map[string]int{"verdoppelt": 2, "verdoppelte": 2, "verdopplung": 2, "verdreifacht": 3, "verdreifachte": 3, "vervierfachte": 4, "vervierfacht": 4},
	ofTen:      []string{" von zehn"},
	halved:     []string{"halbiert", "halbierte", "halbierung"},
	magnitudes: map[string]int{"dutzend": -1, "dutzende": 1, "hunderte": 2, "tausende": 3, "zehntausende": 4, "millionen": 0},
	relatives:  map[string][]string{"dieses": {"jahr"}, "diesem": {"jahr"}, "vergangenen": {"jahr"}, "nächsten": {"jahr"}},
	events:     []string{"parteitag", "nationalkongress", "jahrestag", "jahrhundert", "tagung"},
	placed:     []string{"rang", "platz"},
	planNumbers: map[string]int{
		"erste": 1, "ersten": 1, "erstes": 1, "zweite": 2, "zweiten": 2, "zweites": 2, "dritte": 3, "dritten": 3, "drittes": 3, "vierte": 4, "vierten": 4, "viertes": 4,
		"elften": 11, "zwölften": 12, "dreizehnten": 13, "vierzehnten": 14, "fünfzehnten": 15,
	},
	partOf:  []string{" der ", " des ", " aller ", " von "},
	plan:    []string{"Fünfjahresplans", "Fünfjahresplan"},
	article: []string{"ein", "eine", "einem", "einen", "einer", "die"},
	both:    "beide",
	rises:   []string{"stieg", "stiegen", "gestiegen", "wuchs", "gewachsen", "erhöht", "erhöhte", "plus", "zuwachs", "anstieg"},
	falls:   []string{"sank", "sanken", "gesunken", "fiel", "gefallen", "verringert", "senkte", "gesenkt", "minus", "rückgang"},
	risen:   []string{"gestiegen", "gewachsen", "erhöht", "mehr", "höher", "zuwachs", "anstieg"},
	fallen:  []string{"gesunken", "gefallen", "verringert", "gesenkt", "weniger", "niedriger", "rückgang"},
	by:      "um", to: "auf", from: "von", and_: "und",
	since:     []string{"seit"},
	countLead: []string{"als", "über", "fast", "mindestens", "höchstens"},
	decade:    "er",
	clock:     []string{" Uhr"},
	dayFirst:  true,
	moreAfter: []meaning{{" und mehr", []quantity.Qualifier{quantity.Min}}},
}
