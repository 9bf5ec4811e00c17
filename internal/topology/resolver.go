package topology

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// The causes of unknown regions that the evaluator cannot tell. They name no
// resource, so that they can be counted.
const (
	causeNoProviderRegion = "the provider has no region"
	causeNoLocation       = "the resource has no location"
	causeNotRegion        = "the location is not the name of a region"
	causeCycle            = "the location depends on itself"
	causeNoProvider       = "the provider configuration is not known"
	causeForeignProvider  = "the provider is not in the catalogue"
	causeNotKnown         = "the location is not known before apply"
)

// resolver answers where instances are.
type resolver struct {
	regions *region.Table
	index   *index
	// defaultRegion is the environment's, "" where it does not count.
	defaultRegion string
}

// resolveAll answers for every instance of the index.
func (r *resolver) resolveAll() {
	for _, i := range r.index.all {
		r.resolve(i)
	}
}

// resolve finds the region of an instance: its own location, its provider's
// region, its parent's, in this order.
func (r *resolver) resolve(i *instance) Region {
	switch i.resolved {
	case done:
		return i.region
	case resolving:
		return Region{Status: region.Unknown, Cause: causeCycle, Trace: []terraform.Hop{}}
	case unresolved:
	}
	i.resolved = resolving
	i.region, i.fromVariable = r.decide(i)
	if i.region.Trace == nil {
		i.region.Trace = []terraform.Hop{}
	}
	i.resolved = done
	return i.region
}

func (r *resolver) decide(i *instance) (Region, bool) {
	self := hop(i.Range, i.Address)
	switch {
	case i.cloud == nil:
		return Region{Status: region.Unknown, Cause: causeForeignProvider, Trace: []terraform.Hop{self}}, false
	case i.cloud.Placeless:
		self.Message = fmt.Sprintf("%s: provider %s has no regions", i.Address, i.Provider.Type)
		return Region{Status: region.Global, Trace: []terraform.Hop{self}}, false
	case i.kind.Global:
		self.Message = fmt.Sprintf("%s: %s is a global service", i.Address, i.Type)
		return Region{Status: region.Global, Trace: []terraform.Hop{self}}, false
	}
	if found, fromVariable, ok := r.inPlaces(i); ok {
		return found, fromVariable
	}
	if own, fromVariable, ok := r.own(i); ok {
		return r.atHome(i, own), fromVariable
	}
	switch {
	case r.hasParent(i):
	case len(i.cloud.LocationOf(i.kind)) > 0:
		inherited, fromVariable := r.fromProvider(i)
		return r.atHome(i, inherited), fromVariable
	case i.kind.Fallback != "":
		return r.byDefault(i), false
	}
	return r.fromParent(i), false
}

// byDefault is where a type is that names no location.
func (r *resolver) byDefault(i *instance) Region {
	found := r.named(i.cloud.Cloud, i.kind.Fallback)
	if i.kind.Fallback == "global" {
		found = Region{Status: region.Global}
	}
	found.Trace = []terraform.Hop{hop(i.Range, fmt.Sprintf(
		"%s names no location: %s is %s then", i.Address, i.Type, i.kind.Fallback))}
	return found
}

// atHome moves what a service accepts in one region only into that region.
func (r *resolver) atHome(i *instance, found Region) Region {
	place := i.kind.Home
	if place == nil || found.Name == place.Region {
		return found
	}
	switch setting, p := i.text(place.Attribute); {
	case p == unknown:
		trace := append(slices.Clip(found.Trace), hop(i.Range, fmt.Sprintf(
			"%s with %s %s would be in %s, and its %s is not known",
			i.Type, place.Attribute, place.Value, place.Region, place.Attribute)))
		return Region{Status: region.Unknown, Cause: causeNotKnown, Trace: trace}
	case setting != place.Value:
		return found
	}
	trace := append(slices.Clip(found.Trace), hop(i.Range, fmt.Sprintf(
		"%s with %s %s is always in %s", i.Type, place.Attribute, place.Value, place.Region)))
	return Region{Name: place.Region, Status: region.Known, Configured: found.Name, Trace: trace}
}

// own reads the resource's own location arguments.
func (r *resolver) own(i *instance) (found Region, fromVariable, ok bool) {
	paths := i.cloud.Location
	if i.kind.Location != nil {
		paths = *i.kind.Location
	}
	for _, path := range paths {
		if i.naming(path) == absent || slices.Contains(i.kind.NoLocation, i.known(path)) {
			continue
		}
		origin := i.Origin(path)
		first := hop(i.Range, i.Address+" sets its own "+path)
		first.Kind = terraform.HopUse
		trace := append([]terraform.Hop{first}, origin.Hops...)
		found, fromVariable = r.fromOrigin(i, r.cloudOfLocation(i), origin, i.at(path), trace)
		return found, fromVariable, true
	}
	return Region{}, false, false
}

// fromProvider follows the provider configuration to its location.
func (r *resolver) fromProvider(i *instance) (Region, bool) {
	binding := i.Provider
	trace := []terraform.Hop{hop(i.Range, fmt.Sprintf("%s uses provider %s", i.Address, localName(binding)))}
	trace[0].Kind = terraform.HopUse
	trace = append(trace, binding.Hops...)
	if binding.Config == nil {
		if binding.Symbol != "" {
			return Region{Name: binding.Symbol, Status: region.Symbolic, Trace: trace}, false
		}
		cause := binding.Cause
		if cause == "" {
			cause = causeNoProvider
		}
		return Region{Status: region.Unknown, Cause: cause, Trace: trace}, false
	}
	for n, path := range i.cloud.LocationOf(i.kind) {
		value := valueAt(binding.Config.Values, path)
		if text, p := textOf(value); p == absent || p == known && text == "" {
			continue
		}
		origin := binding.Config.Origin(path)
		found, fromVariable := r.fromOrigin(i, i.cloud.Cloud, origin, value, append(trace, origin.Hops...))
		if n > 0 {
			found.Zone = "" // of what is in a region, the provider's zone says which
		}
		return found, fromVariable
	}
	if r.defaultRegion != "" && i.cloud.Cloud == region.AWS {
		found := r.named(region.AWS, r.defaultRegion)
		found.Trace = append(trace, terraform.Hop{Message: "the environment says " + r.defaultRegion})
		return found, false
	}
	return Region{Status: region.Unknown, Cause: causeNoProviderRegion, Trace: trace}, false
}

func localName(binding terraform.ProviderBinding) string {
	if binding.Local != "" {
		return binding.Local
	}
	return binding.Type
}

// fromOrigin turns the value of a location argument into a region.
func (r *resolver) fromOrigin(
	i *instance, cloudName string, origin terraform.Origin, value cty.Value, trace []terraform.Hop,
) (Region, bool) {
	fromVariable := origin.Kind == terraform.OriginVariable || origin.Kind == terraform.OriginUnset
	if text, p := textOf(value); p == known {
		found := r.location(i, cloudName, text)
		found.Trace = trace
		return found, fromVariable
	}
	if origin.Kind == terraform.OriginUnset && origin.Symbol != "" {
		return Region{Name: origin.Symbol, Status: region.Symbolic, Trace: trace}, true
	}
	if origin.Kind == terraform.OriginResource {
		if source := r.locationOf(i.root, origin.Reference); source != nil {
			found := r.resolve(source)
			found.Trace = append(trace, found.Trace...)
			return found, source.fromVariable
		}
	}
	cause := origin.Cause
	if cause == "" {
		cause = causeNotKnown
	}
	return Region{Status: region.Unknown, Cause: cause, Trace: trace}, false
}

// locationOf returns the instance whose region an attribute tells:
// data.aws_region.current.name, azurerm_resource_group.rg.location.
func (r *resolver) locationOf(root *terraform.Root, reference terraform.Reference) *instance {
	targets := r.index.targets(root, reference)
	if len(targets) != 1 || targets[0].cloud == nil {
		return nil
	}
	target := targets[0]
	told := target.cloud.Location
	switch {
	case target.kind.Location != nil:
		told = *target.kind.Location
	case target.managed():
	case target.kind.ForeignLocation:
		told = nil
	}
	if slices.Contains(told, reference.Attribute) || slices.Contains(target.kind.Reports, reference.Attribute) {
		return target
	}
	return nil
}

// hasParent says that the code shows what an instance is part of. It stands
// there and not in the provider's region, which is for what names neither.
func (r *resolver) hasParent(i *instance) bool {
	return slices.ContainsFunc(i.cloud.Parents, func(path string) bool {
		return i.presence(path) != absent && len(r.parents(i, path)) > 0
	})
}

// parents returns what an argument says that an instance is part of.
func (r *resolver) parents(i *instance, path string) []read {
	return slices.DeleteFunc(r.index.reads(i, path), func(parent read) bool {
		return parent.instance == i || parent.cloud == nil || slices.Contains(i.cloud.NotParents, parent.Type)
	})
}

// fromParent takes the region of what the resource is part of.
func (r *resolver) fromParent(i *instance) Region {
	trace := []terraform.Hop{hop(i.Range, i.Address)}
	for _, path := range i.cloud.Parents {
		if i.presence(path) == absent {
			continue
		}
		parents := r.parents(i, path)
		if len(parents) == 0 {
			continue
		}
		found := r.resolve(parents[0].instance)
		for _, other := range parents[1:] {
			if r.resolve(other.instance).Name != found.Name {
				return Region{Status: region.Unknown, Cause: causeNotKnown, Trace: trace}
			}
		}
		trace[0].Message = fmt.Sprintf("%s has no location of its own and is in the region of %s, its %s",
			i.Address, parents[0].Address, path)
		found.Trace = append(trace, found.Trace...)
		return found
	}
	return Region{Status: region.Unknown, Cause: causeNoLocation, Trace: trace}
}

// regionAt returns the region that an argument names for another end:
// region_name, destination_region, a latency region.
func (r *resolver) regionAt(i *instance, path string) Region {
	origin := i.Origin(path)
	value := i.at(path)
	if presenceOf(value) == absent {
		return Region{Status: region.Unknown, Cause: causeNoLocation}
	}
	cloudName := region.AWS
	if i.cloud != nil {
		cloudName = i.cloud.Cloud
	}
	found, _ := r.fromOrigin(i, cloudName, origin, value, nil)
	if found.Status != region.Unknown {
		return found
	}
	for _, source := range r.index.reads(i, path) {
		if source.Type == "aws_region" && source.Mode == terraform.Data {
			return r.resolve(source.instance)
		}
	}
	return found
}

func (r Region) place() Place {
	place := Place{RegionStatus: r.Status}
	if r.Distinct() {
		place.Region = r.Name
	}
	return place
}

func hop(at hcl.Range, message string) terraform.Hop {
	return terraform.Hop{File: at.Filename, Line: at.Start.Line, Message: message}
}
