package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// policyBlock is an argument that makes a routing policy.
type policyBlock struct{ path, policy string }

func policyBlocks() []policyBlock {
	return []policyBlock{
		{"cidr_routing_policy", "cidr"},
		{"failover_routing_policy", "failover"},
		{"geolocation_routing_policy", "geolocation"},
		{"geoproximity_routing_policy", "geoproximity"},
		{"latency_routing_policy", "latency"},
		{"multivalue_answer_routing_policy", "multivalue"},
		{"weighted_routing_policy", "weighted"},
	}
}

// certainPolicies says whether the code decides which routing policies a record has.
func certainPolicies(i *instance) bool {
	return !slices.ContainsFunc(policyBlocks(), func(block policyBlock) bool {
		return i.uncertain(block.path+"[0]") || i.presence(block.path) == unknown
	})
}

// policies lists the routing policies that a record certainly has, in the
// order of the source.
func policies(i *instance) []string {
	type placed struct {
		policy string
		offset int
	}
	var found []placed
	for _, block := range policyBlocks() {
		if block.policy == "multivalue" {
			if on, _ := i.flag(block.path); !on {
				continue
			}
		} else if len(i.blocks(block.path)) == 0 || i.uncertain(block.path+"[0]") {
			continue
		}
		at, _ := i.AttributeRange(block.path + "[0]")
		if block.policy == "multivalue" {
			at, _ = i.AttributeRange(block.path)
		}
		found = append(found, placed{block.policy, at.Start.Byte})
	}
	slices.SortStableFunc(found, func(a, b placed) int { return a.offset - b.offset })
	list := make([]string, 0, len(found))
	for _, one := range found {
		list = append(list, one.policy)
	}
	return list
}

// addPolicy says what the routing policies of a record choose by, and what
// tells it from the others of its set.
func (r *routing) addPolicy(rec *record, m *RouteMember) {
	of := notes{rec.instance, &m.Unknown}
	m.SetIdentifier = of.text("set_identifier", "set_identifier")
	m.Unidentified = len(m.Policies) > 0 && rec.naming("set_identifier") == absent
	m.FailoverRole = strings.ToUpper(of.text("failover_routing_policy[0].type", "failover_role"))
	m.Weight = of.number("weighted_routing_policy[0].weight", "weight")
	m.Geolocation = geolocationOf(of)
	m.Geoproximity = r.geoproximityOf(of)
	if rec.presence("cidr_routing_policy[0]") != absent {
		m.CIDR = &CIDRLocation{
			Collection: of.text("cidr_routing_policy[0].collection_id", "cidr"),
			Location:   of.text("cidr_routing_policy[0].location_name", "cidr"),
		}
		for _, collection := range r.here.reads(rec.instance, "cidr_routing_policy[0].collection_id") {
			m.CIDR.Collection = collection.Address
		}
	}
	m.Unknown = slices.Compact(m.Unknown)
}

// geolocationOf reads whose users a record answers. Route 53 takes "*" for a
// country as the rest of the world (Amazon Route 53 API Reference, "GeoLocation").
func geolocationOf(of notes) *Geolocation {
	const block = "geolocation_routing_policy[0]"
	if of.presence(block) == absent {
		return nil
	}
	found := &Geolocation{
		Continent:   strings.ToUpper(of.text(block+".continent", "geolocation")),
		Country:     strings.ToUpper(of.text(block+".country", "geolocation")),
		Subdivision: strings.ToUpper(of.text(block+".subdivision", "geolocation")),
	}
	found.Default = found.Country == "*"
	return found
}

// show is a geolocation as people say it: "the continent EU".
func (g Geolocation) show() string {
	switch {
	case g.Default:
		return "the default location"
	case g.Continent != "":
		return "the continent " + g.Continent
	case g.Country != "" && g.Subdivision != "":
		return "the subdivision " + g.Country + "-" + g.Subdivision
	case g.Country != "":
		return "the country " + g.Country
	default:
		return ""
	}
}

func (r *routing) geoproximityOf(of notes) *Geoproximity {
	const block = "geoproximity_routing_policy[0]"
	if of.presence(block) == absent {
		return nil
	}
	found := &Geoproximity{
		LocalZoneGroup: of.text(block+".local_zone_group", "geoproximity"),
		Latitude:       of.text(block+".coordinates[0].latitude", "geoproximity"),
		Longitude:      of.text(block+".coordinates[0].longitude", "geoproximity"),
		Bias:           of.number(block+".bias", "geoproximity"),
	}
	if of.presence(block+".aws_region") == absent {
		return found
	}
	if named := r.resolver.regionAt(of.instance, block+".aws_region"); named.Status == region.Known {
		found.Region = named.Name
	} else {
		*of.unknown = append(*of.unknown, "geoproximity")
	}
	return found
}
