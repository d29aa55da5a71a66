package align

import (
	"slices"
	"unicode/utf8"

	"lvjin/internal/markdown"
)

// Costs of pairing. Leaving out both of two blocks costs as much as pairing two that have nothing in common.
const (
	leaveOut  = 1.0
	otherKind = 2.4
)

// cheapest is the cheapest way of pairing and leaving out, in the manner of Gale and Church (1993), with links beside
// lengths: a block and its translation lead to the same places and are of like length.
func (t *texts) cheapest(in, out []int) (pairs []Pair) {
	unlike := t.unlikeness(in, out)
	cost := costs(unlike, len(in), len(out))
	for i, j := len(in), len(out); i > 0 || j > 0; {
		switch {
		case i > 0 && j > 0 && cost[i][j] == cost[i-1][j-1]+unlike[i-1][j-1]:
			i, j = i-1, j-1
			pairs = append(pairs, Pair{in[i], out[j]})
		case i > 0 && cost[i][j] == cost[i-1][j]+leaveOut:
			i--
			pairs = append(pairs, Pair{in[i], None})
		default:
			j--
			pairs = append(pairs, Pair{None, out[j]})
		}
	}
	slices.Reverse(pairs)
	return pairs
}

// costs are the least of pairing the first i blocks of the source and the first j of the translation, for all i and j.
func costs(unlike [][]float64, n, m int) [][]float64 {
	cost := matrix(n+1, m+1)
	for i := range cost {
		for j := range cost[i] {
			switch {
			case i == 0:
				cost[i][j] = float64(j) * leaveOut
			case j == 0:
				cost[i][j] = float64(i) * leaveOut
			default:
				cost[i][j] = min(cost[i-1][j]+leaveOut, cost[i][j-1]+leaveOut, cost[i-1][j-1]+unlike[i-1][j-1])
			}
		}
	}
	return cost
}

func matrix(rows, columns int) [][]float64 {
	cells, m := make([]float64, rows*columns), make([][]float64, rows)
	for i := range m {
		m[i] = cells[i*columns : (i+1)*columns]
	}
	return m
}

// unlikeness says of each block of the source how little it has in common with each of the translation, from 0 to 2.
func (t *texts) unlikeness(in, out []int) [][]float64 {
	mine, theirs := lengths(t.in, in), lengths(t.out, out)
	ratio := (sum(theirs) + 1) / (sum(mine) + 1)
	unlike := matrix(len(in), len(out))
	for i := range in {
		for j := range out {
			a, b := &t.in[in[i]], &t.out[out[j]]
			if a.Kind != b.Kind {
				unlike[i][j] = otherKind
				continue
			}
			expected, got := (mine[i]+1)*ratio, theirs[j]+1
			length := 1 - min(expected, got)/max(expected, got)
			unlike[i][j] = length + t.leadElsewhere(a, b, length)
		}
	}
	return unlike
}

// leadElsewhere is the share of the links of two blocks that only one of them has, or otherwise where neither has any.
func (t *texts) leadElsewhere(a, b *markdown.Block, otherwise float64) float64 {
	all := len(a.Links) + len(b.Links)
	if all == 0 {
		return otherwise
	}
	shared := 0
	for _, i := range a.Links {
		if slices.ContainsFunc(b.Links, func(j int) bool { return t.made.Links[j].URL == t.source.Links[i].URL }) {
			shared += 2
		}
	}
	return 1 - min(float64(shared)/float64(all), 1)
}

// lengths count the characters of blocks.
func lengths(blocks []markdown.Block, of []int) []float64 {
	n := make([]float64, len(of))
	for i, b := range of {
		n[i] = float64(utf8.RuneCountInString(blocks[b].Text))
	}
	return n
}

func sum(list []float64) (n float64) {
	for _, x := range list {
		n += x
	}
	return n
}
