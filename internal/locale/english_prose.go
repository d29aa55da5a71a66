package locale

import "lvjin/internal/quantity"

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
	skips:     []string{"version", "versions", "v", "edition", "type", "model", "hotline", "room"},
	fractions: map[string]int{"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10},
	multiples: map[string]int{
		"doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "twice": 2, "tripled": 3, "tripling": 3, "triples": 3, "triple": 3, "trebled": 3, "thrice": 3, "quadrupled": 4, "quadrupling": 4, "quadruple": 4, "quintupled": 5,
	},
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
		{"topped", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"topping", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"beyond", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"passed", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"passing", []quantity.Qualifier{quantity.Over, quantity.Odd}}, {"crossed", []quantity.Qualifier{quantity.Over, quantity.Odd}},
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
