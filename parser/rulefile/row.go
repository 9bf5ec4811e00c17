package rulefile

import "slices"

// row reads a table row: a region beside its role, a figure below its header,
// a key beside its value, or each cell by itself.
func (r *reading) row(it *item, ctx *context) {
	row := tableReading{reading: r, item: it, context: ctx}
	row.read()
}

// tableReading reads one row.
type tableReading struct {
	*reading
	item    *item
	context *context
	// columns, cells and headers, the words of the columns, are as many.
	columns []column
	cells   [][]token
	headers [][]token
	limit   rowLimit
}

// read reads a row of what could be chosen, or of what holds.
func (r *tableReading) read() {
	r.prepare()
	switch {
	case r.item.row.grid.options:
		r.option()
	case !r.isTakenBack():
		r.declared()
	}
}

// declared reads a row of what holds. One that says nothing may be a gap, unless
// it is about something else than the whole.
func (r *tableReading) declared() {
	before := len(r.statements)
	if r.mayTell() && !r.residency() && !r.egress() && !r.dataTier() && !r.marks() {
		r.limit = r.limits()
		if r.limit.void && r.hasKeys() {
			return
		}
		r.settings()
	}
	s := &statement{item: r.item, tokens: r.tokens, context: r.context}
	if len(r.statements) == before && len(s.tokens) > 0 && s.mayBeRule() {
		s.headers = slices.Concat(slices.Concat(r.headers...), r.cells[0])
		r.gap(s, nil)
	}
}

// settings reads what a row says, by what its cells and headers are.
func (r *tableReading) settings() {
	settled := r.byHeaders() || r.acrossColumns(0)
	if !r.regionAndRole() && !settled && !r.healthCheck() && !r.keyAndValue() {
		r.eachCell()
	}
}

// mayTell says that a row, its headers or the heading above have a word of what
// is read. Most tables are about something else.
func (r *tableReading) mayTell() bool {
	classes := setOf(classRegion, classGlob, classPlace, classRole, classModel, classPolicy, classObjective, classPath,
		classCIDR, classTier, classLaw, classResidency, classMechanism, classMode, classCell, classTemperature,
		classFacility, classSession, classDNS,
		classHealth, classTopic)
	words := append(lagWords(), "ttl", "ttls", "tier", "criticality", "egress", "outbound", "cross-region",
		"inter-region", "writes")
	for _, list := range [][][]token{r.cells, r.headers, {r.context.innermost()}} {
		for _, tokens := range list {
			if classes&classesOf(tokens) != 0 || hasOneOf(tokens, words...) {
				return true
			}
		}
	}
	return false
}

// prepare reads the words of the cells, and with the first row those of the headers.
func (r *tableReading) prepare() {
	g := r.item.row.grid
	if g.columns == nil {
		g.columns = r.grammar.vocabulary.columnsOf(g)
		g.options, g.revisions = r.listsOptions(g), g.listsRevisions()
	}
	r.columns = g.columns
	cells := r.item.row.cells
	r.cells, r.headers, r.tokens = make([][]token, len(cells)), make([][]token, len(cells)), r.tokens[:0]
	for i, cell := range cells {
		start := len(r.tokens)
		r.tokens = r.grammar.vocabulary.tokenize(r.tokens, cell.text, cell.codeAt())
		r.cells[i], r.headers[i] = r.tokens[start:len(r.tokens):len(r.tokens)], r.columns[i].tokens
	}
	if len(r.cells[0]) == 1 && r.cells[0][0].is(classPlace) {
		r.item.jurisdiction = r.cells[0][0].norm
	}
}

// kind is what the header of a column says of its cells.
func (r *tableReading) kind(i int) columnKind { return r.columns[i].kind }
