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
# about all data, or about all backups or logs.
reason(coverage) := "" if coverage.because in {"", "all data"}

reason(coverage) := sprintf(" (%s)", [coverage.because]) if not coverage.because in {"", "all data"}

# place says a region with its country, which a name can hide: eu-west-2 is in
# the United Kingdom.
place(region) := sprintf("%s (%s)", [region, _countries[region]])

place(region) := region if not _countries[region]

# steps show the statements.
steps(coverages) := [finding.quoted(source(coverage), demand(coverage)) | some coverage in coverages]

# way is the trace of data that leaves: the statements, then where it goes.
way(exit) := array.concat(steps(exit.broken), _way(exit))

# reached names the step with which data leaves and all that it leads to: that
# this is in the wrong region follows.
reached(exit) := {_step(exit.by)} | {finding.subject(held) | some held in _reached(exit)}

# origin says whose data it is: `aws_db_instance.users (name eu-users)`.
origin(exit) := sprintf("%s%s", [exit.path[0].address, reason(exit.broken[0])])

# from says the region of the data, where it is known.
from(exit) := sprintf(" from %s", [exit.from.region]) if exit.from.region

from(exit) := "" if not exit.from.region

# target says where the data gets to: by name, where that is a resource of its
# own.
target(exit) := place(exit.to.region) if _is_nameless(exit)

target(exit) := sprintf("%s in %s", [exit.to.address, place(exit.to.region)]) if not _is_nameless(exit)

_is_nameless(exit) if exit.to.address == ""

_is_nameless(exit) if exit.to.attribute

# What makes the copy is the copy, and its source is not in the code.
_is_nameless(exit) if {
	exit.to.address == exit.by.address
	exit.address == exit.by.address
}

_way(exit) := array.concat(
	[finding.at(held, _held(i, held)) | some i, held in exit.path; not _is_own(i, held, exit)],
	array.concat(
		[finding.at(exit.by, _left(exit))],
		[finding.at(held, sprintf("from there it gets to %s", [place(held.region)])) |
			some held in exit.onward
			held.address != ""
		],
	),
)

_held(0, held) := sprintf("%s holds the data%s", [held.address, _in(held)])

_held(i, held) := sprintf("it goes on to %s%s", [held.address, _in(held)]) if i > 0

# What passes data on has a step for that.
_is_own(i, held, exit) if {
	i > 0
	held.address == exit.by.address
}

_left(exit) := sprintf("this leads%s to %s", [from(exit), target(exit)])

_in(held) := sprintf(", in %s", [held.region]) if held.region

_in(held) := "" if not held.region

_step(by) := sprintf("%s|%s", [finding.subject(by), object.get(by, "attribute", "")])

_reached(exit) := [held |
	some held in array.concat([exit.to], exit.onward)
	held.address != ""
	not held.attribute
]

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
	"ADEQUATE": "the EEA and countries with an adequacy decision",
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
