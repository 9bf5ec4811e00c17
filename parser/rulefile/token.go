package rulefile

import "github.com/regionlint/regionlint/internal/region"

// class is what a word or phrase can stand for. One token can have several:
// "failover" is a role, a routing policy and a verb.
type class uint8

const (
	// Punctuation and values, which the lexer finds by shape.
	classWord class = iota
	classSeparator
	classComma
	classOpen
	classClose
	classStop
	classRegion
	classGlob
	classPlace
	classDuration
	classNumber
	classCIDR
	classPath
	classOpaque
	// Words, which the lexicon lists.
	classRole
	classModel
	classPolicy
	classBound
	classBoundAfter
	classObjective
	classEnvironment
	classTier
	classLaw
	classData
	classGeneric
	classResidency
	classMechanism
	classMode
	classCell
	classTemperature
	classFacility
	classSession
	classKeep
	classMove
	classRun
	classMust
	classDNS
	classHealth
	classTopic
	classOtherTiming
	classOtherProbe
	classOtherPlace
	classStranger
	classPeople
	// What selects data by a tag, which several words tell together.
	classSelector
	// Words that keep a statement from binding.
	classNot
	classHedge
	classUnreal
	classExample
	classPast
	classMeasured
	classCondition
	classContrast
	classForeign
	// Words of headings.
	classAside
	classTrial
	classStep
	classDecided
	classUnit
	classArticle
	classLabel
	classCount
	numClasses
)

// meaning is one reading of a word or phrase.
type meaning struct {
	class class
	value string
}

// token is a word, phrase, number, duration, region, place or sign.
type token struct {
	// text is as written, norm in lower case with plain dashes and spaces.
	text, norm string
	// start and end are offsets in the text of the item.
	start, end int
	meanings   []meaning
	// classes are those of the meanings, bit that of norm in a set of words.
	classes classSet
	bit     uint8
	// regions are the candidates of a region.
	regions []region.Region
	// number is the value of a number; low and high are the seconds of a duration.
	number, low, high float64
	// code says that the token stands in a code span, quoted between quotes.
	isRange, code, quoted bool
	// group counts brackets, clause the parts between semicolons and
	// contrasts, segment those between commas.
	group, clause, segment int
}

// mean gives a token its meanings.
func (t *token) mean(meanings ...meaning) {
	t.meanings, t.classes = meanings, 0
	for _, m := range meanings {
		t.classes |= 1 << m.class
	}
}

// settle notes what depends on all tokens of a text, and on their final words.
func settle(tokens []token) {
	for i := range tokens {
		tokens[i].bit = bitOf(tokens[i].norm)
	}
	group(tokens)
	quotations(tokens)
}

func (t *token) is(c class) bool { return t.classes&(1<<c) != 0 }

// isOneOf says that a token has one of the classes.
func (t *token) isOneOf(classes ...class) bool { return t.classes&setOf(classes...) != 0 }

// isPlain says that a token is a word without a meaning, but for those that count
// in headings and at the start of a step.
func (t *token) isPlain() bool {
	return t.classes&^(1<<classAside|1<<classTrial|1<<classDecided|1<<classStep) == 0
}

// value returns what the token says as a member of the class.
func (t *token) value(c class) string {
	for _, m := range t.meanings {
		if m.class == c {
			return m.value
		}
	}
	return ""
}

// ref returns the region that the token names.
func (t *token) ref() RegionRef { return RegionRef{Text: t.text, Candidates: t.regions} }

// classSet is a set of classes. It has room for all of them.
type classSet uint64

const _ = uint(64 - int(numClasses))

func setOf(classes ...class) classSet {
	var set classSet
	for _, c := range classes {
		set |= 1 << c
	}
	return set
}

// classesOf returns all classes of the tokens.
func classesOf(tokens []token) classSet {
	var set classSet
	for i := range tokens {
		set |= tokens[i].classes
	}
	return set
}

// hasOneOf says that one of the tokens is one of the words.
func hasOneOf(tokens []token, words ...string) bool { return indexOf(tokens, words...) >= 0 }

// indexOf returns where the first token stands that is one of the words, -1 where
// none does.
func indexOf(tokens []token, words ...string) int {
	for i := range tokens {
		if containsWord(words, tokens[i].norm) {
			return i
		}
	}
	return -1
}
