package topology

import (
	"maps"
	"slices"
	"strings"

	"github.com/regionlint/regionlint/internal/region"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// edgePrincipal is who has to be able to assume the role of a function that
// CloudFront runs (Amazon CloudFront Developer Guide, "Set up IAM permissions
// and roles for Lambda@Edge").
const edgePrincipal = "edgelambda.amazonaws.com"

// edgeFunctions are the Lambda functions that CloudFront runs, which have to
// be in us-east-1 (Amazon CloudFront Developer Guide, "Restrictions on
// Lambda@Edge"): those of a distribution, and those whose role says so, since
// the distribution can be in another root.
func (a *assembly) edgeFunctions() map[Element]bool {
	found := map[Element]bool{}
	for _, distribution := range a.here.byType["aws_cloudfront_distribution"] {
		for _, target := range a.here.reads(distribution, "default_cache_behavior", "ordered_cache_behavior") {
			if target.Type == "aws_lambda_function" {
				found[target.element()] = true
			}
		}
	}
	for _, function := range a.here.byType["aws_lambda_function"] {
		if slices.ContainsFunc(a.here.reads(function, "role"), a.isEdgeRole) {
			found[function.element()] = true
		}
	}
	return found
}

// isEdgeRole says that CloudFront may assume a role, by a policy that is
// written out or by a policy document.
func (a *assembly) isEdgeRole(role read) bool {
	if strings.Contains(role.known("assume_role_policy"), edgePrincipal) {
		return true
	}
	for _, policy := range a.here.reads(role.instance, "assume_role_policy") {
		for _, statement := range policy.blocks("statement") {
			for _, principals := range policy.blocks(statement + ".principals") {
				if names, _ := policy.texts(principals + ".identifiers"); slices.Contains(names, edgePrincipal) {
					return true
				}
			}
		}
	}
	return false
}

// firewallLogs tells buckets for logs of AWS WAF by the start of their name,
// which WAF prescribes (AWS WAF Developer Guide, "Sending web ACL traffic logs
// to an Amazon S3 bucket").
func (a *assembly) firewallLogs(element Element) bool {
	i := a.here.byAddress[element]
	return i != nil && i.Type == "aws_s3_bucket" && strings.HasPrefix(i.identifier(), "aws-waf-logs-")
}

// addOnly finds what the cloud takes in one region alone, and is in another.
func (m *misplacing) addOnly(i *instance, rows []catalogue.Only) {
	for _, row := range rows {
		if !i.isSet(row.When) {
			continue
		}
		for _, attribute := range row.Attributes {
			for _, path := range i.argumentsAt(attribute) {
				m.addOnlyNamed(i, path, row)
			}
		}
		// What its settings put at home is where the code asks for all the same.
		at := i.region
		if at.Configured != "" {
			at = m.resolver.named(region.AWS, at.Configured)
		}
		if len(row.Attributes) == 0 && m.isFar(at, row.Region) {
			found := m.misplaced(i, nil)
			found.Region = at.Name
			found.Attribute = strings.Join(slices.Sorted(maps.Keys(row.When)), "")
			m.addHome(i, found, row.Region, row.Why)
		}
	}
}

// addOnlyNamed finds what an argument names that has to be in one region: in the
// code, or by an ARN.
func (m *misplacing) addOnlyNamed(i *instance, path string, row catalogue.Only) {
	text := i.known(path)
	if arn, ok := region.ParseARN(text); ok {
		if at := m.resolver.named(region.AWS, arn.Region); m.isFar(at, row.Region) {
			m.addHome(i, m.misplaced(i, []Named{{Name: text, Attribute: path, Region: at.Name}}), row.Region, row.Why)
		}
		return
	}
	for _, target := range m.here.certain(i, path) {
		if !slices.Contains(row.To, target.Type) || !m.isFar(target.region, row.Region) {
			continue
		}
		user := Named{Element: i.element(), Attribute: path, Region: target.region.Name}
		found := m.misplaced(target.instance, nil)
		found.Users = []Named{user}
		m.addHome(target.instance, found, row.Region, row.Why)
	}
}

func (m *misplacing) addHome(i *instance, found Misplaced, home, why string) {
	isKnown := func(other Misplaced) bool { return other.Element == found.Element && other.Why == why }
	if slices.ContainsFunc(m.homes, isKnown) {
		return
	}
	found.Needs, found.Why, found.Provider = home, why, m.providerFor(i, home)
	m.homes = append(m.homes, found)
}

// isFar says that a region is known and not the one in which something has to be.
func (m *misplacing) isFar(at Region, home string) bool {
	return at.Status == region.Known && at.Name != home && m.samePartition(at.Name, home)
}

// addAlarms finds alarms on metrics that their region does not have. An alarm
// behind a health check is where that looks for it.
func (m *misplacing) addAlarms() {
	behind := map[Element]bool{}
	for k := range m.topology.HealthChecks {
		if alarm := m.topology.HealthChecks[k].Alarm; alarm != nil {
			behind[alarm.Element] = true
		}
	}
	for k := range m.topology.Alarms {
		alarm := &m.topology.Alarms[k]
		i := m.here.byAddress[alarm.Element]
		if behind[alarm.Element] || i.Unexpanded {
			continue
		}
		for _, metric := range alarm.Metrics {
			facts, ok := m.catalogue.Metrics[metric.Namespace]
			if !ok || !m.isFar(i.region, facts.Region) {
				continue
			}
			found := m.misplaced(i, nil)
			found.Attribute = strings.TrimPrefix(metric.Attribute+".namespace", ".")
			m.addHome(i, found, facts.Region, facts.Why)
		}
	}
}
