package topology

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
)

// addDistributions fills the document's CDN distributions.
func (a *assembly) addDistributions() {
	a.topology.Distributions = []Distribution{}
	for _, i := range a.here.byType["aws_cloudfront_distribution"] {
		a.topology.Distributions = append(a.topology.Distributions, a.distribution(i))
	}
}

func (a *assembly) distribution(i *instance) Distribution {
	d := Distribution{
		Element: i.element(), Origins: []Origin{}, Groups: []OriginGroup{}, Behaviors: []Behavior{},
		Complete: !i.Unexpanded, Unknown: []string{},
	}
	text := func(path string) string {
		value, p := i.text(path)
		if p == unknown {
			d.Unknown = append(d.Unknown, path)
			d.Complete = false
		}
		return value
	}
	for _, name := range []string{"origin", "origin_group", "ordered_cache_behavior"} {
		if i.presence(name) == unknown {
			d.Unknown = append(d.Unknown, name)
			d.Complete = false
		}
	}
	for _, block := range i.blocks("origin") {
		origin := a.origin(i, block)
		origin.ID = text(block + ".origin_id")
		d.Origins = append(d.Origins, origin)
	}
	for _, block := range i.blocks("origin_group") {
		group := OriginGroup{ID: text(block + ".origin_id"), Members: []string{}, Attribute: block}
		for _, member := range i.blocks(block + ".member") {
			group.Members = append(group.Members, text(member+".origin_id"))
		}
		d.Groups = append(d.Groups, group)
	}
	// The default one has no pattern.
	for _, block := range slices.Concat(i.blocks("default_cache_behavior"), i.blocks("ordered_cache_behavior")) {
		d.Behaviors = append(d.Behaviors, Behavior{
			Path: text(block + ".path_pattern"), Target: text(block + ".target_origin_id"), Attribute: block,
			EdgeFunction: mayChooseOrigin(i, block),
		})
	}
	return d
}

// mayChooseOrigin says that a function of a behaviour runs where it can change
// the origin of a request (Amazon CloudFront Developer Guide, "Helper methods
// for origin modification" and "Lambda@Edge event structure").
func mayChooseOrigin(i *instance, behavior string) bool {
	for _, kind := range []struct{ block, event string }{
		{"function_association", "viewer-request"}, {"lambda_function_association", "origin-request"},
	} {
		for _, function := range i.blocks(behavior + "." + kind.block) {
			if event, p := i.text(function + ".event_type"); p == unknown || event == kind.event {
				return true
			}
		}
	}
	return false
}

// origin says what an origin's domain name leads to, and where that is.
func (a *assembly) origin(i *instance, block string) Origin {
	origin := Origin{Place: unknownPlace(), Kind: "other", Attribute: block}
	var places []Place
	for _, target := range a.here.reads(i, block+".domain_name") {
		kind := originKind(target.kind.Alias)
		if kind == "" {
			continue
		}
		origin.Target, origin.Kind = target.Address, kind
		places = append(places, target.place())
	}
	if len(places) > 0 {
		origin.Place = onePlace(places)
		return origin
	}
	found := hostOf(a.regions, i.known(block+".domain_name"))
	if kind := originKind(found.kind); kind != "" {
		origin.Kind = kind
	}
	if origin.Place = found.place; origin.RegionStatus == "" {
		origin.RegionStatus = region.Unknown
	}
	return origin
}

// originKind names the kind of an origin by what an alias to it would be.
func originKind(alias string) string {
	switch alias {
	case "s3":
		return "bucket"
	case "load-balancer":
		return "load-balancer"
	case "api-gateway":
		return "api"
	case "other":
		return "other"
	default:
		return ""
	}
}
