package topology

import (
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

// addTarget says what the record leads to, and where that is.
func (r *routing) addTarget(rec *record, m *RouteMember, led []*routeSet) {
	kindOf := ""
	if rec.leadsUsers() {
		kindOf = r.follow(rec, m, led)
	}
	r.addLatencyRegion(rec, m)
	m.Astray = m.LatencyRegion != "" && m.TargetRegionStatus == region.Known && m.TargetRegion != m.LatencyRegion
	if rec.presence("alias[0]") == absent {
		return
	}
	aliasTarget := ""
	if len(m.Targets) > 0 {
		aliasTarget = m.Targets[0]
	}
	m.Alias = &Alias{Target: aliasTarget, Kind: kindOf}
	if m.Alias.Kind == "" {
		m.Alias.Kind = "other"
	}
	if healthy, p := rec.flag("alias[0].evaluate_target_health"); p != unknown {
		m.Alias.EvaluateTargetHealth = &healthy
	} else {
		m.Unknown = append(m.Unknown, "evaluate_target_health")
	}
}

// follow adds the record's targets and their place, and returns their kind.
func (r *routing) follow(rec *record, m *RouteMember, led []*routeSet) string {
	var places, targets []Place
	kindOf := ""
	for _, target := range r.targetsOf(rec) {
		m.Targets = append(m.Targets, target.Address)
		if r.of[target.instance] == nil {
			places = append(places, target.place())
			targets = append(targets, target.place())
			kindOf = target.kind.Alias
		}
	}
	for _, set := range led {
		kindOf = "record"
		for _, other := range set.records {
			places = append(places, other.member.Place)
			targets = append(targets, other.member.target())
			if !slices.Contains(m.Targets, other.Address) {
				m.Targets = append(m.Targets, other.Address)
			}
		}
	}
	if len(m.Targets) == 0 && len(led) == 0 {
		for _, name := range r.literalTargets(rec) {
			found := hostOf(r.regions, name)
			kindOf = found.kind
			places = append(places, found.place)
			targets = append(targets, found.place)
		}
	}
	m.Place = onePlace(places)
	at := onePlace(targets)
	m.TargetRegion, m.TargetRegionStatus, m.TargetKind = at.Region, at.RegionStatus, kindOf
	return kindOf
}

// target is where the member leads to, whatever its policy says.
func (m *RouteMember) target() Place {
	return Place{Region: m.TargetRegion, RegionStatus: m.TargetRegionStatus}
}

// leadsUsers says that answers of the record are where users go. The other
// types tell of mail, names and keys, and a name such as _3f9c.example.com
// proves to a certificate authority whose domain it is.
func (rec *record) leadsUsers() bool {
	others := []string{"CAA", "CERT", "DNSKEY", "DS", "MX", "NS", "PTR", "SOA", "SPF", "SSHFP", "TLSA", "TXT"}
	proof := rec.set.nameKnown && rec.set.key.recordType == "CNAME" && strings.HasPrefix(rec.set.key.name, "_")
	return !proof && !slices.Contains(others, rec.set.key.recordType)
}

// suppliers are types whose attributes go into a record and are not what it
// leads to: facts, values from elsewhere, and proofs of who owns a domain.
var suppliers = []string{
	"aws_acm_certificate", "aws_apprunner_custom_domain_association", "aws_caller_identity", "aws_region",
	"aws_route53_zone", "aws_s3_object", "aws_secretsmanager_secret_version", "aws_ses_domain_dkim",
	"aws_ses_domain_identity", "aws_sesv2_email_identity", "aws_ssm_parameter", "terraform_remote_state",
}

// targetsOf returns what the name of an alias or the values of a record read.
func (r *routing) targetsOf(rec *record) []read {
	var targets []read
	for _, target := range r.here.reads(rec.instance, "alias[0].name", "records") {
		supplies := slices.Contains(suppliers, target.Type)
		repeated := slices.ContainsFunc(targets, func(other read) bool { return other.instance == target.instance })
		if !supplies && !repeated {
			targets = append(targets, target)
		}
	}
	return targets
}

func (r *routing) literalTargets(rec *record) []string {
	if name := rec.known("alias[0].name"); name != "" {
		return []string{name}
	}
	names, _ := rec.texts("records")
	return names
}

// onePlace returns the place that all have in common.
func onePlace(places []Place) Place {
	if len(places) == 0 {
		return unknownPlace()
	}
	for _, place := range places[1:] {
		if place != places[0] {
			return unknownPlace()
		}
	}
	return places[0]
}

// addLatencyRegion reads the region of a latency or geoproximity policy, which
// counts where the target's own region is not known.
func (r *routing) addLatencyRegion(rec *record, m *RouteMember) {
	for _, path := range []string{"latency_routing_policy[0].region", "geoproximity_routing_policy[0].aws_region"} {
		if rec.presence(path) == absent {
			continue
		}
		named := r.resolver.regionAt(rec.instance, path)
		if strings.HasPrefix(path, "latency") {
			if named.Status == region.Known {
				m.LatencyRegion = named.Name
			} else {
				m.Unknown = append(m.Unknown, "latency_region")
			}
		}
		if m.RegionStatus == region.Unknown {
			m.Place = named.place()
		}
	}
}
