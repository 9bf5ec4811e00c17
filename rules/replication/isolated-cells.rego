# METADATA
# title: A database of its own in every region
# description: |
#   The same database stands in several regions, and nothing copies its data between them. Each region works, until its
#   users are led to another one: there they find none of their data, or write it a second time, and the two cannot be
#   joined again. When a region is lost, its data is lost, however many others there are.
#
#   That is right for data which belongs to a region by design. Then the rule files should say so, for those who review
#   a failover plan, and for those who write the next service.
#
#   Databases are taken for the same where kind, engine, names and tags differ in regions and roles at most. It is no
#   finding where names or tags tell different data, where a statement or tag on cells or residency explains it, where one is
#   restored from the other or something in the code may copy between them, for search indexes, which are filled from
#   other data, or for data that belongs beside what uses it: sessions, locks, connections, caches, logs.
#
#   Where nothing in the code leads users to several regions and no rule file states anything, it is a note.
# custom:
#   level: warning
#   remediation: |
#     Replicate the data: an `aws_rds_global_cluster` for Aurora, a cross-region read replica for RDS, `replica` blocks
#     instead of a second table for DynamoDB.
#
#     Or say in the rule file that it is meant: "Orders are region-local", "EU customer data must stay in eu-west-1".
#   sources:
#     - 'AWS Well-Architected Framework, Reliability Pillar, REL10-BP01 "Deploy the workload to multiple locations"'
#     - 'AWS whitepaper "Disaster Recovery of Workloads on AWS: Recovery in the Cloud": multi-site active/active'
#   since: 0.1.0
#   needs:
#     - system.multi_region
#     - topology.twins.unexplained
#   breaks:
#     - cells
package regionlint.rules.replication["isolated-cells"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(twins, _message(twins)), details) if {
	some twins in input.topology.twins
	twins.unexplained
	details := object.union(
		{
			"trace": array.concat(
				[finding.at(database, _step(database)) | some database in twins.databases],
				[finding.quoted(source, "the data is declared global") | some source in _declarations(twins)],
			),
			"subjects": {subject |
				some database in twins.databases
				some subject in [database.group, finding.subject(database)]
			},
		},
		object.union(_level, _broken(twins)),
	)
}

# Whether users are led over is for others to say where neither the code nor a
# rule file does.
_level := {"level": "note"} if {
	count(input.topology.entries) == 0
	not input.intent.declared
} else := {}

# The statement that the same data is everywhere.
_declarations(twins) := [statement.source |
	some i, statement in input.intent.cells
	statement.value == "global"
	twins.tier.statement == i
]

_broken(twins) := {"statement": source} if {
	some source in _declarations(twins)
} else := {}

_message(twins) := sprintf(
	"%s, and nothing copies data between them. %s",
	[
		_stands(twins),
		sprintf(
			"Users who are sent from %s to %s find none of their data there.",
			[twins.databases[0].region, _another(twins)],
		),
	],
)

_stands(twins) := sprintf(
	"The %s database %s stands in %s, and again in %s as %s",
	[
		twins.kind, twins.address, twins.databases[0].region, words.list(_others(twins)),
		words.few({database.address | some database in twins.databases; database.region in _others(twins)}),
	],
)

_others(twins) := {region | some region in twins.regions; region != twins.databases[0].region}

_another(twins) := [region | some region in _others(twins)][0]

_step(database) := sprintf("%s stands in %s", [database.address, database.region])
