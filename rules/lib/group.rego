# METADATA
# description: Datastores that hold the same data.
package regionlint.lib.group

import data.regionlint.lib.finding

# writer is the member that takes writes; the first of several, or of none.
writer(group) := array.concat(
	[member | some member in group.members; member.role != "replica"],
	group.members,
)[0]

# subjects name a group and all its members, for findings about the whole of it.
subjects(group) := {group.id} | {finding.subject(member) | some member in group.members}

# spans_regions holds where the service itself keeps a group's data in several
# regions.
spans_regions(group) if group.id in _spanning

_spanning contains store.group if {
	some store in input.topology.datastores
	store.scope in {"multi-region", "global"}
}
