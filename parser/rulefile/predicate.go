package rulefile

// isBehindClaim says that a word belongs to a sentence of its own that follows
// what a match says: "X is our standby and takes no traffic". Figures, regions
// and other values behind an "and" still share what stands behind them.
func (s *statement) isBehindClaim(c *claim, at int) bool {
	if limitsData(c.facts) {
		return false
	}
	for i := c.end; i < at; i++ {
		if containsWord([]string{"because", "since", "so", "so that"}, s.tokens[i].norm) {
			return true
		}
		if s.tokens[i].norm == "and" && s.opensPredicate(i+1, at) {
			return true
		}
	}
	return false
}

// isElsewhere says that a condition stands in a clause of its own behind what
// runs where: "X is the standby, its compute stays off until ...".
func (s *statement) isElsewhere(c *claim, at int) bool {
	const shortestClause = 3
	if !tellsWhatRuns(c.facts) {
		return false
	}
	start := at
	for start > c.end && !s.tokens[start-1].is(classComma) {
		start--
	}
	return start > c.end && at-start >= shortestClause
}

// isOfStep says that a condition tells what is done when a region is lost, before
// a colon and what each region is: "if A is lost we move: A is the primary".
func (s *statement) isOfStep(c *claim, at int) bool {
	if at >= c.start || c.token("role") == nil || !everyFact(c.facts, func(Regions) bool { return true }) {
		return false
	}
	before := s.tokens[at:c.start]
	return hasOneOf(before, ":") && hasOneOf(before, failureWords()...)
}

// isOccasion says that a word for a condition only tells when a rule is of use,
// "when you write Terraform", or sets two sentences side by side: ", while".
func (s *statement) isOccasion(at int) bool {
	if s.tokens[at].norm == "while" && at > 0 && s.tokens[at-1].is(classComma) {
		return true
	}
	next := at + 1
	if s.tokens[at].norm == "while" && next < len(s.tokens) && s.tokens[next].isOneOf(classRegion, classRole) &&
		!hasOneOf(s.tokens[next:], failureWords()...) {
		return true
	}
	if next >= len(s.tokens) || !containsWord([]string{"when", "whenever", "while", "once"}, s.tokens[at].norm) {
		return false
	}
	return containsWord([]string{
		"you", "writing", "generating", "adding", "creating", "editing", "changing", "reviewing", "working",
		"touching", "designing", "building",
	}, s.tokens[next].norm)
}

// opensPredicate says that words between an "and" and a negation or condition
// tell something new, and name no other value that it could be about.
func (s *statement) opensPredicate(start, end int) bool {
	if start < len(s.tokens) && containsWord([]string{"it", "this", "that", "these", "they"}, s.tokens[start].norm) {
		return false
	}
	for i := start; i < end; i++ {
		if s.tokens[i].isOneOf(classRegion, classDuration, classNumber, classObjective, classModel, classPolicy,
			classRole) {
			return false
		}
	}
	return true
}

// isRefrain says that a negation behind a prohibition only repeats or explains
// it: "X is off limits: no workload may be deployed there".
func (s *statement) isRefrain(c *claim, at int) bool {
	if keepsNoSession(c.facts) && at < c.start {
		return s.tokens[at].segment < s.tokens[c.start].segment // "no sticky sessions, the service is stateless"
	}
	if !forbids(c.facts) && !keepsNoSession(c.facts) || at < c.end {
		return false
	}
	return s.tokens[at].segment > s.tokens[c.end-1].segment || s.tokens[c.end].is(classSeparator)
}

// opensAside says that a negation behind a comma or dash adds something to what
// runs where: "X is the standby, no traffic". An exception takes from it.
func (s *statement) opensAside(c *claim, at int) bool {
	if at <= c.end-1 || c.measure || !tellsWhatRuns(c.facts) ||
		containsWord([]string{"except", "excluding", "other than"}, s.tokens[at].norm) {
		return false
	}
	before := &s.tokens[at-1]
	if s.tokens[at].norm == "without" || before.norm == "with" {
		return true // "X is a witness without any data"
	}
	return before.isOneOf(classComma, classSeparator, classOpen) && before.norm != ":" && before.norm != "="
}

// isProhibited says that "may" or "can" is part of "no ... may".
func (s *statement) isProhibited(at int) bool {
	if !containsWord([]string{"may", "can"}, s.tokens[at].norm) {
		return false
	}
	for i := at - 1; i >= 0 && s.tokens[i].segment == s.tokens[at].segment; i-- {
		if s.tokens[i].is(classNot) {
			return true
		}
	}
	return false
}

// permitsOther says that "may" or "can" belongs to a sentence before the "but" that
// opens the claim: "telemetry may go anywhere, but customer data must stay in X".
func (s *statement) permitsOther(c *claim, at int) bool {
	return at < c.start && containsWord([]string{"may", "can"}, s.tokens[at].norm) && limitsData(c.facts) &&
		s.tokens[at].clause < s.tokens[c.start].clause
}

// explains says that "may" or "can" tells what a claim is good for: "active-active:
// any region can take writes", "a TTL of 60 s on all that clients can reach".
func (s *statement) explains(c *claim, at int) bool {
	if at <= c.end || !containsWord([]string{"may", "can"}, s.tokens[at].norm) {
		return false
	}
	if hasOneOf(s.tokens[at:min(at+2, len(s.tokens))], "be", "become") {
		return false
	}
	for i := c.end; i < at; i++ {
		if s.tokens[i].norm == ":" || containsWord([]string{"anything", "everything", "all"}, s.tokens[i].norm) {
			return true
		}
	}
	return false
}

// rulesOutPlace says that "never" or "not" behind a comma rules out another place
// for sessions: "in DynamoDB global tables, never in local memory".
func (s *statement) rulesOutPlace(c *claim, at int) bool {
	if at <= c.end || !s.tokens[at-1].is(classComma) || at+1 >= len(s.tokens) ||
		!containsWord([]string{"not", "never"}, s.tokens[at].norm) ||
		!containsWord([]string{"in", "on", "inside", "into"}, s.tokens[at+1].norm) {
		return false
	}
	rest := classesOf(s.tokens[at+1:])
	return concernsCopies(c.facts) && rest&setOf(classEnvironment, classTier, classRegion, classPlace) == 0
}

// isBracketed says that a region stands in brackets behind its role, which is
// so whatever the sentence says: "when the primary (X) is lost".
func (s *statement) isBracketed(c *claim) bool {
	return s.tokens[c.start].is(classRole) && (s.tokens[c.end-1].is(classClose) ||
		c.end < len(s.tokens) && s.tokens[c.end].is(classClose))
}

// isNotOurs says that a sentence beside it begins with "Not our service".
func (s *statement) isNotOurs() bool {
	all := s.all()
	for i := 1; i+1 < len(all); i++ {
		if all[i].norm == "not" && all[i-1].is(classStop) && hasOneOf(all[i+1:i+2], "our", "ours", "my", "mine") {
			return true
		}
	}
	return false
}

// isOfOthers says that a sentence tells of somebody else's system, or of where
// people are: "our payment provider runs in X", "the on-call sits in Dublin".
func (s *statement) isOfOthers(c *claim) bool {
	if !tellsWhatRuns(c.facts) {
		return false
	}
	if s.isNotOurs() {
		return true
	}
	for i := range c.end {
		t := &s.tokens[i]
		if !s.reaches(t, c.match) || !s.sameClause(t, c.match) {
			continue
		}
		if i < c.start && t.is(classStranger) || t.is(classPeople) && !hasCode(c.facts) {
			return true
		}
	}
	return false
}
