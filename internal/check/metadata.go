package check

import (
	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var datasetMetadata = Check{
	Name: "dataset-metadata",
	Doc: "An indicator has no license, or rows without a source. Its page and the catalog then carry no metadata for search engines and data portals, since others could not tell whether they may use the data. " +
		"State `license` in its meta.yaml, or once for all in site.yaml.",
	Portal: eachIndicator(missingMetadata),
}

func missingMetadata(p *portal.Portal, x *portal.Indicator) []diag.Finding {
	if x.License != "" || p.Site.License != "" || len(x.Observations) == 0 {
		return nil
	}
	return []diag.Finding{diag.Warnf("dataset-metadata", x.At, "no license for the data; the page has no metadata for machines")}
}
