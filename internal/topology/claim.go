package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// claim is an argument that names a datastore, wherever that is.
type claim struct {
	foreign
	// does says what the argument makes of the datastore: "copies it".
	does string
	// elements are the resources of other roots that the argument reads.
	elements []Element
	// keys are what the argument can name, region where an ARN says it is.
	keys   []identity
	region string
	// remote says that the argument reads a remote state, so that it can name
	// anything of the types.
	remote bool
	types  []string
}

// claims lists the arguments that name a source or a global cluster.
func (p *Placement) claims() []claim {
	var found []claim
	add := func(i *instance, path, does string, types ...string) {
		if made, ok := p.claim(i, path, does, types); ok {
			found = append(found, made)
		}
	}
	for _, i := range p.index.all {
		if !i.managed() {
			continue
		}
		if facts := i.kind.ReplicaOf; facts != nil {
			add(i, facts.Attribute, "copies it", facts.Types...)
		}
		if facts := i.kind.GlobalCluster; facts != nil && facts.Source != "" {
			add(i, facts.Source, "has it as its primary", facts.Member)
		}
		for _, name := range p.catalogue.Containers {
			if facts := p.catalogue.Types[name].GlobalCluster; facts != nil && facts.Member == i.Type {
				add(i, facts.MemberAttribute, "joins it", name)
			}
		}
	}
	return found
}

// parts lists the arguments by which instances name their cluster.
func (p *Placement) parts() []claim {
	clusters := map[string][]string{}
	for name, described := range p.catalogue.Types {
		if described.Datastore == nil || described.Datastore.Instances == nil {
			continue
		}
		instances := described.Datastore.Instances.Type
		if len(p.index.byType[instances]) > 0 {
			clusters[instances] = append(clusters[instances], name)
		}
	}
	var found []claim
	for instances, types := range clusters {
		slices.Sort(types)
		for _, i := range p.index.byType[instances] {
			if made, ok := p.claim(i, i.kind.PartOf, "is an instance of it", types); ok {
				found = append(found, made)
			}
		}
	}
	return found
}

// claim reads one argument: by reference into another root, by ARN or
// identifier, or through a remote state of which nothing is known.
func (p *Placement) claim(i *instance, path, does string, types []string) (claim, bool) {
	made := claim{foreign: seenFromOutside(i), does: does, types: types}
	for _, element := range p.index.abroad(i, path) {
		if slices.ContainsFunc(types, func(name string) bool { return element.isOf(name) }) {
			made.elements = append(made.elements, element)
		}
	}
	text, presence := i.text(path)
	switch presence {
	case absent:
		return claim{}, false
	case unknown:
		made.remote = len(made.elements) == 0 && !p.namesHere(i, path, types) && readsRemoteState(p.index, i, path)
		return made, made.remote || len(made.elements) > 0
	case known:
	}
	if arn, ok := region.ParseARN(text); ok {
		made.keys, made.region = meantBy(p.catalogue, arn, types), arn.Region
		return made, true
	}
	for _, resourceType := range types {
		made.keys = append(made.keys, identity{resourceType, text})
	}
	return made, true
}

// namesHere says that an argument reads a resource of some types in a root of
// its own system.
func (p *Placement) namesHere(i *instance, path string, types []string) bool {
	return slices.ContainsFunc(p.index.reads(i, path), func(r read) bool {
		return r.managed() && slices.Contains(types, r.Type)
	})
}

// isOf says that the element is a managed resource of a type.
func (e Element) isOf(resourceType string) bool {
	block := withoutKey(e.Address)
	if cut := strings.LastIndexByte(block, '.'); cut >= 0 {
		block = block[:cut]
	}
	inModule := strings.HasSuffix(block, "."+resourceType) && !strings.HasSuffix(block, "data."+resourceType)
	return block == resourceType || inModule
}

// claims finds the arguments of all systems that name a datastore.
type claims struct {
	byElement map[Element][]claim
	byKey     map[identity][]claim
	remote    map[string][]claim
}

func newClaims() claims {
	return claims{byElement: map[Element][]claim{}, byKey: map[identity][]claim{}, remote: map[string][]claim{}}
}

func (c claims) add(made claim) {
	for _, element := range made.elements {
		// An element of a block with several instances may be any of them.
		c.byElement[element] = append(c.byElement[element], made)
	}
	for _, key := range made.keys {
		c.byKey[key] = append(c.byKey[key], made)
	}
	if made.remote {
		for _, resourceType := range made.types {
			c.remote[resourceType] = append(c.remote[resourceType], made)
		}
	}
}

// on returns the claims of other systems that are on a datastore for certain.
func (c claims) on(a *assembly, i *instance) []claim {
	element := i.element()
	list := slices.Clone(c.byElement[element])
	if block := withoutKey(element.Address); block != element.Address {
		list = append(list, c.byElement[Element{Root: element.Root, Address: block}]...)
	}
	if key := (identity{i.Type, i.identifier()}); key.name != "" {
		for _, made := range c.byKey[key] {
			if i.mayStandIn(made.region) {
				list = append(list, made)
			}
		}
	}
	return outside(a, list, claimant)
}
