package topology

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

//go:embed catalogue/*.json
var catalogueFiles embed.FS

// Catalogue says what each resource type is. It is read-only and safe for
// concurrent use.
type Catalogue struct {
	// clouds are keyed by provider type.
	clouds     map[string]*cloud
	types      map[string]*kind
	mechanisms map[string]mechanism
	// arns maps the service and start of an ARN's resource ("rds:db:") to the
	// types that such an ARN can name.
	arns map[string][]string
	// containers are the types of global clusters and global tables, sorted.
	containers []string
	// observers and observerWords tell monitoring products.
	observers     map[string]string
	observerWords []string
}

// cloud is one file of the catalogue.
type cloud struct {
	// Sources name the documents that the facts of the file come from.
	Sources []string `json:"sources"`
	// Cloud is aws, azure, gcp or cloudflare.
	Cloud string `json:"cloud"`
	// Providers are the provider types whose resources the file describes.
	Providers []string `json:"providers"`
	// Placeless providers manage nothing that stands in a region.
	Placeless bool `json:"placeless"`
	// Location are the arguments that hold a resource's own location, and
	// ProviderLocation those of the provider configuration, in order.
	Location         []string `json:"location"`
	ProviderLocation []string `json:"provider_location"`
	// Inherits lists the types that take the provider's location where they name
	// none, by the argument of the provider that is asked first. Without it all do.
	Inherits map[string][]string `json:"inherits"`
	// Defaults are the locations that types have where they name none, Default
	// those of all types; "global" is none.
	Defaults map[string]string `json:"defaults"`
	// Parents are arguments that name what a resource without a location is
	// part of; NotParents are types that say nothing of where their parts are.
	Parents    []string `json:"parents"`
	NotParents []string `json:"not_parents"`
	// Grants are the ends of type names that give rights on what the rest names.
	Grants []string `json:"grants"`
	// Unverified providers are of clouds without region facts: their regions
	// can be told from each other, and no more.
	Unverified bool `json:"unverified"`
	// Spellings are the provider's own names of regions, by cloud.
	Spellings map[string]map[string]string `json:"spellings"`
	// Prefixes are the starts of region names that name the cloud ("gcp-").
	Prefixes map[string]string `json:"prefixes"`
	// GlobalPrefixes start the names of types without a region,
	// RegionalPrefixes those of their exceptions.
	GlobalPrefixes   []string `json:"global_prefixes"`
	RegionalPrefixes []string `json:"regional_prefixes"`
	// Global and Regional list types of which there is nothing else to say.
	Global   []string `json:"global"`
	Regional []string `json:"regional"`
	// Aliases says what a DNS alias to a global type leads to.
	Aliases    map[string]string    `json:"aliases"`
	Types      map[string]*kind     `json:"types"`
	Mechanisms map[string]mechanism `json:"mechanisms"`
	// Observers are the provider types of monitoring products, by name, and
	// ObserverWords what tells such a product in the name of a chart.
	Observers     map[string]string `json:"observers"`
	ObserverWords []string          `json:"observer_words"`
	// Drills are the types that exercise failover; they can end in "*".
	Drills []string `json:"drills"`
}

// LoadCatalogue reads the catalogue that the program embeds.
func LoadCatalogue() (*Catalogue, error) {
	entries, err := catalogueFiles.ReadDir("catalogue")
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue: %w", err)
	}
	c := &Catalogue{
		clouds:     map[string]*cloud{},
		types:      make(map[string]*kind, 512),
		mechanisms: map[string]mechanism{},
		arns:       map[string][]string{},
		observers:  map[string]string{},
	}
	for _, entry := range entries {
		content, err := catalogueFiles.ReadFile("catalogue/" + entry.Name())
		if err != nil {
			return nil, fmt.Errorf("reading the catalogue: %w", err)
		}
		decoder := json.NewDecoder(bytes.NewReader(content))
		decoder.DisallowUnknownFields()
		file := &cloud{}
		if err := decoder.Decode(file); err != nil {
			return nil, fmt.Errorf("catalogue file %s: %w", entry.Name(), err)
		}
		c.add(file)
	}
	slices.Sort(c.containers)
	for _, types := range c.arns {
		slices.Sort(types)
	}
	return c, nil
}

func (c *Catalogue) add(file *cloud) {
	for _, provider := range file.Providers {
		c.clouds[provider] = file
	}
	for _, name := range file.Regional {
		c.types[name] = &kind{}
	}
	for _, name := range file.Global {
		c.types[name] = &kind{Global: true}
	}
	for name, alias := range file.Aliases {
		if c.types[name] == nil {
			c.types[name] = &kind{Global: file.globalByPrefix(name)}
		}
		c.types[name].Alias = alias
	}
	for name, described := range file.Types {
		c.types[name] = described
		if described.ARN != "" {
			c.arns[described.ARN] = append(c.arns[described.ARN], name)
		}
		if described.GlobalCluster != nil || described.GlobalTable != nil {
			c.containers = append(c.containers, name)
		}
	}
	maps.Copy(c.mechanisms, file.Mechanisms)
	maps.Copy(c.observers, file.Observers)
	c.observerWords = append(c.observerWords, file.ObserverWords...)
	c.addFallbacks(file)
}

// addFallbacks adds where types are that name no location.
func (c *Catalogue) addFallbacks(file *cloud) {
	for first, names := range file.Inherits {
		asked := []string{first}
		for _, argument := range file.ProviderLocation {
			if argument != first {
				asked = append(asked, argument)
			}
		}
		for _, name := range names {
			c.listed(file, name).inherits = asked
		}
	}
	for name, location := range file.Defaults {
		c.listed(file, name).fallback = location
	}
}

// listed returns the entry of a type, which it makes where there is none.
func (c *Catalogue) listed(file *cloud, name string) *kind {
	if c.types[name] == nil {
		c.types[name] = &kind{Global: file.globalByPrefix(name), placed: true}
	}
	return c.types[name]
}

// kind returns what the catalogue says of a type; a type that it does not list
// is told by its name alone.
func (c *Catalogue) kind(provider, name string) *kind {
	if described := c.types[name]; described != nil {
		return described
	}
	file := c.clouds[provider]
	if file == nil {
		return &kind{}
	}
	if file.globalByPrefix(name) {
		return &kind{Global: true}
	}
	for _, end := range file.Grants {
		if granted, ok := strings.CutSuffix(name, end); ok {
			of := c.kind(provider, granted)
			return &kind{Global: of.Global, Location: of.Location, inherits: of.inherits, fallback: of.fallback}
		}
	}
	return &kind{}
}

// providerLocation lists the provider's arguments that decide where a resource
// of a type is that names no location.
func (f *cloud) providerLocation(k *kind) []string {
	if f.Inherits == nil {
		return f.ProviderLocation
	}
	return k.inherits
}

func (f *cloud) globalByPrefix(name string) bool {
	starts := func(prefix string) bool { return strings.HasPrefix(name, prefix) }
	return slices.ContainsFunc(f.GlobalPrefixes, starts) && !slices.ContainsFunc(f.RegionalPrefixes, starts)
}
