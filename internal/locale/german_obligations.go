package locale

// germanDuties are the obligation words of German.
var germanDuties = (&duties{
	modals: map[string]modal{
		"muss": {Must, Certain}, "müssen": {Must, Certain}, "müsse": {Must, Usual}, "musste": {Must, Usual}, "mussten": {Must, Usual}, "soll": {Must, Usual}, "sollen": {Must, Usual}, "sollte": {Must, Usual}, "sollten": {Must, Usual},
		"darf": {May, Certain}, "dürfen": {May, Certain}, "dürfe": {May, Usual}, "durfte": {May, Usual}, "kann": {May, Usual}, "können": {May, Usual}, "könne": {May, Loose}, "könnte": {May, Loose}, "könnten": {May, Loose},
	},
	words: map[string]modal{
		"verpflichtet": {Must, Loose}, "pflicht": {Must, Loose}, "erforderlich": {Must, Loose}, "notwendig": {Must, Loose}, "nötig": {Must, Loose}, "zwingend": {Must, Loose}, "verlangt": {Must, Loose}, "brauchen": {Must, Loose}, "braucht": {Must, Loose}, "vorgeschrieben": {Must, Loose},
		"untersagt": {MustNot, Certain}, "verboten": {MustNot, Certain}, "unzulässig": {MustNot, Certain}, "verbietet": {MustNot, Certain}, "verbot": {MustNot, Loose}, "ausgeschlossen": {MustNot, Loose}, "niemand": {MustNot, Loose},
		"erlaubt": {May, Loose}, "zulässig": {May, Loose}, "gestattet": {May, Loose}, "berechtigt": {May, Loose}, "möglich": {May, Loose}, "lässt": {May, Loose},
		"ermutigt": {Encourage, Certain}, "ermutigen": {Encourage, Certain}, "ermuntert": {Encourage, Certain}, "ermuntern": {Encourage, Certain}, "anreiz": {Encourage, Loose}, "anreize": {Encourage, Loose}, "regt": {Encourage, Loose}, "regen": {Encourage, Loose}, "fördert": {Encourage, Loose}, "fördern": {Encourage, Loose}, "wirbt": {Encourage, Loose},
	},
	negations: map[string]bool{"nicht": true, "nie": true, "niemals": true, "kein": true, "keine": true, "keinen": true, "keinem": true, "keiner": true, "keines": true, "weder": true, "ohne": true, "keinesfalls": true},
	fronted:   map[string]bool{"kein": true, "keine": true, "keiner": true, "keines": true, "weder": true, "niemand": true},
	need:      map[string]bool{"muss": true, "müssen": true, "müsse": true, "musste": true, "mussten": true},
	reach:     12, // the negation stands near the end of the clause
	bounds:    []string{"überschreiten", "übersteigen", "unterschreiten", "mehr als", "weniger als"},
	linked:    map[string]bool{"ist": true, "sind": true, "hat": true, "haben": true, "war": true, "waren": true, "wäre": true},
	particle:  "zu",
}).indexed()
