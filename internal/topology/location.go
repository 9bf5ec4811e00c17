package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// location turns the location of a resource into a region, as its provider
// writes them.
func (r *resolver) location(i *instance, cloudName, text string) Region {
	switch {
	case i.cloud != nil && i.cloud.Unverified:
		return Region{Name: i.Provider.Type + " " + text, Status: region.Symbolic}
	case i.cloud != nil && i.cloud.Cloud == "":
		return r.spelled(i.cloud, cloudName, text)
	case i.kind.UpperCase:
		return r.named(cloudName, strings.ToUpper(text))
	default:
		return r.named(cloudName, text)
	}
}

// named turns the name of a region or zone into a region of the cloud.
func (r *resolver) named(cloudName, text string) Region {
	text = lastSegment(text)
	if cloudName == region.Google {
		text = strings.TrimPrefix(text, "regional-")
	}
	if found, ok := r.regions.Find(cloudName, text); ok {
		return Region{Name: found.Name, Status: region.Known}
	}
	if found, ok := r.regions.Zone(cloudName, text); ok {
		return Region{Name: found.Name, Status: region.Known, Zone: strings.ToLower(text)}
	}
	switch {
	case cloudName == region.Google && strings.EqualFold(text, "global"), r.regions.Logical(cloudName, text):
		return Region{Status: region.Global}
	case cloudName == region.AWS && r.plausibleRegion(text):
		return Region{Name: text, Status: region.Known}
	default:
		return Region{Status: region.Unknown, Cause: causeNotRegion}
	}
}

// lastSegment returns the name in a self-link or id: what follows "/regions/",
// "/zones/" or "/locations/".
func lastSegment(text string) string {
	for _, marker := range []string{"/zones/", "/regions/", "/locations/", "/instanceConfigs/"} {
		if _, rest, ok := strings.Cut(text, marker); ok {
			name, _, _ := strings.Cut(rest, "/")
			return name
		}
	}
	return text
}

// plausibleRegion accepts AWS region names that are newer than the region
// facts, such as "eu-north-3": an area that has regions, a direction and a
// digit. Anything else is a slip of the pen, and tells no region.
func (r *resolver) plausibleRegion(text string) bool {
	parts := strings.Split(text, "-")
	if len(parts) != 3 || len(parts[2]) != 1 || parts[2][0] < '1' || parts[2][0] > '9' {
		return false
	}
	directions := []string{
		"north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest", "central",
	}
	return slices.Contains(directions, parts[1]) &&
		slices.ContainsFunc(r.regions.All(region.AWS), func(known region.Region) bool {
			return strings.HasPrefix(known.Name, parts[0]+"-")
		})
}
