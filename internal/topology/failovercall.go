package topology

import (
	"path"
	"slices"
	"strings"
)

// What an orchestrator does, as messages say it.
const (
	doesPromote = "promotes a database"
	doesRoute   = "switches users to another region"
	doesFail    = "fails over"
)

// failoverCall is a call by which a failover is performed. A call that is also
// made from day to day tells a failover only together with something else.
type failoverCall struct {
	service, name, does string
	everyday            bool
}

// failoverCalls are the calls (Service Authorization Reference, the actions of
// each service; Amazon Aurora User Guide, "Using switchover or failover in an
// Amazon Aurora global database"; Amazon Application Recovery Controller
// Developer Guide, "Routing control").
func failoverCalls() []failoverCall {
	return []failoverCall{
		{"rds", "FailoverGlobalCluster", doesPromote, false},
		{"rds", "SwitchoverGlobalCluster", doesPromote, false},
		{"rds", "RemoveFromGlobalCluster", doesPromote, false},
		{"rds", "PromoteReadReplica", doesPromote, false},
		{"rds", "PromoteReadReplicaDBCluster", doesPromote, false},
		{"rds", "SwitchoverReadReplica", doesPromote, false},
		{"elasticache", "FailoverGlobalReplicationGroup", doesPromote, false},
		{"elasticache", "DisassociateGlobalReplicationGroup", doesPromote, false},
		{"route53-recovery-cluster", "UpdateRoutingControlState", doesRoute, false},
		{"route53-recovery-cluster", "UpdateRoutingControlStates", doesRoute, false},
		{"s3", "SubmitMultiRegionAccessPointRoutes", doesRoute, false},
		{"arc-region-switch", "StartPlanExecution", doesFail, false},
		{"route53", "ChangeResourceRecordSets", doesRoute, true},
		{"route53", "UpdateHealthCheck", doesRoute, true},
		{"globalaccelerator", "UpdateEndpointGroup", doesRoute, true},
		{"cloudfront", "UpdateDistribution", doesRoute, true},
	}
}

// allowedBy says that a policy's action means the call, by name or by a pattern
// that names more than the service: rds:* is no sign of anything.
func (c failoverCall) allowedBy(action string) bool {
	service, pattern, ok := strings.Cut(strings.ToLower(action), ":")
	if !ok || service != c.service {
		return false
	}
	literal, _, wild := strings.Cut(pattern, "*")
	const verb = len("promote")
	if wild && len(literal) < verb {
		return false
	}
	matched, err := path.Match(pattern, strings.ToLower(c.name))
	return err == nil && matched
}

// writtenIn says that a script, runbook or state machine makes the call: in the
// words of an SDK or of the command line.
func (c failoverCall) writtenIn(text string) bool {
	lower := strings.ToLower(text)
	if c.everyday || !strings.Contains(lower, c.service) {
		return false
	}
	return strings.Contains(lower, strings.ToLower(c.name)) || strings.Contains(text, dashed(c.name))
}

// dashed is how the command line writes the name of a call.
func dashed(name string) string {
	var b strings.Builder
	for n, r := range name {
		if n > 0 && isCapital(r) && !isCapital(rune(name[n-1])) {
			b.WriteByte('-')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}

func isCapital(r rune) bool { return 'A' <= r && r <= 'Z' }

// namesFailover says that a name promises a failover to another region, and not
// to tell of one or to try one out.
func namesFailover(name string) bool {
	words := wordsOf(name)
	if slices.ContainsFunc(words, tellsOnly) || slices.ContainsFunc(words, isWithinRegion) {
		return false
	}
	has := func(list ...string) bool {
		return slices.ContainsFunc(list, func(word string) bool { return slices.Contains(words, word) })
	}
	switch {
	case has("failover", "switchover"), has("fail") && has("over"):
		return true
	case has("promote", "promotion", "promoter"):
		return has("db", "database", "rds", "aurora", "replica", "standby", "secondary", "dr", "region")
	case has("evacuate", "evacuation"):
		return has("region")
	case has("activate", "activation", "activator", "orchestrator", "orchestration"):
		return has("dr", "disaster", "standby")
	case has("switch", "shift"):
		return has("region", "dns", "traffic", "routing", "route53")
	default:
		return false
	}
}

// isWithinRegion says that a word names what fails over inside a region: between
// zones, addresses or machines.
func isWithinRegion(word string) bool {
	return slices.Contains([]string{
		"az", "eip", "eni", "interface", "nat", "node", "spot", "tunnel", "vpn", "zonal", "zone",
	}, word)
}

// tellsOnly says that a word means to report something or to try it out.
func tellsOnly(word string) bool {
	return slices.Contains([]string{
		"alert", "alerts", "alerting", "audit", "chatbot", "dashboard", "drill", "email", "event", "events", "log",
		"logger", "logs", "mail", "metrics", "notification", "notifications", "notifier", "notify", "pager",
		"pagerduty", "report", "reporter", "slack", "status", "test", "tester", "tests",
	}, word)
}

// wordsOf cuts a name into lower-case words, at capitals too: DrFailover.
func wordsOf(name string) []string {
	var b strings.Builder
	for n, r := range name {
		if n > 0 && isCapital(r) && 'a' <= name[n-1] && name[n-1] <= 'z' {
			b.WriteByte('-')
		}
		b.WriteRune(r)
	}
	return tokens(b.String())
}
