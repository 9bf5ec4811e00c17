package topology

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// multiRegion says whether losing one region should not lose the service, and
// why.
func (a *assembly) multiRegion() (bool, string) {
	model := a.in.Intent.Model
	if model != nil && a.governs(model.Environment) {
		switch model.Value {
		case "single-region":
			return false, ""
		case "active-active", "active-passive", "hot-standby", "warm-standby", "pilot-light":
			return true, "the rule files declare " + model.Value
		}
	}
	if names := a.declaredRegions(); len(names) > 1 {
		return true, "the rule files declare " + strings.Join(names, ", ")
	}
	for _, route := range a.topology.Routes {
		if slices.Contains(route.Policies, "failover") {
			return true, route.Name + " is a failover set"
		}
	}
	if names := a.servingRegions(); len(names) > 1 {
		return true, "the code spans " + strings.Join(names, ", ")
	}
	return false, ""
}

// declaredRegions lists the regions that rule files promise to this system.
func (a *assembly) declaredRegions() []string {
	var names []string
	reaches := len(a.usedRegions()) > 1
	for _, declared := range a.in.Intent.Regions {
		if !promised(declared.Role) || !a.governs(declared.Environment) || slices.Contains(names, declared.Name) {
			continue
		}
		// A file above a root speaks of many roots: without a role it does not
		// say that this one spans regions.
		if declared.Role == "serving" && a.above(declared.Source) && !reaches {
			continue
		}
		names = append(names, declared.Name)
	}
	return names
}

// promised leaves out roles that permit or forbid and promise nothing.
func promised(role string) bool {
	return slices.Contains([]string{"primary", "secondary", "standby", "serving", "backup"}, role)
}

// above says that a rule file stands above the system's roots.
func (a *assembly) above(source intent.Source) bool {
	base := ruleBase(source.File)
	return len(a.roots) > 0 && !slices.ContainsFunc(a.roots, func(root *terraform.Root) bool {
		return root.Dir == base || (base != "." && !below(root.Dir, base, "/"))
	})
}

// ruleBase returns the directory that a rule file speaks for: that of
// .claude/rules/dr.md is the one with .claude.
func ruleBase(file string) string {
	dir := path.Dir(file)
	for _, folder := range []string{".claude", ".github", ".cursor"} {
		if dir == folder || strings.HasPrefix(dir, folder+"/") {
			return "."
		}
		if before, _, found := strings.Cut(dir+"/", "/"+folder+"/"); found {
			return before
		}
	}
	return dir
}

// usedRegions lists the distinct regions of all managed resources.
func (a *assembly) usedRegions() []string {
	var names []string
	for _, i := range a.here.all {
		if i.managed() && i.region.Distinct() && !slices.Contains(names, i.region.Name) {
			names = append(names, i.region.Name)
		}
	}
	slices.Sort(names)
	return names
}

// servingRegions lists the distinct regions of workloads, datastores and
// routing targets. What has to be in us-east-1 does not count.
func (a *assembly) servingRegions() []string {
	var names []string
	add := func(place Place) {
		if place.distinct() && !slices.Contains(names, place.Region) {
			names = append(names, place.Region)
		}
	}
	for _, workload := range a.topology.Workloads {
		if !workload.MustBeThere {
			add(workload.Place)
		}
	}
	for _, group := range a.topology.Groups {
		for _, member := range group.Members {
			if !a.firewallLogs(member.Element) {
				add(member.Place)
			}
		}
	}
	for _, route := range a.topology.Routes {
		for _, member := range route.Members {
			add(member.Place)
		}
	}
	a.eachEntry(add)
	slices.Sort(names)
	return names
}

// eachEntry visits the regions that CDNs and accelerators send users to. Of
// origins, only load balancers count: other hosts may be other people's, and
// buckets count by themselves.
func (a *assembly) eachEntry(visit func(place Place)) {
	for _, distribution := range a.topology.Distributions {
		for _, origin := range distribution.Origins {
			if origin.Kind == "load-balancer" {
				visit(origin.Place)
			}
		}
	}
	for _, accelerator := range a.topology.Accelerators {
		for _, group := range accelerator.Groups {
			visit(group.Place)
		}
	}
}

// addRegions fills the document's regions: those that the system uses and
// those that its rule files name.
func (a *assembly) addRegions() {
	uses := map[string]*RegionUse{}
	use := func(place Place, role string) *RegionUse {
		if !place.distinct() {
			return nil
		}
		found := uses[place.Region]
		if found == nil {
			found = &RegionUse{Name: place.Region, Status: place.RegionStatus, Roles: []string{}}
			uses[place.Region] = found
		}
		if !slices.Contains(found.Roles, role) {
			found.Roles = append(found.Roles, role)
		}
		return found
	}
	a.eachUse(func(place Place, role string) { use(place, role) })
	for _, i := range a.here.all {
		if i.Mode != terraform.Managed || i.Type == recordType {
			continue
		}
		if found := use(i.place(), "resource"); found != nil {
			found.Resources++
		}
	}
	a.eachOpaqueCall(func(place Place) { use(place, "module") })
	for _, declared := range a.in.Intent.Regions {
		place := Place{Region: declared.Name, RegionStatus: region.Known}
		use(place, declared.Role)
		if a.isElsewhere(declared) {
			use(place, "elsewhere")
		}
	}
	a.topology.Regions = make([]RegionUse, 0, len(uses))
	for _, found := range uses {
		a.complete(found)
		a.topology.Regions = append(a.topology.Regions, *found)
	}
	slices.SortFunc(a.topology.Regions, func(x, y RegionUse) int {
		return cmp.Or(cmp.Compare(x.Status, y.Status), cmp.Compare(x.Name, y.Name))
	})
}

// eachOpaqueCall visits the regions that modules which are not on disk get: by
// their providers, and by name as an argument that nobody sees the use of.
func (a *assembly) eachOpaqueCall(visit func(place Place)) {
	for _, root := range a.roots {
		for _, call := range root.Calls {
			if call.IsOpaque() {
				for _, binding := range call.Providers {
					visit(a.providerPlace(root, binding))
				}
			}
			for _, argument := range namesIn(call.UnseenInputs()) {
				if found, ok := a.regions.Find("", argument); ok {
					visit(Place{Region: found.Name, RegionStatus: region.Known})
				}
			}
		}
	}
}

// providerPlace returns the region of a provider configuration.
func (a *assembly) providerPlace(root *terraform.Root, binding terraform.ProviderBinding) Place {
	cloud := a.catalogue.Clouds[binding.Type]
	if cloud == nil {
		return unknownPlace()
	}
	i := &instance{
		Resource: &terraform.Resource{Provider: binding}, root: root, cloud: cloud,
		kind: &catalogue.Kind{Inherits: cloud.ProviderLocation},
	}
	i.region, _ = a.resolver.fromProvider(i)
	return i.place()
}

// namesIn returns the texts among the arguments of a call, however deep in
// lists and objects, and the keys of maps.
func namesIn(arguments cty.Value) []string {
	if text, p := textOf(arguments); p == known {
		return []string{text}
	}
	if presenceOf(arguments) != known || !arguments.CanIterateElements() {
		return nil
	}
	var names []string
	for it := arguments.ElementIterator(); it.Next(); {
		key, element := it.Element()
		if name, p := textOf(key); p == known && !arguments.Type().IsListType() && !arguments.Type().IsTupleType() {
			names = append(names, name)
		}
		element, _ = element.Unmark()
		names = append(names, namesIn(element)...)
	}
	return names
}

// isElsewhere says that another root that the rule file governs has something
// in a declared region, or something that serves and may be there.
func (a *assembly) isElsewhere(declared intent.Region) bool {
	return a.servesElsewhere(ruleBase(declared.Source.File), declared.Name)
}

// governs says whether a rule file that speaks for a directory is about a root.
func governs(base, root string) bool {
	return base == "." || root == base || below(root, base, "/")
}

// eachUse visits the regions that serve, with how.
func (a *assembly) eachUse(visit func(place Place, role string)) {
	for _, workload := range a.topology.Workloads {
		visit(workload.Place, "workload")
	}
	for _, group := range a.topology.Groups {
		for _, member := range group.Members {
			visit(member.Place, "datastore")
		}
	}
	for _, route := range a.topology.Routes {
		for _, member := range route.Members {
			visit(member.Place, "target")
		}
	}
	for _, accelerator := range a.topology.Accelerators {
		for _, group := range accelerator.Groups {
			visit(group.Place, "target")
		}
	}
}

// complete adds the facts of a region. Workload, datastore and target say more
// than "resource", which stays for what is nothing else.
func (a *assembly) complete(use *RegionUse) {
	if slices.Contains(use.Roles, "workload") || slices.Contains(use.Roles, "datastore") {
		use.Roles = slices.DeleteFunc(use.Roles, func(role string) bool { return role == "resource" })
	}
	slices.Sort(use.Roles)
	for _, entry := range a.topology.Entries {
		if slices.Contains(entry.Regions, use.Name) {
			use.ReachedBy = append(use.ReachedBy, entry.Element)
		}
	}
	if use.Status != region.Known {
		return
	}
	for _, cloudName := range append(a.clouds(), "") {
		if found, ok := a.regions.Find(cloudName, use.Name); ok {
			use.Cloud = found.Cloud
			use.Jurisdiction = &Jurisdiction{
				Country: found.Country, EU: found.EU, EEA: found.EEA,
				AdequateSince: found.AdequateSince, Continent: found.Continent,
			}
			use.Residency = a.permissions(found)
			return
		}
	}
}
