package region

import (
	"slices"
	"strings"
)

// FindByDisplay returns the regions that go by a display name, city or common
// name ("Tokyo", "US East (N. Virginia)", "Frankfurt", "West Europe"), in any
// cloud. An exact display name of a cloud ("Canada Central" of Azure) does not
// hide the same common name of another.
func (t *Table) FindByDisplay(name string) []Region {
	found := t.byDisplay[displayKey(name)]
	regions := make([]Region, 0, len(found))
	for _, i := range found {
		regions = append(regions, t.regions[i])
	}
	return regions
}

// DisplayNames returns every name that FindByDisplay knows, folded to lower
// case with single spaces, in no particular order.
func (t *Table) DisplayNames() []string {
	names := make([]string, 0, len(t.byDisplay))
	for name := range t.byDisplay {
		names = append(names, name)
	}
	return names
}

func (t *Table) indexDisplay(i int, fact regionFact) {
	if fact.Kind == MultiRegion || fact.Kind == DualRegion {
		return
	}
	names := append([]string{fact.Display}, fact.Names...)
	outer, inner, bracketed := strings.Cut(strings.TrimSuffix(fact.Display, ")"), " (")
	switch {
	case fact.Cloud == Google:
		// "Council Bluffs, Iowa" is a town and its state or country.
		town, _, _ := strings.Cut(outer, ",")
		names = append(names, town)
	case fact.Cloud == AWS && bracketed && !isDirection(inner) && !strings.HasPrefix(fact.Partition, "aws-iso"):
		names = append(names, inner)
		names = append(names, awsVariants(fact.Name, outer, inner)...)
	}
	for _, name := range names {
		t.addDisplay(displayKey(name), i)
	}
}

// isDirection keeps "Central" of "Canada (Central)" and "US-East" of GovCloud
// from becoming names of their own.
func isDirection(word string) bool {
	return word == "Central" || word == "Germany" || strings.HasPrefix(word, "US-")
}

// awsVariants are older and looser spellings of an AWS display name:
// "EU (Ireland)" before 2020, "Europe - Ireland", "EU West (Ireland)".
func awsVariants(name, outer, inner string) []string {
	parts := strings.Split(name, "-")
	direction := strings.Join(parts[:len(parts)-1], " ")
	variants := []string{outer + " " + inner, outer + " - " + inner, direction + " (" + inner + ")"}
	if outer == "Europe" {
		variants = append(variants, "EU ("+inner+")", "EU "+inner, "EU - "+inner)
	}
	return variants
}

func (t *Table) addDisplay(key string, i int) {
	if !slices.Contains(t.byDisplay[key], i) {
		t.byDisplay[key] = append(t.byDisplay[key], i)
	}
}

// displayKey folds case and runs of spaces.
func displayKey(name string) string {
	return strings.Join(strings.Fields(strings.ToLower(name)), " ")
}
