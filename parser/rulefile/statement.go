package rulefile

import (
	"iter"
	"strings"
)

// statement is one sentence, list item, or pair of table cells, in tokens,
// with what its surroundings say of it.
type statement struct {
	item   *item
	tokens []token
	// classes and norms are those of the tokens, once facts are looked for.
	classes classSet
	norms   wordSet
	// question says that it ends with a question mark.
	question bool
	context  *context
	// origin is the statement that this one was made from, where a heading was
	// put before it.
	origin *statement
	// headers are those of the columns of a row, with its first cell.
	headers []token
	// whole is the text that the sentence stands in, nil where it is all of it.
	whole []token
}

// all returns the tokens of the sentence with those around it.
func (s *statement) all() []token {
	if s.whole != nil {
		return s.whole
	}
	return s.tokens
}

// has says whether the statement or a heading above it has a word of the class.
func (s *statement) has(c class) bool {
	return hasClass(s.tokens, c) || hasClass(s.context.headings, c)
}

func hasClass(tokens []token, c class) bool {
	for i := range tokens {
		if tokens[i].is(c) {
			return true
		}
	}
	return false
}

// startsAt says that a token opens its sentence, or what follows a "basis:" or
// an emphasised mark such as a tick.
func (s *statement) startsAt(at int) bool {
	for i := at - 1; i >= 0; i-- {
		t := &s.tokens[i]
		if t.is(classStop) || t.is(classSeparator) && t.norm != "-" {
			return true
		}
		if t.norm != "✅" && t.norm != "❌" && !t.is(classArticle) && t.norm != "*" && t.norm != "please" {
			return false
		}
	}
	return true
}

func (s *statement) endsAt(at int) bool {
	return at >= len(s.tokens) || s.tokens[at].is(classStop)
}

// sentences splits tokens at full stops that end a sentence.
func sentences(tokens []token) iter.Seq[[]token] {
	return func(yield func([]token) bool) {
		start := 0
		for i := range tokens {
			if !endsSentence(tokens, i) {
				continue
			}
			if !yield(tokens[start : i+1]) {
				return
			}
			start = i + 1
		}
		if start < len(tokens) {
			yield(tokens[start:])
		}
	}
}

// endsSentence says that a token is a full stop outside of brackets. One with a
// word right behind it is part of a name.
func endsSentence(tokens []token, i int) bool {
	t := &tokens[i]
	if t.group != 0 || !t.is(classStop) {
		return false
	}
	return t.norm != "." || i+1 == len(tokens) || tokens[i+1].start != t.end
}

// text returns the words of the statement as written.
func (s *statement) text() string {
	if s.item.cells {
		return s.item.text
	}
	first, last := s.tokens[0], s.tokens[len(s.tokens)-1]
	if first.start < s.item.leadLength {
		first.start = s.item.leadLength
	}
	return strings.TrimSpace(s.item.text[first.start:last.end])
}
