package rulefile

// isFailure says that a condition is the loss of a region, which is what a
// standby is for: "if the primary fails, traffic fails over to X".
func (s *statement) isFailure(c *claim, at int) bool {
	if !standsBy(c.facts) {
		return false
	}
	end := min(at+maxSubject, len(s.tokens))
	for i := at + 1; i < end; i++ {
		if containsWord(failureWords(), s.tokens[i].norm) {
			return true
		}
	}
	return false
}

// isAnyLoss says that an outage is none that happened: "in the event of an
// outage", "any incident".
func (s *statement) isAnyLoss(at int) bool {
	const before = 4
	if !containsWord([]string{"outage", "outages", "incident", "incidents"}, s.tokens[at].norm) {
		return false
	}
	for i := at - 1; i >= max(0, at-before); i-- {
		switch {
		case s.tokens[i].norm == "the" || s.tokens[i].is(classRegion):
			return false
		case containsWord([]string{
			"a", "an", "any", "every", "each", "in case of", "during", "after", "survive", "survives", "upon", "of",
		}, s.tokens[i].norm):
			return true
		}
	}
	return false
}

// failureWords are those of the loss of a region.
func failureWords() []string {
	return []string{
		"fail", "fails", "failed", "failure", "down", "goes down", "outage", "lost", "lose", "loses", "losing", "loss",
		"unavailable", "unreachable", "unhealthy", "disaster", "failover", "gone", "dies", "burns", "offline",
		"disappears", "dark", "goes dark", "inaccessible", "blackout", "crashes", "collapses", "emergency", "strikes",
	}
}

// isAfterLoss says that what follows tells what happens then: "if we lose the
// primary, X".
func (s *statement) isAfterLoss(at int) bool {
	for i := range at {
		if containsWord(failureWords(), s.tokens[i].norm) || s.tokens[i].norm == "after" {
			return true
		}
	}
	return false
}
