# METADATA
# title: A database without backups
# description: |
#   A database takes writes, and nothing backs it up: its own backups are off (a retention of 0 days, no point-in-time
#   recovery), and no AWS Backup selection in the code covers it. A copy in another region is no backup: it takes over a
#   mistaken delete or a corrupt table within seconds, and then there is nothing to go back to.
#
#   `backup_retention_period` of `aws_db_instance` is 0 where the code does not set it, `point_in_time_recovery` of a
#   DynamoDB table is off, and so are snapshots of MemoryDB.
#
#   It is no finding for replicas, for what nobody restores (sessions, locks, caches, by name; the state of a control
#   plane in a region of its own), and where something may
#   back the database up that the code does not show: a tag that asks for backups, a policy of the organization, a
#   function that may take snapshots, a module whose code is not on disk.
# custom:
#   level: warning
#   remediation: |
#     Set `backup_retention_period` to 7 or more (RDS), add `point_in_time_recovery { enabled = true }` (DynamoDB), or let
#     an `aws_backup_selection` cover the database by its ARN or a tag. Switching backups of an RDS instance on can
#     interrupt it for a moment.
#   sources:
#     - 'Terraform AWS provider, aws_db_instance, backup_retention_period (default 0)'
#     - 'Terraform AWS provider, aws_dynamodb_table, point_in_time_recovery'
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL09-BP01 "Identify and back up all data that needs to be backed up"'
#     - 'AWS Backup Developer Guide, "Assigning resources programmatically"'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - topology.unbacked
package regionlint.rules.recovery["backup-disabled"]

import data.regionlint.lib.control
import data.regionlint.lib.finding

findings contains object.union(finding.at(store, _message(store)), details) if {
	_matters
	some store in input.topology.unbacked
	not _steers(store)
	details := {"fix": _fix(store), "trace": _trace}
}

# The state of what steers a system from aside is written anew: nobody goes back
# to that of yesterday.
_steers(store) if {
	regions := {user.region | some user in control.users[finding.subject(store)]}
	count(regions) == 1
	every region in regions {
		control.apart(region)
	}
}

# A system of which nobody says how it is to recover may do without.
_matters if input.system.multi_region

_matters if input.intent.rto

_matters if input.intent.rpo

_matters if input.intent.model.value in {
	"active-active", "active-passive", "hot-standby", "warm-standby", "pilot-light", "backup-restore",
}

_message(store) := sprintf(
	"The %s database %s takes writes and has no backups: %s. What is deleted or damaged by mistake is lost in every copy.",
	[store.kind, store.address, _cause(store)],
)

_cause(store) := sprintf("%s is 0", [store.attribute]) if {
	store.retention_days == 0
	store.set
}

_cause(store) := sprintf("%s is not set, which means 0", [store.attribute]) if {
	store.retention_days == 0
	not store.set
}

_cause(store) := "point-in-time recovery is off" if {
	not store.retention_days == 0
	not _is_switched(store)
}

_cause(store) := "backup_configuration.enabled is false" if _is_switched(store)

# The flag of Cloud SQL is about all backups.
_is_switched(store) if contains(store.attribute, "backup_configuration")

_fix(store) := finding.suggest_attribute(store, [store.attribute], 7) if store.retention_days == 0

_fix(store) := finding.suggest_attribute(store, _path(store), true) if {
	not store.retention_days == 0
	_has_block(store)
}

_fix(store) := finding.suggest_block(store, ["point_in_time_recovery"], {"enabled": true}) if {
	not store.retention_days == 0
	not _has_block(store)
}

# A flag that is no part of a block can be set where nothing is yet.
_has_block(store) if store.set

_has_block(store) if not contains(store.attribute, "[")

_path(store) := split(replace(store.attribute, "[0]", ""), ".")

_trace := [finding.quoted(source, "this system has to be able to recover") | some source in _stated]

_stated := array.concat(
	[fact.source | some key in ["rto", "rpo"]; fact := input.intent[key]],
	[source | source := input.intent.model.source],
)
