package topology

import (
	"maps"
	"slices"
	"strconv"

	"github.com/zclconf/go-cty/cty"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/parser/terraform"
)

// resourcesByType lists every instance as rules see it.
func (a *assembly) resourcesByType() map[string][]*Resource {
	byType := map[string][]*Resource{}
	for _, i := range a.here.all {
		byType[i.Type] = append(byType[i.Type], describe(i))
	}
	return byType
}

func describe(i *instance) *Resource {
	p := plainer{hidden: map[string]bool{}, unknown: []string{}}
	for _, path := range i.Sensitive {
		p.hidden[path] = true
	}
	described := &Resource{
		Address: i.Address, Root: i.root.Name, Type: i.Type, Name: i.Name, Mode: i.Mode, Module: i.Module,
		Key: keyOf(i.Key), Unexpanded: i.Unexpanded,
		Provider:   Provider{Type: i.Provider.Type, Alias: aliasOf(i.Provider)},
		Region:     i.region,
		Values:     p.object(i.Values, ""),
		References: addressesByPath(i.References),
		Source: Source{
			File: i.Range.Filename, StartLine: i.Range.Start.Line, EndLine: max(i.Body.End.Line, i.Range.End.Line),
		},
	}
	if by := i.Description(); by != nil {
		described.Described = by.String()
	}
	mergeDefaultTags(i, described, &p)
	slices.Sort(p.unknown)
	described.Unknown = slices.Compact(p.unknown)
	return described
}

func aliasOf(binding terraform.ProviderBinding) string {
	if binding.Config == nil {
		return ""
	}
	return binding.Config.Alias
}

func keyOf(key cty.Value) any {
	if key == cty.NilVal || !key.IsKnown() || key.IsNull() {
		return nil
	}
	key, _ = key.Unmark()
	switch key.Type() {
	case cty.String:
		return key.AsString()
	case cty.Number:
		return plainNumber(key.AsBigFloat())
	default:
		return nil
	}
}

func addressesByPath(references map[string][]terraform.Reference) map[string][]string {
	byPath := make(map[string][]string, len(references))
	for path, list := range references {
		addresses := make([]string, 0, len(list))
		for _, reference := range list {
			if reference.Root == "" { // addresses of other roots would be taken for own ones
				addresses = append(addresses, reference.Address)
			}
		}
		if len(addresses) > 0 {
			slices.Sort(addresses)
			byPath[path] = slices.Compact(addresses)
		}
	}
	return byPath
}

// tagsOf returns the tags of an instance with its provider's default tags, and
// whether all of them are known.
func tagsOf(i *instance) (tags map[string]string, complete bool) {
	own, ownComplete := i.textMap("tags")
	if i.cloud == nil || i.cloud.Cloud != region.AWS || i.Provider.Config == nil {
		return own, ownComplete
	}
	defaults := &instance{Resource: &terraform.Resource{Values: i.Provider.Config.Values}}
	tags, complete = defaults.textMap("default_tags[0].tags")
	maps.Copy(tags, own)
	return tags, complete && ownComplete
}

// mergeDefaultTags writes the provider's default tags among the resource's
// own, which win.
func mergeDefaultTags(i *instance, described *Resource, p *plainer) {
	if i.cloud == nil || i.cloud.Cloud != region.AWS || !i.managed() || i.Provider.Config == nil {
		return
	}
	if presenceOf(valueAt(i.Provider.Config.Values, "default_tags[0].tags")) == absent {
		return
	}
	tags, complete := tagsOf(i)
	if !complete {
		p.unknown = append(p.unknown, "tags")
	}
	merged := make(map[string]any, len(tags))
	for key, value := range tags {
		merged[key] = value
	}
	described.Values["tags"] = merged
}

// plainer turns values into what JSON can hold, and notes what is not known.
type plainer struct {
	hidden  map[string]bool
	unknown []string
}

func (p *plainer) object(v cty.Value, path string) map[string]any {
	plain := map[string]any{}
	if v == cty.NilVal || v.IsNull() || !v.IsKnown() || !v.CanIterateElements() {
		return plain
	}
	v, _ = v.Unmark()
	for it := v.ElementIterator(); it.Next(); {
		key, element := it.Element()
		name := key.AsString()
		at := name
		if path != "" {
			at = path + "." + name
		}
		if value, ok := p.plain(element, at); ok {
			plain[name] = value
		}
	}
	return plain
}

// plain returns false for what is null, unknown or sensitive.
func (p *plainer) plain(v cty.Value, path string) (any, bool) {
	if v == cty.NilVal {
		return nil, false
	}
	v, _ = v.Unmark()
	if p.hidden[path] || !v.IsKnown() {
		p.unknown = append(p.unknown, path)
		return nil, false
	}
	if v.IsNull() {
		return nil, false
	}
	t := v.Type()
	switch {
	case t == cty.String:
		return v.AsString(), true
	case t == cty.Number:
		return plainNumber(v.AsBigFloat()), true
	case t == cty.Bool:
		return v.True(), true
	case t.IsObjectType() || t.IsMapType():
		return p.object(v, path), true
	case v.CanIterateElements():
		return p.list(v, path), true
	default:
		return nil, false
	}
}

// list keeps the place of an unknown block among others, so that paths still
// point at their block; other unknown members are left out.
func (p *plainer) list(v cty.Value, path string) []any {
	members := elements(v)
	blocks := slices.ContainsFunc(members, func(member cty.Value) bool {
		return member.Type().IsObjectType() || member.Type().IsMapType()
	})
	plain := make([]any, 0, len(members))
	for n, member := range members {
		value, ok := p.plain(member, path+"["+strconv.Itoa(n)+"]")
		switch {
		case ok:
			plain = append(plain, value)
		case blocks:
			plain = append(plain, map[string]any{})
		}
	}
	return plain
}
