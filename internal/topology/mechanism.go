package topology

import (
	"maps"
	"slices"

	"github.com/regionlint/regionlint/internal/intent"
	"github.com/regionlint/regionlint/internal/topology/catalogue"
)

// Others are the other roots of the repository that a statement on replication
// or on routing governs.
type Others struct {
	// Mechanisms are the ways in which they copy data, and Policies their
	// routing policies, sorted.
	Mechanisms []string `json:"mechanisms"`
	Policies   []string `json:"policies"`
	// MechanismsOpen and PoliciesOpen say that there may be more than the code
	// shows.
	MechanismsOpen bool `json:"mechanisms_open"`
	PoliciesOpen   bool `json:"policies_open"`
	// Drills says that one of those that a statement on the RTO governs exercises
	// failover.
	Drills bool `json:"drills"`
}

// methods are the ways in which a root copies data and routes users.
type methods struct {
	mechanisms, policies map[string]bool
	// openMechanisms and openPolicies say that there may be more: a module is
	// not on disk, or what decides a policy is not known.
	openMechanisms, openPolicies bool
	// drills says that something exercises failover.
	drills bool
}

func noMethods() methods { return methods{mechanisms: map[string]bool{}, policies: map[string]bool{}} }

// steering are the types outside Route 53 that lead users to one of several
// regions, by rules of their own.
var steering = []string{
	"aws_globalaccelerator_endpoint_group", "aws_route53_traffic_policy", "aws_route53_traffic_policy_instance",
	"azurerm_cdn_frontdoor_origin_group", "azurerm_frontdoor",
	"azurerm_traffic_manager_profile", "cloudflare_load_balancer", "google_compute_global_forwarding_rule",
	"google_dns_record_set",
}

// add notes what an instance sets up.
func (m *methods) add(i *instance) {
	for _, name := range i.mechanisms() {
		m.mechanisms[name] = true
	}
	if i.Type == recordType {
		for _, policy := range policies(i) {
			m.policies[policy] = true
		}
		m.openPolicies = m.openPolicies || !certainPolicies(i)
	}
	m.openPolicies = m.openPolicies || slices.Contains(steering, i.Type)
	m.drills = m.drills || i.isDrill()
}

// join adds what another root has.
func (m *methods) join(other methods) {
	maps.Copy(m.mechanisms, other.mechanisms)
	maps.Copy(m.policies, other.policies)
	m.openMechanisms = m.openMechanisms || other.openMechanisms
	m.openPolicies = m.openPolicies || other.openPolicies
	m.drills = m.drills || other.drills
}

// mechanisms lists the ways in which an instance has data copied, whether or
// not the other end is in the code.
func (i *instance) mechanisms() []string {
	names := i.replications()
	for _, by := range i.kind.SetsUp {
		if i.setsUp(by.SetUp) {
			names = append(names, by.Name)
		}
	}
	if i.isDrill() {
		names = append(names, faultInjection)
	}
	return names
}

// replications lists the mechanisms by which an instance replicates data, or is
// the replica.
func (i *instance) replications() []string {
	k := i.kind
	var names []string
	if k.GlobalCluster != nil {
		names = append(names, k.GlobalCluster.Mechanism)
	}
	if k.GlobalTable != nil {
		names = append(names, k.GlobalTable.Mechanism)
	}
	if k.ReplicaOf != nil && i.naming(k.ReplicaOf.Attribute) != absent {
		names = append(names, k.ReplicaOf.Mechanism)
	}
	for _, replica := range k.SelfReplicas {
		if i.presence(replica.Attribute) != absent {
			names = append(names, replica.Mechanism)
		}
	}
	replicates := i.Type == "aws_s3_bucket" && i.presence("replication_configuration") != absent
	if replicates || i.Type == "aws_s3_bucket_replication_configuration" {
		names = append(names, "s3-replication")
	}
	return names
}

// faultInjection is what rule files call the exercise of a failover.
const faultInjection = "fault-injection"

// setsUp says that an instance has what a promise needs, as far as the code tells.
func (i *instance) setsUp(by catalogue.SetUp) bool {
	switch {
	case by.Flag != "":
		on, p := i.flag(by.Flag)
		return on || p == unknown
	case by.Block != "":
		return len(i.blocksBelow(by.Block)) > 0
	default:
		return true
	}
}

// addMethods says how the system has data copied, and what other roots have
// that the same statements govern.
func (a *assembly) addMethods() {
	own := noMethods()
	for _, i := range a.here.all {
		if i.managed() {
			own.add(i)
		}
	}
	replication, routing := noMethods(), noMethods()
	if stated := a.in.Intent.Replication; stated != nil {
		replication = a.methodsElsewhere(stated.Source)
	}
	if stated := a.in.Intent.Routing; stated != nil {
		routing = a.methodsElsewhere(stated.Source)
	}
	drills := false
	if stated := a.in.Intent.RTO; stated != nil {
		drills = a.methodsElsewhere(stated.Source).drills
	}
	a.addDrills()
	a.topology.Mechanisms = sorted(own.mechanisms)
	a.addUnbuilt(own.mechanisms)
	a.topology.Others = Others{
		Mechanisms: sorted(replication.mechanisms), MechanismsOpen: replication.openMechanisms,
		Policies: sorted(routing.policies), PoliciesOpen: routing.openPolicies, Drills: drills,
	}
}

// methodsElsewhere joins what the other roots have that the file of a
// statement governs.
func (a *assembly) methodsElsewhere(source intent.Source) methods {
	joined, base := noMethods(), ruleBase(source.File)
	for _, root := range a.elsewhere.roots {
		if !a.own[root.name] && governs(base, root.dir) {
			joined.join(root.methods)
		}
	}
	return joined
}

// sorted is a list, also where it is empty: readers need not ask for null.
func sorted(set map[string]bool) []string {
	return append([]string{}, slices.Sorted(maps.Keys(set))...)
}
