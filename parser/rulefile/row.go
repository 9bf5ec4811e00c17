package rulefile

import "strings"

// row reads a table row: a region beside its role, an objective below its
// header, a key beside its value, or each cell by itself.
func (r *reading) row(it *item, ctx *context) {
	row := tableReading{reading: r, item: it, context: ctx}
	row.read()
}

// tableReading reads one row.
type tableReading struct {
	*reading
	item    *item
	context *context
	cells   [][]token
	headers [][]token
}

func (r *tableReading) read() {
	for i, cell := range r.item.row.cells {
		r.cells = append(r.cells, r.grammar.vocabulary.tokenize(cell.text, cell.inCode))
		var header []token
		if i < len(r.item.row.headers) {
			header = r.grammar.vocabulary.tokenize(r.item.row.headers[i].text, r.item.row.headers[i].inCode)
		}
		r.headers = append(r.headers, header)
	}
	if len(r.cells[0]) == 1 && r.cells[0][0].is(classPlace) {
		r.item.jurisdiction = r.cells[0][0].norm
	}
	before := len(r.statements)
	if !r.residency() && !r.regionAndRole() && !r.byHeaders() && !r.keyAndValue() {
		r.eachCell()
	}
	if len(r.statements) == before {
		s := &statement{item: r.item, tokens: r.joined(), context: r.context}
		if len(s.tokens) > 0 {
			r.gap(s, nil)
		}
	}
}

func (r *tableReading) joined() []token {
	var all []token
	for _, cell := range r.cells {
		all = append(all, cell...)
	}
	return all
}

// regionAndRole pairs a cell that is a list of regions with a cell that opens
// with a role, or is an environment.
func (r *tableReading) regionAndRole() bool {
	regions, role := r.regionCell(), -1
	for i, cell := range r.cells {
		switch {
		case len(cell) == 0 || isRegionList(cell) || role >= 0:
		case cell[0].is(classRole), len(cell) == 1 && cell[0].is(classEnvironment) && i > 0:
			role = i
		}
	}
	if regions < 0 || role < 0 {
		return false
	}
	// "PRIMARY (Aurora writer)" is the role and a remark.
	return r.text(r.cells[role][0].text + ": " + r.item.row.cells[regions].text)
}

// regionCell returns the only cell that is a list of regions, -1 where there
// is none. A code beside a city's name is what counts.
func (r *tableReading) regionCell() int {
	found := -1
	for i, cell := range r.cells {
		switch {
		case len(cell) == 0 || !isRegionList(cell):
		case found < 0, isCode(&cell[0]) && !isCode(&r.cells[found][0]):
			found = i
		case isCode(&cell[0]):
			return -1
		}
	}
	return found
}

func isRegionList(cell []token) bool {
	s := &statement{tokens: cell}
	_, end, ok := s.readRegions(0)
	return ok && end == len(cell)
}

// pair reads "<cell i>: <cell j>" and says whether it gave facts.
func (r *tableReading) pair(i, j int) bool {
	return r.text(r.item.row.cells[i].text + ": " + r.item.row.cells[j].text)
}

func (r *tableReading) text(text string) bool {
	it := *r.item
	it.text = text
	s := &statement{item: &it, context: r.context, origin: &statement{item: r.item}}
	s.tokens = r.grammar.vocabulary.tokenize(text, func(int) bool { return false })
	if len(s.tokens) == 0 || len(s.tokens) > longestStatement {
		return false
	}
	found, _ := r.facts(s)
	r.statements = append(r.statements, found...)
	return len(found) > 0
}

// byHeaders reads a table whose headers name objectives: each cell under its
// header, limited to the tier, environment or system of the first cell.
func (r *tableReading) byHeaders() bool {
	keyed := false
	for i, header := range r.headers {
		if i < len(r.cells) && isKeyHeader(header) {
			keyed = true
		}
	}
	if !keyed || len(r.headers) == 0 {
		return false
	}
	r.limit()
	for i, header := range r.headers {
		switch {
		case i >= len(r.cells):
		case !isKeyHeader(header):
			if i > 0 && hasClass(r.cells[0], classEnvironment) {
				r.pair(0, i)
			}
		default:
			r.text(r.item.row.headers[i].text + ": " + r.item.row.cells[i].text)
		}
	}
	return true
}

func isKeyHeader(header []token) bool {
	return hasClass(header, classObjective) && !hasClass(header, classMeasured)
}

// limit takes what the first cell limits the row to.
func (r *tableReading) limit() {
	first := r.cells[0]
	if len(first) == 0 || isKeyHeader(r.headers[0]) {
		return
	}
	for i := range first {
		if first[i].is(classTier) {
			r.item.tier = first[i].value(classTier)
			return
		}
		if first[i].is(classEnvironment) {
			environment := *r.context
			environment.environment = first[i].value(classEnvironment)
			r.context = &environment
			return
		}
	}
	r.item.system = strings.TrimSpace(r.item.row.cells[0].text)
}

// keyAndValue reads a row whose first cell is a key: "RTO | < 5 minutes". The
// columns of an environment each say something of it; those of another key are
// a value and remarks.
func (r *tableReading) keyAndValue() bool {
	found := false
	for j := 1; j < len(r.cells); j++ {
		if hasClass(r.headers[j], classMeasured) || len(r.cells[j]) == 0 {
			continue
		}
		found = r.pair(0, j) || found
		if found && !hasClass(r.cells[0], classEnvironment) {
			break
		}
	}
	return found
}

func (r *tableReading) eachCell() {
	for _, cell := range r.item.row.cells {
		r.text(cell.text)
	}
}
