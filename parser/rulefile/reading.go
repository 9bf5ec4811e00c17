package rulefile

import (
	"slices"
	"strings"
)

// reading collects what one file says.
type reading struct {
	grammar *grammar
	file    string
	// title is the heading of the whole file, "" where it has none.
	title      string
	statements []Statement
	gaps       []Gap
	// contexts are those of all sections, latest that of the item before.
	contexts map[string]*context
	latest   *context
	// void are the sections whose status says that they do not hold.
	void [][]string
	// options are the items that explain what could be chosen.
	options map[*item]bool
	// list is the list of regions that is being read.
	list valueList
	// preamble is the sentence above that takes back what is being read.
	preamble preamble
	// toldLeftOut says that it was told what takes back all of the file.
	toldLeftOut bool
	// tokens are those of the item that is being read, told those of a text that
	// it was put into; the next ones take their place.
	tokens, told []token
	// match is what patterns are tried with.
	match match
	// explainer hears how statements are read; nil where nobody asked.
	explainer *explainer
}

// item reads one item of prose.
func (r *reading) item(it *item) {
	if it.heading {
		r.list = valueList{}
	}
	ctx := r.preambled(it, r.context(it.headings))
	if it.row != nil {
		r.row(it, ctx)
		return
	}
	if r.options[it] {
		return
	}
	if r.saysNothing(it.text) {
		r.list = valueList{}
		return
	}
	if it.heading && r.context(append(slices.Clone(it.headings), shortened(it.text))).unreal {
		return
	}
	r.tokens = r.grammar.vocabulary.tokenize(r.tokens[:0], it.text, it.codeAt())
	r.tokens = withTagSelectors(r.tokens, it.text)
	tokens := withoutConditionalLead(r.tokens, it)
	lead := leadTokens(tokens, it)
	for sentence := range sentences(tokens[lead:]) {
		if lead > 0 {
			sentence, lead = tokens[:lead+len(sentence)], 0
		}
		if len(sentence) < len(r.tokens) && r.saysNothing(textOf(it, sentence)) {
			r.list = valueList{}
			continue
		}
		s := &statement{item: it, tokens: sentence, context: ctx, whole: tokens}
		r.sentence(s)
	}
}

// textOf returns the text of neighbouring tokens of an item.
func textOf(it *item, tokens []token) string {
	return it.text[tokens[0].start:tokens[len(tokens)-1].end]
}

// saysNothing says that an item or a sentence has no word of which a fact could
// be made, and none that makes it worth a note. Who asks how it is read is told
// all the same.
func (r *reading) saysNothing(text string) bool {
	return r.explainer == nil && !r.grammar.vocabulary.signals.in(text)
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
		r.tooLong(s)
		return
	}
	s.question = isQuestion(s.tokens)
	r.announce(s)
	found, obstacle := r.facts(s)
	if len(found) == 0 && obstacle == nil && !s.item.heading {
		if keyed := r.withHeading(s); keyed != nil {
			found, obstacle = r.facts(keyed)
			if len(found) > 0 {
				s = keyed
			}
		}
	}
	r.statements = append(r.statements, r.joined(s, found)...)
	if s.item.heading {
		return
	}
	if len(found) == 0 {
		r.gap(s, obstacle)
	} else {
		r.partlyKnown(s)
	}
}

// isQuestion says that a sentence asks, or is the heading of an answer: "Why RPO
// = 0:".
func isQuestion(tokens []token) bool {
	return len(tokens) > 0 && (tokens[len(tokens)-1].norm == "?" || tokens[0].norm == "why")
}

// settingKeys are words of headings that are keys and have no class.
func settingKeys() []string { return append(timeToLive(), "tier", "criticality") }

// withHeading puts a heading that is a key before a statement that is a value.
func (r *reading) withHeading(s *statement) *statement {
	const longestKey, longestValue = 6, 14
	key := s.context.innermost()
	keys := setOf(classRole, classRun, classObjective, classTopic, classDNS, classHealth, classEnvironment,
		classSession)
	values := setOf(classRegion, classGlob, classPlace, classDuration, classNumber, classModel, classPolicy, classTier,
		classSession, classMode)
	if keys&classesOf(key) == 0 && !hasOneOf(key, settingKeys()...) || values&classesOf(s.tokens) == 0 {
		return nil
	}
	if len(key) > longestKey || len(s.tokens) > longestValue || s.item.leadLength > 0 {
		return nil
	}
	it := *s.item
	value := withoutMarks(s, key)
	it.text = it.headings[len(it.headings)-1] + ": " + value
	it.leadLength = len(it.text) - len(value)
	r.told = r.grammar.vocabulary.tokenize(r.told[:0], it.text, nil)
	return &statement{item: &it, tokens: r.told, context: s.context, question: s.question, origin: s}
}

// withoutMarks returns the text of a value without the tick before it, or the
// cross where its key is a prohibition that the cross repeats.
func withoutMarks(s *statement, key []token) string {
	text := s.text()
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.start < s.item.leadLength || !isTick(t) && (!isMark(t) || !isProhibition(key)) {
			break
		}
		text = strings.TrimSpace(strings.TrimPrefix(text, t.text))
	}
	return text
}

// facts runs every group of patterns over a statement.
func (r *reading) facts(s *statement) (found []Statement, stopped *obstacle) {
	s.classes = classesOf(s.tokens)
	for i := range s.tokens {
		s.norms.add(s.tokens[i].bit)
	}
	m := &r.match
	m.statement = s
	for i := range r.grammar.groups {
		group := &r.grammar.groups[i]
		if !group.mayMatch(s) {
			continue
		}
		for at := 0; at < len(s.tokens); {
			p, facts := group.matchAt(m, at)
			if p == nil {
				at++
				continue
			}
			at = m.end
			if s.isOfLead(m) {
				continue
			}
			statements, o := r.claims(s, m, p, facts)
			if o == nil {
				found = append(found, statements...)
			} else if stopped == nil || stopped.reason == "" {
				stopped = o
			}
		}
	}
	if r.explainer != nil {
		r.explainer.statement(r.source(s), s)
	}
	return found, stopped
}

// isOfLead says that a match stands in the words that lead to a statement alone:
// they were read where they stand.
func (s *statement) isOfLead(m *match) bool {
	last := m.end - 1
	for last > m.start && s.tokens[last].isOneOf(classSeparator, classStop, classComma) {
		last--
	}
	return s.tokens[last].start < s.item.leadLength
}

// claims are the statements that a match makes, or what stands in their way.
func (r *reading) claims(s *statement, m *match, p *pattern, facts []Fact) ([]Statement, *obstacle) {
	statements := make([]Statement, 0, len(facts))
	for _, fact := range facts {
		for _, scope := range s.scopes(m, fact) {
			statements = append(statements, Statement{
				Source: r.source(s), Fact: s.limited(fact), Scope: scope, Pattern: p.text,
			})
		}
	}
	o := s.obstacle(m, facts)
	r.leftOut(s)
	r.explainer.match(m, p, statements, o)
	if o == nil && len(facts) == 0 {
		o = &obstacle{}
	}
	return statements, o
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
		source.EndLine = it.pieceAt(s.tokens[len(s.tokens)-1].end - 1).line
	}
	return source
}
