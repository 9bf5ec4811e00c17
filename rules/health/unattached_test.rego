package regionlint.rules.health.unattached_test

import data.regionlint.lib.build
import data.regionlint.rules.health.unattached

_check(fields) := build.health_check("aws_route53_health_check.it", object.union({"unattached": true}, fields))

_findings(check) := found if {
	found := unattached.findings with input as build.system({"health_checks": [check]})
}

_expected(does) := {{
	"address": "aws_route53_health_check.it",
	"root": ".",
	"message": sprintf(
		"aws_route53_health_check.it %s, and nothing else in the code refers to it. %s",
		[does, "When it fails, no DNS answer changes and nobody is told."],
	),
}}

test_fires_on_a_check_that_nothing_refers_to if {
	_findings(_check({})) == _expected("probes app.example.com")
}

test_fires_on_one_of_an_address if {
	check := object.remove(_check({"ip_address": "203.0.113.5"}), ["fqdn"])
	_findings(check) == _expected("probes 203.0.113.5")
}

test_fires_on_one_without_an_endpoint if {
	_findings(object.remove(_check({"type": "CALCULATED"}), ["fqdn"])) == _expected("is created")
}

test_quiet_where_something_refers_to_it if {
	_findings(_check({"unattached": false})) == set()
}

test_unknown_endpoint_is_not_named if {
	_findings(object.remove(_check({"unknown": ["fqdn"]}), ["fqdn"])) == _expected("is created")
}
