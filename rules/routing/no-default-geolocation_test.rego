package regionlint.rules.routing["no-default-geolocation_test"]

import data.regionlint.lib.build
import data.regionlint.rules.routing["no-default-geolocation"] as no_default

_europe := build.record("aws_route53_record.europe", "geolocation", "eu-west-1", {"geolocation": {
	"continent": "EU",
	"default": false,
}})

_japan := build.record("aws_route53_record.japan", "geolocation", "ap-northeast-1", {"geolocation": {
	"country": "JP",
	"default": false,
}})

_texas := build.record("aws_route53_record.texas", "geolocation", "us-east-2", {"geolocation": {
	"country": "US",
	"subdivision": "TX",
	"default": false,
}})

_set(members) := object.union(build.route("geolocation", members), {"no_default": true})

_findings(route, facts) := found if {
	found := no_default.findings with input as build.stating({"routes": [route]}, facts)
}

_finding := {
	"address": "aws_route53_record.europe",
	"root": ".",
	"message": concat(" ", [
		"The geolocation set app.example.com answers users of the continent EU, the country JP and US-TX and has no default.",
		"Users of any other place, and those whom Route 53 cannot locate, get no answer.",
	]),
	"trace": [
		{
			"address": "aws_route53_record.japan", "root": ".",
			"message": "aws_route53_record.japan answers users of the country JP",
		},
		{
			"address": "aws_route53_record.texas", "root": ".",
			"message": "aws_route53_record.texas answers users of US-TX",
		},
	],
}

test_fires_once_for_the_set if {
	_findings(_set([_europe, _japan, _texas]), {}) == {_finding}
}

test_fires_with_the_number_of_many_places if {
	many := [object.union(_japan, {"address": sprintf("aws_route53_record.place[%d]", [i])}) | some i in numbers.range(1, 200)]
	{[contains(found.message, "answers users of 200 places and has no default"), count(found.trace)] |
		some found in _findings(_set(many), {})
	} == {[true, 5]}
}

test_fires_with_the_declared_policy if {
	statements := [object.get(found, "statement", "none") |
		some policy in ["geolocation", "latency"]
		facts := {"routing": {"policy": policy, "source": build.source(3)}}
		some found in _findings(_set([_europe, _japan, _texas]), facts)
	]
	statements == [build.source(3), "none"]
}

test_quiet_with_a_default if {
	_findings(build.route("geolocation", [_europe, _japan]), {}) == set()
}

test_quiet_where_a_variable_of_the_root_tells_the_place if {
	_findings(_set([object.union(_japan, {"from_root_variable": true})]), {}) == set()
}

test_unknown_identifier_may_be_one_of_many if {
	_findings(_set([object.union(_europe, {"unknown": ["set_identifier"]})]), {}) == set()
}
