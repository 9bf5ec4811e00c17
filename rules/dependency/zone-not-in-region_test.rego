package regionlint.rules.dependency["zone-not-in-region_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.dependency["zone-not-in-region"] as rule

_subnet(named) := {
	"address": "aws_subnet.a", "root": ".", "region": "us-east-1", "attribute": "availability_zone",
	"attributes": ["availability_zone"], "named": named, "region_status": "known", "because": [{"file": "main.tf", "line": 2, "message": "region = \"us-east-1\""}],
}

_named(fields) := object.union(
	{"address": "", "root": "", "attribute": "availability_zone", "region": "us-west-2"},
	fields,
)

_zone(name) := _named({"name": name})

_source := _named({"address": "data.aws_availability_zones.west", "root": "."})

_expected(names, steps) := {{
	"address": "aws_subnet.a", "root": ".", "attribute": "availability_zone",
	"message": concat(" ", [
		"aws_subnet.a is in us-east-1 and names", names,
		"A resource can be in zones of its own region only: AWS refuses it.",
	]),
	"trace": array.concat([{"file": "main.tf", "line": 2, "message": "region = \"us-east-1\""}], steps),
	"subjects": {".|aws_subnet.a|availability_zone"},
}}

_findings(elements) := found if {
	found := rule.findings with input as build.system({"misplaced_zones": elements})
}

test_fires_on_a_zone_of_another_region if {
	_findings([_subnet([_zone("us-west-2a")])]) == _expected("the zone us-west-2a, of us-west-2.", [])
}

test_fires_on_several_zones if {
	_findings([_subnet([_zone("us-west-2a"), _zone("us-west-2b")])]) == _expected("the zones us-west-2a and us-west-2b, of us-west-2.", [])
}

test_fires_on_zones_of_another_provider if {
	step := finding.at(
		{"address": _source.address, "root": "."},
		"data.aws_availability_zones.west is in us-west-2",
	)
	_findings([_subnet([_source])]) == _expected("the zones of data.aws_availability_zones.west, of us-west-2.", [step])
}

test_quiet_where_zones_are_at_home if _findings([]) == set()

# What is not known is not in the list: the document has nothing to judge.
test_unknown_is_not_listed if {
	found := rule.findings with input as {"topology": {}}
	found == set()
}
