package rulefile

import "slices"

// listsOptions says that the rows of a table are what could be chosen: a header
// says so, or the first column has another deployment or replication mode in
// each row.
func (r *tableReading) listsOptions(g *grid) bool {
	for _, c := range g.columns {
		if hasOneOf(c.tokens, "pros", "cons", "trade-off", "trade-offs", "tradeoff", "tradeoffs", "advantages",
			"disadvantages", "drawbacks") {
			return true
		}
	}
	first := g.columns[0]
	if first.kind != columnOption {
		return g.hasObjectives() && r.modesOf(g) > 1
	}
	return hasOneOf(first.tokens, "option", "options", "alternative", "alternatives", "candidate", "candidates") ||
		r.modesOf(g) > 1
}

func (g *grid) hasObjectives() bool {
	return slices.ContainsFunc(g.columns, func(c column) bool { return hasClass(c.tokens, classObjective) })
}

// modesOf counts the rows whose first cell opens with a deployment or replication
// mode.
func (r *tableReading) modesOf(g *grid) int {
	modes := 0
	for _, row := range g.rows {
		cell := r.grammar.vocabulary.tokenize(nil, row.cells[0].text, row.cells[0].codeAt())
		if len(cell) > 0 && setOf(classModel, classMode)&classesOf(cell) != 0 {
			modes++
		}
	}
	return modes
}

// option reads a row of what could be chosen: the model of the one that was.
func (r *tableReading) option() {
	if hasClass(r.cells[0], classModel) && r.isChosen() {
		r.text("Model: " + r.item.row.cells[0].text)
	}
}

// isChosen says that a row of options is the one that was taken.
func (r *tableReading) isChosen() bool {
	chosen := false
	for i, cell := range r.cells {
		verdict := r.kind(i) == columnVerdict
		if verdict && hasOneOf(cell, "no", "not", "rejected", "discarded", "❌") {
			return false
		}
		chosen = chosen || verdict && hasOneOf(cell, yesMarks()...) ||
			hasOneOf(cell, "chosen", "selected", "accepted", "adopted", "picked", "our choice")
	}
	return chosen
}
