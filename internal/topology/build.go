package topology

import (
	"slices"
	"strings"
	"sync"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// Input is one system before it is modelled.
type Input struct {
	Name  string
	Roots []*terraform.Root
	// Intent is what the rule files promise, bound to the system.
	Intent intent.Document
	// Elsewhere are the roots of other systems of the repository. Their facts
	// may silence a finding and never make one.
	Elsewhere []*terraform.Root
	// DefaultRegion is the region of the environment for AWS providers that
	// name none, "" where the environment does not count.
	DefaultRegion string
}

// Builder models systems. It is safe for concurrent use.
type Builder struct {
	regions   *region.Table
	catalogue *Catalogue

	mutex sync.Mutex
	// placed are the roots that other systems look at, each resolved once.
	placed map[placedRoot]*index
}

// placedRoot is a root with what decides its regions beside its code.
type placedRoot struct {
	root          *terraform.Root
	defaultRegion string
}

// NewBuilder returns a builder that uses these region facts.
func NewBuilder(regions *region.Table, catalogue *Catalogue) *Builder {
	return &Builder{regions: regions, catalogue: catalogue, placed: map[placedRoot]*index{}}
}

// elsewhere returns the index of the roots of other systems. Every system of
// a repository asks for nearly the same ones.
func (b *Builder) elsewhere(in Input) *index {
	roots := slices.DeleteFunc(slices.Clone(in.Elsewhere), func(root *terraform.Root) bool { return root == nil })
	slices.SortStableFunc(roots, func(a, b *terraform.Root) int { return strings.Compare(a.Dir, b.Dir) })
	b.mutex.Lock()
	defer b.mutex.Unlock()
	parts := make([]*index, 0, len(roots))
	for _, root := range roots {
		key := placedRoot{root, in.DefaultRegion}
		if b.placed[key] == nil {
			part := newIndex([]*terraform.Root{root}, b.catalogue)
			(&resolver{regions: b.regions, index: part, defaultRegion: in.DefaultRegion}).resolveAll()
			b.placed[key] = part
		}
		parts = append(parts, b.placed[key])
	}
	return join(parts)
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
	catalogue *Catalogue
	in        Input
	// here and elsewhere find the instances of the system and of others.
	here, elsewhere *index
	resolver        *resolver
	topology        Topology
}

// Build models one system. Each step reads what the steps before it made.
func (b *Builder) Build(in Input) *Model {
	a := &assembly{
		regions: b.regions, catalogue: b.catalogue, in: in,
		here:      newIndex(in.Roots, b.catalogue),
		elsewhere: b.elsewhere(in),
	}
	a.resolver = &resolver{regions: b.regions, index: a.here, defaultRegion: in.DefaultRegion}
	a.resolver.resolveAll()

	clouds := a.clouds()
	a.addDatastores()
	a.addCoverage(clouds)
	a.addWorkloads()
	a.addHealthChecks()
	a.addRoutes()
	a.addDistributions()
	a.addEgress()
	document := &Document{
		Schema: Schema, Intent: in.Intent,
		System:    System{Name: in.Name, Roots: a.rootNames(), Clouds: clouds},
		Resources: a.resourcesByType(),
	}
	document.System.MultiRegion, document.System.MultiRegionBecause = a.multiRegion()
	a.addRegions()
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

func (a *assembly) rootNames() []string {
	names := make([]string, 0, len(a.in.Roots))
	for _, root := range a.in.Roots {
		if root != nil {
			names = append(names, root.Dir)
		}
	}
	slices.Sort(names)
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
