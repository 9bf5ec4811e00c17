package rulefile

import "slices"

// negates says that a token turns a claim around.
func (s *statement) negates(c *claim, i int) bool {
	t := &s.tokens[i]
	if !t.is(classNot) || !s.sameClause(t, c.match) || c.negates && isMark(t) {
		return false
	}
	return !s.excepts(i) && !s.addsToClaim(c, i) && !s.isBehindClaim(c, i) && !c.hasOwnSubject(i) && !s.tellsLoss(c, i)
}

// excepts says that an exception leaves a claim what it is.
func (s *statement) excepts(at int) bool { return s.limitsEnvironment(at) || s.exceptsElsewhere(at) }

// addsToClaim says that a negation sets something else apart, or adds to what is
// claimed.
func (s *statement) addsToClaim(c *claim, at int) bool {
	staysOff := s.tokens[at].norm == "off" && standsBy(c.facts) // "its compute stays off"
	return staysOff || s.opensContrast(c, at) || s.opensReason(c, at) || s.rulesOutPlace(c, at) ||
		s.opensSentence(c, at) || s.opensAside(c, at) || s.isRefrain(c, at)
}

// isMark says that a negation is a mark before a statement, which a statement
// that negates by itself only repeats.
func isMark(t *token) bool {
	return containsWord([]string{
		"❌", "✗", "✘", "🚫", "⛔", "bad", "wrong", "incorrect", "forbidden", "prohibited",
	}, t.norm)
}

// opensContrast says that a negation sets something else apart from the claim:
// "latency routing, not failover", "instead of failover, latency routing".
func (s *statement) opensContrast(c *claim, at int) bool {
	if at < c.end {
		return isInstead(&s.tokens[at]) && s.tokens[at].segment < s.tokens[c.start].segment
	}
	if at > c.end && !s.tokens[at-1].isOneOf(classComma, classOpen, classSeparator) {
		return false
	}
	next := skipArticles(s.tokens, at+1)
	if next < len(s.tokens) && containsWord([]string{"at", "to", "by", "via", "on"}, s.tokens[next].norm) {
		next++
	}
	apart := containsWord([]string{"not", "never"}, s.tokens[at].norm) || isInstead(&s.tokens[at])
	return next < len(s.tokens) && apart && (containsWord([]string{"simple", "/"}, s.tokens[next].norm) ||
		s.tokens[next].isOneOf(classRegion, classModel, classPolicy, classDuration, classNumber, classMode, classRole,
			classMechanism, classSession, classPath))
}

// opensReason says that a negation stands in a sentence of its own ahead of a
// colon: "readers never take writes: they forward writes to the primary".
func (s *statement) opensReason(c *claim, at int) bool {
	const shortest = 3
	onModel := hasFact[Model](c.facts)
	if onModel && s.setsModelApart(c, at) {
		return true
	}
	if !onModel && !hasFact[Replication](c.facts) || at == 0 || c.start-at <= shortest {
		return false
	}
	own := s.tokens[at].segment
	return slices.ContainsFunc(s.tokens[at+shortest:c.start], func(t token) bool {
		return t.norm == ":" && t.group == 0 && t.segment <= own+1
	})
}

// setsModelApart says that a negation is none of the model: "no second region, we
// are single-region", "pilot light, with the compute off".
func (s *statement) setsModelApart(c *claim, at int) bool {
	const nearby = 3
	if s.tokens[at].norm == "off" && at-c.end >= nearby {
		return true
	}
	return at < c.start-1 && s.tokens[at].segment < s.tokens[c.start].segment &&
		containsWord([]string{"we", "it", "this", "everything"}, s.tokens[c.start].norm)
}

func isInstead(t *token) bool { return t.norm == "instead of" || t.norm == "rather than" }

// opensSentence says that a negation belongs to a sentence that follows the
// claim with "and": "we run in X, and data is not copied".
func (s *statement) opensSentence(c *claim, at int) bool {
	for i := c.end; i+1 < at; i++ {
		if s.tokens[i].norm == "," && s.tokens[i+1].norm == "and" {
			return true
		}
	}
	return false
}

// exceptsElsewhere says that an exception is for things whose region a cloud
// dictates: "except certificates for CloudFront".
func (s *statement) exceptsElsewhere(at int) bool {
	if !containsWord([]string{"except", "excluding", "other than"}, s.tokens[at].norm) {
		return false
	}
	for i := at + 1; i < len(s.tokens) && s.tokens[i].segment == s.tokens[at].segment; i++ {
		if s.tokens[i].is(classOtherPlace) {
			return true
		}
	}
	return false
}
