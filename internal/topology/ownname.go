package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/parser/terraform"
)

// ownName lists the records that go by a check and answer for the name that it
// probes: the record's own set, or one above it.
func (s *serving) ownName(i *instance, uses []use) []Served {
	if !probesName(i) {
		return nil
	}
	var list []Served
	for _, each := range uses {
		for _, set := range s.upwards(each.record.set) {
			if s.isRouted(set) && s.isNamed(i, set) {
				served := describeServed(each.record, each.through)
				served.Name = set.key.name
				list = append(list, served)
				break
			}
		}
	}
	return list
}

// probesName says that a check looks up a name and probes what it finds.
func probesName(i *instance) bool {
	kind, p := i.text("type")
	endpoint := p == absent || p == known && isEndpoint(kind)
	return endpoint && i.naming("ip_address") == absent && i.naming("fqdn") != absent
}

// isEndpoint says that a type of health check probes an endpoint (Amazon Route 53
// API Reference, "HealthCheckConfig", Type).
func isEndpoint(kind string) bool {
	return slices.Contains(
		[]string{"HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP"}, strings.ToUpper(kind),
	)
}

// isNamed says that a check probes the name of a set: by the name, by the same
// expression, or by the attribute of one of its records.
func (s *serving) isNamed(i *instance, set *routeSet) bool {
	if name := i.known("fqdn"); name != "" {
		return set.nameKnown && fullName(name, "") == set.key.name
	}
	if !set.nameKnown && expression(i, "fqdn") == set.key.name {
		return true
	}
	origin := i.Origin("fqdn")
	attribute := origin.Reference.Attribute
	if origin.Kind != terraform.OriginResource || attribute != "fqdn" && attribute != "name" {
		return false
	}
	targets := s.here.targets(i.root, origin.Reference)
	return len(targets) == 1 && s.of[targets[0]] != nil && s.of[targets[0]].set == set
}
