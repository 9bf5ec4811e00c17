# METADATA
# title: Replication that carries data out of where it must stay
# description: |
#   The rule files say where some data has to stay, and a copy of it goes to a region outside: a read replica,
#   a secondary of a global cluster, a replica of a DynamoDB table or secret, a replicated bucket or a copy of a
#   snapshot or image. A copy is the same data, under the same promise; a live one follows every write, usually within seconds.
#   The witness region of a table holds replicated changes and counts as a copy.
#
#   Data keeps its promise on its way: a copy of a copy is judged by what covers the first. The finding stands on the
#   datastore that the data leaves; what is copied on from there is in its trace.
#
#   A replica of an encryption key holds no data. It is judged only where a statement speaks of keys or of all data. What
#   is in the image of a machine is not known: its copies are judged only by statements on all data or customer data.
#
#   It is no finding where the region of the copy is not known, or comes from a variable without a value.
# custom:
#   level: error
#   remediation: |
#     Put the copy into another region that the statement allows, for example `eu-central-1` beside `eu-west-1`. Where
#     one region is all that is allowed, keep copies in its zones and backups in the region itself.
#   sources:
#     - 'Regulation (EU) 2016/679 (GDPR), articles 44 to 49: transfers of personal data to third countries'
#     - 'Amazon DynamoDB Developer Guide, "Global tables: multi-active, multi-Region replication"'
#     - 'Amazon S3 User Guide, "Replicating objects within and across Regions"'
#     - 'AWS Key Management Service Developer Guide, "Multi-Region keys in AWS KMS"'
#   since: 0.1.0
#   needs:
#     - intent.residency
#     - topology.residency.copies|topology.residency.keys|topology.residency.images
#   breaks:
#     - residency
#     - regions.allowed
#     - regions.forbidden
#   silences:
#     - residency/region-not-allowed
#     - intent/undeclared-region
package regionlint.rules.residency["replication-leaves"]

import data.regionlint.lib.finding
import data.regionlint.lib.residency

findings contains object.union(finding.at(exit, message), details) if {
	some exit in input.topology.residency.copies
	message := sprintf(
		"%s%s to %s, and %s. The copy there holds the same data.",
		[_copied(exit), residency.from(exit), residency.target(exit), residency.demand(exit.broken[0])],
	)
	details := {
		"trace": residency.way(exit),
		"statement": residency.source(exit.broken[0]),
		"subjects": residency.reached(exit),
	}
}

# A replica of a key can decrypt what the key encrypts, and holds nothing itself.
findings contains object.union(finding.at(exit, message), _details(exit)) if {
	some exit in input.topology.residency.keys
	message := sprintf(
		"%s is a replica of a key in %s, and %s. Who has the key there can read what it encrypts.",
		[exit.address, residency.place(exit.to.region), residency.demand(exit.broken[0])],
	)
}

# An image of a machine holds what was on its disks.
findings contains object.union(finding.at(exit, message), _details(exit)) if {
	some exit in input.topology.residency.images
	message := sprintf(
		"%s copies an image%s to %s, and %s. The copy there holds the same data.",
		[exit.address, residency.from(exit), residency.place(exit.to.region), residency.demand(exit.broken[0])],
	)
}

_details(exit) := {"trace": residency.steps(exit.broken), "statement": residency.source(exit.broken[0])}

# What is copied: data that no datastore of the code holds goes by the resource
# that copies it.
_copied(exit) := sprintf("%s copies data", [exit.by.address]) if count(exit.path) == 0

_copied(exit) := sprintf("%s is copied", [residency.origin(exit)]) if count(exit.path) == 1

_copied(exit) := sprintf("%s, a copy of %s, is copied", [exit.from.address, residency.origin(exit)]) if {
	count(exit.path) > 1
}
