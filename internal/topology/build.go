package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// Input is one system before it is modelled.
type Input struct {
	Name string
	// Placement is the system's roots, from Place.
	Placement *Placement
	// Intent is what the rule files promise, bound to the system.
	Intent intent.Document
	// Elsewhere is what other systems of the repository have; nil for nothing.
	Elsewhere *Elsewhere
}

// Builder models systems. It is safe for concurrent use.
type Builder struct {
	regions   *region.Table
	catalogue *catalogue.Catalogue
	// directions are the regions of AWS in a part of a part of the world, by
	// name: "eu-west", "euwest".
	directions map[string][]string
}

// NewBuilder returns a builder that uses these region facts.
func NewBuilder(regions *region.Table, kinds *catalogue.Catalogue) *Builder {
	return &Builder{regions: regions, catalogue: kinds, directions: directionsOf(regions)}
}

// Model is a built system: the document, and where its parts stand in the source.
type Model struct {
	Document  *Document
	resources map[Element]*terraform.Resource
}

// Resource returns the resource instance at an address of a root.
func (m *Model) Resource(root, address string) (*terraform.Resource, bool) {
	resource, ok := m.resources[Element{Root: root, Address: address}]
	return resource, ok
}

// assembly is a system while it is being modelled.
type assembly struct {
	regions   *region.Table
	catalogue *catalogue.Catalogue
	in        Input
	roots     []*terraform.Root
	// here finds the instances of the system, elsewhere what others have; own
	// are the names of the system's roots.
	here      *index
	elsewhere *Elsewhere
	own       map[string]bool
	resolver  *resolver
	// alarms and alarmNames find the alarms of the topology.
	alarms     map[Element]*Alarm
	alarmNames map[string][]*Alarm
	routing    *routing
	// headless are the secondary clusters without instances.
	headless []headlessIn
	topology Topology
	// granted is what roles may do, wired what leads to what is used: both nil
	// until somebody asks.
	granted *permissions
	wired   *wiring
	// called are the regions that go by a name, as far as somebody has asked, and
	// directions those of a part of the world.
	called     map[spokenName][]string
	directions map[string][]string
}

// Build models one system.
func (b *Builder) Build(in Input) *Model {
	a := b.assemble(in)
	for _, add := range a.steps() {
		add()
	}
	document := &Document{
		Schema: Schema, Intent: in.Intent,
		System:    System{Name: in.Name, Roots: a.rootNames(), Clouds: a.clouds(), Shows: a.shownModule()},
		Resources: a.resourcesByType(),
		Opaque:    a.unreadCalls(),
	}
	document.System.MultiRegion, document.System.MultiRegionBecause = a.multiRegion()
	a.addRecoveryPoints(document.System.MultiRegion)
	document.Topology = a.topology
	return &Model{Document: document, resources: a.lookup()}
}

// assemble starts the model of a system.
func (b *Builder) assemble(in Input) *assembly {
	a := &assembly{
		regions: b.regions, catalogue: b.catalogue, in: in,
		roots: in.Placement.roots, here: in.Placement.index, resolver: in.Placement.resolver,
		elsewhere: in.Elsewhere, own: make(map[string]bool, len(in.Placement.roots)),
		called: map[spokenName][]string{}, directions: b.directions,
	}
	if a.elsewhere == nil {
		a.elsewhere = NewElsewhere(nil)
	}
	for _, root := range a.roots {
		a.own[root.Name] = true
	}
	return a
}

// steps fill the topology, in order: each reads what those before it made.
func (a *assembly) steps() []func() {
	return []func(){
		// What keeps data and what runs: all else is joined to these.
		a.addDatastores, a.addCoverage, a.addWorkloads,
		// What leads users. Health checks follow alarms, records have health
		// checks, and an entry can be any of the sets and distributions.
		a.addAlarms, a.addHealthChecks, a.addRoutes, a.addHealth,
		a.addDistributions, a.addAccelerators, a.addControlPanels, a.addEntries,
		// What copies make of data. Whether one matters depends on where users are
		// led, and so on the entries.
		a.addMonitors, a.addStreams, a.addSourceBackups, a.addTwins, a.addSessionStores, a.addSticky,
		a.addUncopied, a.addNearCopies, a.addImages, a.addSingleWriters,
		// What a failover takes. What performs one comes before the steps that judge
		// stacks, standbys and alarms by it.
		a.addFailovers, a.addOrchestrators, a.addDrifts, a.addStandbys, a.addSilences,
		// What leads out of a region. A name that a step has told is passed over by
		// those after it: first host names, then what is used, then any text.
		a.addHardcoded, a.addReaches, a.addStrays,
		a.addEgress, a.addTransfers, a.addOpenEndpoints, a.addBackends,
		// What is in a wrong region, before what only is called as if it were.
		a.addMisplaced, a.addNames,
		// What the rule files say, against all that is there.
		a.addResidency, a.addRegions, a.addMethods,
	}
}

func (a *assembly) lookup() map[Element]*terraform.Resource {
	resources := make(map[Element]*terraform.Resource, len(a.here.all))
	for element, i := range a.here.byAddress {
		resources[element] = i.Resource
	}
	for _, root := range a.roots {
		for _, config := range root.Providers {
			resources[Element{Root: root.Name, Address: config.Address()}] = config.Block()
		}
		for _, call := range root.Calls {
			resources[Element{Root: root.Name, Address: call.Address}] = call.Block()
		}
	}
	return resources
}

func (a *assembly) clouds() []string {
	var providers []string
	for _, i := range a.here.all {
		if i.managed() {
			providers = append(providers, i.Provider.Type)
		}
	}
	return cloudsOf(providers)
}

// unreadCalls lists the calls of modules that are not on disk.
func (a *assembly) unreadCalls() []string {
	var addresses []string
	for _, root := range a.roots {
		for _, call := range root.Calls {
			if call.IsOpaque() {
				addresses = append(addresses, call.Address)
			}
		}
	}
	slices.Sort(addresses)
	return slices.Compact(addresses)
}

func (a *assembly) rootNames() []string {
	names := make([]string, 0, len(a.roots))
	for _, root := range a.roots {
		names = append(names, root.Name)
	}
	return names
}

// Clouds returns the clouds whose resources a root has, sorted.
func Clouds(root *terraform.Root) []string {
	if root == nil {
		return []string{}
	}
	providers := make([]string, 0, len(root.Resources))
	for _, resource := range root.Resources {
		if resource.Mode == terraform.Managed {
			providers = append(providers, resource.Provider.Type)
		}
	}
	return cloudsOf(providers)
}

// cloudsOf returns the clouds of some provider types, sorted.
func cloudsOf(providers []string) []string {
	clouds := []string{}
	for _, provider := range providers {
		if name := cloudOf(provider); name != "" && !slices.Contains(clouds, name) {
			clouds = append(clouds, name)
		}
	}
	slices.Sort(clouds)
	return clouds
}

// cloudOf returns the cloud of a provider type, "" where it has none. It says
// what the catalogue says, for those that have no catalogue at hand.
func cloudOf(provider string) string {
	switch provider {
	case "aws", "awscc":
		return region.AWS
	case "azurerm", "azapi", "azuread":
		return region.Azure
	case "google", "google-beta":
		return region.Google
	case "cloudflare":
		return region.Cloudflare
	default:
		return ""
	}
}
