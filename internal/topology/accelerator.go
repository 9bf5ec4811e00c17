package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// What holds where an endpoint group leaves it out (AWS Global Accelerator API
// Reference, "EndpointGroup" and "EndpointConfiguration").
const (
	defaultDial   = 100.0
	defaultWeight = 128.0
)

// accelerating is the accelerators while their groups are joined.
type accelerating struct {
	*assembly
	of map[*instance]*Accelerator
	// order is the accelerators as the code has them.
	order []*Accelerator
	// stray says that a group names a listener which the code does not show.
	stray bool
}

// acceleratorTypes are the accelerators, and whether they route custom.
var acceleratorTypes = map[string]bool{
	"aws_globalaccelerator_accelerator":                false,
	"aws_globalaccelerator_custom_routing_accelerator": true,
}

// addAccelerators fills the document's accelerators.
func (a *assembly) addAccelerators() {
	x := &accelerating{assembly: a, of: map[*instance]*Accelerator{}}
	for _, i := range a.here.ofTypes(
		"aws_globalaccelerator_accelerator", "aws_globalaccelerator_custom_routing_accelerator",
	) {
		x.accelerator(i)
	}
	for _, i := range a.here.byType["aws_globalaccelerator_endpoint_group"] {
		x.add(i, a.endpointGroup(i))
	}
	for _, i := range a.here.byType["aws_globalaccelerator_custom_routing_endpoint_group"] {
		x.add(i, a.endpointGroup(i))
	}
	x.openPassedOn()
	a.topology.Accelerators = make([]Accelerator, 0, len(x.order))
	for _, found := range x.order {
		found.Complete = found.Complete && !x.stray
		a.topology.Accelerators = append(a.topology.Accelerators, *found)
	}
	slices.SortStableFunc(a.topology.Accelerators, func(one, other Accelerator) int {
		return cmp.Or(cmp.Compare(one.Root, other.Root), cmp.Compare(one.Address, other.Address))
	})
}

// accelerator returns what stands for an instance, and makes it where it is new.
func (x *accelerating) accelerator(i *instance) *Accelerator {
	if x.of[i] == nil {
		custom, whole := acceleratorTypes[i.Type]
		x.of[i] = &Accelerator{
			Element: i.element(), Name: i.known("name"), Custom: custom,
			Groups: []EndpointGroup{}, Complete: whole && i.managed() && !i.Unexpanded,
		}
		x.order = append(x.order, x.of[i])
	}
	return x.of[i]
}

// add puts a group into its accelerator.
func (x *accelerating) add(i *instance, group EndpointGroup) {
	whole := i
	if listener := x.named(i, "listener_arn"); listener != nil {
		group.Listener, whole = listener.Address, listener
		if accelerator := x.named(listener, "accelerator_arn"); accelerator != nil {
			whole = accelerator
		}
	}
	_, found := acceleratorTypes[whole.Type]
	x.stray = x.stray || !found
	accelerator := x.accelerator(whole)
	accelerator.Groups = append(accelerator.Groups, group)
	accelerator.Complete = accelerator.Complete && !i.Unexpanded
}

// named returns what an argument names of Global Accelerator. An expression can
// read other things, too, such as what it is chosen by.
func (x *accelerating) named(i *instance, path string) *instance {
	found := x.here.reads(i, path)
	for _, read := range found {
		if strings.HasPrefix(read.Type, "aws_globalaccelerator_") {
			return read.instance
		}
	}
	if len(found) > 0 {
		return found[0].instance
	}
	return nil
}

// openPassedOn opens the accelerators that modules which are not on disk are
// told of.
func (x *accelerating) openPassedOn() {
	for _, root := range x.roots {
		for _, call := range root.Calls {
			for _, input := range x.here.resolve(root, call.Unseen(), "") {
				x.open(input.instance)
			}
		}
	}
}

func (x *accelerating) open(i *instance) {
	for _, listened := range append(x.here.reads(i, "accelerator_arn"), read{instance: i}) {
		if found := x.of[listened.instance]; found != nil {
			found.Complete = false
		}
	}
}

// endpointGroup describes a group by itself.
func (a *assembly) endpointGroup(i *instance) EndpointGroup {
	group := EndpointGroup{
		Element: i.element(), Place: a.groupPlace(i), Endpoints: []Endpoint{}, Unknown: []string{},
	}
	if i.naming("endpoint_group_region") != absent {
		group.Attribute = "endpoint_group_region"
	}
	group.Dial, _ = effective(i, "traffic_dial_percentage", defaultDial, &group.Unknown)
	group.Interval, _ = effective(i, "health_check_interval_seconds", defaultGroupInterval, &group.Unknown)
	group.Threshold, _ = effective(i, "threshold_count", defaultGroupThreshold, &group.Unknown)
	if i.presence("endpoint_configuration") == unknown {
		group.Unknown = append(group.Unknown, "endpoint_configuration")
	}
	for _, block := range i.blocks("endpoint_configuration") {
		endpoint := a.endpoint(i, block, &group.Unknown)
		endpoint.Astray = group.RegionStatus == region.Known && endpoint.RegionStatus == region.Known &&
			group.Region != endpoint.Region
		group.Astray = group.Astray || endpoint.Astray
		group.Endpoints = append(group.Endpoints, endpoint)
	}
	slices.Sort(group.Unknown)
	group.Unknown = slices.Compact(group.Unknown)
	return group
}

// endpoint describes one endpoint: by what it reads, else by its ARN.
func (a *assembly) endpoint(i *instance, block string, unknowns *[]string) Endpoint {
	endpoint := Endpoint{Attribute: block, Place: unknownPlace()}
	endpoint.Weight, _ = effective(i, block+".weight", defaultWeight, unknowns)
	path := block + ".endpoint_id"
	var places []Place
	for _, target := range a.endpointTargets(i, path) {
		endpoint.Target = target.Address
		places = append(places, target.place())
	}
	if endpoint.Place = onePlace(places); len(places) > 1 {
		endpoint.Target = "" // one of several, and the code does not tell which
	}
	arn, ok := region.ParseARN(i.known(path))
	if found, known := a.regions.Find(region.AWS, arn.Region); ok && known && len(places) == 0 {
		endpoint.Place = Place{Region: found.Name, RegionStatus: region.Known}
	}
	return endpoint
}

// endpointTargets returns what an endpoint may be: the one resource that it is,
// or all that its expression reads.
func (a *assembly) endpointTargets(i *instance, path string) []read {
	if i.uncertain(path) {
		return nil
	}
	if only, ok := a.here.readsOne(i, path); ok {
		return []read{only}
	}
	return slices.DeleteFunc(a.here.reads(i, path), func(target read) bool {
		return slices.Contains(suppliers, target.Type)
	})
}
