// Package catalogue says what each resource type of each provider is: where it names
// its location, whether it stores data, serves or watches, and how it is copied.
// Its rows are data, one JSON file a provider; it reads no resource.
package catalogue

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

//go:embed *.json
var files embed.FS

// Catalogue says what each resource type is. It is read-only and safe for
// concurrent use.
type Catalogue struct {
	// Clouds are keyed by provider type.
	Clouds     map[string]*Cloud
	Types      map[string]*Kind
	Mechanisms map[string]Mechanism
	// Promises is what rule files can name.
	Promises map[string]Promise
	// ARNs maps the service and start of an ARN's resource ("rds:db:") to the
	// Types that such an ARN can name.
	ARNs map[string][]string
	// Containers are the types of global clusters and global tables, sorted.
	Containers []string
	// Observers and ObserverWords tell monitoring products.
	Observers     map[string]string
	ObserverWords []string
	// Metrics are the namespaces of CloudWatch that one region alone has.
	Metrics map[string]Metrics

	ties         []Tie
	zones        []Zones
	certificates []Certificate
	only         []Only
}

// Cloud is one file of the catalogue.
type Cloud struct {
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
	Types      map[string]*Kind     `json:"types"`
	Mechanisms map[string]Mechanism `json:"mechanisms"`
	// Observers are the provider types of monitoring products, by name, and
	// ObserverWords what tells such a product in the name of a chart.
	Observers     map[string]string `json:"observers"`
	ObserverWords []string          `json:"observer_words"`
	// Drills are the types that exercise failover; they can end in "*".
	Drills []string `json:"drills"`
	// Promises is what rule files can name.
	Promises map[string]Promise `json:"promises"`
	// Ties, Zones, Certificates, Only and Metrics say what has to be in one place.
	Ties         []Tie              `json:"ties"`
	Zones        []Zones            `json:"zones"`
	Certificates []Certificate      `json:"certificates"`
	Only         []Only             `json:"only"`
	Metrics      map[string]Metrics `json:"metrics"`
	// OtherEnd are the arguments that name what may be in another region.
	OtherEnd OtherEnd `json:"other_end"`
	// Sends says what a type sends elsewhere of what it is about.
	Sends map[string][]Sends `json:"sends"`
	// Organization are the types that set up what holds for all accounts; they can
	// end in "*".
	Organization []string `json:"organization"`
	// Parity says what the regions of a stack are compared by.
	Parity Parity `json:"parity"`
}

// Load reads the catalogue that the program embeds.
func Load() (*Catalogue, error) {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue: %w", err)
	}
	c := &Catalogue{
		Clouds:     map[string]*Cloud{},
		Types:      make(map[string]*Kind, 512),
		Mechanisms: map[string]Mechanism{},
		Promises:   map[string]Promise{},
		ARNs:       map[string][]string{},
		Observers:  map[string]string{},
		Metrics:    map[string]Metrics{},
	}
	for _, entry := range entries {
		content, err := files.ReadFile(entry.Name())
		if err != nil {
			return nil, fmt.Errorf("reading the catalogue: %w", err)
		}
		decoder := json.NewDecoder(bytes.NewReader(content))
		decoder.DisallowUnknownFields()
		file := &Cloud{}
		if err := decoder.Decode(file); err != nil {
			return nil, fmt.Errorf("catalogue file %s: %w", entry.Name(), err)
		}
		c.add(file)
	}
	c.indexPromises()
	slices.Sort(c.Containers)
	for _, types := range c.ARNs {
		slices.Sort(types)
	}
	return c, nil
}

func (c *Catalogue) add(file *Cloud) {
	for _, provider := range file.Providers {
		c.Clouds[provider] = file
	}
	for _, name := range file.Regional {
		c.Types[name] = &Kind{}
	}
	for _, name := range file.Global {
		c.Types[name] = &Kind{Global: true}
	}
	for name, alias := range file.Aliases {
		if c.Types[name] == nil {
			c.Types[name] = &Kind{Global: file.globalByPrefix(name)}
		}
		c.Types[name].Alias = alias
	}
	for name, described := range file.Types {
		c.Types[name] = described
		if described.ARN != "" {
			c.ARNs[described.ARN] = append(c.ARNs[described.ARN], name)
		}
		if described.GlobalCluster != nil || described.GlobalTable != nil {
			c.Containers = append(c.Containers, name)
		}
	}
	maps.Copy(c.Mechanisms, file.Mechanisms)
	maps.Copy(c.Promises, file.Promises)
	maps.Copy(c.Observers, file.Observers)
	c.ObserverWords = append(c.ObserverWords, file.ObserverWords...)
	c.addPlaces(file)
	c.addFallbacks(file)
}

// addFallbacks adds where types are that name no location.
func (c *Catalogue) addFallbacks(file *Cloud) {
	for first, names := range file.Inherits {
		asked := []string{first}
		for _, argument := range file.ProviderLocation {
			if argument != first {
				asked = append(asked, argument)
			}
		}
		for _, name := range names {
			c.listed(file, name).Inherits = asked
		}
	}
	for name, location := range file.Defaults {
		c.listed(file, name).Fallback = location
	}
}

// listed returns the entry of a type, which it makes where there is none.
func (c *Catalogue) listed(file *Cloud, name string) *Kind {
	if c.Types[name] == nil {
		c.Types[name] = &Kind{Global: file.globalByPrefix(name), Placed: true}
	}
	return c.Types[name]
}

// Kind returns what the catalogue says of a type; a type that it does not list
// is told by its name alone.
func (c *Catalogue) Kind(provider, name string) *Kind {
	if described := c.Types[name]; described != nil {
		return described
	}
	file := c.Clouds[provider]
	if file == nil {
		return &Kind{}
	}
	if file.globalByPrefix(name) {
		return &Kind{Global: true}
	}
	for _, end := range file.Grants {
		if granted, ok := strings.CutSuffix(name, end); ok {
			of := c.Kind(provider, granted)
			return &Kind{Global: of.Global, Location: of.Location, Inherits: of.Inherits, Fallback: of.Fallback}
		}
	}
	return &Kind{}
}

// LocationOf lists the provider's arguments that decide where a resource
// of a type is that names no location.
func (c *Cloud) LocationOf(k *Kind) []string {
	if c.Inherits == nil {
		return c.ProviderLocation
	}
	return k.Inherits
}

func (c *Cloud) globalByPrefix(name string) bool {
	starts := func(prefix string) bool { return strings.HasPrefix(name, prefix) }
	return slices.ContainsFunc(c.GlobalPrefixes, starts) && !slices.ContainsFunc(c.RegionalPrefixes, starts)
}

// TypeNames lists every type of which the catalogue knows more than where it
// is, sorted: those that the published schema names.
func (c *Catalogue) TypeNames() []string {
	names := make([]string, 0, len(c.Types))
	for name, described := range c.Types {
		if !described.Placed {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
