package export

import "strings"

// frequencies are the terms of the Collection Description frequency vocabulary, which DCAT uses.
var frequencies = map[string]string{
	"annual": "http://purl.org/cld/freq/annual", "half-yearly": "http://purl.org/cld/freq/semiannual", "quarterly": "http://purl.org/cld/freq/quarterly",
	"monthly": "http://purl.org/cld/freq/monthly", "irregular": "http://purl.org/cld/freq/irregular",
}

func mediaType(t string) node { return ref("https://www.iana.org/assignments/media-types/" + t) }

// date is a date typed by its precision. Halves and quarters have no type in XML Schema and stay plain texts.
func date(iso string) node {
	if iso == "" {
		return nil
	}
	n := node{"@value": iso}
	if strings.ContainsAny(iso, "HQ") {
		return n
	}
	return n.put("@type", map[int]string{4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}[len(iso)])
}

// temporal is the period that data cover. One without a stated end has none here, too.
func temporal(from, to string) node {
	if from == "" {
		return nil
	}
	n := node{"@type": "dcterms:PeriodOfTime"}.put("dcat:startDate", date(from))
	if to == open {
		return n
	}
	return n.put("dcat:endDate", date(to))
}

// licenseNode is a license by its address or, where it has none, a thing with a name.
func licenseNode(license, class, label string) node {
	switch page := licensePage(license); {
	case page != "":
		return ref(page)
	case license != "":
		return node{"@type": class, label: license}
	}
	return nil
}
