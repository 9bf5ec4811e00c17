package topology

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
	"github.com/regionlint/regionlint/parser/terraform"
)

// instance is a resource instance with what the catalogue says of its type.
type instance struct {
	*terraform.Resource
	root  *terraform.Root
	kind  *catalogue.Kind
	cloud *catalogue.Cloud
	// region is the resolver's answer; fromVariable says that it comes from a
	// variable of the root.
	region       Region
	fromVariable bool
	resolved     resolution
}

// resolution is how far the resolver is with an instance.
type resolution int

const (
	unresolved resolution = iota
	resolving
	done
)

func (i *instance) element() Element { return Element{Address: i.Address, Root: i.root.Name} }

func (i *instance) place() Place {
	place := Place{RegionStatus: i.region.Status}
	if i.region.Distinct() {
		place.Region = i.region.Name
	}
	return place
}

// id tells instances of several roots apart.
func (e Element) id() string { return e.Root + "|" + e.Address }

func (i *instance) id() string { return i.element().id() }

func (i *instance) managed() bool { return i.Mode == terraform.Managed }

// identifier is the cloud's name of the thing, "" where it is not known.
func (i *instance) identifier() string {
	for _, path := range i.kind.Identifiers {
		if name := i.known(path); name != "" {
			return name
		}
	}
	return ""
}

// index finds instances.
type index struct {
	all       []*instance
	byAddress map[Element]*instance
	// byBlock is keyed by the address without an instance key.
	byBlock      map[Element][]*instance
	byType       map[string][]*instance
	byIdentifier map[identity][]*instance
	// foreigners are the instances of other roots that expressions read.
	foreigners map[Element]*instance
	kinds      *catalogue.Catalogue
}

type identity struct{ resourceType, name string }

// newIndex indexes the instances of roots, in order of root.
func newIndex(roots []*terraform.Root, kinds *catalogue.Catalogue) *index {
	x := &index{
		byAddress:    map[Element]*instance{},
		byBlock:      map[Element][]*instance{},
		byType:       map[string][]*instance{},
		byIdentifier: map[identity][]*instance{},
		foreigners:   map[Element]*instance{},
		kinds:        kinds,
	}
	for _, root := range roots {
		resources := slices.Clone(root.Resources)
		slices.SortStableFunc(resources, func(a, b *terraform.Resource) int {
			return strings.Compare(a.Address, b.Address)
		})
		for _, resource := range resources {
			x.add(x.newInstance(root, resource))
		}
	}
	return x
}

func (x *index) newInstance(root *terraform.Root, resource *terraform.Resource) *instance {
	return &instance{
		Resource: resource, root: root,
		kind:  x.kinds.Kind(resource.Provider.Type, resource.Type),
		cloud: x.kinds.Clouds[resource.Provider.Type],
	}
}

func (x *index) add(i *instance) {
	x.all = append(x.all, i)
	x.byAddress[i.element()] = i
	block := Element{Root: i.root.Name, Address: withoutKey(i.Address)}
	x.byBlock[block] = append(x.byBlock[block], i)
	if !i.managed() {
		return
	}
	x.byType[i.Type] = append(x.byType[i.Type], i)
	if name := i.identifier(); name != "" {
		key := identity{i.Type, name}
		x.byIdentifier[key] = append(x.byIdentifier[key], i)
	}
}

// ofTypes returns the managed instances of some types, in order of type.
func (x *index) ofTypes(types ...string) []*instance {
	var found []*instance
	for _, name := range types {
		found = append(found, x.byType[name]...)
	}
	return found
}

// withoutKey cuts the instance key off an address; keys of modules stay.
func withoutKey(address string) string {
	if !strings.HasSuffix(address, "]") {
		return address
	}
	cut := strings.LastIndex(address, "[")
	// A string key may hold brackets: `aws_x.y["a[0]"]`.
	if quoted := strings.LastIndex(address, `["`); quoted >= 0 && strings.HasSuffix(address, `"]`) {
		cut = quoted
	}
	if cut < 0 {
		return address
	}
	return address[:cut]
}

// read is one attribute of an instance that an expression reads.
type read struct {
	*instance
	attribute string
}

// reads returns what the expressions at or below the paths read, in order of
// path, without doubles.
func (x *index) reads(i *instance, paths ...string) []read {
	return x.resolve(i.root, i.References, paths...)
}

func (x *index) resolve(root *terraform.Root, references map[string][]terraform.Reference, paths ...string) []read {
	keys := slices.Sorted(maps.Keys(references))
	matching := func(matches func(path, key string) bool) []string {
		return slices.DeleteFunc(slices.Clone(keys), func(key string) bool {
			return !slices.ContainsFunc(paths, func(path string) bool { return matches(path, key) })
		})
	}
	chosen := matching(covers)
	if len(chosen) == 0 {
		chosen = matching(contains)
	}
	return x.readAt(root, references, chosen)
}

// readAt returns what the references at some keys read, without doubles.
func (x *index) readAt(root *terraform.Root, references map[string][]terraform.Reference, keys []string) []read {
	var found []read
	seen := map[string]bool{}
	for _, key := range keys {
		for _, reference := range references[key] {
			for _, target := range x.targets(root, reference) {
				if id := target.id() + "." + reference.Attribute; !seen[id] {
					seen[id] = true
					found = append(found, read{target, reference.Attribute})
				}
			}
		}
	}
	return found
}

// covers says that a reference at key is at or below path.
func covers(path, key string) bool {
	return path == "" || key == path || below(key, path, ".") || below(key, path, "[")
}

// contains says that a reference at key is of the argument that path is
// inside. In JSON syntax blocks are arguments, whose references are not told
// apart.
func contains(path, key string) bool { return covers(key, path) }

// below says that a path or directory starts with another and a separator.
func below(path, top, separator string) bool { return strings.HasPrefix(path, top+separator) }

// targets returns the instances of the system that a reference means: one, or
// all of a block where the key is not known.
func (x *index) targets(root *terraform.Root, reference terraform.Reference) []*instance {
	at := Element{Root: cmp.Or(reference.Root, root.Name), Address: reference.Address}
	if target := x.byAddress[at]; target != nil {
		return []*instance{target}
	}
	return x.byBlock[at]
}

// distinct says that a region can be told from others.
func (p Place) distinct() bool {
	return p.Region != "" && (p.RegionStatus == region.Known || p.RegionStatus == region.Symbolic)
}

// hasOneOf says whether arguments of an instance have one of some values.
func (i *instance) hasOneOf(values map[string][]string) presence {
	found := absent
	for argument, some := range values {
		text, p := i.text(argument)
		switch {
		case p == known && catalogue.Matches(text, some):
			return known
		case p == unknown:
			found = unknown
		}
	}
	return found
}
