package locale

var chineseEnumeration = &enumeration{
	some: []string{"其中", "包括"}, whole: []string{"分别为", "分别是", "："},
	rest: []string{"其余", "剩余", "余下"}, others: []string{"等", "主要", "例如", "如", "包括"},
	beside: []string{"另有", "另外", "此外", "还有", "同时"},
	after:  []string{"，合计", "，共计", "，总计", "，三者合计", "，两者合计"},
	ends:   []string{"。", "；", "！", "？", "\n"}, joints: []string{"以及", "、", "，", "和", "及", "与"},
	far: 24,
}

var englishEnumeration = &enumeration{
	some: []string{" including "}, whole: []string{" consisting of ", " consist of ", " consists of ", " comprising ", " comprise ", " comprises ", " made up of ", " composed of ", " namely ", ": "},
	loose: []string{" of which ", " of whom ", " of them ", " of these ", " among them "},
	rest:  []string{" the rest ", " the remaining ", " the other "}, others: []string{" such as ", " among others", " notably ", " mainly "},
	beside: []string{" in addition", " besides", " as well as ", " plus "},
	after:  []string{" for a total of ", " totaling ", " in all "},
	ends:   []string{". ", "; ", "? ", "! ", "\n"}, joints: []string{", and ", ", ", " and "},
	far: 50, leading: true,
}

var germanEnumeration = &enumeration{
	some: []string{" darunter "}, whole: []string{" bestehend aus ", " bestehen aus ", " besteht aus ", " nämlich ", ": "},
	loose: []string{" davon "},
	rest:  []string{" übrigen ", " restlichen ", " der Rest "}, others: []string{" unter anderem ", " etwa ", " vor allem "},
	beside: []string{" außerdem ", " zudem ", " sowie "},
	after:  []string{", insgesamt "},
	ends:   []string{". ", "; ", "? ", "! ", "\n"}, joints: []string{", ", " und "},
	far: 50, leading: true,
}
