# METADATA
# title: Backups that leave where data must stay
# description: |
#   The rule files say where some data has to stay, and its backups are copied to a region outside: by an AWS Backup
#   plan whose copies go to a vault there, or by the replication of automated backups of RDS. A backup is the whole of the
#   data, and outlives it: rows that a customer asks to be erased stay in every recovery point until that expires.
#
#   The finding stands on each datastore whose backups leave; on the copy, where the plan covers no datastore that the code
#   shows and the statement is about all data.
#
#   It is no finding where the region of the vault is not known, or comes from a variable without a value.
# custom:
#   level: error
#   remediation: |
#     Copy the backups to a vault in another region that the statement allows. Where only one region is allowed, keep a
#     second vault in it, in another account and with a vault lock: it protects from deletion, if not from the loss of the region.
#   sources:
#     - 'Regulation (EU) 2016/679 (GDPR), articles 17 and 44 to 49: erasure, transfers of personal data to third countries'
#     - 'AWS Backup Developer Guide, "Creating backup copies across AWS Regions"'
#     - 'Amazon RDS User Guide, "Replicating automated backups to another AWS Region"'
#   since: 0.1.0
#   needs:
#     - intent.residency
#     - topology.residency.backups
#   breaks:
#     - residency
#     - regions.allowed
#     - regions.forbidden
#   silences:
#     - residency/region-not-allowed
#     - intent/undeclared-region
package regionlint.rules.residency["backup-leaves"]

import data.regionlint.lib.finding
import data.regionlint.lib.residency

findings contains object.union(finding.at(exit, message), details) if {
	some exit in input.topology.residency.backups
	message := sprintf(
		"%s%s to %s, and %s. %s",
		[
			_copied(exit), residency.from(exit), residency.target(exit), residency.demand(exit.broken[0]),
			"A backup holds all of the data, and keeps it after it is deleted.",
		],
	)
	details := {
		"trace": residency.way(exit),
		"statement": residency.source(exit.broken[0]),
		"subjects": residency.reached(exit),
	}
}

_copied(exit) := sprintf("%s copies backups", [exit.by.address]) if count(exit.path) == 0

_copied(exit) := sprintf("%s copies the backups of %s", [exit.by.address, residency.origin(exit)]) if {
	count(exit.path) == 1
}

_copied(exit) := sprintf(
	"%s copies the backups of %s, a copy of %s,",
	[exit.by.address, exit.from.address, residency.origin(exit)],
) if {
	count(exit.path) > 1
}
