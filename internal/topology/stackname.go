package topology

import (
	"path"
	"slices"
	"strings"
)

// placeless is the words of a name that tell neither a region nor which of
// several it is, in order, and whether it has others. "api-use1" and "api-dr"
// are one.
func (t *twinning) placeless(name string) (words string, placed bool) {
	all := wordsOf(name)
	kept := slices.DeleteFunc(t.outsideRegions(slices.Clone(all)), func(word string) bool {
		return isIndex(word) || len(word) == 1 || slices.Contains(roleWords, word) || t.isPlaceInName(word)
	})
	slices.Sort(kept)
	return strings.Join(kept, " "), len(kept) < len(all)
}

// isPlaceInName says that a word of a name says where the thing is. Many codes of
// countries are short for something else ("lb", "sg", "gw").
func (t *twinning) isPlaceInName(word string) bool {
	switch {
	case slices.Contains([]string{"global", "local", "regional"}, word):
		return false
	case len(word) == 2:
		return slices.Contains(placeCodes, word) || regionWord.MatchString(word)
	default:
		return regionWord.MatchString(word) || airportWord.MatchString(word) || t.isPlace(word) ||
			len(t.regions.FindByDisplay(word)) > 0
	}
}

var placeCodes = []string{
	"ae", "au", "br", "ch", "de", "es", "eu", "fr", "gb", "hk", "ie", "jp", "kr", "uk", "us", "za",
}

// placelessDir is the same for a directory, segment by segment.
func (t *twinning) placelessDir(dir string) string {
	parts := strings.Split(path.Clean(dir), "/")
	for n, part := range parts {
		parts[n], _ = t.placeless(part)
	}
	return strings.Join(parts, "/")
}

// placelessAddress is the same for the names and keys in an address.
func (t *twinning) placelessAddress(address string) (words string, placed bool) {
	var parts []string
	for n, segment := range segments(address) {
		if n%2 == 0 {
			continue
		}
		part, own := t.placeless(segment)
		parts, placed = append(parts, part), placed || own
	}
	return strings.Join(parts, "/"), placed
}

// failoverWords call something one that waits for a failover, or performs it.
var failoverWords = []string{"dr", "failover", "passive", "promote", "recovery", "standby", "switchover"}

// isForFailover says that a name is of what waits for a failover or performs it.
func isForFailover(name string) bool {
	return slices.ContainsFunc(wordsOf(name), func(word string) bool { return slices.Contains(failoverWords, word) })
}
