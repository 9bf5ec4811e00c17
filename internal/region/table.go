// Package region holds facts of cloud regions: names, short forms, zones,
// jurisdictions and pairs. It does not know which resource is where.
package region

import (
	"slices"
	"strings"
)

// The clouds whose regions the table holds.
const (
	AWS        = "aws"
	Azure      = "azure"
	Google     = "gcp"
	Cloudflare = "cloudflare"
)

// Kind says what a location name stands for.
type Kind string

// The kinds of regions.
const (
	// Single is one region of a cloud.
	Single Kind = "region"
	// MultiRegion and DualRegion are Google's names for several regions.
	MultiRegion Kind = "multi-region"
	DualRegion  Kind = "dual-region"
	// Hint is a location that Cloudflare prefers but does not promise.
	Hint Kind = "hint"
	// Jurisdiction is a location that Cloudflare promises.
	Jurisdiction Kind = "jurisdiction"
)

// Region is one region of one cloud.
type Region struct {
	// Cloud is aws, azure, gcp or cloudflare.
	Cloud string
	// Name is the one form in which regions are kept: AWS as is, Azure lower
	// case without spaces, Google lower case, multi-regions as EU, EUR4.
	Name    string
	Kind    Kind
	Display string
	// Country is the ISO 3166-1 alpha-2 code, "" for a multi-region.
	Country string
	// Countries are those of a multi-region's members; for a region, its own.
	// They are empty where the cloud does not say.
	Countries []string
	EU, EEA   bool
	// AdequateSince is the date of the EU's adequacy decision on the country, or "".
	AdequateSince string
	// Continent is AF, AN, AS, EU, NA, OC or SA, "" where members are on several.
	Continent string
	Latitude  float64
	Longitude float64
	// Pair is Azure's paired region, or "".
	Pair string
	// OptIn says that an AWS account has to enable the region.
	OptIn     bool
	Partition string
	// Members are the regions of a multi-region, where known.
	Members []string
	// Status is ga, restricted, canary, announced or private.
	Status string
}

// Table is the region facts. It is read-only and safe for concurrent use.
type Table struct {
	regions []Region
	// byName, byFold and byShort are keyed by cloud first. byFold has names in
	// lower case; a name that two regions share when folded stays with the first.
	byName  map[string]map[string]int
	byFold  map[string]map[string]int
	byShort map[string]map[string]int
	// byDisplay has displays, cities and common names as displayKey writes them.
	byDisplay map[string][]int
	logical   map[string]bool
	// places has codes in upper case and other words in lower case.
	places map[string]Place
	areas  map[string]area
}

// physicalClouds are those whose regions a name alone can mean, in the order
// in which they are asked.
func physicalClouds() []string { return []string{AWS, Azure, Google} }

// Find returns the region with this name in the cloud. Cloud "" asks aws,
// azure and gcp in that order, and leaves multi-regions out: "eu" and "us" are
// words before they are regions. The name is normalised first ("East US").
func (t *Table) Find(cloud, name string) (Region, bool) {
	if cloud != "" {
		return t.find(cloud, name)
	}
	for _, c := range physicalClouds() {
		if r, ok := t.find(c, name); ok && r.Kind == Single {
			return r, true
		}
	}
	return Region{}, false
}

func (t *Table) find(cloud, name string) (Region, bool) {
	i, ok := t.byName[cloud][name]
	if !ok {
		i, ok = t.byFold[cloud][normalise(cloud, name)]
	}
	if !ok {
		return Region{}, false
	}
	return t.regions[i], true
}

// normalise folds what a cloud ignores in a region name. Azure ignores case
// and spaces (ARM location names); Google's bucket locations ignore case.
func normalise(cloud, name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	if cloud == Azure {
		name = strings.ReplaceAll(name, " ", "")
	}
	return name
}

// Logical says that a location name is one of Azure's geographies ("global",
// "europe", "unitedstates"), in which nothing is deployed.
func (t *Table) Logical(cloud, name string) bool {
	return cloud == Azure && t.logical[normalise(cloud, name)]
}

// All returns the regions of a cloud, or of every cloud for "", in a fixed order.
func (t *Table) All(cloud string) []Region {
	if cloud == "" {
		return slices.Clone(t.regions)
	}
	var found []Region
	for _, r := range t.regions {
		if r.Cloud == cloud {
			found = append(found, r)
		}
	}
	return found
}
