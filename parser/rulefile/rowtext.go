package rulefile

import (
	"iter"
	"slices"
)

// pair reads "<cell i>: <cell j>" and says whether it gave facts.
func (r *tableReading) pair(i, j int) bool {
	key, value := r.item.row.cells[i].text, r.item.row.cells[j].text
	colon := token{text: ":", norm: ":", start: len(key), end: len(key) + len(":")}
	colon.mean(signMeaning(":"))
	r.told = append(append(r.told[:0], r.cells[i]...), colon)
	for _, t := range r.cells[j] {
		t.start += len(key) + len(": ")
		t.end += len(key) + len(": ")
		r.told = append(r.told, t)
	}
	settle(r.told)
	return r.tell(key+": "+value, sentences(r.told))
}

// text reads what a row says, each sentence by itself: the first has the key and
// its value, the others are remarks.
func (r *tableReading) text(text string) bool {
	r.told = r.grammar.vocabulary.tokenize(r.told[:0], text, nil)
	return r.tell(text, sentences(r.told))
}

// whole reads a text as one statement.
func (r *tableReading) whole(text string) bool {
	r.told = r.grammar.vocabulary.tokenize(r.told[:0], text, nil)
	return r.tell(text, slices.Values([][]token{r.told}))
}

// tell reads sentences of a text that a row was put into.
func (r *tableReading) tell(text string, told iter.Seq[[]token]) bool {
	it := *r.item
	it.text = text
	var found []Statement
	for sentence := range told {
		if len(sentence) > longestStatement {
			continue
		}
		s := &statement{
			item: &it, tokens: sentence, context: r.context, origin: &statement{item: r.item},
			question: isQuestion(sentence),
		}
		said, _ := r.facts(s)
		found = append(found, said...)
	}
	found = slices.DeleteFunc(found, func(s Statement) bool { return r.isRemarkOnLoss(s) || r.permitsOne(s) })
	r.statements = append(r.statements, r.joinedRow(found)...)
	return len(found) > 0
}

// permitsOne says that a statement would confine all data to the region of one
// row: "eu-west-1 | approved" beside other such rows.
func (r *tableReading) permitsOne(s Statement) bool {
	residency, ok := s.Fact.(Residency)
	return ok && residency.All && hasClass(r.cells[0], classRegion) && len(r.item.row.grid.rows) > 1 &&
		!r.context.onResidency()
}

// isRemarkOnLoss says that a statement is "no data loss" in a cell of a row that
// is about something else: what a drill has to show, what a part can do.
func (r *tableReading) isRemarkOnLoss(s Statement) bool {
	objective, ok := s.Fact.(Objective)
	if !ok || objective.Measure != RPO || objective.Seconds != 0 {
		return false
	}
	return !slices.ContainsFunc(append(r.cells, r.headers...), func(cell []token) bool {
		return len(cell) > 0 && cell[0].is(classObjective) || hasOneOf(cell, "rpo")
	})
}

// eachCell reads each cell by itself.
func (r *tableReading) eachCell() {
	for i, cell := range r.item.row.cells {
		r.tell(cell.text, sentences(r.cells[i]))
	}
}
