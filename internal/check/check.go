// Package check judges a portal: one check, one file, and a line in the table below. It prints nothing and changes
// nothing; what it finds are findings.
//
// A text lives only while its item is judged and rendered, so a Judge sees the items one by one, from several
// goroutines, keeps in small form what other items need of them, and judges the whole at the end.
package check

import (
	"slices"
	"sync"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

// Check is one thing that is judged. It has Portal or Item, or neither where loading the content judges it.
type Check struct {
	Name string
	Doc  string // what it finds, why that matters, how to mend it
	// Portal judges what needs no text.
	Portal func(p *portal.Portal) []diag.Finding
	// Item judges one item with its parsed texts, in the site's order of languages; nil stands for a missing one.
	Item func(p *portal.Portal, item portal.Item, bodies []*portal.Body) []diag.Finding
}

// Checks is the table of all checks, those of loading first.
var Checks = slices.Concat(loading, []Check{reference, relationCycle, figurePrinted, link, linkFragment, figureValue, figureUnlinked,
	duplicateRow, observedDate, unitMeasure, shareParts, neighborScale, seriesBreak, datasetMetadata,
	textControls, headingPair, blockPair, imagePair, valuePair, fieldPair, valueSum, figurePair, linkPair, obligation, termText, termAvoid, termMissing, titleText, nameText, textWidth, textScript,
	translationStale, titleDouble, government, exceptionUnused})

// Named finds a check by its name, or nil.
func Named(name string) *Check {
	for i := range Checks {
		if Checks[i].Name == name {
			return &Checks[i]
		}
	}
	return nil
}

// Names lists the names of all checks.
func Names() []string {
	names := make([]string, len(Checks))
	for i, c := range Checks {
		names[i] = c.Name
	}
	return names
}

// Judge judges the items of one portal.
type Judge struct {
	portal    *portal.Portal
	mu        sync.Mutex
	findings  []diag.Finding
	fragments fragments
}

// New makes a judge of p.
func New(p *portal.Portal) *Judge {
	return &Judge{portal: p, fragments: fragments{anchors: map[portal.Ref][]string{}}}
}

// Item judges an item with its texts. It may be called from several goroutines.
func (j *Judge) Item(item portal.Item, bodies []*portal.Body) {
	var found []diag.Finding
	for _, c := range Checks {
		if c.Item != nil {
			found = append(found, c.Item(j.portal, item, bodies)...)
		}
	}
	forget(bodies)
	found = excuse(found, exceptionsOf(item, bodies))
	anchors, links := survey(item, bodies)
	j.mu.Lock()
	defer j.mu.Unlock()
	j.findings = append(j.findings, found...)
	j.fragments.add(item.Base().Ref(), anchors, links)
}

// forget gives up what the checks have read from the texts of an item.
func forget(bodies []*portal.Body) {
	for _, b := range bodies {
		if b != nil && b.Values != nil {
			b.Values.Free()
			b.Values = nil
		}
	}
}

// Survey notes the sections of an item that is not to be judged, for the links to them.
func (j *Judge) Survey(item portal.Item, bodies []*portal.Body) {
	anchors, _ := survey(item, bodies)
	j.mu.Lock()
	defer j.mu.Unlock()
	j.fragments.add(item.Base().Ref(), anchors, nil)
}

// Unknown are the items to whose sections there are links, and that have been neither judged nor surveyed.
func (j *Judge) Unknown() []portal.Ref { return j.fragments.unknown() }

// Verdict judges the portal as a whole, after all its items, and gives all findings in order.
func (j *Judge) Verdict() []diag.Finding {
	findings := append(j.findings, j.fragments.unresolved()...)
	for _, c := range Checks {
		if c.Portal != nil {
			findings = append(findings, c.Portal(j.portal)...)
		}
	}
	return diag.Sort(findings)
}
