# METADATA
# title: A copy that loses more than the RPO allows
# description: |
#   The rule files state how much data may be lost at most. What is lost with a region is what its copies elsewhere do not
#   have yet, and that depends on how they are made. The figures are lower bounds, in normal operation: nothing for
#   synchronous copies, 1 s for DynamoDB global tables and for the global clusters of Aurora, DocumentDB, Neptune and
#   ElastiCache, 5 s for a cross-region read replica of RDS, 15 minutes for S3 replication with Replication Time Control
#   and 1 hour without, and for scheduled copies of backups the time between two of them. Where the system is in one
#   region, a restore to a point in time loses up to 5 minutes.
#
#   A group with several copies is judged by the best of them. It is no finding where a schedule is not known, where
#   copies may exist that the code does not show, for buckets that hold logs, archives, backups or Terraform's state, and
#   for what nobody restores (sessions, locks, by name).
# custom:
#   level: error
#   remediation: |
#     Choose a kind of copy that loses less: a global cluster or global table instead of copies of backups, Replication
#     Time Control for a bucket, a synchronous database (Aurora DSQL, DynamoDB with `consistency_mode = "STRONG"`) for an
#     RPO of zero. Or copy more often. Or state an RPO that the code can keep.
#   sources:
#     - 'Amazon Aurora User Guide, "Using Amazon Aurora global databases"'
#     - 'Amazon DynamoDB Developer Guide, "Global tables: how it works"'
#     - 'Amazon RDS User Guide, "Restoring a DB instance to a specified time"'
#     - 'Amazon S3 User Guide, "Meeting compliance requirements with S3 Replication Time Control"'
#     - 'AWS Backup Developer Guide, "Creating backup copies across AWS Regions"'
#   since: 0.1.0
#   needs:
#     - intent.rpo
#     - topology.recovery_points
#   breaks:
#     - rpo
package regionlint.rules.recovery["rpo-infeasible"]

import data.regionlint.lib.finding
import data.regionlint.lib.words

findings contains object.union(finding.at(point, message), details) if {
	some point in input.topology.recovery_points
	point.seconds > input.intent.rpo.seconds
	message := sprintf(
		"%s%s. The declared RPO is %s.",
		[point.address, _loss(point), words.duration(input.intent.rpo.seconds)],
	)
	details := {
		"trace": _trace(point),
		"statement": input.intent.rpo.source,
		"subjects": {subject | some subject in point.subjects},
	}
}

_loss(point) := sprintf(
	" is copied to %s by %s, and the loss of the region can cost the last %s of writes",
	[point.region, point.of, words.duration(point.seconds)],
) if {
	point.kind == "live"
}

_loss(point) := sprintf(
	" reaches %s only as a backup, by %s%s, and the loss of the region can cost the last %s of writes",
	[point.region, point.of, _when(point), words.duration(point.seconds)],
) if {
	point.kind == "copy"
}

_loss(point) := sprintf(
	" has only backups, and a %s can lose the last %s of writes",
	[point.of, words.duration(point.seconds)],
) if {
	point.kind == "point-in-time"
}

_loss(point) := sprintf(
	" has only backups, by %s%s, and a restore can lose the last %s of writes",
	[point.of, _when(point), words.duration(point.seconds)],
) if {
	point.kind == "schedule"
}

_when(point) := sprintf(" on the schedule %s", [point.schedule]) if point.schedule

_when(point) := "" if not point.schedule

_trace(point) := [
	finding.quoted(input.intent.rpo.source, sprintf("an RPO of %s is declared", [words.duration(input.intent.rpo.seconds)])),
	finding.at(point.by, sprintf("%s can lose %s", [point.of, words.duration(point.seconds)])),
]
