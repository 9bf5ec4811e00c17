package rulefile

import (
	"strings"
)

// grammar is the vocabulary and the compiled patterns: everything that reading
// prose needs. It is read-only.
type grammar struct {
	vocabulary *vocabulary
	groups     []patternGroup
}

// patternGroup is the patterns of one kind of fact. Within a group the first
// pattern that matches takes its tokens; groups do not see each other.
type patternGroup struct {
	patterns []pattern
	// classes are those of which a statement needs one, none if empty.
	classes classSet
	// byWord and byClass index the patterns by what their first element takes;
	// anywhere are those whose first element can take anything.
	byWord  map[string][]int
	byClass [numClasses][]int
	any     []int
}

func newGrammar(v *vocabulary) *grammar {
	g := &grammar{vocabulary: v}
	for _, t := range tables() {
		group := newPatternGroup(compile(t.rows))
		group.classes = setOf(t.classes...)
		g.groups = append(g.groups, group)
	}
	return g
}

func newPatternGroup(patterns []pattern) patternGroup {
	group := patternGroup{patterns: patterns, byWord: map[string][]int{}}
	for i, p := range patterns {
		group.index(i, p.elements)
	}
	return group
}

func (g *patternGroup) index(i int, elements []element) {
	for _, e := range elements {
		switch {
		case e.kind == elementStart:
			continue
		case e.kind == elementWords:
			for _, w := range e.words {
				g.byWord[w] = append(g.byWord[w], i)
			}
		case e.kind == elementClass:
			g.byClass[e.class] = append(g.byClass[e.class], i)
		case e.compound == "regions":
			g.byClass[classRegion] = append(g.byClass[classRegion], i)
		case e.compound == "time":
			g.byClass[classDuration] = append(g.byClass[classDuration], i)
			g.byClass[classBound] = append(g.byClass[classBound], i)
			g.byClass[classNumber] = append(g.byClass[classNumber], i)
		default:
			g.any = append(g.any, i)
		}
		if !e.optional {
			return
		}
	}
}

// reading collects what one file says.
type reading struct {
	grammar    *grammar
	file       string
	statements []Statement
	gaps       []Gap
	contexts   map[string]*context
}

// item reads one item of prose.
func (r *reading) item(it *item) {
	ctx := r.context(it.headings)
	if it.row != nil {
		r.row(it, ctx)
		return
	}
	tokens := r.grammar.vocabulary.tokenize(it.text, it.inCode)
	tokens = withoutConditionalLead(tokens, it)
	lead := leadTokens(tokens, it)
	for i, sentence := range sentences(tokens[lead:]) {
		if i == 0 {
			sentence = tokens[:lead+len(sentence)]
		}
		s := &statement{item: it, tokens: sentence, context: ctx}
		r.sentence(s)
	}
}

func leadTokens(tokens []token, it *item) int {
	n := 0
	for n < len(tokens) && tokens[n].start < it.leadLength {
		n++
	}
	return n
}

// withoutConditionalLead drops a lead such as "When you write Terraform:",
// which is no condition of what follows.
func withoutConditionalLead(tokens []token, it *item) []token {
	lead := tokens[:leadTokens(tokens, it)]
	if hasClass(lead, classCondition) && !hasClass(lead, classRole) && !hasClass(lead, classNot) {
		return tokens[len(lead):]
	}
	return tokens
}

// longestStatement bounds the words of a sentence or table row that is read;
// what is longer is no rule, and would take long.
const longestStatement = 250

// sentence reads one sentence. Where it says nothing by itself, the heading
// above may be its key: "## RTO" and below it "5 minutes".
func (r *reading) sentence(s *statement) {
	if len(s.tokens) > longestStatement {
		return
	}
	s.question = endsWithQuestion(s.tokens)
	found, obstacle := r.facts(s)
	if len(found) == 0 && obstacle == nil && !s.item.heading {
		if keyed := r.withHeading(s); keyed != nil {
			found, obstacle = r.facts(keyed)
		}
	}
	r.statements = append(r.statements, found...)
	if len(found) == 0 && !s.item.heading {
		r.gap(s, obstacle)
	}
}

func endsWithQuestion(tokens []token) bool {
	return len(tokens) > 0 && tokens[len(tokens)-1].norm == "?"
}

// withHeading puts a heading that is a key before a statement that is a value.
func (r *reading) withHeading(s *statement) *statement {
	const longestKey, longestValue = 6, 14
	key := s.context.headings[s.context.closest:]
	keys := setOf(classRole, classObjective, classTopic, classDNS, classHealth, classEnvironment, classSession)
	values := setOf(classRegion, classGlob, classPlace, classDuration, classNumber, classModel, classPolicy,
		classSession)
	if keys&classesOf(key) == 0 || values&classesOf(s.tokens) == 0 {
		return nil
	}
	if len(key) > longestKey || len(s.tokens) > longestValue || s.item.leadLength > 0 {
		return nil
	}
	it := *s.item
	it.text = it.headings[len(it.headings)-1] + ": " + s.text()
	it.leadLength = len(it.text) - len(s.text())
	it.cells = s.item.cells
	tokens := r.grammar.vocabulary.tokenize(it.text, func(int) bool { return false })
	return &statement{item: &it, tokens: tokens, context: s.context, question: s.question, origin: s}
}

// facts runs every group of patterns over a statement.
func (r *reading) facts(s *statement) (found []Statement, stopped *obstacle) {
	classes := classesOf(s.tokens)
	for i := range r.grammar.groups {
		if needed := r.grammar.groups[i].classes; needed != 0 && needed&classes == 0 {
			continue
		}
		at := 0
		for at < len(s.tokens) {
			m, p, facts := r.grammar.groups[i].matchAt(s, at)
			if m == nil {
				at++
				continue
			}
			at = m.end
			if o := s.obstacle(m, facts); o != nil {
				if stopped == nil || stopped.reason == "" {
					stopped = o
				}
				continue
			}
			for _, fact := range facts {
				found = append(found, Statement{
					Source: r.source(s), Fact: fact, Scope: s.scope(m), Pattern: p.text,
				})
			}
			if len(facts) == 0 && stopped == nil {
				stopped = &obstacle{}
			}
		}
	}
	return found, stopped
}

func (g *patternGroup) matchAt(s *statement, at int) (*match, *pattern, []Fact) {
	t := &s.tokens[at]
	if m, p, facts := g.try(s, at, g.byWord[t.norm]); m != nil {
		return m, p, facts
	}
	for _, meaning := range t.meanings {
		if m, p, facts := g.try(s, at, g.byClass[meaning.class]); m != nil {
			return m, p, facts
		}
	}
	return g.try(s, at, g.any)
}

// try returns the first of the patterns that matches and says something.
func (g *patternGroup) try(s *statement, at int, candidates []int) (*match, *pattern, []Fact) {
	for _, i := range candidates {
		p := &g.patterns[i]
		if p.needs != 0 && !s.has(p.needs) {
			continue
		}
		m, ok := p.matchAt(s, at)
		if !ok {
			continue
		}
		if facts := p.read(m); facts != nil {
			return m, p, facts
		}
	}
	return nil, nil, nil
}

func (r *reading) source(s *statement) Source {
	if s.origin != nil {
		s = s.origin
	}
	it := s.item
	source := Source{File: r.file, StartLine: it.startLine, EndLine: it.finalLine, Text: s.text()}
	if !it.cells && len(s.tokens) > 0 {
		start := max(s.tokens[0].start, it.leadLength)
		source.StartLine = it.pieceAt(start).line
		source.EndLine = it.pieceAt(s.tokens[len(s.tokens)-1].start).line
	}
	return source
}

// gap records a statement that reads like a rule and was not understood.
func (r *reading) gap(s *statement, o *obstacle) {
	if s.question || s.context.unreal || !s.context.topic || !s.readsLikeRule() || s.leadsOrIsForeign() {
		return
	}
	switch {
	case o != nil && o.reason != "":
		r.gaps = append(r.gaps, Gap{Source: r.source(s), Reason: o.reason})
	case o != nil || hasMood(s.tokens):
		// Understood, and no promise.
	default:
		r.gaps = append(r.gaps, Gap{Source: r.source(s), Reason: s.difficulty()})
	}
}

// difficulty says what stood in the way of a statement that no pattern matched.
func (s *statement) difficulty() string {
	for i := range s.tokens {
		switch t := &s.tokens[i]; {
		case t.value(classOpaque) == "region":
			return t.text + " is no region that regionlint knows"
		case t.is(classNot) && !t.is(classMust):
			return negated
		case t.is(classCondition):
			return conditional
		}
	}
	return "no phrasing that regionlint knows says this"
}

// leadsOrIsForeign says that a statement leads to a list, which says the rest,
// or tells the timing of something else: a cache, a token, a container's probe.
func (s *statement) leadsOrIsForeign() bool {
	last := s.tokens[len(s.tokens)-1].norm
	if last == ":" {
		return true
	}
	for i := range s.tokens {
		if strings.HasPrefix(s.tokens[i].norm, "ttl") && hasClass(s.tokens, classOtherTiming) {
			return true
		}
	}
	return hasClass(s.tokens, classOtherProbe) && hasClass(s.tokens, classHealth)
}

// hasMood says that a statement tells of the past, of plans or of examples.
func hasMood(tokens []token) bool {
	return hasClass(tokens, classPast) || hasClass(tokens, classUnreal) || hasClass(tokens, classExample) ||
		hasClass(tokens, classHedge)
}

// readsLikeRule says that a statement carries a number, a region or a must-word.
func (s *statement) readsLikeRule() bool {
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.start < s.item.leadLength {
			continue
		}
		if t.is(classRegion) || t.is(classDuration) || t.is(classMust) || t.is(classGlob) ||
			t.is(classNumber) && t.norm != "one" || t.value(classOpaque) == "region" {
			return true
		}
	}
	return false
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
		for i := range tokens {
			if tokens[i].is(classEnvironment) && !hasClass(tokens, classNot) {
				c.environment = tokens[i].value(classEnvironment)
			}
		}
	}
	r.contexts[key] = c
	return c
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
			"patterns", "concepts", "definitions", "terminology", "why",
		}, tokens[i].norm) {
			return true
		}
	}
	return false
}
