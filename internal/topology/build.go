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
}

// NewBuilder returns a builder that uses these region facts.
func NewBuilder(regions *region.Table, kinds *catalogue.Catalogue) *Builder {
	return &Builder{regions: regions, catalogue: kinds}
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
}

// Build models one system. Each step reads what the steps before it made.
func (b *Builder) Build(in Input) *Model {
	a := &assembly{
		regions: b.regions, catalogue: b.catalogue, in: in,
		roots: in.Placement.roots, here: in.Placement.index, resolver: in.Placement.resolver,
		elsewhere: in.Elsewhere, own: make(map[string]bool, len(in.Placement.roots)),
	}
	if a.elsewhere == nil {
		a.elsewhere = NewElsewhere(nil)
	}
	for _, root := range a.roots {
		a.own[root.Name] = true
	}

	clouds := a.clouds()
	a.addDatastores()
	a.addCoverage(clouds)
	a.addWorkloads()
	a.addAlarms()
	a.addHealthChecks()
	a.addRoutes()
	a.addHealth()
	a.addDistributions()
	a.addAccelerators()
	a.addControlPanels()
	a.addEntries()
	a.addHardcoded()
	a.addEgress()
	a.addMonitors()
	a.addStreams()
	a.addSourceBackups()
	a.addTwins()
	a.addUncopied()
	a.addNearCopies()
	a.addImages()
	a.addFailovers()
	a.addOrchestrators()
	a.addSingleWriters()
	a.addStandbys()
	a.addSilences()
	document := &Document{
		Schema: Schema, Intent: in.Intent,
		System:    System{Name: in.Name, Roots: a.rootNames(), Clouds: clouds},
		Resources: a.resourcesByType(),
		Opaque:    a.unreadCalls(),
	}
	document.System.MultiRegion, document.System.MultiRegionBecause = a.multiRegion()
	a.addRecoveryPoints(document.System.MultiRegion)
	a.addRegions()
	a.addMethods()
	document.Topology = a.topology
	return &Model{Document: document, resources: a.lookup()}
}

func (a *assembly) lookup() map[Element]*terraform.Resource {
	resources := make(map[Element]*terraform.Resource, len(a.here.all))
	for element, i := range a.here.byAddress {
		resources[element] = i.Resource
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
			if call.Dir == "" {
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
