package terraform

import "github.com/zclconf/go-cty/cty"

// report is where an attribute of a data source has its value from: the first
// of its own arguments that is set, else an argument of its provider
// configuration. Where the argument unless is set, it is something else.
type report struct {
	own      []string
	provider string
	unless   string
}

// reported lists, by type and attribute, what data sources only repeat. The
// name and endpoint of aws_region select another region than the provider's.
// Sources: Terraform AWS provider, data source aws_region; Terraform Google
// provider, data source google_client_config.
var reported = map[string]map[string]report{
	"aws_region": {
		"id":     {own: []string{"region", "name"}, provider: "region", unless: "endpoint"},
		"name":   {own: []string{"region", "name"}, provider: "region", unless: "endpoint"},
		"region": {own: []string{"region", "name"}, provider: "region", unless: "endpoint"},
	},
	"google_client_config": {
		"project": {provider: "project"},
		"region":  {provider: "region"},
		"zone":    {provider: "zone"},
	},
}

// argument is an argument in an evaluated body.
type argument struct {
	in   *node
	name string
}

func (n *node) argument(name string) (argument, bool) {
	if n == nil || n.body.attributes[name] == nil || n.values[name] == cty.NilVal {
		return argument{}, false
	}
	return argument{n, name}, true
}

// repeats returns the argument that an attribute of the instance repeats, with
// the provider configuration where it is one of that.
func (i *resourceInstance) repeats(attribute string) (found argument, binding *ProviderBinding, ok bool) {
	facts, ok := reported[i.of.block.kind][attribute]
	if !ok || i.of.block.mode != Data {
		return argument{}, nil, false
	}
	if _, set := i.node.argument(facts.unless); set {
		return argument{}, nil, false
	}
	for _, name := range facts.own {
		if own, set := i.node.argument(name); set {
			return own, nil, true
		}
	}
	if i.busy { // the provider configuration depends on the data source
		return argument{}, nil, false
	}
	i.busy = true
	used := i.scope.resourceProvider(i.of.block)
	i.busy = false
	if used.Config == nil {
		return argument{}, nil, false
	}
	configured, _ := used.Config.origins.(*node)
	found, ok = configured.argument(facts.provider)
	return found, &used, ok
}

// reports returns the attributes of the instance that only repeat arguments.
func (i *resourceInstance) reports() map[string]cty.Value {
	values := map[string]cty.Value{}
	for attribute := range reported[i.of.block.kind] {
		if found, _, ok := i.repeats(attribute); ok {
			values[attribute] = found.in.values[found.name]
		}
	}
	return values
}

// repeated goes on in the argument that an attribute of a data source repeats.
func (t *trail) repeated(i *resourceInstance, attribute string, rest []pathStep) bool {
	found, binding, ok := i.repeats(attribute)
	if !ok {
		return false
	}
	if binding != nil {
		t.add(hopOf(HopUse, i.of.block.header, i.resource.Address+" uses provider "+binding.Local))
		for _, hop := range binding.Hops {
			t.add(hop)
		}
	}
	attr := found.in.body.attributes[found.name]
	t.hop(attr.rng, t.quote(attr.rng))
	t.follow(attr.expr, found.in.scope, rest)
	return true
}
