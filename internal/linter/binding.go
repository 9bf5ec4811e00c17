package linter

import (
	"path"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology"
	"github.com/regionlint/regionlint/parser/terraform"
)

// binding says by what statements of rule files can bind a root of a system,
// and what the root's own code declares.
func (e *estate) binding(s system, root *terraform.Root) intent.Binding {
	name := path.Base(root.Dir)
	if s.configured {
		name = s.name
	}
	return intent.Binding{
		Name: name, Clouds: topology.Clouds(root), Tier: tierOf(root), Declared: e.objectivesIn(root),
	}
}

// tierOf returns the value of the tag "tier" in a root, "" where nothing has
// the tag or where resources disagree: a tier is the whole system's.
func tierOf(root *terraform.Root) string {
	tiers := map[string]string{}
	for _, provider := range root.Providers {
		for _, defaults := range elements(attribute(provider.Values, "default_tags")) {
			addTier(tiers, attribute(defaults, "tags"))
		}
	}
	for _, resource := range root.Resources {
		addTier(tiers, attribute(resource.Values, "tags"))
	}
	if len(tiers) != 1 {
		return ""
	}
	for _, tier := range tiers {
		return tier
	}
	return ""
}

// addTier enters the tier of some tags under its name in lower case.
func addTier(tiers map[string]string, tags cty.Value) {
	if tags == cty.NilVal || !tags.IsKnown() || tags.IsNull() || !tags.CanIterateElements() {
		return
	}
	for key, value := range tags.Elements() {
		if !key.IsKnown() || key.Type() != cty.String || !strings.EqualFold(key.AsString(), "tier") {
			continue
		}
		if value.Type() == cty.String && value.IsKnown() && !value.IsNull() {
			tiers[strings.ToLower(value.AsString())] = value.AsString()
		}
	}
}

// attribute returns an attribute of an object, cty.NilVal where there is none.
func attribute(object cty.Value, name string) cty.Value {
	if object == cty.NilVal || !object.IsKnown() || object.IsNull() || !object.Type().IsObjectType() ||
		!object.Type().HasAttribute(name) {
		return cty.NilVal
	}
	return object.GetAttr(name)
}

// elements returns the elements of a tuple or list, none where it is not known.
// An object alone is one block in JSON syntax.
func elements(list cty.Value) []cty.Value {
	switch {
	case list == cty.NilVal || !list.IsKnown() || list.IsNull() || !list.CanIterateElements():
		return nil
	case list.Type().IsObjectType():
		return []cty.Value{list}
	default:
		return list.AsValueSlice()
	}
}
