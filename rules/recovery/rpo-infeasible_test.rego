package regionlint.rules.recovery["rpo-infeasible_test"]

import data.regionlint.lib.build
import data.regionlint.rules.recovery["rpo-infeasible"] as rpo_infeasible

_by := {"address": "aws_db_instance.b", "root": ".", "attribute": "replicate_source_db"}

_replica := {
	"address": "aws_db_instance.a", "root": ".", "subjects": [".|aws_db_instance.a", ".|aws_db_instance.b"],
	"seconds": 5, "of": "RDS cross-region read replica", "kind": "live",
	"by": _by, "region": "eu-west-1", "in_region": false,
}

_findings(points, seconds) := found if {
	facts := {"rpo": {"seconds": seconds, "comparator": "<", "source": build.source(3)}}
	found := rpo_infeasible.findings with input as build.stating({"recovery_points": points}, facts)
}

_messages(point, seconds) := {found.message | some found in _findings([point], seconds)}

test_fires_on_a_replica_that_is_too_far_behind if {
	_findings([_replica], 1) == {{
		"address": "aws_db_instance.a",
		"root": ".",
		"message": concat(" ", [
			"aws_db_instance.a is copied to eu-west-1 by RDS cross-region read replica,",
			"and the loss of the region can cost the last 5 s of writes. The declared RPO is 1 s.",
		]),
		"trace": [
			{"file": "CLAUDE.md", "line": 3, "message": "an RPO of 1 s is declared"},
			object.union(_by, {"message": "RDS cross-region read replica can lose 5 s"}),
		],
		"statement": build.source(3),
		"subjects": {".|aws_db_instance.a", ".|aws_db_instance.b"},
	}}
}

test_fires_on_scheduled_copies if {
	point := object.union(
		_replica,
		{"seconds": 86400, "of": "AWS Backup copy", "kind": "copy", "schedule": "cron(0 5 * * ? *)"},
	)
	_messages(point, 3600) == {concat(" ", [
		"aws_db_instance.a reaches eu-west-1 only as a backup, by AWS Backup copy on the schedule cron(0 5 * * ? *),",
		"and the loss of the region can cost the last 24 h of writes. The declared RPO is 1 h.",
	])}
}

test_fires_on_automated_backups_without_a_schedule if {
	point := object.union(_replica, {"seconds": 300, "of": "RDS automated backups replication", "kind": "copy"})
	_messages(point, 60) == {concat(" ", [
		"aws_db_instance.a reaches eu-west-1 only as a backup, by RDS automated backups replication,",
		"and the loss of the region can cost the last 5 min of writes. The declared RPO is 60 s.",
	])}
}

test_fires_on_backups_in_the_region if {
	point := object.union(
		_replica,
		{"seconds": 300, "of": "point-in-time restore", "kind": "point-in-time", "in_region": true},
	)
	_messages(point, 60) == {concat(" ", [
		"aws_db_instance.a has only backups,",
		"and a point-in-time restore can lose the last 5 min of writes. The declared RPO is 60 s.",
	])}
	_messages(object.union(point, {"kind": "schedule", "of": "AWS Backup", "schedule": "rate(1 day)"}), 60) == {concat(" ", [
		"aws_db_instance.a has only backups, by AWS Backup on the schedule rate(1 day),",
		"and a restore can lose the last 5 min of writes. The declared RPO is 60 s.",
	])}
}

test_quiet_where_the_figure_is_the_objective if _findings([_replica], 5) == set()

test_unknown_loss if _findings([], 0) == set()
