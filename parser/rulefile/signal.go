package rulefile

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/regionlint/regionlint/internal/region"
)

// signals are the words of which every statement has one that gives a fact, or
// that changes how the statements below are read.
// Most items of a rule file have none of them and no figure, and need not be cut
// into tokens.
type signals struct {
	// words are in lower case, codes such as "EU" in upper.
	words, codes map[string]bool
	// lengths are those of the words and codes with the same first and last
	// letter, a bit each: most words of a text need not be looked up.
	lengths [26 * 26]uint32
}

// longestSignal is more than the letters of any signal.
const longestSignal = 31

// signalClasses are the classes of which every phrasing needs one, but for those
// with a signal word.
func signalClasses() classSet {
	return setOf(classRegion, classGlob, classPlace, classObjective, classModel, classPolicy, classMechanism, classMode,
		classSession, classCell, classTemperature, classFacility,
		classTier, classResidency, classRole, classLaw, classUnit, classHealth, classDNS,
		classTopic)
}

// signalWords are those that phrasings of no such class need one of.
func signalWords() []string {
	return []string{
		"write", "writes", "lag", "lags", "egress", "outbound", "internet", "inter", "cross", "transfer", "traffic",
		"budget", "budgets", "region", "regions", "ttl", "ttls", "session", "sessions", "recover", "recovers", "lose",
		"loses", "lost", "failure", "failures", "failed", "fails", "consecutive", "threshold", "stored", "stays",
		"stay", "must", "never", "always", "only", "shall", "required", "mandatory", "forbidden", "prohibited",
		"ensure",
	}
}

func newSignals(regions []region.Region, list phrases) *signals {
	s := &signals{words: make(map[string]bool, len(list)/4), codes: map[string]bool{}}
	for _, word := range signalWords() {
		s.words[word] = true
	}
	for _, word := range preambleKinds() {
		s.words[longestRun(word)] = true
	}
	for _, r := range regions {
		s.words[longestRun(r.Name)] = true
	}
	classes := signalClasses()
	for _, p := range list {
		if p.isOneOf(classes) {
			s.add(longestRun(p.words...))
		}
	}
	// Of phrases without a letter of ASCII, which every sign above ASCII stands for.
	delete(s.words, "")
	for _, list := range []map[string]bool{s.words, s.codes} {
		for word := range list {
			s.lengths[endsOf(word)] |= 1 << len(word)
		}
	}
	return s
}

func (s *signals) add(run string) {
	switch lower := strings.ToLower(run); {
	case len(run) == 1: // a unit, which stands behind a figure
	case run != lower && run == strings.ToUpper(run):
		s.codes[run] = true
	default:
		s.words[lower] = true
	}
}

func (p *phrase) isOneOf(classes classSet) bool {
	return slices.ContainsFunc(p.meanings, func(m meaning) bool { return classes&(1<<m.class) != 0 })
}

// longestRun returns the longest run of letters in some words, which tells the
// most: "zealand" of "new zealand".
func longestRun(words ...string) string {
	longest := ""
	for _, word := range words {
		for run := range strings.FieldsFuncSeq(word, func(r rune) bool { return !isASCIILetter(r) }) {
			if len(run) > len(longest) {
				longest = run
			}
		}
	}
	return longest
}

// in says that a text may say something: it has a figure, a path, a sign that
// is not ASCII, or one of the words.
func (s *signals) in(text string) bool {
	start := 0
	for i := range len(text) {
		b := text[i]
		if isASCIILetter(b) {
			continue
		}
		if b >= utf8.RuneSelf || isDigit(b) || b == '/' && i == start || s.have(text[start:i]) {
			return true
		}
		start = i + 1
	}
	return s.have(text[start:])
}

// have says that a run of letters is one of the words.
func (s *signals) have(run string) bool {
	const shortest = 2
	if len(run) < shortest || len(run) > longestSignal || s.lengths[endsOf(run)]&(1<<len(run)) == 0 {
		return false
	}
	var lower [longestSignal]byte
	for i := range len(run) {
		lower[i] = lowerLetter(run[i])
	}
	return s.words[string(lower[:len(run)])] || s.codes[run]
}

// endsOf numbers the first and the last letter of a run.
func endsOf(run string) int {
	const letters = 26
	return int(lowerLetter(run[0])-'a')*letters + int(lowerLetter(run[len(run)-1])-'a')
}

func lowerLetter(b byte) byte { return b | 0x20 }
