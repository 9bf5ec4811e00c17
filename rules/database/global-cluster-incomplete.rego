# METADATA
# title: A global cluster without a primary or without a second region
# description: |
#   A global cluster (of Aurora, DocumentDB, Neptune or ElastiCache) keeps its data in a primary in one region and
#   copies it to secondaries in others, typically within a second. What makes it survive the loss of a region is that
#   both ends are there.
#
#   Without a primary there is nothing to write to and nothing to copy: the first member that is created needs the
#   credentials of a primary, and a secondary has none. With members in one region only, the global cluster is a name:
#   when that region is lost, the data is lost with it.
#
#   It is no finding where members may be out of sight: in a module that is not on disk and gets the id, in another
#   root, behind an id that is exported with no member in the code, or behind a `source_db_cluster_identifier` that is
#   unknown. One that is an ARN outside the code counts as a primary in that region. Nor where a member's region is not
#   known.
#
#   Where members in several regions do not tell which of them is the primary, the one that is created first is taken
#   for it, unless the rule files declare a primary region in which none of them is.
#
#   A cache in one region only is a warning: what is lost with it can be computed again.
# custom:
#   level: error
#   remediation: |
#     Give the global cluster a primary in one region, with `master_username` and a password, or name an existing
#     cluster by `source_db_cluster_identifier`. Then add a secondary in another region: a cluster of the same engine
#     with the same `global_cluster_identifier`, without credentials, that depends on the primary.
#   sources:
#     - 'Amazon Aurora User Guide, "Using Amazon Aurora global databases"'
#     - 'Amazon DocumentDB Developer Guide, "Amazon DocumentDB global clusters"'
#     - 'Amazon Neptune User Guide, "Using Amazon Neptune global databases"'
#     - 'Amazon ElastiCache User Guide, "Replication across AWS Regions using global datastores"'
#     - 'Terraform AWS provider, aws_rds_cluster: when master_username is required'
#   since: 0.1.0
#   needs:
#     - topology.groups.global_cluster.lopsided
#   breaks:
#     - replication.mechanisms
#   silences:
#     - database/single-region
package regionlint.rules.database["global-cluster-incomplete"]

import data.regionlint.lib.finding
import data.regionlint.lib.group
import data.regionlint.lib.presence
import data.regionlint.lib.promise
import data.regionlint.lib.words

findings contains object.union(finding.at(store.global_cluster, _message(store)), details) if {
	some store in input.topology.groups
	store.global_cluster
	store.complete
	_is_incomplete(store)
	details := object.union(
		{"trace": _trace(store), "subjects": group.subjects(store)},
		object.union(_statement(store), _level(store)),
	)
}

# What is lost with a cache can be computed again.
_level(store) := {"level": "warning"} if _is_cache_in_one_region(store)

_level(store) := {} if not _is_cache_in_one_region(store)

_is_cache_in_one_region(store) if {
	not store.database
	count(store.members) > 0
	not _has_no_primary(store)
}

_is_incomplete(store) if count(store.regions) < 2

_is_incomplete(store) if _has_no_primary(store)

# Members in several regions of which none says that it is the primary have one
# all the same: the first to be created. Unless they all are where the rule
# files put secondaries.
_has_no_primary(store) if {
	store.global_cluster.primary == ""
	count(store.regions) < 2
}

_has_no_primary(store) if {
	store.global_cluster.primary == ""
	count(_primary_regions) > 0
	count(_primary_regions & {region | some region in store.regions}) == 0
	every member in store.members {
		member.region_status == "known"
	}
}

_primary_regions := {region.name | some region in input.intent.regions; region.role == "primary"}

_message(store) := sprintf(
	"The %s %s has no member in the code. It holds no data, and no region can take over from another.",
	[store.global_cluster.product, store.global_cluster.address],
) if {
	count(store.members) == 0
}

_message(store) := sprintf(
	"The %s %s has no primary in the code, only %s. %s",
	[
		store.global_cluster.product, store.global_cluster.address, _secondaries(store),
		"A secondary takes its data from the primary, so there is nothing to write to and nothing to copy.",
	],
) if {
	count(store.members) > 0
	_has_no_primary(store)
}

_message(store) := sprintf(
	"The %s %s has members in %s only. %s",
	[
		store.global_cluster.product, store.global_cluster.address, store.regions[0],
		_loss(store),
	],
) if {
	count(store.members) > 0
	not _has_no_primary(store)
}

_loss(store) := sprintf(
	"When %s is lost, the data is lost with it, and no other region can take over.",
	[store.regions[0]],
) if {
	store.database
}

_loss(store) := sprintf(
	"When %s is lost, so is all that it holds, and no other region can take over.",
	[store.regions[0]],
) if {
	not store.database
}

_secondaries(store) := sprintf("the secondary %s", [_places(store)[0]]) if count(store.members) == 1

_secondaries(store) := sprintf("the secondaries %s", [words.list(_places(store))]) if count(store.members) > 1

_places(store) := [sprintf("%s in %s", [member.address, member.region]) | some member in store.members]

# The members that there are, then the declared regions that have none.
_trace(store) := array.concat(
	[finding.at(member, _presence(store, member)) | some member in store.members],
	presence.steps(presence.declared - {region | some region in store.regions}),
)

# A primary outside the code stands for itself in the global cluster that names it.
_presence(store, member) := sprintf("%s names a primary in %s, outside the code", [member.address, member.region]) if {
	member.address == store.global_cluster.address
}

_presence(store, member) := sprintf("%s in %s is %s", [member.address, member.region, _part(store, member)]) if {
	member.address != store.global_cluster.address
}

_part(store, member) := "the primary" if member.address == store.global_cluster.primary

_part(store, member) := "a secondary" if member.address != store.global_cluster.primary

# The sentence that promises such a cluster.
_statement(store) := {"statement": source} if {
	source := promise.mechanisms[_mechanisms[store.global_cluster.product]]
} else := {}

_mechanisms := {
	"Aurora global database": "aurora-global",
	"DocumentDB global cluster": "docdb-global",
	"Neptune global database": "neptune-global",
	"ElastiCache global datastore": "elasticache-global",
}
