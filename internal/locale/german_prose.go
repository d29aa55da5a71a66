package locale

import "lvjin/internal/quantity"

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
	multiples:  map[string]int{"verdoppelt": 2, "verdoppelte": 2, "verdopplung": 2, "verdreifacht": 3, "vervierfacht": 4},
	halved:     []string{"halbiert", "halbierte", "halbierung"},
	magnitudes: map[string]int{"dutzend": -1, "dutzende": 1, "hunderte": 2, "tausende": 3, "zehntausende": 4, "millionen": 0},
	relatives:  map[string][]string{"dieses": {"jahr"}, "diesem": {"jahr"}, "vergangenen": {"jahr"}, "nächsten": {"jahr"}},
	events:     []string{"parteitag", "nationalkongress", "jahrestag", "jahrhundert", "tagung"},
	placed:     []string{"rang", "platz"},
	plan:       []string{"Fünfjahresplans", "Fünfjahresplan"},
	article:    []string{"ein", "eine", "einem", "einen", "einer", "die"},
	both:       "beide",
	rises:      []string{"stieg", "stiegen", "gestiegen", "wuchs", "gewachsen", "erhöht", "erhöhte", "plus", "zuwachs", "anstieg"},
	falls:      []string{"sank", "sanken", "gesunken", "fiel", "gefallen", "verringert", "senkte", "gesenkt", "minus", "rückgang"},
	risen:      []string{"gestiegen", "gewachsen", "erhöht", "mehr", "höher", "zuwachs", "anstieg"},
	fallen:     []string{"gesunken", "gefallen", "verringert", "gesenkt", "weniger", "niedriger", "rückgang"},
	by:         "um", to: "auf", from: "von", and_: "und",
	since:     []string{"seit"},
	countLead: []string{"als", "über", "fast", "mindestens", "höchstens"},
	decade:    "er",
	clock:     []string{" Uhr"},
	dayFirst:  true,
	moreAfter: []meaning{{" und mehr", []quantity.Qualifier{quantity.Min}}},
}
