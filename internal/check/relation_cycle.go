package check

import (
	"strings"

	"lvjin/internal/diag"
	"lvjin/internal/portal"
)

var relationCycle = Check{
	Name: "relation-cycle",
	Doc: "Relations lead in a circle: an item refers to itself, or to one that refers back to it, directly or by way of others. " +
		"A relation is shown on both pages, so it is stated once; two policies cannot each supersede the other, nor two areas lie within each other. Take one of the references out.",
	Portal: relationCycles,
}

// relationsOf are all the references of an item to others, in the order of its keys.
func relationsOf(item portal.Item) []portal.Relation {
	var all []portal.Relation
	for _, to := range item.Base().Related {
		all = append(all, portal.Relation{Key: "related", To: to})
	}
	return append(all, item.Relations()...)
}

// relationCycles walks the relations depth first; a reference to an item that is on the way there closes a cycle.
func relationCycles(p *portal.Portal) []diag.Finding {
	w := walker{p: p, state: map[portal.Ref]int{}}
	for _, item := range p.All() {
		w.visit(item)
	}
	return append(w.findings, areaCycles(p)...)
}

type walker struct {
	p        *portal.Portal
	path     []portal.Relation
	state    map[portal.Ref]int // 1: on the way, 2: done
	findings []diag.Finding
}

func (w *walker) visit(item portal.Item) {
	ref := item.Base().Ref()
	if w.state[ref] != 0 {
		return
	}
	w.state[ref] = 1
	for _, r := range relationsOf(item) {
		if w.state[r.To.V] == 1 {
			w.report(ref, r)
			continue
		}
		if next := w.p.Item(r.To.V); next != nil {
			w.path = append(w.path, r)
			w.visit(next)
			w.path = w.path[:len(w.path)-1]
		}
	}
	w.state[ref] = 2
}

func (w *walker) report(from portal.Ref, closing portal.Relation) {
	if from == closing.To.V {
		w.findings = append(w.findings, diag.Errorf("relation-cycle", closing.To.At, "%s: %s refers to itself", closing.Key, from))
		return
	}
	start := len(w.path) - 1
	for start > 0 && w.path[start-1].To.V != closing.To.V {
		start--
	}
	way := []string{closing.To.V.String()}
	for _, r := range w.path[start:] {
		way = append(way, r.To.V.String())
	}
	f := diag.Errorf("relation-cycle", closing.To.At, "%s: %s closes a circle: %s; a relation is shown on both pages, state it once",
		closing.Key, closing.To.V, strings.Join(append(way, way[0]), " -> "))
	for _, r := range w.path[start:] {
		f = f.And(r.To.At, "%s: %s", r.Key, r.To.V)
	}
	w.findings = append(w.findings, f)
}

// areaCycles follows `within` from every area.
func areaCycles(p *portal.Portal) (findings []diag.Finding) {
	for _, a := range p.Areas {
		seen := map[string]bool{}
		for at := a; at != nil && at.Within.V != ""; at = p.Area(at.Within.V) {
			if seen[at.ID] {
				if at == a {
					findings = append(findings, diag.Errorf("relation-cycle", a.Within.At, "within: area %s lies within itself, by way of %s", a.ID, a.Within.V))
				}
				break
			}
			seen[at.ID] = true
		}
	}
	return findings
}
