package rulefile

import (
	"slices"
	"strings"
)

// readNamedRecovery reads "billing must be back within 30 minutes".
func readNamedRecovery(m *match) []Fact {
	m.limitToName()
	return readRecovery(m)
}

// readNamedRecoveryAndLoss reads "payments must recover within 5 minutes and lose at
// most 10 seconds of data".
func readNamedRecoveryAndLoss(m *match) []Fact {
	facts := readNamedRecovery(m)
	if loss, ok := m.captures[len(m.captures)-1].value.(span); ok && len(facts) > 0 {
		facts = append(facts, loss.objective(RPO)...)
	}
	return facts
}

// readRecovery reads "recover within 60 seconds"; without a bound the time is
// no objective.
func readRecovery(m *match) []Fact {
	read, _ := captured[span](m, "time")
	if read.comparator != "<" && read.comparator != "<=" || hasOneOf(m.statement.tokens, partsOfSystem()...) {
		return nil
	}
	if m.limitsAge() {
		return objective(m, RPO)
	}
	return objective(m, RTO)
}

// limitsAge says that a figure is how old data may be: "restored data is never
// older than 5 minutes".
func (m *match) limitsAge() bool {
	return slices.ContainsFunc(m.statement.tokens[m.start:m.end], func(t token) bool {
		return t.is(classBound) && strings.Contains(t.norm, "older")
	})
}

// readNotTolerated reads "we cannot tolerate more than 5 minutes of downtime".
func readNotTolerated(m *match) []Fact {
	if objective := m.token("objective"); objective != nil {
		return m.capped(Measure(objective.value(classObjective)))
	}
	return m.capped(RTO)
}

// readSlowRecovery reads "failover must not take longer than 10 minutes".
func readSlowRecovery(m *match) []Fact {
	if hasOneOf(m.statement.tokens, partsOfSystem()...) || m.statement.isPlannedWork() {
		return nil
	}
	return m.capped(RTO)
}

// readRecoveryTarget reads "recovery target: 45 minutes", and as a bound "we have
// 15 minutes to recover".
func readRecoveryTarget(m *match) []Fact {
	read, _ := m.span()
	if hasOneOf(m.statement.tokens, partsOfSystem()...) {
		return nil
	}
	if !m.has("target", "objective", "goal", "deadline") {
		read = read.atMost()
	}
	return read.objective(RTO)
}

// readTolerable reads "up to 5 minutes of data loss are acceptable" and "maximum
// tolerable downtime: 1 hour". What a month or a release may cost is no objective.
func readTolerable(m *match) []Fact {
	read, _ := m.span()
	objective := m.token("objective")
	if objective != nil {
		return read.atMost().objective(Measure(objective.value(classObjective)))
	}
	if m.statement.isPlannedWork() {
		return nil
	}
	return read.atMost().objective(RTO)
}

// isPlannedWork says that a time without service is that of work on the system, or
// what a month may have of it.
func (s *statement) isPlannedWork() bool {
	return hasOneOf(s.all(), "month", "monthly", "year", "yearly", "annual", "quarter", "week", "weekly", "day",
		"planned", "scheduled", "maintenance", "window", "release", "deployment", "deploy", "deploys", "migration",
		"upgrade", "upgrades", "cutover")
}

// readTolerated reads "we tolerate 2 h of downtime and 15 min of data loss".
func readTolerated(m *match) []Fact {
	var facts []Fact
	measure, bound := RTO, "<="
	for _, c := range m.captures {
		read, ok := c.value.(span)
		if !ok {
			continue
		}
		if read.comparator == "" {
			read.comparator = bound
		}
		bound = read.comparator
		if len(facts) > 0 || !m.has("downtime", "unavailability", "interruption", "outage") {
			measure = Measure(m.token("objective").value(classObjective))
		}
		facts = append(facts, read.objective(measure)...)
	}
	return facts
}

// readNoLoss reads "no data loss" and "data loss: none". "RPO: none" says that
// there is no such objective.
func readNoLoss(m *match) []Fact {
	loss := m.token("objective")
	if loss.value(classObjective) != string(RPO) || !strings.Contains(loss.norm, "loss") || m.isOfWork() {
		return nil
	}
	return readNothingLost(m)
}

// isOfWork says that a match only tells of what kind some work is: "ensure no
// data loss operations".
func (m *match) isOfWork() bool {
	tokens := m.statement.tokens
	return m.end < len(tokens) && containsWord([]string{
		"operation", "operations", "migration", "migrations", "change", "changes", "step", "steps", "command",
		"commands", "statement", "statements", "ddl", "upgrade", "upgrades",
	}, tokens[m.end].norm)
}

// readNothingLost reads "lose no data".
func readNothingLost(m *match) []Fact {
	s := m.statement
	onRecovery := s.has(classTopic) || s.has(classObjective) || m.endsPart() && s.ofSystem(m)
	if !onRecovery || s.hasPurpose(m.end) || hasOneOf(s.tokens, partsOfSystem()...) {
		return nil
	}
	return []Fact{Objective{Measure: RPO, Comparator: "="}}
}

// ofSystem says that nothing but "we" or a verb such as "must" stands before a match.
func (s *statement) ofSystem(m *match) bool {
	return !hasOtherThan(slices.DeleteFunc(slices.Clone(s.tokens[:m.start]), func(t token) bool {
		return containsWord([]string{"we", "system", "platform"}, t.norm)
	}), classArticle, classMust, classSeparator, classStop)
}

// readNeverLose reads "never lose more than 1 minute of data".
func readNeverLose(m *match) []Fact { return m.capped(RPO) }

// readLoss reads "we lose 5 minutes of data". What is lost if there was a certain
// lag is reckoned: "if it fails with 30 s of lag, you lose 30 s of data".
func readLoss(m *match) []Fact {
	read, _ := m.span()
	before := m.statement.tokens[:m.start]
	if read.comparator == "" && hasClass(before, classCondition) && hasClass(before, classDuration) {
		return nil
	}
	return objective(m, RPO)
}

// readMostLoss reads "at worst we lose one minute of writes".
func readMostLoss(m *match) []Fact {
	read, _ := m.span()
	return read.atMost().objective(RPO)
}

// readRecoveryPoint reads "at most 45 seconds of orders may be lost"; without a
// bound it tells what is.
func readRecoveryPoint(m *match) []Fact {
	read, _ := captured[span](m, "time")
	if read.comparator != "<" && read.comparator != "<=" {
		return nil
	}
	return objective(m, RPO)
}

// partsOfSystem recover by themselves, which is no promise of the whole.
func partsOfSystem() []string {
	return []string{
		"broker", "brokers", "consumer", "consumers", "producer", "producers", "pod", "pods", "node", "nodes",
		"replica set", "leader", "circuit breaker", "circuit breakers", "breaker", "breakers", "connection",
		"connections", "client", "clients", "session", "worker", "workers", "container", "containers", "process",
		"thread", "job", "jobs", "deployment", "deployments", "rollback", "rollbacks", "az", "azs", "zone", "zones",
		"availability zone", "multi-az", "kafka", "pool", "task", "tasks", "instance", "instances",
	}
}
