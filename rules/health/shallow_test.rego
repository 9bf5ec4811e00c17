package regionlint.rules.health.shallow_test

import data.regionlint.lib.build
import data.regionlint.rules.health.shallow

_findings(fields) := found if {
	check := build.health_check("aws_route53_health_check.it", fields)
	found := shallow.findings with input as build.system({"health_checks": [check]})
}

_expected(attribute, sentences, trace) := {{
	"address": "aws_route53_health_check.it",
	"root": ".",
	"attribute": attribute,
	"message": concat(" ", sentences),
	"trace": trace,
}}

_step(address, message) := {"address": address, "root": ".", "message": message}

_lets_errors_pass := "A server that answers every request with an error passes."

_front_page := {
	"what": "path", "target": "aws_lb.it", "workload": "aws_ecs_service.it", "datastore": "aws_db_instance.it",
}

_says := [
	"aws_route53_health_check.it asks for the front page,",
	"and aws_ecs_service.it behind it depends on aws_db_instance.it.",
	"It can pass while the database is gone.",
]

_story := [
	_step("aws_lb.it", "it probes aws_lb.it"),
	_step("aws_ecs_service.it", "aws_ecs_service.it answers there"),
	_step("aws_db_instance.it", "aws_ecs_service.it needs aws_db_instance.it"),
]

test_fires_on_a_connection_to_a_port_of_http if {
	_findings({"type": "TCP", "shallow": {"what": "connection", "port": 443}}) == _expected(
		"type",
		[
			"aws_route53_health_check.it opens a TCP connection to port 443, where HTTP is spoken,",
			"and asks for nothing.", _lets_errors_pass,
		],
		[],
	)
}

test_fires_on_a_connection_to_a_load_balancer if {
	_findings({"type": "TCP", "shallow": {"what": "connection", "port": 8443, "target": "aws_lb.it"}}) == _expected(
		"type",
		[
			"aws_route53_health_check.it opens a TCP connection to aws_lb.it, which speaks HTTP,",
			"and asks for nothing.", _lets_errors_pass,
		],
		[],
	)
}

test_fires_on_a_front_page if {
	_findings({"shallow": _front_page, "set": ["fqdn", "resource_path", "type"]}) == _expected(
		"resource_path",
		_says, _story,
	)
}

test_fires_on_no_path if {
	_findings({"shallow": _front_page}) == _expected("", _says, _story)
}

test_quiet_on_a_path_of_its_own if {
	_findings({"path": "/ready"}) == set()
}

test_unknown_path if {
	_findings({"unknown": ["resource_path"]}) == set()
}
