package rulefile

import (
	"strings"
)

// context is what the headings above a statement and the list item that leads
// to it say.
type context struct {
	// headings are the tokens of all headings above, outermost first.
	headings []token
	// closest is where the tokens of the innermost heading start.
	closest int
	// unreal says that the section is no description of what is: non-goals,
	// alternatives, examples, history.
	unreal bool
	// topic says that a heading is about regions, recovery, DNS, replication
	// or residency.
	topic bool
	// negated says that a heading is a prohibition: "Don't", "What to avoid".
	negated bool
	// environment and tier are what a heading limits its section to.
	environment, tier string
	// jurisdiction is the place, region the only region that the innermost
	// heading is about.
	jurisdiction, region string
}

// context reads the headings above an item, once for each section.
func (r *reading) context(headings []string) *context {
	key := strings.Join(headings, "\x00")
	if known, ok := r.contexts[key]; ok {
		return known
	}
	c := &context{}
	for _, h := range headings {
		c.closest = len(c.headings)
		tokens := r.grammar.vocabulary.tokenize(h, func(int) bool { return false })
		c.headings = append(c.headings, tokens...)
		c.topic = c.topic || hasClass(tokens, classTopic)
		c.unreal = c.unreal || isUnrealHeading(tokens)
		c.limit(tokens)
		c.negated = c.negated || isProhibition(tokens)
		if tier := tierScope(tokens); tier != "" {
			c.tier = tier
		}
		for i := range tokens {
			if tokens[i].is(classEnvironment) && !hasClass(tokens, classNot) {
				c.environment = tokens[i].value(classEnvironment)
			}
		}
	}
	r.contexts[key] = c
	return c
}

// limit reads what a heading that is a place or region by itself limits its
// section to: "### EU", "#### eu-west-1 (Ireland)".
func (c *context) limit(heading []token) {
	const longestName = 4
	c.jurisdiction, c.region = "", ""
	if hasClass(heading, classRole) || hasClass(heading, classObjective) {
		return
	}
	regions := 0
	for i := range heading {
		switch t := &heading[i]; {
		case isCode(t):
			c.region = t.regions[0].Name
			regions++
		case t.is(classPlace):
			c.jurisdiction = t.norm
		}
	}
	if regions != 1 {
		c.region = ""
	}
	if regions > 0 || len(heading) > longestName || hasClass(heading, classTopic) {
		c.jurisdiction = ""
	}
}

// innermost returns the heading right above.
func (c *context) innermost() []token { return c.headings[c.closest:] }

// isProhibition recognises headings that turn around what stands below them.
// "Rules you must never break" does not.
func isProhibition(heading []token) bool {
	words := []string{
		"do not", "don't", "never", "not", "must not", "avoid", "forbidden", "prohibited", "anti-pattern",
		"anti-patterns",
		"antipatterns", "bad", "wrong", "incorrect", "❌", "🚫", "⛔",
	}
	kept := []string{
		"break", "violate", "ignore", "change", "skip", "bypass", "weaken", "forget", "compromise", "negotiable",
		"negotiate",
	}
	found := false
	for i := range heading {
		if containsWord(kept, heading[i].norm) {
			return false
		}
		found = found || containsWord(words, heading[i].norm)
	}
	return found
}

// isUnrealHeading recognises sections that describe what is not.
func isUnrealHeading(tokens []token) bool {
	if hasClass(tokens, classUnreal) || hasClass(tokens, classExample) || hasClass(tokens, classPast) {
		return true
	}
	for i := range tokens {
		if containsWord([]string{
			"non-goals", "non-goal", "goals", "changelog", "history", "faq", "glossary", "background", "references",
			"lessons",
			"patterns", "concepts", "definitions", "terminology", "why", "usage", "inputs", "outputs", "variables",
			"parameters", "arguments", "commands",
		}, tokens[i].norm) {
			return true
		}
	}
	return false
}
