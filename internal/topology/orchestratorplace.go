package topology

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
)

// placeOrchestrators says where the same is done, and what runs nowhere else
// than in the region that fails.
func (a *assembly) placeOrchestrators() {
	primary := a.failingRegion()
	unseen := a.callsFailoverModule()
	list := a.topology.Orchestrators
	for n := range list {
		o := &list[n]
		alone := !unseen
		for _, other := range list {
			if !doesTheSame(o, &other) {
				continue
			}
			switch {
			case !other.distinct():
				alone = false
			case !slices.Contains(o.Regions, other.Region):
				o.Regions = append(o.Regions, other.Region)
			}
		}
		slices.Sort(o.Regions)
		there := primary != "" && slices.Equal(o.Regions, []string{primary})
		o.InFailingRegion = alone && there && !a.mustBeHome(o) && !a.runsInOtherRoots(o)
	}
}

// performer is what may perform a failover, as another system sees it.
type performer struct {
	foreign
	// block is its code, which roots can share; named says that its name
	// promises a failover.
	block hcl.Range
	named bool
}

// performers lists what does work by itself.
func (p *Placement) performers() []performer {
	var found []performer
	for resourceType, kind := range triggerKinds() {
		if !performs(kind) {
			continue
		}
		for _, i := range p.index.byType[resourceType] {
			named := slices.ContainsFunc(namesOf(i), namesFailover)
			found = append(found, performer{seenFromOutside(i), i.Range, named})
		}
	}
	return found
}

// runsInOtherRoots says that a root of another system has the same code, or
// something that promises a failover, in another region, or may have.
func (a *assembly) runsInOtherRoots(o *Orchestrator) bool {
	own := a.here.byAddress[o.Element].Range
	return slices.ContainsFunc(a.elsewhere.performers, func(other performer) bool {
		same := other.named || other.block == own
		near := other.place.distinct() && mayBeNear(other.place, o.Place) == known
		return same && !near && !a.own[other.root]
	})
}

// doesTheSame says that an orchestrator can stand in for another.
func doesTheSame(o, other *Orchestrator) bool {
	if performs(o.Kind) != performs(other.Kind) {
		return false
	}
	return o.Does == other.Does || o.Does == doesFail || other.Does == doesFail
}

// callsFailoverModule says that a module which is not on disk may perform a
// failover, wherever it is.
func (a *assembly) callsFailoverModule() bool {
	for _, root := range a.roots {
		for _, call := range root.Calls {
			if call.IsOpaque() && (namesFailover(call.Address) || namesFailover(call.Source)) {
				return true
			}
		}
	}
	return false
}

// routeMetrics is the namespace of the metrics of Route 53, which are in
// us-east-1 alone (Amazon Route 53 Developer Guide, "Monitoring health checks
// using CloudWatch").
const routeMetrics = "AWS/Route53"

// mustBeHome says that an orchestrator is an alarm on metrics of Route 53, or a
// topic that only such alarms set off.
func (a *assembly) mustBeHome(o *Orchestrator) bool {
	switch o.Kind {
	case "alarm":
		return a.isRouteAlarm(o.Element)
	case "topic":
		alarms := slices.DeleteFunc(slices.Clone(o.TriggeredBy), func(t Trigger) bool { return t.Kind != "alarm" })
		elsewhere := func(t Trigger) bool { return !a.isRouteAlarm(t.Element) }
		return len(alarms) > 0 && !slices.ContainsFunc(alarms, elsewhere)
	default:
		return false
	}
}

func (a *assembly) isRouteAlarm(element Element) bool {
	alarm := a.alarms[element]
	if alarm == nil {
		return false
	}
	members := []*Alarm{alarm}
	if alarm.Composite {
		members = nil
		for _, address := range alarm.Members {
			members = append(members, a.alarms[Element{Address: address, Root: element.Root}])
		}
	}
	return len(members) > 0 && !slices.ContainsFunc(members, func(member *Alarm) bool {
		return member == nil || !slices.ContainsFunc(member.Metrics, func(metric AlarmMetric) bool {
			return metric.Namespace == routeMetrics
		})
	})
}
