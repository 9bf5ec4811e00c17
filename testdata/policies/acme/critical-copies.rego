# METADATA
# title: A critical database in too few regions
# description: |
#   What is tagged `tier = "critical"` has to outlive the loss of one region while another is under maintenance. That
#   takes copies in three regions: with two, the maintenance has to wait, or the last copy is alone.
# custom:
#   level: error
#   remediation: |
#     Add a read replica or a secondary cluster in another region, or change the tag.
#   sources:
#     - 'ACME, service tiers, revision 4'
#   needs:
#     - topology.groups
#   thresholds:
#     acme_critical_regions:
#       value: 3
#       meaning: the fewest regions with a copy of a critical database
package regionlint.rules.acme["critical-copies"]

import data.acme.tags
import data.regionlint.lib.finding

findings contains object.union(finding.at(writer, message), {"trace": trace}) if {
	some group in input.topology.groups
	group.complete # else there may be copies that the code does not show
	writer := _writers[group.id]
	tags.is(writer, "tier", "critical")
	least := data.regionlint.config.acme_critical_regions
	count(group.regions) < least
	message := sprintf("%s is critical and has copies in %s: %v of the %v regions that it takes.", [
		writer.address, concat(" and ", group.regions), count(group.regions), least,
	])
	trace := [finding.at(copy, sprintf("%s is the copy in %s", [copy.address, copy.region])) |
		some copy in group.members
		copy.address != writer.address
	]
}

# One table, as each lookup in a list would go through all of it.
_writers := {store.group: store |
	some store in input.topology.datastores
	store.database
	store.role == "writer"
}
