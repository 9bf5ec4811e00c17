# METADATA
# description: Statements on where data may be, and how messages say them.
package regionlint.lib.residency

import data.regionlint.lib.finding
import data.regionlint.lib.words

# broken lists what covers a datastore and does not allow a region, in the
# order of the rule files.
broken(store, region) := [coverage |
	some i, _ in input.intent.residency
	some coverage in store.residency
	coverage.statement == i
	not region in coverage.allowed
]

# source is where a statement stands.
source(coverage) := input.intent.residency[coverage.statement].source

# demand says a statement: `"EU user data" must stay in eu-west-1`.
demand(coverage) := sprintf("\"%s\" must %s", [statement.subject, _bounds(statement)]) if {
	statement := input.intent.residency[coverage.statement]
}

# reason says in brackets why a statement covers a datastore, where it is not
# about all data.
reason(coverage) := "" if coverage.because == "all data"

reason(coverage) := sprintf(" (%s)", [coverage.because]) if coverage.because != "all data"

# place says a region with its country, which a name can hide: eu-west-2 is in
# the United Kingdom.
place(region) := sprintf("%s (%s)", [region, _countries[region]])

place(region) := region if not _countries[region]

# steps show the statements.
steps(coverages) := [finding.quoted(source(coverage), demand(coverage)) | some coverage in coverages]

_bounds(statement) := sprintf("stay in %s", [words.list(_inside(statement))]) if {
	count(_inside(statement)) > 0
	count(_outside(statement)) == 0
}

_bounds(statement) := sprintf("stay out of %s", [words.list(_outside(statement))]) if {
	count(_inside(statement)) == 0
	count(_outside(statement)) > 0
}

_bounds(statement) := sprintf("stay in %s and out of %s", [words.list(inside), words.list(outside)]) if {
	inside := _inside(statement)
	outside := _outside(statement)
	count(inside) > 0
	count(outside) > 0
}

# A statement that names no place is about the regions that its text names.
_bounds(statement) := "stay where the rule files say" if {
	count(_inside(statement)) == 0
	count(_outside(statement)) == 0
}

_inside(statement) := array.concat(
	object.get(statement, "allow", []),
	[_place(code) | some code in object.get(statement, "places", [])],
)

_outside(statement) := array.concat(
	object.get(statement, "deny", []),
	[_place(code) | some code in object.get(statement, "deny_places", [])],
)

_countries[use.name] := use.jurisdiction.country if {
	some use in input.topology.regions
	use.jurisdiction.country != ""
}

# Countries go by their code.
_place(code) := object.get(_names, code, code)

_names := {
	"EU": "the EU",
	"EEA": "the EEA",
	"AMER": "the Americas",
	"MIDDLE-EAST": "the Middle East",
	"NORDICS": "the Nordic countries",
	"continent:AF": "Africa",
	"continent:AS": "Asia",
	"continent:EU": "Europe",
	"continent:NA": "North America",
	"continent:OC": "Oceania",
	"continent:SA": "South America",
}
