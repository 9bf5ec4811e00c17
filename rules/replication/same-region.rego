# METADATA
# title: Copies that stand in the region of what they copy
# description: |
#   The code makes copies of a database, as replicas or as backups, and all of them land in the database's own region.
#   They help when an instance or a zone is lost. When the region is lost, the database and its copies are lost
#   together. Most often a provider alias was forgotten, or the vault for copies is the vault of the backups.
#
#   Buckets are often replicated within a region for other reasons, to gather logs or to hand data to another account.
#   They count only where the copy is called DR, backup, replica or standby by its name, a tag or its provider's
#   alias, or where the rule files promise S3 replication and no bucket of the system has a copy in another region.
#
#   It is no finding where any copy is in another region, where the place of one is not known, where a residency
#   statement confines the data to that region, or where rule files declare that the data is region-local. Members of
#   global clusters and tables in one region are `database/invalid-member`.
# custom:
#   level: warning
#   remediation: |
#     Make one copy in another region of the system: `provider = aws.dr` on the replica or bucket, the ARN of a vault in
#     that region in the `copy_action` of the backup plan.
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL09-BP01 "Identify and back up all data that needs to be backed up"'
#     - 'AWS whitepaper "Disaster Recovery of Workloads on AWS: Recovery in the Cloud"'
#     - 'Amazon S3 User Guide, "Replicating objects within and across Regions": Same-Region Replication'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.near_copies
#   breaks:
#     - replication.mechanisms
package regionlint.rules.replication["same-region"]

import data.regionlint.lib.finding
import data.regionlint.lib.promise
import data.regionlint.lib.words

findings contains object.union(finding.at(store, _message(store)), details) if {
	some store in input.topology.near_copies
	said := _said(store)
	trace := array.concat(_trace(store), said.trace)
	details := object.union({"trace": trace, "subjects": _subjects(store)}, said.statement)
}

# The copies of a database count unless its data belongs to a region by design.
# Those of a bucket count where something calls one DR, backup or replica: its
# name, a tag or an alias, or the rule files, for all of the system's buckets.
_said(store) := {"trace": [], "statement": {}} if {
	store.database
} else := {"trace": steps, "statement": {}} if {
	steps := [finding.at({"address": copy.to, "root": copy.root}, message) |
		some copy in store.copies
		message := sprintf("%s is a copy for recovery by its %s", [copy.to, copy.called])
	]
	count(steps) > 0
} else := {"trace": [], "statement": _statement} if {
	not store.database
	_statement.statement
	not store.others_far
}

_message(store) := sprintf(
	"%s in %s, its own region (%s). When %s is lost, %s.",
	array.concat(
		[sprintf(_copies(store)[0], [store.address]), store.region],
		[words.list({copy.address | some copy in store.copies}), store.region, _copies(store)[1]],
	),
)

_copies(store) := ["The only copy of %s is", "both are"] if count(store.copies) == 1

_copies(store) := ["All copies of %s are", "they are lost with it"] if count(store.copies) > 1

_trace(store) := [finding.at(copy, sprintf("its copy goes to %s", [store.region])) | some copy in store.copies]

_subjects(store) := {subject | some subject in store.subjects} | {finding.subject(copy) | some copy in store.copies}

_statement := {"statement": source} if {
	source := promise.mechanisms["s3-replication"]
} else := {}
