package checklist

import (
	"maps"
	"slices"
)

// Kinds are the keys of the claims that are judged, sorted.
func Kinds() []string { return slices.Sorted(maps.Keys(kinds())) }
