package rulefile

import (
	"slices"
	"strings"
)

// keyAndValue reads a row that has a key in a cell and what it says behind it:
// "RTO | < 5 minutes", "DR-01 | RTO | 45 minutes", or a value below each of
// several tiers or environments.
func (r *tableReading) keyAndValue() bool {
	if r.belowObjective() {
		return true
	}
	for i := 0; i+1 < len(r.cells); i++ {
		if len(r.cells[i]) > 0 && (r.acrossColumns(i) || r.valueOf(i)) {
			return true
		}
		if i > 0 && !r.isIdentifier(0) {
			break
		}
	}
	return false
}

// belowObjective reads a row that has the name of a tier, environment or system
// and a figure, in a section whose heading is the objective: "## RTO".
func (r *tableReading) belowObjective() bool {
	const longestKey = 4
	heading := r.context.innermost()
	if len(heading) == 0 || len(heading) > longestKey || !heading[0].is(classObjective) || namesBoth(heading) ||
		slices.ContainsFunc(r.cells, func(cell []token) bool { return hasClass(cell, classObjective) }) {
		return false
	}
	for _, j := range r.valueColumns(0) {
		if isFigure(r.cells[j]) {
			return r.within(r.limit, heading[0].text+": "+r.value(j))
		}
	}
	return false
}

// isIdentifier says that a cell is the number of a requirement or what limits
// the row, so that its key stands behind it.
func (r *tableReading) isIdentifier(i int) bool {
	return hasOneOf(r.headers[i], "id", "#", "no", "no.", "nr", "ref", "req", "requirement", "control id", "key") ||
		slices.Contains([]columnKind{columnTier, columnEnvironment, columnSystem}, r.kind(i))
}

// acrossColumns reads what a key says for each of the tiers, environments or
// regions that are the headers of the columns behind it.
func (r *tableReading) acrossColumns(key int) bool {
	if len(r.cells[key]) == 0 || hasClass(r.cells[key], classEnvironment) {
		return false
	}
	if bounds := r.bounds(key); bounds != "" {
		return r.within(rowLimit{environment: r.limit.environment}, r.item.row.cells[key].text+": "+bounds)
	}
	limited, found := false, false
	for j := key + 1; j < len(r.cells); j++ {
		if len(r.cells[j]) == 0 || len(r.headers[j]) == 0 {
			continue
		}
		if r.isRoleOfRegion(j) {
			found = r.within(r.limitOfRole(key), r.columns[j].text+": "+r.item.row.cells[j].text) || found
		} else if l, ok := r.limitOfColumn(j); ok {
			limited = true
			found = r.within(l, r.item.row.cells[key].text+": "+r.value(j)) || found
		}
	}
	return limited || found
}

// limitOfRole is what a role below a region is limited to: the system that the row
// names.
func (r *tableReading) limitOfRole(key int) rowLimit {
	l := rowLimit{environment: r.limit.environment}
	if r.kind(key) == columnSystem {
		l.systems = r.limit.systems
	}
	return l
}

// isRoleOfRegion says that a header is a region and the cell below it its role.
func (r *tableReading) isRoleOfRegion(j int) bool {
	return isRegionList(r.headers[j]) && r.cells[j][0].is(classRole) && !r.isActiveElsewhere(j)
}

// isActiveElsewhere says that a row has "active" below several regions, none of
// which is the primary then.
func (r *tableReading) isActiveElsewhere(j int) bool {
	for i := range r.cells {
		if i != j && len(r.cells[i]) > 0 && r.cells[i][0].norm == "active" && r.cells[j][0].norm == "active" {
			return true
		}
	}
	return false
}

// limitOfColumn is the tier or environment that a header limits its column to.
func (r *tableReading) limitOfColumn(j int) (l rowLimit, ok bool) {
	header := r.headers[j]
	l.environment = r.limit.environment
	switch {
	case header[0].is(classTier):
		l.tier = header[0].value(classTier)
	case hasClass(header, classEnvironment) && r.kind(j) != columnEnvironment:
		l.environment = environmentIn(header)
	default:
		return l, false
	}
	return l, true
}

// bounds joins the cells below "Min" and "Max": "min 30 s, max 60 s".
func (r *tableReading) bounds(key int) string {
	var list []string
	for j := key + 1; j < len(r.cells); j++ {
		if header := r.headers[j]; len(header) == 1 && header[0].is(classBound) && len(r.cells[j]) > 0 {
			list = append(list, header[0].norm+" "+r.value(j))
		}
	}
	return strings.Join(list, ", ")
}

// valueOf reads the value of a key. The columns of an environment each say
// something of it; those of another key are a value and remarks.
func (r *tableReading) valueOf(key int) bool {
	limit := rowLimit{environment: r.limit.environment}
	if key > 0 {
		limit = r.limit
		if !r.limit.told && r.limit.tier == "" {
			limit.systems = nil
		}
	}
	found := false
	for _, j := range r.valueColumns(key) {
		found = r.readPair(limit, key, j) || found
		if found && !hasClass(r.cells[key], classEnvironment) {
			break
		}
	}
	return found
}

// readPair reads a key and its value, "RTO: 5 min": one pair, or one for each of
// the lines of both. Lines that do not pair tell nothing.
func (r *tableReading) readPair(l rowLimit, key, value int) bool {
	text := r.item.row.cells[key].text
	if !strings.Contains(text, "\n") {
		if told := r.value(value); told != r.item.row.cells[value].text {
			return r.within(l, text+": "+told)
		}
		return r.eachLimited(l, func(limited *tableReading) bool { return limited.pair(key, value) })
	}
	keys := strings.Split(strings.TrimSpace(text), "\n")
	values := strings.Split(strings.TrimSpace(r.item.row.cells[value].text), "\n")
	found := false
	for i := range keys {
		if len(keys) == len(values) {
			found = r.within(l, keys[i]+": "+values[i]) || found
		}
	}
	return found
}

// valueColumns returns the columns in which the value of a key can be. Of
// several with figures, the one whose header says that it has the value
// counts; none where no header does.
func (r *tableReading) valueColumns(key int) []int {
	var all, figures []int
	for j := key + 1; j < len(r.cells); j++ {
		if len(r.cells[j]) == 0 || r.kind(j) == columnIdle || r.isKey(j) {
			continue
		}
		if r.kind(j) == columnValue {
			return []int{j}
		}
		all = append(all, j)
		if isFigure(r.cells[j]) {
			figures = append(figures, j)
		}
	}
	if len(figures) > 1 && hasClass(r.cells[key], classObjective) {
		return nil
	}
	return all
}

// isFigure says that a cell is a duration and nothing else.
func isFigure(cell []token) bool {
	s := &statement{tokens: cell}
	_, end, ok := s.readTime(0)
	return ok && end == len(cell)
}

// value returns the text of a cell. A bare number gets the unit that its
// header or the cell of units names.
func (r *tableReading) value(column int) string {
	text := r.item.row.cells[column].text
	if cell := r.cells[column]; !isBareNumber(cell) {
		if listsRegions(cell) {
			return strings.NewReplacer("\n", ", ", ";", ",").Replace(text)
		}
		return text
	}
	if unit := r.unitOf(column); unit != "" {
		return text + " " + unit
	}
	return text
}

// listsRegions says that a cell names several regions, a line each or with
// semicolons between them.
func listsRegions(cell []token) bool {
	regions := 0
	for i := range cell {
		if cell[i].is(classRegion) {
			regions++
		}
	}
	return regions > 1 && hasOneOf(cell, ";", "\n")
}

// unitOf returns the unit of a column: "RTO (min)", "Minutes", or that of the row.
func (r *tableReading) unitOf(column int) string {
	header := r.headers[column]
	for i := range header {
		if header[i].is(classUnit) && (len(header) == 1 || i > 0 && opensUnit(&header[i-1])) {
			return header[i].text
		}
	}
	for k, cell := range r.cells {
		if r.kind(k) == columnUnit && len(cell) == 1 && cell[0].is(classUnit) {
			return cell[0].text
		}
	}
	return ""
}

// opensUnit says that what follows is a unit and no word: "(min)", "in min".
func opensUnit(t *token) bool { return t.is(classOpen) || t.norm == "in" }

// isBareNumber says that a cell is a number or a range of numbers, with or
// without a bound.
func isBareNumber(cell []token) bool {
	s := &statement{tokens: cell}
	_, end, ok := s.readSeconds(0)
	return ok && end == len(cell) && !hasClass(cell, classDuration) && !hasClass(cell, classUnit)
}
