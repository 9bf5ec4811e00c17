package topology

import (
	"cmp"
	"maps"
	"slices"
)

// unevenTTLs counts the TTLs of the records with a routing policy where they
// differ, the shortest first. Aliases have none of their own.
func unevenTTLs(members []RouteMember) []TTLUse {
	times := map[float64]int{}
	for _, member := range members {
		if member.TTL != nil && member.Alias == nil && len(member.Policies) > 0 {
			times[*member.TTL]++
		}
	}
	if len(times) < 2 {
		return nil
	}
	uses := make([]TTLUse, 0, len(times))
	for _, seconds := range slices.SortedFunc(maps.Keys(times), cmp.Compare) {
		uses = append(uses, TTLUse{Seconds: seconds, Records: times[seconds]})
	}
	return uses
}
