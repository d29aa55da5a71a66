package locale

// englishDuties are the obligation words of English.
var englishDuties = (&duties{
	modals: map[string]modal{
		"shall": {Must, Certain}, "must": {Must, Certain}, "should": {Must, Usual}, "ought": {Must, Loose},
		"may": {May, Usual}, "can": {May, Usual}, "could": {May, Loose}, "might": {May, Loose}, "cannot": {MustNot, Usual},
		"will": {Must, Loose}, "would": {Must, Loose},
	},
	words: map[string]modal{
		"required": {Must, Loose}, "require": {Must, Loose}, "requires": {Must, Loose}, "requirement": {Must, Loose}, "requirements": {Must, Loose}, "obliged": {Must, Loose}, "obligated": {Must, Loose},
		"obligation": {Must, Loose}, "obligations": {Must, Loose}, "mandatory": {Must, Loose}, "compulsory": {Must, Loose}, "duty": {Must, Loose}, "bound": {Must, Loose}, "need": {Must, Loose}, "needs": {Must, Loose}, "needed": {Must, Loose},
		"necessary": {Must, Loose}, "essential": {Must, Loose}, "imperative": {Must, Loose}, "vital": {Must, Loose}, "means": {Must, Loose}, "ensure": {Must, Loose}, "subject": {Must, Loose},
		"prohibited": {MustNot, Certain}, "prohibits": {MustNot, Certain}, "prohibit": {MustNot, Certain}, "forbidden": {MustNot, Certain}, "forbids": {MustNot, Certain}, "forbid": {MustNot, Certain},
		"prohibiting": {MustNot, Loose}, "prohibition": {MustNot, Loose}, "ban": {MustNot, Loose}, "bans": {MustNot, Loose}, "banned": {MustNot, Loose}, "bar": {MustNot, Loose}, "bars": {MustNot, Loose}, "barred": {MustNot, Loose},
		"ineligible": {MustNot, Loose}, "illegal": {MustNot, Loose}, "unlawful": {MustNot, Loose}, "avoid": {MustNot, Loose}, "refrain": {MustNot, Loose}, "exclude": {MustNot, Loose}, "excludes": {MustNot, Loose}, "excluded": {MustNot, Loose}, "disallowed": {MustNot, Loose}, "impermissible": {MustNot, Loose},
		"allowed": {May, Loose}, "allows": {May, Loose}, "allow": {May, Loose}, "permitted": {May, Loose}, "permits": {May, Loose}, "permit": {May, Loose}, "eligible": {May, Loose}, "entitled": {May, Loose}, "able": {May, Loose}, "possible": {May, Loose}, "option": {May, Loose}, "free": {May, Loose},
		"optional": {May, Loose}, "qualify": {May, Loose}, "qualifies": {May, Loose}, "authorized": {May, Loose}, "right": {May, Loose},
		"encourage": {Encourage, Certain}, "encourages": {Encourage, Certain}, "encouraged": {Encourage, Certain}, "encouraging": {Encourage, Loose}, "encouragement": {Encourage, Loose},
		"promote": {Encourage, Loose}, "promotes": {Encourage, Loose}, "urge": {Encourage, Loose}, "urges": {Encourage, Loose}, "urged": {Encourage, Loose}, "invite": {Encourage, Loose}, "invites": {Encourage, Loose}, "invited": {Encourage, Loose},
		"incentive": {Encourage, Loose}, "incentives": {Encourage, Loose}, "motivate": {Encourage, Loose}, "motivates": {Encourage, Loose}, "stimulate": {Encourage, Loose}, "stimulates": {Encourage, Loose}, "spur": {Encourage, Loose}, "spurs": {Encourage, Loose},
	},
	negations: map[string]bool{"not": true, "never": true, "no": true, "nor": true, "neither": true, "none": true, "nobody": true, "nothing": true, "without": true, "t": true},
	fronted:   map[string]bool{"no": true, "nor": true, "neither": true, "none": true, "nobody": true, "nothing": true},
	reach:     3,
	bounds:    []string{"exceed", "be more than", "be less than", "be fewer than", "be higher than", "be lower than", "be below", "be above", "be under", "be over", "fall below", "be later than", "be longer than"},
	linked:    map[string]bool{"is": true, "are": true, "be": true, "was": true, "were": true, "has": true, "have": true, "had": true},
	particle:  "to",
}).indexed()
