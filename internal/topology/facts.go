package topology

import (
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// Facts are what the roots of one system have that can matter to other
// systems: little enough to keep when the roots are let go.
type Facts struct {
	named    map[identity][]foreign
	claims   []claim
	parts    []claim
	shared   map[hcl.Range]foreign
	records  map[recordKey][]foreignRecord
	presence []presentRoot
	// watch is what watches the lag of copies.
	watch watch
	// selections are those of AWS Backup, without what they refer to.
	selections []selection
	// performers are what may perform a failover.
	performers []performer
	// copied are the names of buckets whose objects a rule copies.
	copied []string
}

// foreign is a resource as a system of other roots sees it.
type foreign struct {
	address, root string
	place         Place
}

// recordKey is the type of a DNS record and its full name, or what is known of
// it besides: it has a routing policy in a zone, with a name that is not known
// or with any.
type recordKey struct{ name, recordType, unnamedIn, routedIn string }

type foreignRecord struct {
	foreign
	zone zone
}

// presentRoot says in which regions a root has something.
type presentRoot struct {
	name, dir string
	regions   map[string]bool
	// unsure says that something which serves is in a region that is not known.
	unsure bool
	// methods are how it copies data and routes users.
	methods methods
	// stores are its datastores, as statements on residency select them.
	stores []Datastore
	// guarded says that it keeps accounts to some regions, or may do so.
	guarded bool
}

// Facts gathers what other systems may want to know.
func (p *Placement) Facts() *Facts {
	return &Facts{
		named:    p.nameable(),
		claims:   p.claims(),
		parts:    p.parts(),
		shared:   p.sharedClusters(),
		records:  p.foreignRecords(),
		presence: p.presence(),

		watch:      p.watch(),
		selections: forOthers(p.index.selections()),
		performers: p.performers(),
		copied:     p.copiedBuckets(),
	}
}

func seenFromOutside(i *instance) foreign {
	return foreign{address: i.Address, root: i.root.Name, place: i.place()}
}

// nameable lists the datastores with a known identifier.
func (p *Placement) nameable() map[identity][]foreign {
	found := map[identity][]foreign{}
	for key, instances := range p.index.byIdentifier {
		for _, i := range instances {
			if i.kind.StoresData() {
				found[key] = append(found[key], seenFromOutside(i))
			}
		}
	}
	return found
}

// sharedClusters finds the global clusters with members in several regions, by
// their block: another root can have the same code.
func (p *Placement) sharedClusters() map[hcl.Range]foreign {
	found := map[hcl.Range]foreign{}
	for _, name := range p.catalogue.Containers {
		facts := p.catalogue.Types[name].GlobalCluster
		if facts == nil {
			continue
		}
		for _, i := range p.index.byType[name] {
			if len(p.memberRegions(i, facts)) > 1 {
				found[i.Range] = seenFromOutside(i)
			}
		}
	}
	return found
}

// memberRegions lists the regions of a global cluster.
func (p *Placement) memberRegions(container *instance, facts *catalogue.GlobalCluster) []string {
	var names []string
	for _, member := range p.index.byType[facts.Member] {
		joins := slices.ContainsFunc(p.index.reads(member, facts.MemberAttribute), func(target read) bool {
			return target.instance == container
		})
		if joins && member.region.Distinct() && !slices.Contains(names, member.region.Name) {
			names = append(names, member.region.Name)
		}
	}
	return names
}

// foreignRecords lists the DNS records by all that another root may ask for.
func (p *Placement) foreignRecords() map[recordKey][]foreignRecord {
	found := map[recordKey][]foreignRecord{}
	for _, i := range p.index.byType[recordType] {
		zone := zoneOf(p.index, i)
		name, presence := i.text("name")
		kind := strings.ToUpper(i.known("type"))
		var keys []recordKey
		if presence != unknown {
			keys = append(keys, recordKey{name: fullName(name, zone.name), recordType: kind})
		}
		if zone.certain() && len(policies(i)) > 0 {
			keys = append(keys, recordKey{recordType: kind, routedIn: zone.key})
			if presence == unknown {
				keys = append(keys, recordKey{recordType: kind, unnamedIn: zone.key})
			}
		}
		for _, key := range keys {
			found[key] = append(found[key], foreignRecord{seenFromOutside(i), zone})
		}
	}
	return found
}

// presence says for each root where it has something. DNS records stand
// nowhere.
func (p *Placement) presence() []presentRoot {
	present := make([]presentRoot, 0, len(p.roots))
	byName := make(map[string]*presentRoot, len(p.roots))
	for _, root := range p.roots {
		opaque := slices.ContainsFunc(root.Calls, func(call *terraform.Call) bool { return call.IsOpaque() })
		how := noMethods()
		how.openMechanisms, how.openPolicies = opaque, opaque
		present = append(present, presentRoot{
			name: root.Name, dir: root.Dir, regions: map[string]bool{}, methods: how,
		})
		byName[root.Name] = &present[len(present)-1]
	}
	for _, i := range p.index.all {
		if !i.managed() {
			continue
		}
		at := byName[i.root.Name]
		at.methods.add(i)
		at.guarded = at.guarded || p.index.guards(i) != absent
		if i.kind.Datastore != nil {
			tags, _ := tagsOf(i)
			at.stores = append(at.stores, Datastore{Element: i.element(), Identifier: i.identifier(), Tags: tags})
		}
		if i.Type == recordType {
			continue
		}
		switch i.region.Status {
		case region.Known:
			at.regions[i.region.Name] = true
		case region.Unknown, region.Symbolic:
			at.unsure = at.unsure || serves(i)
		case region.Global:
		}
	}
	return present
}

// serves says whether an instance works or keeps data, in a root that is one to
// be deployed.
func serves(i *instance) bool {
	return (i.kind.Workload != nil || i.kind.Datastore != nil) && !isNested(i.root)
}
