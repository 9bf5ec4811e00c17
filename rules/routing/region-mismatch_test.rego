package regionlint.rules.routing["region-mismatch_test"]

import data.regionlint.lib.build
import data.regionlint.rules.routing["region-mismatch"] as mismatch

_astray(targets) := build.record("aws_route53_record.ireland", "latency", "us-east-1", {
	"latency_region": "eu-west-1", "target_region": "us-east-1", "target_region_status": "known",
	"targets": targets, "astray": true,
})

_findings(member, facts) := found if {
	found := mismatch.findings with input as build.stating({"routes": [build.route("latency", [member])]}, facts)
}

_finding(target) := {
	"address": "aws_route53_record.ireland",
	"root": ".",
	"message": concat(" ", [
		sprintf("aws_route53_record.ireland answers users near eu-west-1 for app.example.com, and %s in us-east-1.", [target]),
		"Users near eu-west-1 are sent to us-east-1.",
	]),
	"trace": [],
}

_step(address) := {"address": address, "root": ".", "message": sprintf("%s is in us-east-1", [address])}

test_fires_on_a_target_in_another_region if {
	_findings(_astray(["aws_lb.virginia"]), {}) == {object.union(
		_finding("its target aws_lb.virginia is"),
		{"trace": [_step("aws_lb.virginia")]},
	)}
}

test_fires_with_what_waits_in_the_region if {
	found := mismatch.findings with input as build.system({
		"routes": [build.route("latency", [_astray([])])],
		"workloads": [build.workload("aws_ecs_service.ireland", "eu-west-1", [])],
	})
	message := replace(
		_finding("its target is").message,
		"sent to us-east-1.", "sent to us-east-1, and what runs in eu-west-1 gets none of them.",
	)
	found == {object.union(_finding("its target is"), {"message": message})}
}

test_fires_on_the_leaves_of_a_tree if {
	targets := ["aws_route53_record.blue", "aws_route53_record.green"]
	_findings(_astray(targets), {}) == {object.union(
		_finding("its targets are"),
		{"trace": [_step(target) | some target in targets]},
	)}
}

test_fires_on_a_literal_host if {
	_findings(_astray([]), {}) == {_finding("its target is")}
}

test_fires_with_the_declared_policy if {
	statements := [object.get(found, "statement", "none") |
		some policy in ["latency", "failover"]
		some found in _findings(_astray([]), {"routing": {"policy": policy, "source": build.source(3)}})
	]
	statements == [build.source(3), "none"]
}

_group(endpoints) := {
	"address": "aws_globalaccelerator_endpoint_group.ireland", "root": ".", "attribute": "endpoint_group_region",
	"region": "eu-west-1", "region_status": "known", "endpoints": endpoints, "unknown": [],
	"astray": count([endpoint | some endpoint in endpoints; endpoint.astray]) > 0,
}

_endpoint(i, target, region) := {
	"attribute": sprintf("endpoint_configuration[%d]", [i]), "target": target,
	"region": region, "region_status": "known", "astray": region != "eu-west-1",
}

_accelerated(endpoints) := found if {
	accelerator := {
		"address": "aws_globalaccelerator_accelerator.shop", "root": ".", "custom": false, "complete": true,
		"groups": [_group(endpoints)],
	}
	found := mismatch.findings with input as build.system({"accelerators": [accelerator]})
}

test_fires_on_an_endpoint_group if {
	own := _endpoint(0, "aws_lb.ireland", "eu-west-1")
	steps := [
		["endpoint_configuration[1]", "aws_lb.virginia is in us-east-1"],
		["endpoint_configuration[2]", "the endpoint is in us-east-1"],
	]
	_accelerated([own, _endpoint(1, "aws_lb.virginia", "us-east-1"), _endpoint(2, "", "us-east-1")]) == {{
		"address": "aws_globalaccelerator_endpoint_group.ireland",
		"root": ".",
		"message": concat(" ", [
			"aws_globalaccelerator_endpoint_group.ireland is the endpoint group of",
			"aws_globalaccelerator_accelerator.shop for eu-west-1, and it has an endpoint in us-east-1.",
			"A group takes endpoints of its own region only, so users near eu-west-1 are not served there.",
		]),
		"trace": [{
			"address": "aws_globalaccelerator_endpoint_group.ireland", "root": ".",
			"attribute": step[0], "message": step[1],
		} |
			some step in steps
		],
	}}
}

test_quiet_on_a_group_with_its_own_endpoints if {
	_accelerated([_endpoint(0, "aws_lb.ireland", "eu-west-1")]) == set()
}

test_quiet_on_the_own_region if {
	_findings(object.union(_astray(["aws_lb.ireland"]), {"target_region": "eu-west-1", "astray": false}), {}) == set()
}

test_unknown_target_may_be_anywhere if {
	member := object.union(
		object.remove(_astray(["aws_lb.virginia"]), ["target_region"]),
		{"target_region_status": "unknown", "astray": false},
	)
	_findings(member, {}) == set()
}
