package checklist

import (
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
)

// facilityKinds are what rule files name beside DNS and replication.
func facilityKinds() map[string]kind {
	return map[string]kind{"facilities": of(facilityWords, (*system).facility)}
}

func facilityWords(f intent.Facility) string { return facilityNames()[f.Name] }

func facilityNames() map[string]string {
	return map[string]string{
		"global-accelerator": "Global Accelerator", "arc-routing-control": "routing controls of ARC",
		"cloudfront-failover": "CloudFront origin failover", "fault-injection": "failover is exercised",
	}
}

// facilityTypes are the resources that show what is named (Terraform AWS provider).
func facilityTypes() map[string][]string {
	return map[string][]string{
		"global-accelerator": {"aws_globalaccelerator_endpoint_group"},
		"arc-routing-control": {
			"aws_route53recoverycontrolconfig_routing_control", "aws_arcregionswitch_plan",
			"aws_route53recoveryreadiness_recovery_group",
		},
		"cloudfront-failover": {"aws_cloudfront_distribution"},
	}
}

// facility wants the code to set up what is named.
func (s *system) facility(f intent.Facility) shown {
	if f.Name == "fault-injection" {
		return s.exercised()
	}
	for _, r := range s.ofTypes(facilityTypes()[f.Name]...) {
		if r.Type == "aws_cloudfront_distribution" && r.Values["origin_group"] == nil {
			continue
		}
		if r.Unexpanded {
			return lacks("whether there is any %s is not known", s.nameOf(r))
		}
		return keeps("%s sets it up", s.nameOf(r))
	}
	if why := s.opaque(); why != "" {
		return lacks("nothing known sets it up, and %s", why)
	}
	if slices.Contains(s.document.Topology.Mechanisms, f.Name) {
		return lacks("the code has a part of it, and nothing that leads to a region")
	}
	if !s.document.Topology.AtStake {
		return idles("the code has nothing that serves, and no database")
	}
	return lacks("nothing in the code sets it up")
}

// exercised wants something to exercise a failover.
func (s *system) exercised() shown {
	for _, drill := range s.document.Topology.Drills {
		if s.exists(drill) {
			return keeps("%s does so", s.name(drill))
		}
	}
	if why := s.opaque(); why != "" {
		return lacks("nothing known exercises a failover, and %s", why)
	}
	return lacks("nothing in the code exercises a failover")
}
