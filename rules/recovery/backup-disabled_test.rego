package regionlint.rules.recovery["backup-disabled_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.recovery["backup-disabled"] as backup_disabled

_instance(fields) := object.union(
	{
		"address": "aws_db_instance.a", "root": ".", "kind": "relational",
		"attribute": "backup_retention_period", "set": true, "retention_days": 0,
	},
	fields,
)

_table(fields) := object.union(
	{
		"address": "aws_dynamodb_table.a", "root": ".", "kind": "key-value",
		"attribute": "point_in_time_recovery[0].enabled", "set": false,
	},
	fields,
)

_findings(store) := found if {
	found := backup_disabled.findings with input as build.system({"unbacked": [store]})
}

_said(cause, kind, address) := sprintf(
	"The %s database %s takes writes and has no backups: %s. What is deleted or damaged by mistake is lost in every copy.",
	[kind, address, cause],
)

test_fires_on_a_retention_of_none if {
	_findings(_instance({})) == {{
		"address": "aws_db_instance.a",
		"root": ".",
		"attribute": "backup_retention_period",
		"message": _said("backup_retention_period is 0", "relational", "aws_db_instance.a"),
		"trace": [],
		"fix": finding.suggest_attribute(_instance({}), ["backup_retention_period"], 7),
	}}
}

_steered(users) := found if {
	found := backup_disabled.findings with input as build.system({
		"unbacked": [_table({})],
		"workloads": users,
		"routes": [build.route("latency", [
			build.record("aws_route53_record.east", "latency", "us-east-1", {}),
			build.record("aws_route53_record.west", "latency", "us-west-2", {}),
		])],
	})
}

test_quiet_on_the_state_of_a_control_plane if {
	_steered([build.workload("aws_lambda_function.steer", "us-east-2", ["aws_dynamodb_table.a"])]) == set()
}

test_fires_on_a_table_that_serves_users_too if {
	count(_steered([
		build.workload("aws_lambda_function.steer", "us-east-2", ["aws_dynamodb_table.a"]),
		build.workload("aws_lambda_function.serve", "us-east-1", ["aws_dynamodb_table.a"]),
	])) == 1
}

test_fires_on_a_table_of_a_region_that_users_are_led_to if {
	count(_steered([build.workload("aws_lambda_function.serve", "us-east-1", ["aws_dynamodb_table.a"])])) == 1
}

test_unknown_region_of_what_uses_a_table if {
	count(_steered([build.workload("aws_lambda_function.steer", "", ["aws_dynamodb_table.a"])])) == 1
}

test_fires_on_backups_that_are_switched_off if {
	store := {
		"address": "google_sql_database_instance.a", "root": ".", "kind": "relational",
		"attribute": "settings[0].backup_configuration[0].enabled", "set": true,
	}
	{[found.message, found.fix] | some found in _findings(store)} == {[
		_said("backup_configuration.enabled is false", "relational", "google_sql_database_instance.a"),
		finding.suggest_attribute(store, ["settings", "backup_configuration", "enabled"], true),
	]}
}

test_fires_on_a_retention_that_is_not_set if {
	some found in _findings(_instance({"set": false}))
	found.message == _said("backup_retention_period is not set, which means 0", "relational", "aws_db_instance.a")
}

test_fires_without_point_in_time_recovery_and_adds_the_block if {
	some found in _findings(_table({}))
	found.message == _said("point-in-time recovery is off", "key-value", "aws_dynamodb_table.a")
	found.fix == finding.suggest_block(_table({}), ["point_in_time_recovery"], {"enabled": true})
}

test_fires_with_point_in_time_recovery_off_and_switches_it_on if {
	some found in _findings(_table({"set": true}))
	found.fix == finding.suggest_attribute(_table({}), ["point_in_time_recovery", "enabled"], true)
}

test_fires_on_a_table_of_a_global_table_by_its_own_flag if {
	flag := _table({"attribute": "point_in_time_recovery"})
	some found in _findings(flag)
	found.fix == finding.suggest_attribute(flag, ["point_in_time_recovery"], true)
}

test_fires_in_one_region_where_recovery_is_declared if {
	one_region := {"name": "shop", "roots": ["."], "clouds": ["aws"], "multi_region": false}
	objective := {"seconds": 60, "comparator": "<", "source": build.source(3)}
	model := {"value": "backup-restore", "source": build.source(3)}
	every facts in [{"rto": objective}, {"rpo": objective}, {"model": model}] {
		document := build.stating({"unbacked": [_instance({})]}, facts)
		found := backup_disabled.findings with input as object.union(document, {"system": one_region})
		{step | some one in found; some step in one.trace} == {{
			"file": "CLAUDE.md", "line": 3,
			"message": "this system has to be able to recover",
		}}
	}
}

test_quiet_where_nobody_says_how_to_recover if {
	one_region := {"name": "shop", "roots": ["."], "clouds": ["aws"], "multi_region": false}
	every facts in [{}, {"model": {"value": "single-region", "source": build.source(3)}}] {
		document := build.stating({"unbacked": [_instance({})]}, facts)
		found := backup_disabled.findings with input as object.union(document, {"system": one_region})
		found == set()
	}
}

test_unknown_backups_are_not_listed if {
	found := backup_disabled.findings with input as build.system({})
	found == set()
}
