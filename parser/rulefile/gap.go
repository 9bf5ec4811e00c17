package rulefile

import (
	"cmp"
	"fmt"
)

// Why a statement was not understood, where no word stands in the way.
const (
	noFigure   = "it gives no figure"
	noPhrasing = "no phrasing that regionlint knows says this"
	isNoRegion = " is no region that regionlint knows"
)

// tooLong records that a sentence which reads like a rule was not read.
func (r *reading) tooLong(s *statement) {
	about := s.context.topic || hasClass(s.tokens, classRegion) || hasClass(s.tokens, classObjective)
	if about && classesOf(s.tokens)&setOf(classRegion, classDuration, classMust) != 0 && !s.context.unreal {
		reason := fmt.Sprintf("it has %d words and signs; at most %d are read", len(s.tokens), longestStatement)
		r.record(s, reason)
	}
}

// leftOut tells once that the title of a file, or a sentence on the whole of it,
// takes back all that it says.
func (r *reading) leftOut(s *statement) {
	if r.toldLeftOut || s.context.leftOutBy == "" || s.item.heading {
		return
	}
	r.toldLeftOut = true
	r.record(s, fmt.Sprintf("nothing below %q is taken as a rule", s.context.leftOutBy))
}

// gap records a statement that reads like a rule and was not understood. One
// that was understood and promises nothing is none.
func (r *reading) gap(s *statement, o *obstacle) {
	if !s.mayBeRule() {
		return
	}
	switch {
	case s.isVague():
		r.record(s, cmp.Or(s.difficulty(), noFigure))
	case o != nil && o.reason == "", o == nil && s.hasMood(), !s.readsLikeRule():
	case o != nil:
		r.record(s, o.reason)
	default:
		r.record(s, cmp.Or(s.difficulty(), noPhrasing))
	}
}

// mayBeRule says that a statement tells something on what regionlint reads.
func (s *statement) mayBeRule() bool {
	return !s.question && !s.context.unreal && !s.leads() && s.isOnTopic()
}

// partlyKnown records that a region of a statement is not known, though the rest
// was understood.
func (r *reading) partlyKnown(s *statement) {
	if name := unknownRegion(s.own()); name != "" {
		r.record(s, name+isNoRegion)
	}
}

func (r *reading) record(s *statement, reason string) {
	r.gaps = append(r.gaps, Gap{Source: r.source(s), Reason: reason})
}

// leads says that a statement leads to a list, which says the rest.
func (s *statement) leads() bool { return s.tokens[len(s.tokens)-1].norm == ":" }

// difficulty says what stood in the way of a statement that no pattern matched,
// "" where that cannot be told.
func (s *statement) difficulty() string {
	if name := unknownRegion(s.tokens); name != "" {
		return name + isNoRegion
	}
	for i := range s.tokens {
		switch t := &s.tokens[i]; {
		case t.is(classNot) && !t.is(classMust):
			return negated
		case t.is(classCondition):
			return conditional
		}
	}
	return ""
}

// unknownRegion returns what is written as a region and is none that is known:
// what has the shape of a region's code, or stands as a code behind "region:".
func unknownRegion(tokens []token) string {
	for i := range tokens {
		t := &tokens[i]
		keyed := i > 1 && containsWord([]string{":", "=", "is"}, tokens[i-1].norm) &&
			containsWord([]string{"region", "primary region"}, tokens[i-2].norm)
		if t.value(classOpaque) == "region" || keyed && t.isPlain() && isCodeLike(t.norm) {
			return t.text
		}
	}
	return ""
}

// hasMood says that a statement tells of the past, of plans or of examples.
// "May" and "can" tell of no plan beside a word that binds: "may only".
func (s *statement) hasMood() bool {
	binds := hasClass(s.tokens, classMust) || hasClass(s.tokens, classNot)
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.isOneOf(classPast, classUnreal, classExample, classHedge) && (!binds || !isPermission(t)) {
			return true
		}
	}
	return false
}
