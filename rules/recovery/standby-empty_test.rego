package regionlint.rules.recovery["standby-empty_test"]

import data.regionlint.lib.build
import data.regionlint.rules.recovery["standby-empty"] as standby_empty

_group := {"address": "aws_autoscaling_group.ireland", "root": ".", "attribute": "desired_capacity", "units": 0}

_service := {"address": "aws_ecs_service.ireland", "root": ".", "attribute": "desired_count", "units": 0}

_balancer := {"address": "aws_lb.ireland", "root": "."}

_standby(fields) := object.union(
	{
		"region": "eu-west-1", "region_status": "known", "declared": 1, "capacity": [_group], "empty": true,
		"entries": [], "headless": [],
	},
	fields,
)

_facts(seconds) := {
	"regions": [build.region("us-east-1", "primary", 3), build.region("eu-west-1", "standby", 4)],
	"rto": {"seconds": seconds, "source": build.source(5)},
}

_findings(standby, facts) := found if {
	found := standby_empty.findings with input as build.stating({"standbys": [standby]}, facts)
		with data.regionlint.config.standby_rto_seconds as 900
}

_late := "Starting it first adds to the time of the failover, and the declared RTO is 5 min."

test_fires_on_servers_that_do_not_run if {
	_findings(_standby({}), _facts(300)) == {{
		"address": "aws_autoscaling_group.ireland",
		"root": ".",
		"attribute": "desired_capacity",
		"message": concat(" ", [
			"Nothing runs in the standby region eu-west-1: aws_autoscaling_group.ireland has desired_capacity 0.", _late,
		]),
		"statement": build.source(5),
		"trace": [
			{"file": "CLAUDE.md", "line": 5, "message": "an RTO of 5 min is declared"},
			{"file": "CLAUDE.md", "line": 4, "message": "eu-west-1 is declared as standby"},
		],
	}}
}

test_fires_once_on_all_that_does_not_run if {
	record := {"address": "aws_route53_record.secondary", "root": "."}
	standby := object.union(object.remove(_standby({}), {"declared"}), {"capacity": [_group, _service], "record": record})
	found := _findings(standby, _facts(300))
	{[step.message | some step in f.trace] | some f in found} == {[
		"an RTO of 5 min is declared",
		"aws_route53_record.secondary leads users there when the primary fails",
		"aws_ecs_service.ireland runs 0",
	]}
	some f in found
	contains(f.message, "has desired_capacity 0 and aws_ecs_service.ireland has desired_count 0.")
}

test_fires_on_a_load_balancer_alone if {
	found := _findings(_standby({"capacity": [], "entries": [_balancer]}), _facts(300))
	{[f.address, f.message] | some f in found} == {["aws_lb.ireland", concat(" ", [
		"Nothing runs in the standby region eu-west-1: aws_lb.ireland has no server or service to lead to there.", _late,
	])]}
}

test_fires_on_a_cluster_without_instances if {
	cluster := {"address": "aws_rds_cluster.ireland", "root": ".", "product": "Aurora global database"}
	fields := {"empty": false, "capacity": [object.union(_group, {"units": 2})], "headless": [cluster]}
	{[f.address, f.message] | some f in _findings(_standby(fields), _facts(300))} == {["aws_rds_cluster.ireland", concat(" ", [
		"The secondary cluster aws_rds_cluster.ireland in the standby region eu-west-1 has no instance:",
		"it holds the data of the Aurora global database, and nobody can use it.", _late,
	])]}
}

test_quiet_where_something_runs if {
	_findings(_standby({"empty": false, "capacity": [object.union(_group, {"units": 1})]}), _facts(300)) == set()
}

test_quiet_with_an_rto_of_15_minutes if {
	_findings(_standby({}), _facts(900)) == set()
}

test_quiet_where_pilot_light_is_declared if {
	model := {"model": {"value": "pilot-light", "source": build.source(6)}}
	_findings(_standby({}), object.union(_facts(300), model)) == set()
}

test_unknown_capacity if {
	_findings(_standby({"empty": false, "capacity": [object.remove(_group, {"units"})]}), _facts(300)) == set()
}
