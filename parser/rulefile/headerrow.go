package rulefile

// byHeaders reads each cell below a header that is a key, limited to what the
// row is about. It says whether such a header settles what the row is: one of an
// objective or role does, one of a lag or TTL leaves the other cells to be read.
func (r *tableReading) byHeaders() bool {
	if r.placesMarket() {
		return true
	}
	if !r.hasKeys() && !r.placesSystems() {
		return false
	}
	settled := false
	for i := range r.cells {
		if len(r.cells[i]) > 0 {
			settled = r.byHeader(i) || settled
		}
	}
	return settled
}

// byHeader reads one cell, and says whether it settles what the row is.
func (r *tableReading) byHeader(i int) bool {
	place := r.kind(i) == columnPlace
	switch {
	case r.isKey(i):
		r.within(r.limit, r.columns[i].text+": "+r.value(i))
		return !isFigureKey(r.headers[i])
	case place && r.limit.told && len(r.limit.systems) > 0 && isRegionList(r.cells[i]):
		r.within(r.limit, "Region: "+r.item.row.cells[i].text)
	case r.limit.environment != "" && (place || r.kind(i) == columnPlain):
		r.pair(0, i)
	}
	return false
}

// placesMarket reads a row that tells where a market is served: "Europe | eu-west-1"
// below "Market" and "Region".
func (r *tableReading) placesMarket() bool {
	if r.hasKeys() || !containsWord([]string{
		"market", "markets", "cell", "cells", "shard", "shards", "geography", "audience", "continent", "users",
		"customers",
	}, nameOf(r.headers[0])) {
		return false
	}
	for i := range r.cells {
		if r.kind(i) == columnPlace && len(r.cells[i]) > 0 && isRegionList(r.cells[i]) {
			return r.within(rowLimit{environment: r.limit.environment}, "Region: "+r.item.row.cells[i].text)
		}
	}
	return false
}

// placesSystems says that a row tells where systems run: "checkout | eu-west-1"
// below "Service" and "Regions".
func (r *tableReading) placesSystems() bool {
	lists := 0
	for i := range r.cells {
		if hasOneOf(r.headers[i], "cost", "costs", "price", "usd", "$", "monthly") {
			return false
		}
		if len(r.cells[i]) == 1 && r.cells[i][0].is(classCell) {
			return false // what is global has no region
		}
		if len(r.cells[i]) > 0 && isRegionList(r.cells[i]) && !hasClass(r.cells[i], classRole) {
			lists++
		}
	}
	return r.kind(0) == columnSystem && len(r.limit.systems) > 0 && lists == 1 && r.roleCell() < 0
}

// isKey says that a header names what the cell below it gives a value of.
func (r *tableReading) isKey(i int) bool {
	if r.kind(i) != columnKey {
		return r.kind(i) == columnOption && i > 0 && hasClass(r.cells[i], classModel)
	}
	switch header := r.headers[i]; {
	case hasClass(header, classObjective):
		return true
	case hasClass(header, classRole):
		return hasClass(r.cells[i], classRegion)
	case hasOneOf(header, lagWords()...):
		return isFigure(r.cells[i])
	default:
		// The TTL of a cache, a record or a token is not that of all records.
		return len(r.limit.systems) == 0
	}
}

// hasKeys says that one of the headers is a key.
func (r *tableReading) hasKeys() bool {
	for i := range r.cells {
		if r.isKey(i) {
			return true
		}
	}
	return false
}
