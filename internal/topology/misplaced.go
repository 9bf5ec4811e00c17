package topology

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// addMisplaced finds what has to be in one region, and is in two.
func (a *assembly) addMisplaced() {
	m := &misplacing{assembly: a}
	for _, name := range slices.Sorted(maps.Keys(a.here.byType)) {
		zones, certificates := a.catalogue.ZonesOf(name), a.catalogue.CertificatesOf(name)
		only := a.catalogue.OnlyOf(name)
		for _, i := range a.here.byType[name] {
			if i.Unexpanded {
				continue
			}
			m.addZones(i, zones)
			m.addCertificates(i, certificates)
			m.addOnly(i, only)
		}
	}
	m.addAlarms()
	a.topology.MisplacedZones = inOrder(m.zones)
	a.topology.MisplacedCertificates = inOrder(m.certificates)
	a.topology.FarFromHome = inOrder(m.homes)
	a.topology.SplitParents = inOrder(a.splitParents())
}

// misplacing gathers what is misplaced.
type misplacing struct {
	*assembly
	zones, certificates, homes []Misplaced
}

func inOrder(found []Misplaced) []Misplaced {
	slices.SortStableFunc(found, func(x, y Misplaced) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address),
			cmp.Compare(x.Attribute, y.Attribute))
	})
	return append([]Misplaced{}, found...)
}

// misplaced describes a resource and what it names in other regions.
func (a *assembly) misplaced(i *instance, named []Named) Misplaced {
	found := Misplaced{
		Element: i.element(), Place: i.place(), Named: append([]Named{}, named...), Attributes: []string{},
		Because: i.region.Trace,
	}
	for _, one := range named {
		found.Attribute = cmp.Or(found.Attribute, one.Attribute)
		if path := withoutIndex(one.Attribute); !slices.Contains(found.Attributes, path) {
			found.Attributes = append(found.Attributes, path)
		}
	}
	return found
}

var lastIndex = regexp.MustCompile(`\[\d+\]$`)

// withoutIndex cuts the number of a list element off a path: "subnets[1]" is in
// "subnets".
func withoutIndex(path string) string { return lastIndex.ReplaceAllString(path, "") }

// certain lists what an argument reads for certain: what providers compute, and no
// variable, key or condition from outside the code decides. Of a list that is
// known in part, each element speaks for itself.
func (x *index) certain(i *instance, path string) []read {
	if i.uncertain(path) || i.presence(path) == absent {
		return nil
	}
	if i.Origin(path).Settled {
		return x.reads(i, path)
	}
	var found []read
	for _, element := range i.elementsAt(path) {
		origin := i.Origin(element)
		if origin.Kind != terraform.OriginResource {
			continue
		}
		if targets := x.targets(i.root, origin.Reference); len(targets) == 1 {
			found = append(found, read{targets[0], origin.Reference.Attribute})
		}
	}
	return found
}

// argumentsAt lists the paths of an argument that the source sets, through lists of
// blocks. Most resources set few of those that are asked for.
func (i *instance) argumentsAt(argument string) []string {
	first := argument[:strings.IndexAny(argument+".", ".[")]
	if kind := i.Values.Type(); kind.IsObjectType() && !kind.HasAttribute(first) {
		return nil
	}
	return slices.DeleteFunc(i.each(argument), func(path string) bool { return i.presence(path) == absent })
}

// elementsAt lists the paths of the elements of a list, and the path itself of
// anything else.
func (i *instance) elementsAt(path string) []string {
	if v := i.at(path); presenceOf(v) == known && isList(v.Type()) {
		return i.blocks(path)
	}
	return []string{path}
}

// arnRegion is the region in an ARN of a service whose resource starts with a text,
// "" where it is none: "acm:certificate/".
func (r *resolver) arnRegion(text, starts string) string {
	arn, ok := region.ParseARN(text)
	if !ok || !catalogue.Matches(arn.Service+":"+arn.Resource, []string{starts + "*"}) {
		return ""
	}
	if found := r.named(region.AWS, arn.Region); found.Status == region.Known {
		return found.Name
	}
	return ""
}

// providerFor returns the configuration of an instance's own module and provider
// that is in a region, as code names it; "" for none, and where the instance names
// its own region.
func (a *assembly) providerFor(i *instance, name string) string {
	if i.cloud == nil || i.cloud.Cloud != region.AWS || i.presence("region") != absent {
		return ""
	}
	for _, config := range i.root.Providers {
		if config.Module != i.Module || config.Type != i.Provider.Type || config.Key != cty.NilVal {
			continue
		}
		place := a.providerPlace(i.root, terraform.ProviderBinding{Type: config.Type, Config: config})
		if place.RegionStatus == region.Known && place.Region == name {
			if config.Alias == "" {
				return config.Type
			}
			return config.Type + "." + config.Alias
		}
	}
	return ""
}

// isSet says that arguments have these values, for certain.
func (i *instance) isSet(values map[string]string) bool {
	for path, want := range values {
		if i.known(path) != want {
			return false
		}
	}
	return true
}

// maySet says that an argument has one of these values, or may have it.
func (i *instance) maySet(values map[string]string) bool {
	for path, value := range values {
		if text, p := i.text(path); p == unknown || p == known && text == value {
			return true
		}
	}
	return false
}
