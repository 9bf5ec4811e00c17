# METADATA
# title: One region takes all writes of an active-active system
# description: |
#   The rule files say that all regions are active. This database has copies in several of them, and one alone takes
#   writes: the others can read. Each write from elsewhere crosses to that region or fails, and when that region is
#   lost, no region can write until a copy has been made the writer. The system is active in several regions for
#   reads, and active-passive for writes.
#
#   It is no finding for databases that take writes everywhere (DynamoDB global tables, Keyspaces, MemoryDB
#   Multi-Region, Aurora DSQL), where a secondary forwards writes (`enable_global_write_forwarding`), for session
#   stores, where the copies are for recovery only (each region has a database of its own, the rule files call the data
#   region-local or region-affine, residency leaves one region that serves), and where the code does not show all
#   members.
# custom:
#   level: warning
#   remediation: |
#     Forward writes to the primary (`enable_global_write_forwarding = true` on each Aurora secondary; each such write
#     waits for the primary), or keep what all regions write in a database that takes writes everywhere. If one region
#     is meant to take the writes, say so in the rule files: "active-passive for writes, primary us-east-1".
#   sources:
#     - 'Amazon Aurora User Guide, "Using write forwarding in an Amazon Aurora global database"'
#     - 'Amazon RDS User Guide, "Working with DB instance read replicas"'
#     - 'AWS whitepaper "Disaster Recovery of Workloads on AWS: Recovery in the Cloud", multi-site active/active'
#   since: 0.1.0
#   fixable: true
#   needs:
#     - intent.model
#     - topology.single_writers
#   breaks:
#     - model
package regionlint.rules.database["single-writer"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(writer, _message(writer)), details) if {
	input.intent.model.value == "active-active"
	some writer in input.topology.single_writers
	details := object.union(
		{
			"statement": input.intent.model.source,
			"subjects": {writer.group, finding.subject(writer)},
			"trace": _trace(writer),
		},
		_fix(writer),
	)
}

_message(writer) := sprintf(
	"The rule files say active-active, but the %s database %s takes writes in %s only: %s. %s",
	[
		writer.kind, writer.address, writer.region, _readers(writer),
		sprintf("Writes from there cross to %s, and stop when it is lost.", [writer.region]),
	],
) if {
	not writer.presumed
}

# The code does not tell which member takes the writes.
_message(writer) := sprintf(
	"The rule files say active-active, but the %s database %s takes writes in one of its regions only. %s",
	[writer.kind, writer.address, "Writes from the others cross to it, and stop when it is lost."],
) if {
	writer.presumed
}

_readers(writer) := sprintf("%s in %s can only read", [copy.address, copy.region]) if {
	count(writer.replicas) == 1
	copy := writer.replicas[0]
}

_readers(writer) := sprintf("its copies in %s can only read", [words.list({copy.region | some copy in writer.replicas})]) if {
	count(writer.replicas) > 1
}

_trace(writer) := array.concat(
	[finding.quoted(input.intent.model.source, "the regions are declared active-active")],
	[finding.at(copy, _part(writer, copy)) | some copy in writer.replicas],
)

_part(writer, copy) := sprintf("%s in %s is a copy that takes no writes", [copy.address, copy.region]) if {
	not writer.presumed
}

_part(writer, copy) := sprintf("%s in %s is another member", [copy.address, copy.region]) if writer.presumed

# Only secondaries of Aurora can forward writes.
_fix(writer) := {"fix": finding.all([finding.suggest_attribute(copy, ["enable_global_write_forwarding"], true) |
	some copy in writer.replicas
])} if {
	not writer.presumed
	every copy in writer.replicas {
		contains(copy.address, "aws_rds_cluster.")
	}
} else := {}
