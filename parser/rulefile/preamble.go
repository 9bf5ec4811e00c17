package rulefile

import "slices"

// preamble is a sentence that takes back what stands below it, such as "The plan
// below is a worked example for a fictitious bank".
type preamble struct {
	// headings are those above the sentence, nil where there is none.
	headings []string
	text     string
	// whole says that it is about the section, and not about what follows
	// up to the next heading.
	whole bool
}

// covers says that an item stands in what the sentence is about.
func (p *preamble) covers(it *item) bool {
	switch {
	case p.headings == nil:
		return false
	case p.whole:
		return len(p.headings) <= len(it.headings) && slices.Equal(p.headings, it.headings[:len(p.headings)])
	default:
		return slices.Equal(p.headings, it.headings)
	}
}

// preambled returns the context of an item: nothing holds below a sentence that
// takes it back.
func (r *reading) preambled(it *item, ctx *context) *context {
	if !r.preamble.covers(it) {
		r.preamble = preamble{}
		return ctx
	}
	unreal := *ctx
	unreal.unreal = true
	if r.preamble.whole && ctx.topic {
		unreal.leftOutBy = r.preamble.text
	}
	return &unreal
}

// announce notes that a sentence of a paragraph takes back what follows it.
func (r *reading) announce(s *statement) {
	if s.item.heading || s.item.leadLength > 0 || !isPreamble(s.tokens) {
		return
	}
	r.preamble = preamble{
		headings: append([]string{}, s.item.headings...),
		text:     s.text(),
		whole:    hasOneOf(s.tokens, "document", "section", "page", "file", "chapter"),
	}
}

// preambleKinds are what a preamble calls that which it takes back.
func preambleKinds() []string {
	return []string{
		"example", "examples", "sample", "samples", "fictitious", "fictional", "imaginary", "hypothetical",
		"placeholder", "placeholders", "illustrative", "illustration", "illustrations", "invented", "made-up", "dummy",
		"template", "draft", "obsolete", "outdated", "superseded",
	}
}

// isPreamble says that a sentence calls what it points to an example, a draft or
// a thing of the past.
func isPreamble(sentence []token) bool {
	points := indexOf(sentence, "below", "following", "this", "these", "underneath")
	if points < 0 || hasClass(sentence, classNot) || classesOf(sentence)&setOf(classRegion, classDuration) != 0 {
		return false
	}
	kind := indexOf(sentence, preambleKinds()...)
	verb := indexOf(sentence, "is", "are", "shows", "show", "describes", "contains", "serves")
	return verb >= 0 && verb < kind && (points < verb || sentence[points].norm == "below")
}
