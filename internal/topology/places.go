package topology

import (
	"slices"
	"strconv"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// causeSeveral says that a resource spans regions, which its trace lists.
const causeSeveral = "it stands in several regions"

// inPlaces reads the lists of locations of what can stand in several: one
// region is known, of several none is the region.
func (r *resolver) inPlaces(i *instance) (found Region, fromVariable, ok bool) {
	trace := []terraform.Hop{hop(i.Range, i.Address+" lists its own locations")}
	var names []string
	for _, list := range i.kind.Places {
		for _, path := range i.each(list.Each) {
			one, variable := r.placeAt(i, list, path)
			if presenceOf(i.at(path)) == unknown && strings.Count(path, "[") < strings.Count(list.Each, "[") {
				// An unset variable for the whole list can stand for several.
				one = Region{Status: region.Unknown, Cause: i.Origin(path).Cause, Trace: one.Trace}
			}
			trace = addHops(trace, one.Trace)
			if one.Status == region.Unknown {
				one.Trace = trace
				return one, false, true
			}
			if id := string(one.Status) + one.Name; !slices.Contains(names, id) {
				names = append(names, id)
			}
			found, fromVariable = one, variable
		}
	}
	switch len(names) {
	case 0:
		return Region{}, false, false
	case 1:
		found.Trace = trace
		return found, fromVariable, true
	default:
		return Region{Status: region.Unknown, Cause: causeSeveral, Trace: trace}, false, true
	}
}

// addHops adds the steps that are not there yet: places can share a line.
func addHops(trace, more []terraform.Hop) []terraform.Hop {
	for _, hop := range more {
		if !slices.Contains(trace, hop) {
			trace = append(trace, hop)
		}
	}
	return trace
}

// placeAt reads one location of a list.
func (r *resolver) placeAt(i *instance, list catalogue.Places, path string) (Region, bool) {
	value := i.at(path)
	if presenceOf(value) == absent || i.uncertain(path) {
		return Region{Status: region.Unknown, Cause: causeNotKnown}, false
	}
	cloudName := i.cloud.Cloud
	if cloudName == "" {
		var near []string
		if block := strings.LastIndex(path, "."); block >= 0 {
			for _, name := range list.Cloud {
				near = append(near, path[:block+1]+name)
			}
		}
		cloudName = i.cloudNamed(append(near, i.kind.CloudFrom...))
	}
	origin := i.Origin(path)
	return r.fromOrigin(i, cloudName, origin, value, origin.Hops)
}

// each returns the paths that a path with [*] stands for. What is inside an
// unknown list is one path.
func (i *instance) each(path string) []string {
	before, after, several := strings.Cut(path, "[*]")
	if !several {
		return []string{path}
	}
	list := i.at(before)
	switch presenceOf(list) {
	case absent:
		return nil
	case unknown:
		return []string{before}
	case known:
	}
	count := 1
	if isList(list.Type()) {
		count = list.LengthInt()
	}
	var paths []string
	for n := range count {
		paths = append(paths, i.each(before+"["+strconv.Itoa(n)+"]"+after)...)
	}
	return paths
}

// cloudOfLocation is the cloud whose regions a resource's location names.
func (r *resolver) cloudOfLocation(i *instance) string {
	if i.cloud.Cloud != "" {
		return i.cloud.Cloud
	}
	return i.cloudNamed(i.kind.CloudFrom)
}

// cloudNamed returns the cloud that the first known argument names, "" where
// none does. MongoDB Atlas names itself where another argument has the cloud.
func (i *instance) cloudNamed(paths []string) string {
	for _, path := range paths {
		switch strings.ToLower(i.known(path)) {
		case "aws":
			return region.AWS
		case "azure":
			return region.Azure
		case "gcp", "google":
			return region.Google
		}
	}
	return ""
}

// spelled finds the region that a vendor of several clouds means: by its own
// name, behind the name of the cloud, or with other separators (US_EAST_1).
func (r *resolver) spelled(file *catalogue.Cloud, cloudName, text string) Region {
	for prefix, of := range file.Prefixes {
		if name, ok := strings.CutPrefix(text, prefix); ok {
			cloudName, text = of, name
			break
		}
	}
	if own := file.Spellings[cloudName][text]; own != "" {
		text = own
	}
	if found, ok := r.regions.Find(cloudName, text); ok {
		return Region{Name: found.Name, Status: region.Known}
	}
	if found, ok := r.regions.FindBySpelling(cloudName, text); ok {
		return Region{Name: found.Name, Status: region.Known}
	}
	return Region{Status: region.Unknown, Cause: causeNotRegion}
}
