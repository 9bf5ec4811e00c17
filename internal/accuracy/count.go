package accuracy

import (
	"cmp"
	"maps"
	"slices"
)

// Count is how often something occurs.
type Count struct {
	Name string
	N    int
}

// ranked orders counts, the greatest first.
func ranked(counts map[string]int) []Count {
	var list []Count
	for name := range maps.Keys(counts) {
		list = append(list, Count{Name: name, N: counts[name]})
	}
	slices.SortFunc(list, func(a, b Count) int { return cmp.Or(b.N-a.N, cmp.Compare(a.Name, b.Name)) })
	return list
}
