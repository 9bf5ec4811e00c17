package rulefile

import (
	"slices"
	"strings"
)

// isOnTopic says that a statement is about what regionlint reads: by a heading
// above it, or because it says itself where data must be.
func (s *statement) isOnTopic() bool {
	if s.context.topic {
		return true
	}
	classes := classesOf(s.tokens)
	place, about := setOf(classRegion, classGlob), s.namesData()
	if classes&setOf(classResidency) != 0 {
		place, about = place|setOf(classPlace), true
	}
	return about && classes&place != 0 && classes&setOf(classMust) != 0
}

// namesData says that a statement speaks of data or of those whom data is about.
func (s *statement) namesData() bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool {
		return t.is(classData) || t.is(classGeneric) && containsWord([]string{
			"customer", "customers", "customer's", "customers'", "user", "users", "user's", "users'", "personal",
			"client", "clients", "sensitive", "regulated", "confidential",
		}, t.norm)
	})
}

// readsLikeRule says that a statement has what a rule of our kinds has: a figure
// of recovery, DNS, health or replication, a region with what it is for, or a
// word that binds beside one of the subject. A step of a procedure, the
// condition of an alarm and the timing of other things are no rules.
func (s *statement) readsLikeRule() bool {
	own := s.own()
	switch {
	case unknownRegion(own) != "":
		return true
	case len(own) == 0, opensQuote(&own[0]), isStep(own), isTrigger(own), isRemark(own), tellsOfMeasure(own):
		return false
	default:
		return s.hasFigure(own) || s.hasPlacedRegion(own) || s.binds(own)
	}
}

// own returns the tokens of a statement without those that lead to it.
func (s *statement) own() []token { return s.tokens[leadTokens(s.tokens, s.item):] }

// subject returns the words that tell what a statement is about: all of its own,
// or the headers and the first cell of a row.
func (s *statement) subject(own []token) []token {
	if s.headers != nil {
		return s.headers
	}
	return own
}

// hasFigure says that a statement has a figure of our kinds.
func (s *statement) hasFigure(own []token) bool {
	subject := s.subject(own)
	switch {
	case s.isForeignTiming(own), s.context.part, s.context.trial == "report":
		return false
	case hasClass(subject, classHealth) && hasOneOf(own, "interval", "consecutive", "threshold"):
		return classesOf(own)&setOf(classDuration, classNumber) != 0 && !hasOneOf(own, "successes", "success")
	case !hasClass(own, classDuration):
		return false
	case hasClass(subject, classObjective), s.isBelowObjective(own):
		return true
	default:
		return s.context.trial == "" && (promisesTime(subject) || hasOneOf(subject, timeToLive()...) ||
			hasOneOf(subject, "replication", "replicated", "lag", "replication lag"))
	}
}

// isBelowObjective says that a short statement stands right below a heading, or
// behind a lead, that names an objective.
func (s *statement) isBelowObjective(own []token) bool {
	const longestValue = 14
	return s.headers == nil && len(own) <= longestValue &&
		(hasClass(s.tokens, classObjective) || hasClass(s.context.innermost(), classObjective))
}

// promisesTime recognises what names an objective in other words: "Hard
// objective: < 300 s", "Maximum failover time: 60 seconds".
func promisesTime(subject []token) bool {
	for i := range subject {
		switch subject[i].norm {
		case "objective", "objectives", "target", "goal", "downtime":
			if i+1 < len(subject) && subject[i+1].isOneOf(classSeparator, classBound, classDuration) {
				return true
			}
		case "time":
			if i > 0 && hasOneOf(subject[i-1:i], "failover", "fail-over", "restore", "switchover", "outage") {
				return true
			}
		}
	}
	return false
}

// hasPlacedRegion says that a statement has a region and tells what it is for.
func (s *statement) hasPlacedRegion(own []token) bool {
	subject := s.subject(own)
	coded := slices.ContainsFunc(own, func(t token) bool { return t.is(classGlob) || isCode(&t) })
	named := coded || hasClass(own, classRegion) && !hasClass(own, classPeople) && s.headers == nil
	uses := setOf(classRun, classKeep, classMove, classModel, classMust, classResidency, classPolicy)
	if coded || hasOneOf(own, "primary", "secondary", "standby", "dr", ":") {
		uses |= setOf(classRole)
	}
	verbs := []string{
		"use", "uses", "serve", "serves", "handles", "take", "takes", "becomes", "traffic", "writes", "reads", "deploy",
		"run", "runs",
	}
	return named && (classesOf(subject)&uses != 0 ||
		s.headers == nil && (hasOneOf(subject, "region", "regions") || hasOneOf(subject, verbs...)))
}

// binds says that a statement obliges, and that what it obliges to is ours.
func (s *statement) binds(own []token) bool {
	switch {
	case isAboutWork(own):
		return false
	case hasOneOf(own, "must", "shall", "must not", "has to", "have to", "mandatory"):
		return s.namesWhere(own) || hasClass(own, classObjective) || namesRecovery(own)
	case s.headers != nil:
		return false
	case hasOneOf(own, "always", "never", "do not", "don't", "needs to"), hasOneOf(own, "no") && hasOneOf(own, "may"):
		return s.namesWhere(own)
	default:
		return hasOneOf(own, "only", "forbidden", "prohibited", "required") && hasClass(own, classPlace)
	}
}

// isAboutWork says that a statement obliges people and not a system: to test, to
// document, to ask.
func isAboutWork(own []token) bool {
	return hasOneOf(own, "hardcode", "hard-code", "hardcoded", "hard-coded", "tested", "validated", "verified",
		"documented", "reviewed", "updated", "approval", "version")
}

// namesWhere says that a statement is about regions or countries, or about data
// that must not leave.
func (s *statement) namesWhere(own []token) bool {
	if classesOf(own)&setOf(classPlace, classResidency) != 0 || hasOneOf(own, "region", "regions") {
		return true
	}
	return hasOneOf(own, "multi-region", "cross-region", "regional", "single region", "one region", "primary region") ||
		s.namesData() && hasOneOf(own, "outside", "out of", "abroad", "elsewhere", "countries", "country", "borders",
			"overseas")
}

// namesRecovery says that a statement is about failover, replication or DNS.
func namesRecovery(own []token) bool {
	return hasOneOf(own, "failover", "fail over", "fails over", "primary", "secondary", "standby", "dr", "dr site",
		"disaster recovery", "disaster-recovery", "replication", "replicated", "be replicated", "ttl", "ttls",
		"health check", "health checks")
}

// isForeignTiming says that a statement tells the timing of something else: a
// cache, a token, a container's probe; or what something took.
func (s *statement) isForeignTiming(own []token) bool {
	all := own
	if s.headers != nil {
		all = slices.Concat(s.headers, own)
	}
	if hasClass(all, classMeasured) || hasOneOf(all, "retention", "retained", "retain", "maintenance", "window") {
		return true
	}
	return hasOneOf(all, timeToLive()...) && hasClass(all, classOtherTiming) ||
		hasClass(all, classOtherProbe) && hasClass(all, classHealth)
}

// tellsOfMeasure says that a sentence is about what regions cost, allow or take,
// which is no rule.
func tellsOfMeasure(own []token) bool {
	first := skipArticles(own, 0)
	if first >= len(own) || hasClass(own, classMust) {
		return false
	}
	return hasOneOf(own[first:first+1], "cost", "costs", "price", "prices", "pricing", "quota", "quotas", "rtt",
		"round-trip", "ping") || own[first].norm == "latency" && !hasClass(own, classDNS)
}

// isRemark says that a statement is about the text itself, or explains a word
// or a variable.
func isRemark(own []token) bool {
	kinds := []string{"document", "runbook", "guide", "section", "file", "page", "adr", "skill", "plan", "module"}
	if len(own) > 1 && own[0].norm == "this" && containsWord(kinds, own[1].norm) {
		return true
	}
	if hasClass(own, classObjective) && hasOneOf(own, "how") {
		return true
	}
	name := own[0].text
	return strings.Contains(name, "_") && strings.ToUpper(name) == name
}

// isVague says that a statement names an objective or a TTL and gives it no
// figure: "RTO: as low as possible". What says how the word is meant does not.
func (s *statement) isVague() bool {
	const longestLead = 3
	own := s.own()
	key := lastKey(own)
	if key < 0 || key > longestLead || key+1 >= len(own) || s.context.trial != "" || s.isForeignTiming(own) ||
		classesOf(own)&setOf(classDuration, classPast, classExample) != 0 {
		return false
	}
	rest := own[key+1:]
	if hasClass(rest, classObjective) || hasOneOf(rest, "how", "see", "defined", "documented", "described", "derived",
		"measured", "+", "tbd", "tba", "todo", "n/a") {
		return false
	}
	assigns := hasOneOf(rest[:min(len(rest), longestLead)], ":", "=", "is", "are", "is to", "must", "should", "shall",
		"has to", "as")
	return assigns || hasOneOf(own[:1], "keep", "minimise", "minimize", "reduce", "low", "short", "minimal")
}

// lastKey returns where the names of objectives end that a statement starts
// with, as "RTO and RPO", -1 where there are none.
func lastKey(own []token) int {
	isKey := func(t token) bool { return t.is(classObjective) || containsWord(timeToLive(), t.norm) }
	key := slices.IndexFunc(own, isKey)
	for key >= 0 && key+2 < len(own) && (own[key+1].is(classComma) || own[key+1].norm == "and") && isKey(own[key+2]) {
		key += 2
	}
	return key
}

func timeToLive() []string { return []string{"ttl", "ttls", "time-to-live"} }
