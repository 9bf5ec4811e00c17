package rulefile

import (
	"cmp"
	"fmt"
	"slices"
)

// What can stand in the way of a statement, in words.
const (
	negated     = "it is negated"
	conditional = "it holds only under a condition"
	foreign     = "only key-value statements are read in this language"
	weakened    = "a word takes the promise out of it"
	reported    = "it reports a figure and promises none"
)

// obstacle is why a match gives no fact.
type obstacle struct {
	// reason is in words; "" where the statement is understood to promise
	// nothing, as with "usually".
	reason string
	// word is the one that stands in the way, "" where it is no single word.
	word string
	// silent says in words what a reason of "" is.
	silent string
}

// words tell the obstacle to somebody who asks how a statement was read.
func (o *obstacle) words() string {
	words := cmp.Or(o.reason, o.silent, "it promises nothing")
	if o.word != "" {
		words += fmt.Sprintf(" (%q)", o.word)
	}
	return words
}

// claim is a match with what it would say.
type claim struct {
	*match
	facts []Fact
	// measure says that a fact is a figure, negates that the match has a
	// negation of its own.
	measure, negates bool
}

// obstacle looks for what changes or takes away what a match says.
func (s *statement) obstacle(m *match, facts []Fact) *obstacle {
	c := &claim{match: m, facts: facts, measure: concernsMeasure(facts)}
	c.negates = hasClass(s.tokens[m.start:m.end], classNot) || forbids(facts)
	if o := s.outerObstacle(c); o != nil {
		return o
	}
	if o := s.subjectObstacle(c); o != nil {
		return o
	}
	for i := range s.tokens {
		if o := s.obstacleAt(c, i); o != nil {
			return o
		}
	}
	return nil
}

// outerObstacle looks at what the headings say, and at how the statement is said.
func (s *statement) outerObstacle(c *claim) *obstacle {
	if o := s.workObstacle(c); o != nil {
		return o
	}
	switch {
	case s.context.takesBack(c.facts):
		return &obstacle{silent: "the section tells what is not, or not yet"}
	case s.isOfTrial(c.match) && concernsRecovery(c.facts):
		return &obstacle{silent: "the figures of this section are those of a test, a timeline or a lesser failure"}
	case s.question:
		return &obstacle{silent: "it is a question"}
	case s.isQuotation(c.match):
		return &obstacle{silent: "it is somebody's words"}
	case s.context.region != "" && concernsAllData(c.facts):
		return &obstacle{reason: "it is about " + s.context.region + " alone"}
	case s.context.negated && !c.negates:
		return &obstacle{reason: negated}
	default:
		return nil
	}
}

// workObstacle looks at whether the statement is work to be done, or may come true.
func (s *statement) workObstacle(c *claim) *obstacle {
	switch {
	case s.opensWithShould():
		return &obstacle{reason: conditional, word: s.tokens[0].text}
	case s.isOpenTask():
		return &obstacle{silent: "it is a task that is not done"}
	case s.leadTakesBack():
		return &obstacle{silent: "the words that lead to it say that it is not so yet"}
	case s.item.heading && c.measure && isStep(s.tokens):
		return &obstacle{silent: "it is the heading of a step"}
	default:
		return nil
	}
}

// leadTakesBack says that brackets in the words that lead to an item take it back:
// "Long-term solution (future enhancement):".
func (s *statement) leadTakesBack() bool {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.start >= s.item.leadLength {
			return false
		}
		if t.group != 0 && t.isOneOf(classUnreal, classExample) && !isPermission(t) && !isComparison(t) {
			return true
		}
	}
	return false
}

// subjectObstacle looks at what the statement is about.
func (s *statement) subjectObstacle(c *claim) *obstacle {
	switch {
	case s.isObjectiveOfOthers(c):
		return &obstacle{silent: "it is about other systems, or about all of a kind"}
	case s.isAboutPart(c):
		return &obstacle{silent: "it is about the loss of less than a region"}
	case s.isGate(c), tellsWhatRuns(c.facts) && s.isDone(c.match):
		return &obstacle{silent: "it is what a step looks at"}
	case s.tellsTrial(c):
		return &obstacle{silent: reported}
	case s.isFixedElsewhere(c):
		return &obstacle{silent: "the cloud dictates where this is"}
	case s.isOfOthers(c):
		return &obstacle{silent: "it is about other systems, or about people"}
	default:
		return nil
	}
}

func (s *statement) obstacleAt(c *claim, i int) *obstacle {
	t := &s.tokens[i]
	if s.covers(c.match, i) {
		if c.measure && t.is(classMeasured) {
			return &obstacle{silent: reported, word: t.text}
		}
		return nil
	}
	switch {
	case !s.reaches(t, c.match):
		return nil
	case s.weakens(c, i):
		return &obstacle{silent: weakened, word: t.text}
	case s.negates(c, i):
		return &obstacle{reason: negated, word: t.text}
	case s.conditions(c, i):
		return &obstacle{reason: conditional, word: t.text}
	case t.is(classForeign) && !s.isKeyValue(c.match):
		return &obstacle{reason: foreign, word: t.text}
	default:
		return nil
	}
}

// conditions says that a token makes a claim hold only at times.
func (s *statement) conditions(c *claim, i int) bool {
	if !s.tokens[i].is(classCondition) || s.isBracketed(c) || s.isOccasion(i) {
		return false
	}
	return !s.isBehindClaim(c, i) && !s.isElsewhere(c, i) && !s.isOfStep(c, i) &&
		!s.isFailure(c, i) && !s.suitsObjective(c, i)
}

// weakens says that a word takes the promise out of a claim: plans, examples and
// history do so with the whole statement, "usually" with what is beside it, and
// words such as "actual" with figures alone.
func (s *statement) weakens(c *claim, i int) bool {
	t := &s.tokens[i]
	if t.isOneOf(classUnreal, classExample, classPast) {
		return !s.isSpared(c, i) && !s.isBehindClaim(c, i) && !s.isAnyLoss(i) && !s.isAside(c, i)
	}
	return (t.is(classHedge) || c.measure && t.is(classMeasured)) &&
		(s.sameSegment(t, c.match) || s.headsFigures(c, i)) &&
		!s.isAboutOtherFigure(c.match, i) && !s.isAside(c, i) && !s.isBehindClaim(c, i)
}

// isAboutOtherFigure says that a word such as "about" stands before a figure
// outside of the match.
func (s *statement) isAboutOtherFigure(m *match, at int) bool {
	next := at + 1
	for next < len(s.tokens) && s.tokens[next].is(classBound) {
		next++
	}
	if next >= len(s.tokens) || next >= m.start && next < m.end {
		return false
	}
	return s.tokens[next].isOneOf(classDuration, classNumber)
}

// isFixedElsewhere says that regions are those of something whose region a
// cloud dictates, such as a certificate for CloudFront.
func (s *statement) isFixedElsewhere(c *claim) bool {
	roles := []string{roleServing, roleAllowed, roleForbidden, "control-plane"}
	if !slices.ContainsFunc(c.facts, func(f Fact) bool {
		regions, ok := f.(Regions)
		return ok && slices.Contains(roles, regions.Role)
	}) {
		return false
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; t.is(classOtherPlace) && s.reaches(t, c.match) && s.sameSegment(t, c.match) {
			return true
		}
	}
	return false
}

// isOfTrial says that a section's figures are no promise, or that of a lesser
// failure. What a test is to meet by name, "RTO target: 30 minutes", is one.
func (s *statement) isOfTrial(m *match) bool {
	return s.context.part || s.context.trial == "report" || s.context.trial == "test" &&
		!m.has("rto", "rpo", "recovery time objective", "recovery point objective")
}

// isSpared says that a word takes nothing back: the "may" of a prohibition or of
// another sentence, or a recommendation in the record of a decision.
func (s *statement) isSpared(c *claim, i int) bool {
	return s.isProhibited(i) || s.permitsOther(c, i) || s.isAbleTo(c, i) || s.isOfLaw(c, i) ||
		s.isRelative(c, i) || s.explains(c, i) ||
		s.context.decided && isComparison(&s.tokens[i])
}

// isOfLaw says that a law demands what a claim says, which is no wish.
func (s *statement) isOfLaw(c *claim, i int) bool {
	return s.tokens[i].norm == "demands that" && limitsData(c.facts) && i > 0 && (s.tokens[i-1].is(classLaw) ||
		containsWord([]string{"regulator", "regulation", "law", "legislation", "contract", "act"}, s.tokens[i-1].norm))
}

// isRelative says that a word of the past only tells which region is meant: "a user
// stays with the region that took the first request".
func (s *statement) isRelative(c *claim, i int) bool {
	return i > c.end && s.tokens[i].is(classPast) && (concernsCopies(c.facts) || limitsData(c.facts)) &&
		containsWord([]string{"that", "which", "who", "they", "it"}, s.tokens[i-1].norm)
}

// isAbleTo says that "can" belongs to a standby's ability to take over: "we can
// fail over to X at any time".
func (s *statement) isAbleTo(c *claim, i int) bool {
	return s.tokens[i].norm == "can" && i+1 == c.start && standsBy(c.facts)
}

// opensWithShould says that a sentence is a condition without an "if": "should we
// grow, X becomes the second primary". The loss of a region is none.
func (s *statement) opensWithShould() bool {
	return len(s.tokens) > 0 && s.tokens[0].norm == "should" && hasClass(s.tokens, classComma) &&
		!hasOneOf(s.tokens, failureWords()...)
}
