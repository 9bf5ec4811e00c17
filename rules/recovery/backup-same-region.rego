# METADATA
# title: A database whose backups stay in its region
# description: |
#   The system is in several regions, but this database stands in one, and no copy of it leaves: no replica, no copied
#   backup, no copied snapshot. Backups protect against mistakes. Against the loss of the region they protect only from
#   somewhere else; kept beside the database, they are gone or out of reach with it.
#
#   It is no finding where a residency statement allows no other region, for session stores, for what is worth nothing
#   within minutes (locks, caches, the keys of idempotency, by name), for the state of a control plane in a region of
#   its own, and where the code does not show all copies. For a table whose items expire by a time to live it is a
#   note. Where the rest of the system counts on the database in other regions too, `database/single-region` says so
#   instead.
# custom:
#   level: warning
#   remediation: |
#     Add a `copy_action` with a vault of another region to the rule of the AWS Backup plan that covers the database, or
#     an `aws_db_instance_automated_backups_replication` in another region.
#
#     If the data may not leave the region, say so in the rule file: "customer data must stay in eu-west-1".
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL09-BP02 "Secure and encrypt backups" and REL13-BP02 "Use defined recovery strategies"'
#     - 'AWS Backup Developer Guide, "Creating backup copies across AWS Regions"'
#     - 'Amazon RDS User Guide, "Replicating automated backups to another AWS Region"'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.uncopied
package regionlint.rules.recovery["backup-same-region"]

import data.regionlint.lib.finding

findings contains object.union(finding.at(store, message), details) if {
	some store in input.topology.uncopied
	message := sprintf(
		"No copy of the %s database %s leaves %s: no replica and no copied backup. When %s is lost, so is its data.",
		[store.kind, store.address, store.region, store.region],
	)
	details := object.union(
		{"trace": _backups(store), "subjects": {subject | some subject in store.subjects}},
		_level(store),
	)
}

# What expires is made anew, or is needed for a while only.
_level(store) := {"level": "note"} if store.expires

_level(store) := {} if not store.expires

_backups(store) := [finding.at(rule, sprintf("%s backs it up, without a copy elsewhere", [rule.address])) |
	some rule in store.backups
]
