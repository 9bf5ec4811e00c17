# METADATA
# title: A database that takes its writes outside the primary region
# description: |
#   The rule files say which region is the primary, and a database takes its writes in another. The plan for an outage is
#   then the wrong way round: when the declared primary is lost, the runbook promotes a copy that is the writer already;
#   when the region of the writer is lost, which the plan takes for a standby, all writes stop. Until then each write
#   from the primary crosses regions.
#
#   It is no finding where every member takes writes and one of them is in the primary region, where a residency
#   statement or a data tier ("carts are region-local") keeps the data elsewhere, where the primary region has a database
#   of the same kind of its own, or where the database is the state of a control plane. Nor where the writer or its
#   region is not known.
# custom:
#   level: error
#   remediation: |
#     Move the writer: switch the global cluster over or promote the replica in the primary region, then swap the
#     providers of the two in the code. Where the writer is right, correct the rule file.
#   sources:
#     - 'Amazon Aurora User Guide, "Using switchover or failover in an Amazon Aurora global database"'
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL13-BP02 "Use defined recovery strategies"'
#   since: 0.1.0
#   needs:
#     - intent.regions
#     - topology.groups
#   breaks:
#     - regions.primary
package regionlint.rules.intent["primary-mismatch"]

import data.regionlint.lib.control
import data.regionlint.lib.finding
import data.regionlint.lib.group
import data.regionlint.lib.words

findings contains object.union(finding.at(writers[0], _message(store, writers[0], primaries)), details) if {
	some store in input.topology.groups
	store.database
	writers := _writers(store)
	primaries := _primaries_for(writers[0])
	names := {primary.name | some primary in primaries}
	every writer in writers {
		writer.region_status == "known"
		not writer.region in names
	}
	not _may_have_other_writers(store)
	not store.writer_unsure
	not _is_kept_elsewhere(store, names)
	not _is_cell(store, names)
	not _steers(store)
	details := {
		"statement": primaries[0].source,
		"trace": array.concat(_declaration(primaries), _copies(store, writers[0])),
		"subjects": group.subjects(store),
	}
}

_writers(store) := writers if {
	writers := [member | some member in store.members; member.role in {"writer", "member"}]
	count(writers) > 0
}

_primaries := [declared | some declared in input.intent.regions; declared.role == "primary"]

# The declared primaries in the cloud of a database.
_primaries_for(writer) := primaries if {
	primaries := [primary |
		some primary in _primaries
		_clouds[primary.name] == _clouds[writer.region]
	]
	count(primaries) > 0
}

_clouds := {use.name: use.cloud | some use in input.topology.regions; use.cloud}

_may_have_other_writers(store) if {
	store.multi_writer
	not store.complete
}

# A residency statement keeps the data out of the primary region.
_is_kept_elsewhere(store, names) if {
	store.pinned
	count({name | some name in store.pinned} & names) == 0
}

# Data that belongs to a region by design.
_is_kept_elsewhere(store, _) if store.of_its_region

# A lone database, where the primary region has another of its kind: each is
# its region's own, which is another rule's matter.
_is_cell(store, names) if {
	count(store.regions) == 1
	some name in names
	[store.kind, name] in _alone
}

_alone contains [store.kind, store.regions[0]] if {
	some store in input.topology.groups
	store.database
	count(store.regions) == 1
}

_steers(store) if {
	count(store.regions) == 1
	control.apart(store.regions[0])
}

_message(store, writer, primaries) := sprintf(
	"The %s database %s takes its writes in %s, and the declared primary region is %s. %s",
	[
		store.kind, writer.address, writer.region, words.list({primary.name | some primary in primaries}),
		sprintf("When %s is lost, all writes stop, and a plan for the loss of the primary does not say what to do.", [
			writer.region,
		]),
	],
)

_declaration(primaries) := [finding.quoted(primary.source, sprintf("%s is declared as primary", [primary.name])) |
	some primary in primaries
]

_copies(store, writer) := [finding.at(copy, sprintf("%s in %s is a copy", [copy.address, copy.region])) |
	some copy in store.members
	copy.region_status == "known"
	copy != writer
]
