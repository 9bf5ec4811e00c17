package regionlint.rules.routing["no-global-entry_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.routing["no-global-entry"] as rule

_us := {"address": "aws_lb.us", "root": ".", "region": "us-east-1", "region_status": "known"}

_eu := {"address": "aws_lb.eu", "root": ".", "region": "eu-west-1", "region_status": "known"}

_record := {
	"address": "aws_route53_record.us", "root": ".", "region": "us-east-1", "region_status": "known",
	"name": "us.example.com",
}

_apart := {"balancers": [_us, _eu], "regions": ["eu-west-1", "us-east-1"], "records": [_record]}

_message := concat("", [
	"Public load balancers stand in eu-west-1 and us-east-1, and no DNS record, accelerator or distribution leads to ",
	"more than one of them. us.example.com leads to us-east-1 alone: when that region is lost, its users reach no other ",
	"until somebody changes the record.",
])

_expected := object.union(finding.at(_us, _message), {
	"trace": [
		finding.at(_eu, "aws_lb.eu is in eu-west-1"),
		finding.at(_record, "us.example.com leads to us-east-1 alone"),
	],
	"subjects": [".|aws_lb.us", ".|aws_lb.eu"],
})

test_fires_on_a_name_for_one_region if {
	found := rule.findings with input as build.system({"apart": [_apart]})
	found == {_expected}
}

test_fires_with_the_statement_on_routing if {
	document := build.stating({"apart": [_apart]}, {"routing": {"policy": "latency", "source": build.source(3)}})
	found := rule.findings with input as document
	found == {object.union(_expected, {"statement": build.source(3)})}
}

test_quiet_where_an_entry_joins_them if {
	entries := [build.entry("aws_route53_record.app", ["eu-west-1", "us-east-1"])]
	rule.findings == set() with input as build.system({"entries": entries, "apart": []})
}

test_unknown_targets_may_join_them if {
	open := object.union(build.entry("aws_route53_record.app", []), {"open": true})
	rule.findings == set() with input as build.system({"entries": [open], "apart": []})
}
