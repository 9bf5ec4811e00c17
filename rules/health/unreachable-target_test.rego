package regionlint.rules.health["unreachable-target_test"]

import data.regionlint.lib.build
import data.regionlint.rules.health["unreachable-target"] as unreachable_target

_findings(fields) := found if {
	check := build.health_check("aws_route53_health_check.it", fields)
	found := unreachable_target.findings with input as build.system({"health_checks": [check]})
}

_expected(attribute, what, trace) := {{
	"address": "aws_route53_health_check.it",
	"root": ".",
	"attribute": attribute,
	"message": sprintf(
		"aws_route53_health_check.it probes %s, which the checkers of Route 53 cannot reach from the internet. %s",
		[what, "The check fails from the start."],
	),
	"trace": trace,
}}

_step(address, message) := {"address": address, "root": ".", "message": message}

test_fires_on_a_private_address if {
	end := {"attribute": "ip_address", "what": "private-address", "name": "10.0.0.5"}
	_findings({"unreachable": end}) == _expected("ip_address", "10.0.0.5, a private address", [])
}

test_fires_on_the_private_address_of_a_resource if {
	end := {"attribute": "ip_address", "what": "private-address", "target": "aws_instance.it"}
	trace := [_step("aws_instance.it", "aws_instance.it has that address in its own network")]
	_findings({"unreachable": end}) == _expected("ip_address", "the private address of aws_instance.it", trace)
}

test_fires_on_an_internal_load_balancer_behind_a_name if {
	end := {
		"attribute": "fqdn", "what": "internal-load-balancer", "target": "aws_lb.it",
		"record": "aws_route53_record.it",
	}
	_findings({"unreachable": end}) == _expected("fqdn", "aws_lb.it, an internal load balancer", [
		_step("aws_route53_record.it", "aws_route53_record.it has the name that it probes"),
		_step("aws_lb.it", "aws_lb.it is internal"),
	])
}

test_fires_on_an_internal_load_balancer_outside_the_code if {
	end := {"attribute": "fqdn", "what": "internal-load-balancer", "name": "internal-a.us-east-1.elb.amazonaws.com"}
	_findings({"unreachable": end}) == _expected(
		"fqdn",
		"internal-a.us-east-1.elb.amazonaws.com, an internal load balancer",
		[],
	)
}

test_quiet_on_what_the_internet_reaches if {
	_findings({"ip_address": "203.0.113.5"}) == set()
}

test_unknown_address if {
	_findings({"unknown": ["ip_address"]}) == set()
}
