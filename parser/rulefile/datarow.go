package rulefile

// dataTier reads a row that says of some data which tier it belongs to and how
// often it is read: "Orders | region-affine | hot". It says whether the row has one
// of the two beside a name; below headers that are keys, the row says more.
func (r *tableReading) dataTier() bool {
	values, name := r.tierColumns()
	if len(values) == 0 || name < 0 || !r.namesData(name) {
		return false
	}
	found := false
	for _, i := range values {
		word := r.item.row.cells[i].text
		if r.cells[i][0].is(classTemperature) {
			word += " data"
		}
		found = r.within(rowLimit{environment: r.limit.environment}, word+": "+r.item.row.cells[name].text) || found
	}
	return found && !r.hasKeys()
}

// tierColumns finds the cells that are a tier or a temperature, and the first
// other one, which has the name; -1 for none.
func (r *tableReading) tierColumns() (values []int, name int) {
	name = -1
	for i, cell := range r.cells {
		switch {
		case len(cell) == 1 && cell[0].isOneOf(classCell, classTemperature):
			values = append(values, i)
		case name < 0 && len(cell) > 0 && !isIdentifying(r.headers[i]):
			name = i
		}
	}
	return values, name
}

// namesData says that a column has the names of data: its header says so, or the
// table has the tier ahead of what belongs to it.
func (r *tableReading) namesData(i int) bool {
	header := r.headers[i]
	return hasClass(header, classData) || hasOneOf(header, "data", "dataset", "datasets", "entity", "entities", "store",
		"stores", "datastore", "datastores", "table", "tables", "bucket", "buckets", "data set", "data class",
		"data type", "what", "content", "contents", "examples", "resource", "resources", "domain", "collection", "item",
		"items", "object", "objects", "record", "records")
}

// isIdentifying says that a column numbers the rows.
func isIdentifying(header []token) bool { return hasOneOf(header, "#", "id", "no", "no.", "ref") }
