package topology

import "strings"

// addRefusals marks the aliases that ask for the health of a CloudFront
// distribution, of which Route 53 knows nothing (Amazon Route 53 API Reference,
// "AliasTarget", EvaluateTargetHealth).
func (a *assembly) addRefusals() {
	domains := map[string]bool{}
	for _, i := range a.here.byType["aws_api_gateway_domain_name"] {
		domains[fullName(i.known("domain_name"), "")] = true
	}
	for _, set := range a.routing.sets {
		for _, rec := range set.records {
			alias := rec.member.Alias
			if alias == nil || alias.EvaluateTargetHealth == nil || !*alias.EvaluateTargetHealth {
				continue
			}
			// An edge-optimised API has a name of CloudFront, too.
			alias.HealthRefused = a.leadsToDistribution(rec) && (alias.Target != "" || !domains[set.key.name])
		}
	}
}

// leadsToDistribution says that an alias leads to CloudFront, by reference or by
// a literal name.
func (a *assembly) leadsToDistribution(rec *record) bool {
	targets := a.routing.targetsOf(rec)
	for _, target := range targets {
		if target.Type != "aws_cloudfront_distribution" {
			return false
		}
	}
	name := strings.TrimSuffix(strings.ToLower(rec.known("alias[0].name")), ".")
	return len(targets) > 0 || strings.HasSuffix(name, ".cloudfront.net")
}
