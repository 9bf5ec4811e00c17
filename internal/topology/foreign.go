package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// abroad returns the elements of roots outside the system that the expressions
// at or below a path read, in order, without doubles.
func (x *index) abroad(i *instance, path string) []Element {
	var found []Element
	for at, references := range i.References {
		if !covers(path, at) {
			continue
		}
		for _, reference := range references {
			element := Element{Root: reference.Root, Address: reference.Address}
			if reference.Root == "" || len(x.targets(i.root, reference)) > 0 || slices.Contains(found, element) {
				continue
			}
			found = append(found, element)
		}
	}
	slices.SortFunc(found, func(a, b Element) int { return strings.Compare(a.id(), b.id()) })
	return found
}

// readsAbroad returns the instances of roots outside the system that the
// expressions at a path read, as those roots' code has them.
func (x *index) readsAbroad(i *instance, path string) []read {
	var found []read
	for at, references := range i.References {
		if !covers(path, at) {
			continue
		}
		for _, reference := range references {
			if reference.Root == "" || len(x.targets(i.root, reference)) > 0 {
				continue
			}
			for _, target := range x.foreign(i.root, reference) {
				found = append(found, read{target, reference.Attribute})
			}
		}
	}
	slices.SortFunc(found, func(a, b read) int {
		return strings.Compare(a.id()+"."+a.attribute, b.id()+"."+b.attribute)
	})
	return slices.CompactFunc(found, func(a, b read) bool { return a.instance == b.instance })
}

// foreign returns the instances of another root that a reference means.
func (x *index) foreign(root *terraform.Root, reference terraform.Reference) []*instance {
	resources := root.Foreign(reference)
	found := make([]*instance, 0, len(resources))
	for _, resource := range resources {
		at := Element{Root: reference.Root, Address: resource.Address}
		i := x.foreigners[at]
		if i == nil {
			i = x.newInstance(&terraform.Root{Name: reference.Root}, resource)
			x.foreigners[at] = i
		}
		found = append(found, i)
	}
	return found
}

// oneAbroad returns the only instance of some types, in a root outside the
// system, that an argument reads, and where it is.
func (g *grouping) oneAbroad(i *instance, path string, types []string) (read, bool) {
	found := slices.DeleteFunc(g.here.readsAbroad(i, path), func(r read) bool {
		return !r.managed() || !slices.Contains(types, r.Type)
	})
	if len(found) != 1 {
		return read{}, false
	}
	g.resolver.resolve(found[0].instance)
	return found[0], true
}
