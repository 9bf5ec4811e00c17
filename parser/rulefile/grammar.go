package rulefile

import (
	"slices"

	"github.com/regionlint/regionlint/internal/region"
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
	// forms are the classes that the patterns require.
	forms [][]classSet
	// byWord and byClass index the patterns by what their first element takes;
	// anywhere are those whose first element can take anything.
	byWord   map[string][]int
	words    wordSet
	byClass  [numClasses][]int
	anywhere []int
}

// newGrammar compiles the patterns while it builds the vocabulary: the first rule
// file of a run waits for both.
func newGrammar(table *region.Table) *grammar {
	groups := make(chan []patternGroup, 1)
	go func() { groups <- newPatternGroups() }()
	return &grammar{vocabulary: newVocabulary(table), groups: <-groups}
}

func newPatternGroups() []patternGroup {
	var groups []patternGroup
	c := newCompiler()
	for _, t := range tables() {
		group := newPatternGroup(c.compile(t.rows))
		group.classes = setOf(t.classes...)
		groups = append(groups, group)
	}
	return groups
}

func newPatternGroup(patterns []pattern) patternGroup {
	group := patternGroup{patterns: patterns, byWord: map[string][]int{}}
	for i := range patterns {
		group.index(i, patterns[i].elements)
		patterns[i].required = requirementOf(patterns[i].elements)
		group.forms = appendForm(group.forms, patterns[i].required.classes)
	}
	return group
}

// mayMatch says that a statement has the classes that one of the patterns
// requires.
func (g *patternGroup) mayMatch(s *statement) bool {
	return (g.classes == 0 || g.classes&s.classes != 0) && slices.ContainsFunc(g.forms, s.hasEach)
}

func (g *patternGroup) index(i int, elements []element) {
	for _, e := range elements {
		switch {
		case e.kind == elementStart:
			continue
		case e.kind == elementWords:
			for _, w := range e.words {
				g.byWord[w] = append(g.byWord[w], i)
				g.words.add(bitOf(w))
			}
		case e.kind == elementClass:
			g.byClass[e.class] = append(g.byClass[e.class], i)
		case e.kind == elementComposite && len(e.composite.opens) > 0:
			for _, c := range e.composite.opens {
				g.byClass[c] = append(g.byClass[c], i)
			}
		default:
			g.anywhere = append(g.anywhere, i)
		}
		if !e.optional {
			return
		}
	}
}

// matchAt returns the pattern of the group that matches at a token, and the facts
// that the match gives, nil for none.
func (g *patternGroup) matchAt(m *match, at int) (*pattern, []Fact) {
	t := &m.statement.tokens[at]
	if g.words.has(t.bit) {
		if p, facts := g.try(m, at, g.byWord[t.norm]); p != nil {
			return p, facts
		}
	}
	for _, meaning := range t.meanings {
		if p, facts := g.try(m, at, g.byClass[meaning.class]); p != nil {
			return p, facts
		}
	}
	return g.try(m, at, g.anywhere)
}

// try returns the first of the patterns that matches and says something.
func (g *patternGroup) try(m *match, at int, candidates []int) (*pattern, []Fact) {
	s := m.statement
	for _, i := range candidates {
		p := &g.patterns[i]
		if !p.required.isMet(s) || p.needs != 0 && !s.has(p.needs) || !m.matches(p, at) {
			continue
		}
		if facts := p.read(m); facts != nil {
			return p, facts
		}
	}
	return nil, nil
}
