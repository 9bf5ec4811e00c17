# METADATA
# title: A read replica of a database without backups
# description: |
#   RDS makes a read replica from a snapshot of its source, and feeds it from what the source's backups keep. So it
#   refuses to create a replica of a database whose `backup_retention_period` is 0, and 0 is what the Terraform provider
#   sets where the code says nothing. The replica is never made: the standby region has no data.
#
#   A replica is created without backups, too: it needs a retention of its own before it can be the source of another.
#
#   It is no finding where the source is outside the code, where its retention is not known, or where the source was
#   restored from a snapshot and says nothing: then it has the retention of what it was made from.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Set `backup_retention_period` of the source to the days that you need, 1 at least; 7 is usual. Going from 0 to more
#     takes the database down for a moment: do it in a maintenance window.
#   sources:
#     - 'Amazon RDS User Guide, "Working with DB instance read replicas": automatic backups must be enabled on the source'
#     - 'Amazon RDS API Reference, CreateDBInstanceReadReplica: replicas are created with backups disabled'
#     - 'Amazon RDS API Reference, ModifyDBInstance: BackupRetentionPeriod (an outage where it changes from or to 0)'
#     - 'Terraform AWS provider, aws_db_instance: backup_retention_period (default 0)'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - topology.replication.source_unbacked
#   breaks:
#     - replication.mechanisms
#   silences:
#     - recovery/backup-disabled
package regionlint.rules.replication["source-without-backups"]

import data.regionlint.lib.finding
import data.regionlint.lib.promise
import data.regionlint.lib.words

findings contains object.union(_place(source, _message(source, edges)), details) if {
	some source, edges in _edges
	details := object.union(
		{
			"trace": [finding.at(edge, _step(edge)) | some edge in edges],
			"fix": finding.suggest_attribute(source, ["backup_retention_period"], 7),
		},
		_statement,
	)
}

# One finding a source, however many replicas it has.
_edges[source] contains edge if {
	some edge in input.topology.replication
	edge.source_unbacked
	some source in _stores[[edge.group, edge.from, object.get(edge, "from_region", "")]]
}

_stores[[store.group, store.address, object.get(store, "region", "")]] contains place if {
	some store in input.topology.datastores
	place := object.filter(store, {"address", "root"})
}

_place(source, message) := finding.on(source, "backup_retention_period", message)

_message(source, edges) := sprintf(
	"%s keeps no backups (backup_retention_period is 0), and %s. %s",
	[
		source.address, _copied(edges),
		"RDS refuses to make a replica of a database without backups, so the copy is never there.",
	],
)

_copied(edges) := sprintf("%s is to be its replica", [_names(edges)]) if count(edges) == 1

_copied(edges) := sprintf("%s are to be its replicas", [_names(edges)]) if count(edges) > 1

_names(edges) := words.list({edge.to | some edge in edges})

_step(edge) := sprintf("%s copies it to %s", [edge.to, edge.to_region]) if edge.to_region

_step(edge) := sprintf("%s copies it", [edge.to]) if not edge.to_region

_statement := {"statement": source} if {
	source := promise.mechanisms["rds-read-replica"]
} else := {}
