# METADATA
# title: A database in one region behind a system in several
# description: |
#   The system works in several regions, or its rule files say that it should, but a database and every copy of it stand
#   in one. When that region is lost, the other regions have nothing to answer with, and what was not yet in a backup
#   elsewhere is lost for good. Compute in a second region is no redundancy while its data has none.
#
#   The region of each resource is what its provider configuration and location arguments say. Names, tags and aliases
#   decide nothing.
#
#   It is no finding where a residency statement confines the data to that region, where every other region has a
#   database of its own, where rule files or tags say that the data is region-local, where the declared model is backup
#   and restore and another declared region gets the backups, or where the database is the state of a control plane:
#   users are led to two other regions, and all that uses it runs beside it. Nor for what runs in another cloud, whose
#   databases are not known.
# custom:
#   level: error
#   remediation: |
#     Give the database a copy in another region of the system: an `aws_rds_global_cluster` for Aurora, a cross-region
#     read replica (`replicate_source_db` with the source's ARN) for RDS, a `replica` block for DynamoDB, a replica in
#     another `region` (`master_instance_name`) for Cloud SQL.
#
#     If the data may not leave the region, say so in the rule file: "customer data must stay in eu-west-1".
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL10-BP01 "Deploy the workload to multiple locations"'
#     - 'AWS whitepaper "Disaster Recovery of Workloads on AWS: Recovery in the Cloud"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.groups.in_one_region
#   breaks:
#     - model
#     - regions
#     - cells
#   silences:
#     - recovery/backup-same-region
#     - replication/same-region
#     - recovery/rpo-infeasible
#     - dependency/cross-region
package regionlint.rules.database["single-region"]

import data.regionlint.lib.control
import data.regionlint.lib.finding
import data.regionlint.lib.group
import data.regionlint.lib.presence
import data.regionlint.lib.words

findings contains object.union(finding.at(group.writer(store), _message(store, used)), details) if {
	some store in input.topology.groups
	_stands_in_one_region(store)
	used := _used_elsewhere(store)
	count(used) > 0
	not _is_local(store)
	not _is_cell(store, used)
	not _is_backed_up(store)
	not _stands_apart(store)
	details := object.union(
		{"trace": array.concat(_tier(store), _trace(store, used)), "subjects": group.subjects(store)},
		_statement(store, used),
	)
}

# A group that may have members which the code does not show is never called
# incomplete.
_stands_in_one_region(store) if {
	store.database
	store.complete
	count(store.regions) == 1
	not group.spans_regions(store)
}

# Where the system is without the database, as far as its data may go there.
_used_elsewhere(store) := {region |
	some region in (presence.working | presence.declared)
	not region in store.regions
	_may_hold(store, region)
	not _is_backup_region(store, region)
	not region in presence.unseen
}

_may_hold(store, region) if region in store.pinned

_may_hold(store, _) if not store.pinned

# A region that is declared for backups alone, and has them.
_is_backup_region(store, region) if {
	region in store.backup_regions
	not region in presence.working
	_roles(region) == {"backup"}
}

# A standby region that gets backups and is to be restored there. That they go to
# yet another region breaks another promise.
_is_backup_region(store, region) if {
	not region in presence.working
	not _runs_twice
	_roles(region) == {"backup", "standby"}
	count(_backups_elsewhere(store)) > 0
}

_runs_twice if input.intent.model.value in _multi_region_models

_roles(region) := {declared.role | some declared in input.intent.regions; declared.name == region}

_backups_elsewhere(store) := {region | some region in store.backup_regions; not region in store.regions}

# Data that need not be anywhere else.
_is_local(store) if store.tier.value == "region-local"

# Every other region that works has a database of its own: cells, which are
# another rule's matter.
_is_cell(store, used) if {
	every region in _or(used & presence.working, used) {
		[store.kind, region, _is_global(store)] in _alone
	}
}

# Data that every region needs has no counterpart in data that is a region's own.
_alone contains [store.kind, store.regions[0], _is_global(store)] if {
	some store in input.topology.groups
	store.database
	count(store.regions) == 1
}

_is_global(store) if store.tier.value == "global"

_is_global(store) := false if not store.tier.value == "global"

_or(preferred, _) := preferred if count(preferred) > 0

_or(preferred, fallback) := fallback if count(preferred) == 0

# Backup and restore is what the rule files promise, and the backups are there.
_is_backed_up(store) if {
	input.intent.model.value == "backup-restore"
	some region in store.backup_regions
	not region in store.regions
	region in _or(presence.declared, {region})
}

# What a multi-region keeps can be restored in any region.
_is_backed_up(store) if {
	input.intent.model.value == "backup-restore"
	some region in store.backup_regions
	region in {"asia", "eu", "us"}
}

# What steers a failover keeps its state in a third region, on purpose: users
# are led to two others, and only what runs beside the database uses it.
_stands_apart(store) if {
	control.apart(store.regions[0])
	users := {user.region |
		some member in store.members
		some user in control.users[finding.subject(member)]
	}
	users == {store.regions[0]}
}

_message(store, used) := sprintf(
	"The %s database %s is in %s only, and %s. %s",
	[
		store.kind, group.writer(store).address, store.regions[0], concat(", and ", array.concat(
			[sprintf("the system is in %s too", [words.list(regions)]) |
				regions := used & presence.working
				count(regions) > 0
			],
			[sprintf("the rule files declare %s", [words.list(regions)]) |
				regions := used - presence.working
				count(regions) > 0
			],
		)),
		_loss(store, _backups_elsewhere(store)),
	],
)

_loss(store, safe) := sprintf(
	"When %s is lost, the data is lost with it, and no other region can take over.",
	[store.regions[0]],
) if {
	count(safe) == 0
}

_loss(store, safe) := sprintf(
	"When %s is lost, no other region can take over: only backups are in %s, and they must be restored first.",
	[store.regions[0], words.list(safe)],
) if {
	count(safe) > 0
}

# Those who use the database from afar come first.
_trace(store, used) := array.concat(
	[finding.at(user, sprintf("%s in %s uses it", [user.address, user.region])) | some user in _users(store, used)],
	[step | some step in presence.steps(used); not _is_user(store, used, step)],
)

_users(store, used) := {user |
	some member in store.members
	some user in control.users[finding.subject(member)]
	user.region in used
}

_is_user(store, used, step) if {
	some user in _users(store, used)
	finding.subject(user) == finding.subject(step)
}

# What says that the data is for every region.
_tier(store) := [finding.quoted(source, "its data is declared global")] if {
	source := _stated_global(store)
} else := [finding.at(store, sprintf("its data is global by its %s", [store.tier.because]))] if {
	store.tier.value == "global"
} else := []

_stated_global(store) := input.intent.cells[store.tier.statement].source if store.tier.value == "global"

# The sentence that the code does not keep: that the data is global, the model,
# or else a region.
_statement(store, used) := {"statement": source} if {
	source := _stated_global(store)
} else := {"statement": input.intent.model.source} if {
	input.intent.model.value in _multi_region_models
} else := {"statement": sources[0]} if {
	# The primary last: a database whose region has no name yet may be there.
	sources := array.concat(_declared(used, {"secondary", "standby", "serving", "backup"}), _declared(used, {"primary"}))
	count(sources) > 0
} else := {}

_declared(names, roles) := [declared.source |
	some declared in input.intent.regions
	declared.role in roles
	declared.name in (names & presence.declared)
]

_multi_region_models := {"active-active", "active-passive", "hot-standby", "warm-standby", "pilot-light"}
