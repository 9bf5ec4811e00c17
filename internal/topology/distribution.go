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
	d.Gaps = d.gaps()
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
	for _, follow := range []func(*instance, string, *Origin) bool{
		a.originByName, a.originByRecord, a.originInNetwork, a.originByHost,
	} {
		if follow(i, block, &origin) {
			break
		}
	}
	if origin.RegionStatus == "" {
		origin.RegionStatus = region.Unknown
	}
	return origin
}

// originByName follows what the domain name reads.
func (a *assembly) originByName(i *instance, block string, origin *Origin) bool {
	var places []Place
	for _, target := range a.here.reads(i, block+".domain_name") {
		kind := originKind(target.kind.Alias)
		if target.Type == "aws_s3control_multi_region_access_point" {
			origin.Target, origin.Kind = target.Address, "access-point"
			origin.Place = Place{RegionStatus: region.Global}
			return true
		}
		if kind == "" {
			continue
		}
		origin.Target, origin.Kind = target.Address, kind
		places = append(places, target.place())
	}
	if len(places) == 0 {
		return false
	}
	origin.Place = onePlace(places)
	return true
}

// originByRecord follows a domain name to the DNS records of the code, by
// reference or by its text.
func (a *assembly) originByRecord(i *instance, block string, origin *Origin) bool {
	var sets []*routeSet
	for _, target := range a.here.reads(i, block+".domain_name") {
		if rec := a.routing.of[target.instance]; rec != nil {
			sets = append(sets, rec.set)
		}
	}
	if name := i.known(block + ".domain_name"); name != "" && len(sets) == 0 {
		sets = a.routing.byName[fullName(name, "")]
	}
	var places []Place
	for _, set := range sets {
		for _, rec := range set.records {
			if !rec.leadsUsers() {
				continue
			}
			places = append(places, rec.member.target())
			if kind := originKind(rec.member.TargetKind); kind != "" {
				origin.Kind = kind
			}
			if len(rec.member.Targets) == 1 {
				origin.Target = rec.member.Targets[0]
			}
		}
	}
	if len(places) == 0 {
		return false
	}
	if len(places) > 1 {
		origin.Target = ""
	}
	origin.Place = onePlace(places)
	return true
}

// originInNetwork follows an origin in a private network to what it is (Amazon
// CloudFront Developer Guide, "Restrict access with VPC origins").
func (a *assembly) originInNetwork(i *instance, block string, origin *Origin) bool {
	for _, network := range a.here.reads(i, block+".vpc_origin_config[0].vpc_origin_id") {
		for _, target := range a.here.reads(network.instance, "vpc_origin_endpoint_config[0].arn") {
			kind := originKind(target.kind.Alias)
			if kind == "" {
				continue
			}
			origin.Target, origin.Kind, origin.Place = target.Address, kind, target.place()
			return true
		}
	}
	return false
}

// originByHost reads a host name of AWS.
func (a *assembly) originByHost(i *instance, block string, origin *Origin) bool {
	found := hostOf(a.regions, i.known(block+".domain_name"))
	if kind := originKind(found.kind); kind != "" {
		origin.Kind = kind
	}
	if origin.Kind == "bucket" && found.place.RegionStatus == region.Global {
		origin.Kind = "access-point"
	}
	origin.Place = found.place
	return true
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
