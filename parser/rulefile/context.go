package rulefile

import (
	"cmp"
	"slices"
	"strings"
)

// context is what the headings above a statement and the list item that leads
// to it say.
type context struct {
	// titles are the headings above as written.
	titles []string
	// headings are the tokens of all headings above, outermost first.
	headings []token
	// closest is where the tokens of the innermost heading start.
	closest int
	// unreal says that the section is no description of what is: non-goals,
	// alternatives, examples, history.
	unreal bool
	// leftOutBy is the title on our topic, or the sentence, that says so of a
	// whole document.
	leftOutBy string
	// decided says that a heading tells of a decision.
	decided bool
	// aim says that the section is about what the system is to become: figures
	// hold there, and regions not yet.
	aim bool
	// trial is "test" or "report" where figures are those of tests or of what
	// something took; part says that they are those of a lesser failure than
	// the loss of a region.
	trial string
	part  bool
	// topic says that a heading is about regions, recovery, DNS, replication
	// or residency.
	topic bool
	// negated says that a heading is a prohibition: "Don't", "What to avoid".
	negated bool
	// role is what the innermost heading calls its region: "## Disaster recovery".
	role string
	// environment and tier are what a heading limits its section to.
	environment, tier string
	// jurisdiction is the place, region the only region that the innermost
	// heading is about.
	jurisdiction, region string
}

// context reads the headings above an item, each once.
func (r *reading) context(headings []string) *context {
	if r.latest != nil && slices.Equal(r.latest.titles, headings) {
		return r.latest
	}
	key := strings.Join(headings, "\x00")
	if known, ok := r.contexts[key]; ok {
		r.latest = known
		return known
	}
	c := &context{}
	if last := len(headings) - 1; last >= 0 {
		*c = *r.context(headings[:last])
		title := headings[last]
		isTitle := last == 0 && title == r.title
		c.closest = len(c.headings)
		c.headings = r.grammar.vocabulary.tokenize(slices.Clip(c.headings), title, nil)
		c.enter(c.innermost(), isTitle)
		if isTitle && c.unreal && c.topic {
			c.leftOutBy = title
		}
	}
	c.titles = headings
	c.unreal = c.unreal || r.isVoid(headings)
	r.contexts[key], r.latest = c, c
	return c
}

// enter reads one more heading.
func (c *context) enter(heading []token, isTitle bool) {
	c.topic = c.topic || isTopic(heading)
	c.decided = c.decided || hasClass(heading, classDecided)
	if isTitle {
		c.unreal = titleLeavesOut(heading, c.decided)
	} else {
		c.unreal = c.unreal || leavesOut(heading, c.decided)
	}
	c.aim = c.aim || hasOneOf(heading, aims()...)
	c.trial = cmp.Or(valueIn(heading, classTrial), c.trial)
	c.part = c.part || hasOneOf(heading, "scenario", "scenarios") && namesFailure(heading) && !losesRegion(heading)
	c.limit(heading)
	c.role = soleRole(heading)
	c.negated = c.negated || isProhibition(heading)
	c.tier = cmp.Or(tierScope(heading), soleTier(heading, c.headings[:c.closest]), c.tier)
	c.environment = cmp.Or(environmentOf(heading), c.environment)
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

// soleRole returns the role that a heading consists of, "" where it says more.
func soleRole(heading []token) string {
	role := ""
	for i := range heading {
		switch t := &heading[i]; {
		case t.norm == "management" && role == "state":
		case t.is(classRole) && role == "":
			role = t.value(classRole)
		case t.is(classRole), !t.isOneOf(classTopic, classArticle, classEnvironment, classOpen, classClose) &&
			!containsWord(regionWords(), t.norm):
			return ""
		}
	}
	if !slices.Contains([]string{rolePrimary, roleSecondary, roleStandby, roleBackup, "witness", "state"}, role) {
		return ""
	}
	return role
}

// takesBack says that the headings above make facts none. What a system is to
// become is no place or model yet, but its objectives hold.
func (c *context) takesBack(facts []Fact) bool { return c.unreal || c.aim && tellsWhatRuns(facts) }

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
		"always", "dos", "do's", "✅", "✔", "✓", "break", "violate", "ignore", "change", "skip", "bypass", "weaken",
		"forget", "compromise", "negotiable", "negotiate",
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

// valueIn returns what the first word of a class says, "" where there is none.
func valueIn(tokens []token, c class) string {
	for i := range tokens {
		if tokens[i].is(c) {
			return tokens[i].value(c)
		}
	}
	return ""
}

// isTopic says that a heading is about what regionlint reads.
func isTopic(heading []token) bool {
	return classesOf(heading)&setOf(classTopic, classObjective, classDNS, classHealth, classResidency) != 0 ||
		hasOneOf(heading, "resilience", "resiliency", "continuity", "geo-redundancy", "ttl", "ttls")
}
