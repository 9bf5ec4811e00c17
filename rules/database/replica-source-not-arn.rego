# METADATA
# title: A replica in another region that names its source by identifier
# description: |
#   An RDS read replica names the database that it copies. Within a region the identifier will do. Across regions RDS
#   needs the ARN, which says in which region to look: it looks for an identifier in the replica's own region,
#   does not find it there, and refuses to create the replica. The copy that was to survive the loss of a region is
#   never made, or, where the replica's region has a database of that identifier, is a copy of another one.
#
#   The same holds for an Aurora cluster that replicates from a cluster in another region by
#   `replication_source_identifier`.
#
#   It is no finding within a region, nor where either region or the form of the name is not known.
# custom:
#   level: error
#   refused: true
#   remediation: |
#     Name the source by its ARN: `replicate_source_db = aws_db_instance.orders.arn`, and export `arn` instead of
#     `identifier` or `id` where the source is in another module.
#   sources:
#     - 'Amazon RDS User Guide, "Creating a read replica in a different AWS Region"'
#     - 'Amazon RDS API Reference, CreateDBInstanceReadReplica: SourceDBInstanceIdentifier'
#     - 'Amazon RDS API Reference, CreateDBCluster: ReplicationSourceIdentifier'
#     - 'Terraform AWS provider, aws_db_instance: replicate_source_db'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - topology.replication.by_name
#   breaks:
#     - replication.mechanisms
package regionlint.rules.database["replica-source-not-arn"]

import data.regionlint.lib.finding
import data.regionlint.lib.promise

findings contains object.union(finding.at(edge, _message(edge)), details) if {
	some edge in input.topology.replication
	edge.mechanism in {"rds-read-replica", "aurora-binlog"}
	edge.source_form in {"identifier", "id"}
	edge.cross_region

	# A symbol may turn out to be the source's own region.
	edge.from_region_status == "known"
	edge.to_region_status == "known"
	details := object.union(object.union({"trace": _trace(edge)}, _statement(edge)), _fix(edge))
}

# Where the source is in the module of the replica, its ARN has a name there.
_fix(edge) := {"fix": finding.suggest_expression(edge, [edge.attribute], edge.source_arn)} if {
	edge.source_arn
} else := {}

_statement(edge) := {"statement": source} if {
	source := promise.mechanisms[edge.mechanism]
} else := {}

_message(edge) := sprintf(
	"%s in %s names its source %s by %s, not by ARN. %s",
	[
		edge.address, edge.to_region, _source(edge), edge.source_form,
		sprintf(
			"RDS looks for that %s in %s, the replica's own region, so the copy of the data is never made.",
			[edge.source_form, edge.to_region],
		),
	],
)

_source(edge) := sprintf("%s in %s", [edge.from, edge.from_region]) if edge.from != ""

_source(edge) := sprintf("in %s", [edge.from_region]) if edge.from == ""

_trace(edge) := [finding.at(store, sprintf("%s, the source, is in %s", [store.address, edge.from_region])) |
	some store in input.topology.datastores
	store.group == edge.group
	store.address == edge.from
	store.region == edge.from_region
]
