# METADATA
# title: A database that takes writes in one zone
# description: |
#   A zone is a group of data centres that can fail by itself: losing one is the outage that comes most often, and
#   losing a region the one that comes most seldom. A database in one zone has nothing to go on with when that zone
#   fails, so that the system has to fail over to another region, or restore, for what a second zone would have settled
#   within a minute or two.
#
#   `multi_az` of an RDS instance is false where the code does not set it. Aurora, DocumentDB and Neptune keep their data
#   in three zones, but they answer by their instances: a cluster with one has to make another before it serves again,
#   which takes up to ten minutes. `availability_type` of a Cloud SQL instance is `ZONAL` where the code does not set it.
#
#   It is no finding for read replicas and the secondaries of global clusters, for services that are in several zones by
#   design (DynamoDB, Keyspaces, MemoryDB, Aurora DSQL), and where the code does not tell.
# custom:
#   level: warning
#   remediation: |
#     Set `multi_az = true` (RDS), `availability_type = "REGIONAL"` (Cloud SQL), `zone_awareness_enabled = true` with nodes in two zones or more (OpenSearch), or add a
#     second instance to the cluster (Aurora, DocumentDB, Neptune). A second zone costs about as much as the first.
#   sources:
#     - 'Terraform AWS provider, aws_db_instance, multi_az'
#     - 'Amazon RDS User Guide, "Configuring and managing a Multi-AZ deployment"'
#     - 'Amazon Aurora User Guide, "High availability for Amazon Aurora" (a cluster without replicas is recreated, typically in less than ten minutes)'
#     - 'Cloud SQL documentation, "About high availability"'
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL10-BP01 "Deploy the workload to multiple locations"'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - system.multi_region|intent.rto
#     - topology.zonal_writers
package regionlint.rules.database["single-az"]

import data.regionlint.lib.finding
import data.regionlint.lib.place
import data.regionlint.lib.words

findings contains object.union(finding.at(object.remove(store, {"attribute"}), _message(store)), _details(store)) if {
	some store in input.topology.zonal_writers
	_has_instance(store)
}

findings contains object.union(finding.at(store, _message(store)), _details(store)) if {
	some store in input.topology.zonal_writers
	not _has_instance(store)
}

_has_instance(store) if store.instance

_message(store) := sprintf(
	"The %s database %s has one instance%s. %s",
	[store.kind, store.address, _in(store), "When its zone fails, nothing answers until another instance is made."],
) if {
	_has_instance(store)
}

_message(store) := sprintf(
	"The %s database %s takes writes in one zone%s: %s. %s",
	[
		store.kind, store.address, _of(store), _cause(store),
		"When that zone fails, the database is down until it is restored or another region takes over.",
	],
) if {
	not _has_instance(store)
}

_in(store) := sprintf(" in %s", [store.region]) if place.distinct(store)

_in(store) := "" if not place.distinct(store)

_of(store) := sprintf(" of %s", [store.region]) if place.distinct(store)

_of(store) := "" if not place.distinct(store)

_cause(store) := sprintf("%s is %s", [_name(store), _value(store)]) if store.set

_cause(store) := sprintf("%s is not set, which means %s", [_name(store), _value(store)]) if not store.set

_value(store) := store.value

_value(store) := "false" if not store.value

# The argument without the block that it is in.
_name(store) := regex.replace(store.attribute, `^.*\.`, "")

_details(store) := {"trace": array.concat(_only(store), _stated)} if _has_instance(store)

_details(store) := object.union({"trace": _stated}, _fix(store)) if not _has_instance(store)

# A flag in a block, as of OpenSearch, is refused without a second node.
_fix(store) := {"fix": finding.suggest_attribute(store, [store.attribute], true)} if {
	not contains(store.attribute, ".")
}

_fix(store) := {} if contains(store.attribute, ".")

_only(store) := [finding.at(
	{"address": store.instance, "root": store.root},
	sprintf("%s is the only instance", [store.instance]),
)]

_stated := [finding.quoted(rto.source, sprintf("an RTO of %s is declared", [words.duration(rto.seconds)])) | rto := input.intent.rto]
