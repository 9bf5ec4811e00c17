package topology

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// silencing finds what takes missing data for health.
type silencing struct {
	*assembly
	// parents are the calculated checks of a check.
	parents map[Element][]*HealthCheck
	checks  map[Element]*HealthCheck
}

// addSilences finds what takes missing data for health and moves users or data.
// It reads the health checks and what performs failovers.
func (a *assembly) addSilences() {
	a.topology.Silences = []Silence{}
	s := &silencing{assembly: a, parents: map[Element][]*HealthCheck{}, checks: map[Element]*HealthCheck{}}
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		s.checks[check.Element] = check
		for _, child := range check.Children {
			at := Element{Root: check.Root, Address: child}
			s.parents[at] = append(s.parents[at], check)
		}
	}
	moves := s.moves()
	for _, alarm := range a.topology.Alarms {
		moved := moves[alarm.Element]
		if strings.EqualFold(alarm.TreatMissingData, "notBreaching") && len(moved) > 0 {
			a.addSilence(alarm.Element, "treat_missing_data", "alarm", moved)
			a.topology.Silences[len(a.topology.Silences)-1].Quiet = alarm.quietMetric()
		}
	}
	for k := range a.topology.HealthChecks {
		check := &a.topology.HealthChecks[k]
		healthy := strings.EqualFold(check.InsufficientStatus, "Healthy") && !isEndpoint(check.Type)
		if healthy && !s.isHeard(check) {
			a.addSilence(check.Element, "insufficient_data_health_status", "health-check", servedMoves(check))
		}
	}
	slices.SortStableFunc(a.topology.Silences, func(x, y Silence) int {
		return cmp.Or(cmp.Compare(x.Root, y.Root), cmp.Compare(x.Address, y.Address))
	})
}

func (a *assembly) addSilence(of Element, attribute, kind string, moves []Move) {
	added := Silence{Element: of, Attribute: attribute, Kind: kind, Moves: moves}
	a.topology.Silences = append(a.topology.Silences, added)
}

// troubleMetric tells metrics that count what goes wrong: most of them are sent
// only while something does (Elastic Load Balancing User Guide, "CloudWatch
// metrics for your Application Load Balancer", Reporting criteria).
var troubleMetric = regexp.MustCompile(`(?i)[45]xx|error|fault|fail|reject|throttle|denied|dropped`)

// quietMetric is a metric of an alarm that is silent in good times, "" where
// there is none.
func (alarm *Alarm) quietMetric() string {
	for _, metric := range alarm.Metrics {
		if troubleMetric.MatchString(metric.Name) {
			return metric.Name
		}
	}
	return ""
}

// moves lists what goes by each alarm, directly or through a composite alarm,
// and would not notice silence by another way.
func (s *silencing) moves() map[Element][]Move {
	moves := map[Element][]Move{}
	for k := range s.topology.HealthChecks {
		check := &s.topology.HealthChecks[k]
		if check.Alarm != nil && !s.isHeard(check) {
			at := check.Alarm.Element
			moves[at] = append(moves[at], Move{Element: check.Element, Does: "health-check"})
		}
	}
	for _, orchestrator := range s.topology.Orchestrators {
		alarms := s.triggersOf(orchestrator)
		if slices.ContainsFunc(alarms, breaches) {
			continue
		}
		for _, alarm := range alarms {
			move := Move{Element: orchestrator.Element, Does: orchestrator.Does}
			moves[alarm.Element] = append(moves[alarm.Element], move)
		}
	}
	for k := range s.topology.Alarms {
		if alarm := &s.topology.Alarms[k]; alarm.Composite {
			s.passOn(moves, alarm, moves[alarm.Element], map[Element]bool{})
		}
	}
	return moves
}

// triggersOf returns the alarms that set off a failover. Those that do so through
// a composite alarm are its members.
func (s *silencing) triggersOf(orchestrator Orchestrator) []*Alarm {
	var alarms []*Alarm
	for _, address := range append([]string{orchestrator.Address}, orchestrator.Triggers...) {
		alarm := s.alarms[Element{Root: orchestrator.Root, Address: address}]
		if alarm != nil && !slices.Contains(alarms, alarm) {
			alarms = append(alarms, alarm)
		}
	}
	return slices.DeleteFunc(slices.Clone(alarms), func(alarm *Alarm) bool {
		return slices.ContainsFunc(alarms, func(other *Alarm) bool {
			return slices.Contains(other.Members, alarm.Address)
		})
	})
}

// breaches says that an alarm goes off when its metric falls silent.
func breaches(alarm *Alarm) bool { return strings.EqualFold(alarm.TreatMissingData, "breaching") }

// passOn gives the members of a composite alarm what goes by it. Where any one
// member sets it off, one that notices silence is enough.
func (s *silencing) passOn(moves map[Element][]Move, composite *Alarm, moved []Move, seen map[Element]bool) {
	seen[composite.Element] = true
	var members []*Alarm
	for _, address := range composite.Members {
		if member := s.alarms[Element{Root: composite.Root, Address: address}]; member != nil {
			members = append(members, member)
		}
	}
	rule := strings.ToUpper(s.here.byAddress[composite.Element].known("alarm_rule"))
	anyOf := strings.Contains(rule, " OR ") && !strings.Contains(rule, " AND ")
	if rule == "" || anyOf && slices.ContainsFunc(members, breaches) {
		return
	}
	for _, member := range members {
		if seen[member.Element] {
			continue
		}
		for _, move := range moved {
			if !slices.Contains(moves[member.Element], move) {
				moves[member.Element] = append(moves[member.Element], move)
			}
		}
		if member.Composite {
			s.passOn(moves, member, moved, seen)
		}
	}
}

// isHeard says that a check only serves calculated checks that need all of
// their children, and another child of each fails when the region is silent.
func (s *silencing) isHeard(check *HealthCheck) bool {
	parents := s.parents[check.Element]
	if len(check.UsedBy) > 0 || check.servesDirectly() || len(parents) == 0 {
		return false
	}
	return !slices.ContainsFunc(parents, func(parent *HealthCheck) bool {
		return !needsAll(parent) || !slices.ContainsFunc(parent.Children, func(address string) bool {
			other := s.checks[Element{Root: parent.Root, Address: address}]
			return other != nil && other != check && failsOnSilence(other)
		})
	})
}

func needsAll(check *HealthCheck) bool {
	return check.ChildThreshold != nil && check.ChildCount != nil && *check.ChildThreshold >= *check.ChildCount
}

// failsOnSilence says that a check fails when nothing answers and no metric comes.
func failsOnSilence(check *HealthCheck) bool {
	switch {
	case check.Disabled == nil || *check.Disabled || check.Inverted == nil || *check.Inverted:
		return false
	case isEndpoint(check.Type):
		return true
	case check.Alarm == nil:
		return false
	case breaches(check.Alarm):
		return true
	default:
		silent := strings.EqualFold(check.Alarm.TreatMissingData, "missing")
		return silent && strings.EqualFold(check.InsufficientStatus, "Unhealthy")
	}
}

func servedMoves(check *HealthCheck) []Move {
	moves := []Move{}
	for _, served := range check.Serves {
		moves = append(moves, Move{Element: served.Element, Does: "record"})
	}
	return moves
}
