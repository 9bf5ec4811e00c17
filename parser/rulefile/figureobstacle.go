package rulefile

import "slices"

// suitsObjective says that a condition is what an objective is for, the loss of a
// region, or that it tells what happens else: "when a region is lost, we recover
// within 5 minutes", "TTL at most 60 s, otherwise clients wait".
func (s *statement) suitsObjective(c *claim, at int) bool {
	if !c.measure {
		return false
	}
	if at < c.start && s.isAboutWriting(at) || s.opensThreshold(c, at) {
		return true
	}
	if s.tokens[at].norm == "otherwise" && at >= c.end {
		return !hasClass(s.tokens[at:], classDuration)
	}
	end := min(at+maxSubject, len(s.tokens))
	if end > c.start && at < c.start {
		end = c.start
	}
	behind := s.tokens[at:end]
	named := hasClass(behind, classRegion) ||
		hasOneOf(behind, "region", "regions", "regional", "site", "primary", "disaster", "data center", "datacenter")
	return areObjectives(c.facts) && named && hasOneOf(behind, failureWords()...)
}

// isAboutPart says that an objective is for the loss of less than a region: "AZ
// outage: RTO 1 min".
func (s *statement) isAboutPart(c *claim) bool {
	if !areObjectives(c.facts) || !namesFailure(s.tokens) {
		return false
	}
	var around []token
	for i := range s.tokens {
		if t := &s.tokens[i]; s.sameSegment(t, c.match) && s.reaches(t, c.match) {
			around = append(around, *t)
		}
	}
	parts := append(withinRegion(), "node", "instance", "disk", "pod", "rack")
	return namesFailure(around) && hasOneOf(around, parts...) && !hasOneOf(around, "region", "regional")
}

// opensThreshold says that a condition is the threshold itself: "fails over when 3
// health checks fail".
func (s *statement) opensThreshold(c *claim, at int) bool {
	check, ok := c.facts[0].(HealthCheck)
	return ok && check.FailureThreshold > 0 && (at+1 == c.start || s.tokens[at].start < s.item.leadLength) &&
		(hasClass(s.tokens, classDNS) || hasOneOf(s.tokens, "failover", "fail over", "fails over", "unhealthy", "down",
			"out", "removed", "dropped", "pulled", "withdrawn"))
}

func isCheck(fact Fact) bool {
	_, ok := fact.(HealthCheck)
	return ok
}

// isAboutWriting says that a condition is that somebody writes code, which rule
// files are for: "when you add a record, set its TTL to 60 s".
func (s *statement) isAboutWriting(at int) bool {
	const nearby = 4
	gerunds := []string{"writing", "adding", "creating", "defining", "editing", "provisioning", "touching"}
	behind := s.tokens[at+1 : min(at+nearby, len(s.tokens))]
	return len(behind) > 0 && (containsWord(gerunds, behind[0].norm) ||
		containsWord([]string{"you", "we"}, behind[0].norm) &&
			hasOneOf(behind, "write", "add", "create", "define", "edit", "change", "provision", "touch"))
}

// headsFigures says that a word stands before the colon that leads to a list of
// figures: "Expected after the migration: RTO 5 min, RPO 1 s".
func (s *statement) headsFigures(c *claim, at int) bool {
	if !c.measure || at > 0 {
		return false
	}
	for i := range c.start {
		if s.tokens[i].norm == ":" {
			return true
		}
		if s.tokens[i].isOneOf(classComma, classStop) {
			return false
		}
	}
	return false
}

// areObjectives says that all facts are RTOs or RPOs.
func areObjectives(facts []Fact) bool {
	for _, f := range facts {
		if _, ok := f.(Objective); !ok {
			return false
		}
	}
	return len(facts) > 0
}

// tellsLoss says that a negation is part of a promise on data that stands beside
// the claim: "recover within 5 minutes without losing data".
func (s *statement) tellsLoss(c *claim, at int) bool {
	if s.covers(c.match, at) {
		return false
	}
	if c.measure && at >= c.end && s.tokens[at].norm == "without" {
		return !hasOneOf(s.tokens[at:], "guarantee", "guarantees", "commitment", "warranty")
	}
	const nearby = 3
	behind := s.tokens[at+1 : min(at+1+nearby, len(s.tokens))]
	return hasOneOf(behind, "lose", "losing", "lost", "loss", "data loss", "loss of data", "data-loss")
}

// isGate says that a figure is what a step waits for or looks at: "verify that
// the lag is below 1 second".
func (s *statement) isGate(c *claim) bool {
	if !areObjectives(c.facts) && !areLags(c.facts) {
		return false
	}
	gates := []string{
		"verify", "confirm", "check", "wait", "monitor", "validate", "measure", "watch", "inspect", "verify that",
		"make sure", "proceed", "continue", "abort", "test",
	}
	for at := range c.start {
		if containsWord(gates, s.tokens[at].norm) && (s.startsAt(at) || s.tokens[at-1].norm == "]") {
			return true
		}
	}
	return false
}

// tellsTrial says that figures are what a test of the recovery came to, which the
// same sentence tells of: "the drill has been run and recorded: restored in 0.8 s".
func (s *statement) tellsTrial(c *claim) bool {
	if !concernsRecovery(c.facts) {
		return false
	}
	tried := false
	for i := range c.start {
		t := &s.tokens[i]
		switch {
		case t.is(classTrial):
			tried = true
		case tried && (t.is(classMeasured) || containsWord([]string{"was", "were", "has been", "ran"}, t.norm)):
			return true
		}
	}
	return false
}

// areLags says that all facts are lags of replication.
func areLags(facts []Fact) bool {
	for _, f := range facts {
		if replication, ok := f.(Replication); !ok || replication.MaxLagSeconds == 0 {
			return false
		}
	}
	return len(facts) > 0
}

// isAside says that a word that would weaken a figure is about something else: a
// verb with a subject of its own behind it ("and the restore was slow"), or a
// word of the sentence that leads to a list ("the system must support:").
func (s *statement) isAside(c *claim, at int) bool {
	t := &s.tokens[at]
	switch {
	case isCheck(c.facts[0]) && t.norm == "takes":
		return true
	case !c.measure:
		return false
	case containsWord([]string{"outage", "outages"}, t.norm):
		return areObjectives(c.facts) && !s.tellsHistory()
	case t.norm == "plan":
		return s.plansFor(at)
	case containsWord([]string{"about", "around", "near"}, t.norm):
		return at+1 < len(s.tokens) && !s.tokens[at+1].isOneOf(classDuration, classNumber, classBound, classArticle)
	case containsWord([]string{"was", "were", "may", "can"}, t.norm):
		return t.segment > s.tokens[c.end-1].segment
	default:
		return t.start < s.item.leadLength && s.isOfLongLead(t)
	}
}

// isOfLongLead says that a word only belongs to the sentence that leads to a list.
func (s *statement) isOfLongLead(t *token) bool {
	const longestKey = 4
	return leadTokens(s.tokens, s.item) > longestKey &&
		containsWord([]string{"support", "supports", "offers", "current", "currently", "today", "real"}, t.norm)
}

// plansFor says that "plan for an RPO of 5 s" asks to reckon with a figure.
func (s *statement) plansFor(at int) bool {
	const nearby = 4
	return at+1 < len(s.tokens) && s.tokens[at+1].norm == "for" &&
		hasClass(s.tokens[at:min(at+nearby, len(s.tokens))], classObjective)
}

// tellsHistory says that a statement has a word of the past beside "outage",
// which is what objectives are about.
func (s *statement) tellsHistory() bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool {
		return t.is(classPast) && t.norm != "outage" && t.norm != "outages"
	})
}

// isObjectiveOfOthers says that an objective is what a vendor promises, or what
// any system of a kind reaches: "pilot light gives an RTO of one hour".
func (s *statement) isObjectiveOfOthers(c *claim) bool {
	if !areObjectives(c.facts) {
		return false
	}
	model := false
	for i := range c.start {
		t := &s.tokens[i]
		if !s.sameSegment(t, c.match) || !s.reaches(t, c.match) {
			continue
		}
		model = model || t.is(classModel)
		// "The mainframe has a plan of its own, with an RTO of 72 h".
		own := t.norm == "own" && i > 0 && containsWord([]string{"its", "their"}, s.tokens[i-1].norm)
		if own || t.is(classStranger) || model && containsWord([]string{
			"gives", "offers", "provides", "yields", "means", "allows", "achieves", "delivers", "has",
		}, t.norm) {
			return true
		}
	}
	return false
}
