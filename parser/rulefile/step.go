package rulefile

// isStep says that a statement is a step of a procedure or a box to tick: what
// somebody does once, and no rule for how a system is built.
func isStep(own []token) bool {
	if isBox(own) {
		return true
	}
	first := skipArticles(own, 0)
	for first < len(own) && (own[first].isOneOf(classNumber, classStop, classSeparator) || isTick(&own[first])) {
		first++
	}
	if first < len(own) && hasOneOf(own[first:first+1], "in", "on", "from", "to") {
		first = behindComma(own, first)
	}
	if first >= len(own) || hasOneOf(own[first:first+1], "step", "phase") {
		return true
	}
	return own[first].is(classStep) && !hasOneOf(own, "must", "always", "never", "only")
}

// behindComma returns where the main clause of "In Sweden Central, create a
// vault" starts, or the given place where there is no comma.
func behindComma(own []token, at int) int {
	for i := at; i+1 < len(own); i++ {
		if own[i].norm == "," {
			return i + 1
		}
	}
	return at
}

// isBox recognises the box of a checklist: "[ ] Verify the replica".
func isBox(own []token) bool {
	return len(own) > 1 && own[0].norm == "[" && (own[1].norm == "]" || len(own) > 2 && own[2].norm == "]")
}

// isTrigger says that a statement tells when an alarm fires or a procedure
// starts, or what it then does: "replication lag > 5 minutes", "If the cluster
// is the writer → skips".
func isTrigger(own []token) bool {
	if own[0].is(classCondition) && hasOneOf(own, "->", "→", "=>", "⇒") {
		return true
	}
	for i := range own[:len(own)-1] {
		if containsWord([]string{">", "≥", ">=", "more than", "over", "above"}, own[i].norm) &&
			own[i+1].isOneOf(classDuration, classNumber) {
			return !hasOneOf(own, timeToLive()...)
		}
	}
	return false
}

// isDone says that a match is what a step looks at or acts on, and tells nothing
// of what is: "Verify that the database in us-east-1 is primary". What it calls
// "the recovery region" is that, whatever is done in it.
func (s *statement) isDone(m *match) bool {
	return !m.has("region", "primary region") && s.opensWithVerb(m) || s.isForTask(m)
}

// opensWithVerb says that the sentence or clause around a match starts with what
// somebody is to do.
func (s *statement) opensWithVerb(m *match) bool {
	verbs := []string{
		"verify", "verify that", "confirm", "confirm that", "check", "promote", "demote", "restore", "reverse",
		"rebuild", "wait", "trigger", "drain", "scale", "stop", "start", "restart", "select", "open", "navigate",
		"click", "choose", "switch", "add",
	}
	for at := range m.start {
		if containsWord(verbs, s.tokens[at].norm) && (s.startsAt(at) || s.opensTask(at)) {
			return true
		}
	}
	return false
}

// opensTask says that a verb opens the main clause behind "After failover,".
func (s *statement) opensTask(at int) bool {
	return at > 0 && s.tokens[at-1].norm == "," &&
		containsWord([]string{"after", "once", "when", "before", "then", "next"}, s.tokens[0].norm)
}

// isForTask recognises an example of what to enter: "For us-east-1 as the primary
// region and us-west-2 as the secondary, create buckets named ...".
func (s *statement) isForTask(m *match) bool {
	if s.tokens[0].norm != "for" || m.end >= len(s.tokens)-1 {
		return false
	}
	verb := behindComma(s.tokens, m.end-1)
	return containsWord([]string{"create", "name", "enter", "run", "call"}, s.tokens[verb].norm)
}

// isOpenTask says that a statement is an item of a list of tasks, "[ ]", that is
// still to be done.
func (s *statement) isOpenTask() bool {
	if hasOneOf(s.context.innermost(), "review") {
		return false // what a review looks for holds
	}
	return len(s.tokens) > 1 && s.tokens[0].norm == "[" && s.tokens[1].norm == "]"
}
