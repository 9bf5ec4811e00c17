package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// entering finds what leads users to regions.
type entering struct {
	*assembly
	// members are the records, of traffic policies the branches.
	members map[Element][]*RouteMember
	// accelerators are the entries of accelerators.
	accelerators map[Element]*Entry
	entries      []Entry
	// open says that entries may be there which the code does not show.
	open bool
}

// addEntries fills the document's entries, and says what they leave out. It reads
// the routes, the accelerators and the distributions.
func (a *assembly) addEntries() {
	e := &entering{
		assembly: a, members: map[Element][]*RouteMember{}, accelerators: map[Element]*Entry{}, entries: []Entry{},
	}
	for k := range a.topology.Accelerators {
		e.addAccelerator(&a.topology.Accelerators[k])
	}
	for k := range a.topology.Routes {
		for n := range a.topology.Routes[k].Members {
			member := &a.topology.Routes[k].Members[n]
			e.members[member.Element] = append(e.members[member.Element], member)
		}
	}
	for k := range a.topology.Routes {
		if route := &a.topology.Routes[k]; route.chooses() {
			e.addRoute(route)
		}
	}
	slices.SortStableFunc(e.entries, func(x, y Entry) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
	a.topology.Entries = e.entries
	e.open = slices.ContainsFunc(e.entries, func(entry Entry) bool { return entry.Open }) || a.hasForeignEntry()
	e.addUncovered()
	e.addApart()
}

// chooses says that the records have a routing policy and lead users.
func (r *Route) chooses() bool {
	leads := slices.Contains([]string{"", "A", "AAAA", "CNAME", "HTTPS"}, r.Type)
	return leads && slices.ContainsFunc(r.Members, func(m RouteMember) bool { return len(m.Policies) > 0 })
}

func (e *entering) addAccelerator(accelerator *Accelerator) {
	entry := Entry{
		Element: accelerator.Element, Kind: "accelerator", Name: cmp.Or(accelerator.Name, accelerator.Address),
		Regions: []string{}, Open: !accelerator.Complete,
	}
	for _, group := range accelerator.Groups {
		entry.lead(group.Place)
		for _, endpoint := range group.Endpoints {
			if endpoint.distinct() {
				entry.lead(endpoint.Place)
			}
		}
	}
	entry.finish()
	e.entries = append(e.entries, entry)
	e.accelerators[entry.Element] = &entry
}

func (e *entering) addRoute(route *Route) {
	entry := Entry{
		Element: route.Members[0].Element, Kind: "routed-set", Name: route.Name, Regions: []string{},
		Open: !route.Complete || route.Lacks != "",
	}
	for k := range route.Members {
		member := &route.Members[k]
		entry.Open = entry.Open || member.FromRootVariable || member.RegionStatus == region.Symbolic
		e.follow(&entry, member, map[*RouteMember]bool{})
	}
	entry.finish()
	e.entries = append(e.entries, entry)
}

// follow adds the regions that a record leads to.
func (e *entering) follow(entry *Entry, member *RouteMember, seen map[*RouteMember]bool) {
	if seen[member] {
		return
	}
	seen[member] = true
	if member.distinct() {
		entry.leadBy(member)
		return
	}
	for _, address := range member.Targets {
		at := Element{Root: member.Root, Address: address}
		for _, next := range e.members[at] {
			e.follow(entry, next, seen)
		}
		if len(e.members[at]) == 0 {
			e.arrive(entry, at)
		}
	}
	isForeign := member.TargetRegionStatus != region.Global || member.TargetKind == "global-accelerator"
	entry.Open = entry.Open || len(member.Targets) == 0 && isForeign
}

// leadBy notes where a record leads, by its policy and by its target.
func (e *Entry) leadBy(member *RouteMember) {
	e.lead(member.Place)
	if member.TargetRegionStatus == region.Known {
		e.lead(member.target())
	}
	if member.Astray { // routing/region-mismatch has that region's record
		e.Regions = append(e.Regions, member.LatencyRegion)
	}
}

// arrive adds the region of what a record leads to. A distribution counts
// neither way.
func (e *entering) arrive(entry *Entry, at Element) {
	if accelerator := e.accelerators[at]; accelerator != nil {
		entry.Regions = append(entry.Regions, accelerator.Regions...)
		entry.Open = entry.Open || accelerator.Open
	} else if target := e.here.byAddress[at]; target != nil {
		entry.lead(target.place())
	} else {
		entry.Open = true
	}
}

// lead notes that an entry leads to a place; one that is not known can be any.
func (e *Entry) lead(place Place) {
	switch {
	case place.distinct():
		e.Regions = append(e.Regions, place.Region)
	case place.RegionStatus != region.Global:
		e.Open = true
	}
}

func (e *Entry) finish() {
	slices.Sort(e.Regions)
	e.Regions = slices.Compact(e.Regions)
}

// foreignEntries start the types of what leads users to regions, beside what
// AWS has for it.
var foreignEntries = []string{
	"akamai_", "azurerm_cdn_frontdoor_", "azurerm_frontdoor", "azurerm_traffic_manager_", "cloudflare_dns_record",
	"cloudflare_load_balancer", "cloudflare_record", "dnsimple_", "dnsmadeeasy_", "edgedns_", "fastly_", "gandi_",
	"google_compute_global_forwarding_rule", "google_dns_record_set", "ns1_", "ultradns_", "volterra_",
}

// hasForeignEntry says that something outside AWS may lead users to its regions.
func (a *assembly) hasForeignEntry() bool {
	return slices.ContainsFunc(a.here.all, func(i *instance) bool {
		return i.managed() && slices.ContainsFunc(foreignEntries, func(start string) bool {
			return strings.HasPrefix(i.Type, start)
		})
	})
}

// reached lists the regions that entries lead to.
func (e *entering) reached() map[string]bool {
	reached := map[string]bool{}
	for _, entry := range e.entries {
		for _, name := range entry.Regions {
			reached[name] = true
		}
	}
	return reached
}

// originRegions are the regions that distributions take answers from. They count
// neither way: as entries, and as what entries leave out.
func (e *entering) originRegions() map[string]bool {
	regions := map[string]bool{}
	for _, distribution := range e.topology.Distributions {
		for _, origin := range distribution.Origins {
			if origin.distinct() && origin.Kind != "bucket" {
				regions[origin.Region] = true
			}
		}
	}
	return regions
}
