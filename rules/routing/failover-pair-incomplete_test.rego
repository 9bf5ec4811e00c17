package regionlint.rules.routing["failover-pair-incomplete_test"]

import data.regionlint.lib.build
import data.regionlint.rules.routing["failover-pair-incomplete"] as incomplete

_primary := build.record("aws_route53_record.virginia", "failover", "us-east-1", {"failover_role": "PRIMARY"})

_secondary := build.record("aws_route53_record.ireland", "failover", "eu-west-1", {"failover_role": "SECONDARY"})

_lost(member) := object.union(object.remove(member, ["region"]), {"region_status": "unknown"})

_set(member, lacks) := object.union(build.route("failover", [member]), {"lacks": lacks})

_findings(topology, facts) := found if {
	found := incomplete.findings with input as build.stating(topology, facts)
}

_found(member, lacks) := _findings({"routes": [_set(member, lacks)]}, {})

_without_secondary(where) := {
	"address": "aws_route53_record.virginia",
	"root": ".",
	"message": sprintf("%s When %s is lost, Route 53 has no other answer and goes on sending users there.", [
		"aws_route53_record.virginia is the PRIMARY of the failover set app.example.com, and no record is its SECONDARY.",
		where,
	]),
	"trace": [],
}

_without_primary(where) := {
	"address": "aws_route53_record.ireland",
	"root": ".",
	"message": sprintf("%s All users are sent there already, and no record takes over when %s is lost.", [
		"aws_route53_record.ireland is the SECONDARY of the failover set app.example.com, and no record is its PRIMARY.",
		where,
	]),
	"trace": [],
}

test_fires_on_a_primary_without_secondary if {
	_found(_primary, "SECONDARY") == {_without_secondary("us-east-1")}
}

test_fires_on_a_secondary_without_primary if {
	_found(_secondary, "PRIMARY") == {_without_primary("eu-west-1")}
}

test_fires_where_the_target_is_unknown if {
	_found(_lost(_primary), "SECONDARY") == {_without_secondary("its target")}
	_found(_lost(_secondary), "PRIMARY") == {_without_primary("its target")}
}

test_fires_with_what_waits_elsewhere if {
	service := build.workload("aws_ecs_service.ireland", "eu-west-1", [])
	step := {"address": service.address, "root": ".", "message": "aws_ecs_service.ireland runs in eu-west-1"}
	_findings({"routes": [_set(_primary, "SECONDARY")], "workloads": [service]}, {}) == {object.union(
		_without_secondary("us-east-1"),
		{"trace": [step]},
	)}
}

test_fires_with_the_statement_that_it_breaks if {
	routing := {"routing": {"policy": "failover", "source": build.source(3)}}
	model := {"model": {"value": "active-passive", "source": build.source(4)}}
	statements := [statement |
		some facts in [routing, model, object.union(routing, model), {"model": {"value": "active-active", "source": build.source(5)}}]
		some found in _findings({"routes": [_set(_primary, "SECONDARY")]}, facts)
		statement := object.get(found, "statement", "none")
	]
	statements == [build.source(3), build.source(4), build.source(3), "none"]
}

test_quiet_on_a_pair if {
	_findings({"routes": [build.route("failover", [_primary, _secondary])]}, {}) == set()
}

test_quiet_where_a_variable_of_the_root_tells_the_half if {
	_found(object.union(_primary, {"from_root_variable": true}), "SECONDARY") == set()
	_found(object.union(_primary, {"region": "var.region", "region_status": "symbolic"}), "SECONDARY") == set()
}

test_unknown_identifier_may_be_one_of_many if {
	_found(object.union(_primary, {"unknown": ["set_identifier"]}), "SECONDARY") == set()
}
