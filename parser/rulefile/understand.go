package rulefile

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
		r.tooLong(s)
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
	key := s.context.innermost()
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
					Source: r.source(s), Fact: s.limited(fact), Scope: s.scope(m), Pattern: p.text,
				})
			}
			if len(facts) == 0 && stopped == nil {
				stopped = &obstacle{}
			}
		}
	}
	return found, stopped
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
