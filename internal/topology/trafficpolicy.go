package topology

import (
	"cmp"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
)

const trafficPolicyType = "aws_route53_traffic_policy"

// trafficPolicies adds the routed sets of traffic policies: one for each rule of
// a document, with its branches as members.
func (r *routing) trafficPolicies() {
	for _, i := range r.here.byType[trafficPolicyType] {
		if document := r.documentOf(i); document != nil {
			policy := &trafficPolicy{routing: r, instance: i, document: document}
			policy.readName()
			r.topology.Routes = append(r.topology.Routes, policy.routes()...)
		}
	}
}

// trafficPolicy is one traffic policy with its document.
type trafficPolicy struct {
	*routing
	*instance
	document *trafficDocument
	// name, zone and ttl are those of the first instance of the policy.
	name string
	zone zone
	ttl  *float64
	// instances are those of the policy whose answers have a TTL.
	instances []PolicyInstance
}

// readName tells the name that the policy serves: that of its first instance, or
// its own; and the TTL of each instance.
func (t *trafficPolicy) readName() {
	t.name = cmp.Or(t.known("name"), t.Address)
	first := true
	for _, user := range t.here.byType["aws_route53_traffic_policy_instance"] {
		serves := slices.ContainsFunc(t.here.reads(user, "traffic_policy_id"), func(policy read) bool {
			return policy.instance == t.instance
		})
		if !serves {
			continue
		}
		ttl := optionalNumber(user, "ttl", "ttl", &[]string{})
		if t.answersItself() && ttl != nil {
			t.instances = append(t.instances, PolicyInstance{Element: user.element(), TTL: *ttl})
		}
		if !first {
			continue
		}
		first = false
		t.zone, t.ttl = zoneAt(t.here, user, "hosted_zone_id"), ttl
		if name := user.known("name"); name != "" {
			t.name = fullName(name, t.zone.name)
		}
	}
}

// answersItself says that an endpoint of the document is an address or a name, so
// that its answers have the TTL of the instance. Others are aliases.
func (t *trafficPolicy) answersItself() bool {
	return slices.ContainsFunc(t.document.blocks("endpoint"), func(endpoint string) bool {
		return t.document.known(endpoint+".type") == "value"
	})
}

// rulesByID returns the path of each rule of the document by its id.
func (t *trafficPolicy) rulesByID() map[string]string {
	rules := map[string]string{}
	for _, rule := range t.document.blocks("rule") {
		if id := t.document.known(rule + ".id"); id != "" {
			rules[id] = rule
		}
	}
	return rules
}

func (t *trafficPolicy) setID(rule string) string {
	return t.id() + "|" + t.document.known(rule+".id")
}

// routes returns the sets of the document.
func (t *trafficPolicy) routes() []Route {
	rules := t.rulesByID()
	routes := []Route{}
	for _, rule := range t.document.blocks("rule") {
		policy := rulePolicies()[t.document.known(rule+".type")]
		if policy == "" {
			continue
		}
		route := Route{
			ID: t.setID(rule), Name: t.name, Zone: t.zone.show(),
			Type:   strings.ToUpper(t.document.known("record_type")),
			Policy: policy, Policies: []string{policy}, Members: []RouteMember{},
			Complete: true, LedToBy: t.ledToBy(rule), Doubles: []Double{}, Instances: t.instances,
		}
		if id := t.document.known(rule + ".id"); id != t.document.known("start_rule") {
			route.Name = "rule " + id + " of " + t.name
		}
		for _, branch := range t.branches(rule) {
			route.Members = append(route.Members, t.member(branch, policy, rules))
			if t.document.presence(branch) != known || t.document.uncertain(branch) {
				route.Complete, route.Open = false, t.document.stands.Address+" does not tell all of its branches"
			}
		}
		t.compare(&route, true)
		routes = append(routes, route)
	}
	return routes
}

// rulePolicies are the types of rules by the names of the policies of records.
func rulePolicies() map[string]string {
	return map[string]string{
		"failover": "failover", "geo": "geolocation", "geolocation": "geolocation", "latency": "latency",
		"geoproximity": "geoproximity", "multivalue": "multivalue", "weighted": "weighted",
	}
}

// branches lists the paths of the branches of a rule.
func (t *trafficPolicy) branches(rule string) []string {
	var paths []string
	for _, block := range []string{"primary", "secondary", "location", "region", "geo_proximity_location", "items"} {
		paths = append(paths, t.document.blocks(rule+"."+block)...)
	}
	return paths
}

// ledToBy lists the sets of the rules that lead to a rule.
func (t *trafficPolicy) ledToBy(rule string) []string {
	id := t.document.known(rule + ".id")
	parents := []string{}
	for _, other := range t.document.blocks("rule") {
		leads := slices.ContainsFunc(t.branches(other), func(branch string) bool {
			return t.document.known(branch+".rule_reference") == id
		})
		if leads && other != rule {
			parents = append(parents, t.setID(other))
		}
	}
	return parents
}

// member describes a branch.
func (t *trafficPolicy) member(branch, policy string, rules map[string]string) RouteMember {
	m := RouteMember{
		Element: t.document.stands.element(), Attribute: t.document.attribute(branch),
		Policies: []string{policy}, Targets: []string{}, Unknown: []string{},
	}
	of := notes{t.document.instance, &m.Unknown}
	switch {
	case strings.Contains(branch, ".primary["):
		m.FailoverRole = "PRIMARY"
	case strings.Contains(branch, ".secondary["):
		m.FailoverRole = "SECONDARY"
	case policy == "geolocation":
		m.Geolocation = branchLocation(of, branch)
	case policy == "latency":
		m.LatencyRegion = t.awsRegion(of.text(branch+".region", "latency_region"))
	case policy == "geoproximity":
		m.Geoproximity = t.branchProximity(of, branch)
	case policy == "weighted":
		m.Weight = of.number(branch+".weight", "weight")
	}
	end := t.end(branch, rules, map[string]bool{})
	m.Targets = append(m.Targets, end.targets...)
	m.Place, m.TargetKind = end.place, end.kind
	m.TargetRegion, m.TargetRegionStatus = end.place.Region, end.place.RegionStatus
	if m.RegionStatus == region.Unknown && m.LatencyRegion != "" {
		m.Place = Place{Region: m.LatencyRegion, RegionStatus: region.Known}
	}
	m.Astray = m.LatencyRegion != "" && m.TargetRegionStatus == region.Known && m.TargetRegion != m.LatencyRegion
	t.addBranchHealth(branch, &m, end)
	m.Unknown = slices.Compact(m.Unknown)
	return m
}

// branchLocation reads whose users a branch answers.
func branchLocation(of notes, branch string) *Geolocation {
	found := &Geolocation{
		Continent:   strings.ToUpper(of.text(branch+".continent", "geolocation")),
		Country:     strings.ToUpper(of.text(branch+".country", "geolocation")),
		Subdivision: strings.ToUpper(of.text(branch+".subdivision", "geolocation")),
	}
	isDefault := of.flag(branch+".is_default", "geolocation")
	found.Default = found.Country == "*" || (isDefault != nil && *isDefault)
	return found
}

func (t *trafficPolicy) branchProximity(of notes, branch string) *Geoproximity {
	return &Geoproximity{
		Region:    t.awsRegion(strings.TrimPrefix(of.text(branch+".region", "geoproximity"), "aws:route53:")),
		Latitude:  of.text(branch+".latitude", "geoproximity"),
		Longitude: of.text(branch+".longitude", "geoproximity"),
		Bias:      of.number(branch+".bias", "geoproximity"),
	}
}

// awsRegion returns the name of a region, "" where it is none.
func (t *trafficPolicy) awsRegion(name string) string {
	found, ok := t.regions.Find(region.AWS, name)
	if !ok {
		return ""
	}
	return found.Name
}

// addBranchHealth says how Route 53 knows of the health of a branch.
func (t *trafficPolicy) addBranchHealth(branch string, m *RouteMember, end trafficEnd) {
	path := branch + ".health_check"
	if m.HealthCheckSet = t.document.naming(path) != absent; m.HealthCheckSet {
		for _, check := range t.here.reads(t.document.stands, path) {
			if check.Type == "aws_route53_health_check" && t.document.path == "" {
				m.HealthCheck = check.Address
			}
		}
		if m.HealthCheck == "" {
			m.Unknown = append(m.Unknown, "health_check")
		}
	}
	if end.kind == "" {
		m.EffectiveTTL = t.ttl
		return
	}
	m.Alias = &Alias{Kind: end.kind}
	if len(m.Targets) > 0 {
		m.Alias.Target = m.Targets[0]
	}
	m.Alias.EvaluateTargetHealth = notes{t.document.instance, &m.Unknown}.flag(
		branch+".evaluate_target_health", "evaluate_target_health")
	if end.kind != "record" {
		ttl := aliasTTL
		m.EffectiveTTL = &ttl
	}
}

// trafficEnd is what a branch leads to.
type trafficEnd struct {
	// kind is as in Alias, "" for an address or a name of another cloud.
	kind    string
	place   Place
	targets []string
}

// end follows a branch to its endpoint, or to what the rule behind it has in
// common.
func (t *trafficPolicy) end(branch string, rules map[string]string, seen map[string]bool) trafficEnd {
	next := rules[t.document.known(branch+".rule_reference")]
	if next == "" || seen[next] {
		return t.endpoint(t.document.known(branch + ".endpoint_reference"))
	}
	seen[next] = true
	led := trafficEnd{kind: "record"}
	var places []Place
	for _, inner := range t.branches(next) {
		found := t.end(inner, rules, seen)
		places = append(places, found.place)
		led.targets = append(led.targets, found.targets...)
	}
	led.place = onePlace(places)
	return led
}

// endpoint says what an endpoint of the document is, and where.
func (t *trafficPolicy) endpoint(id string) trafficEnd {
	end := trafficEnd{place: unknownPlace()}
	for _, path := range t.document.blocks("endpoint") {
		if id == "" || t.document.known(path+".id") != id {
			continue
		}
		literal := hostOf(t.regions, t.document.known(path+".value"))
		end.kind, end.place = literal.kind, literal.place
		var places []Place
		for _, target := range t.here.reads(t.document.instance, path+".value") {
			if !slices.Contains(suppliers, target.Type) {
				end.targets = append(end.targets, target.Address)
				end.kind = target.kind.Alias
				places = append(places, target.place())
			}
		}
		if len(places) > 0 {
			end.place = onePlace(places)
		}
		if name := t.awsRegion(t.document.known(path + ".region")); name != "" {
			end.place = Place{Region: name, RegionStatus: region.Known}
		}
		end.kind = endpointKind(t.document.known(path+".type"), end.kind)
	}
	return end
}

// endpointKind names what an alias to an endpoint is; a value is no alias.
func endpointKind(declared, found string) string {
	switch {
	case declared == "value":
		return ""
	case declared == "cloudfront":
		return "cloudfront"
	case declared == "s3-website":
		return "s3"
	case strings.HasSuffix(declared, "load-balancer"):
		return "load-balancer"
	default:
		return found
	}
}
