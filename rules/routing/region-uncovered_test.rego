package regionlint.rules.routing["region-uncovered_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.routing["region-uncovered"] as rule

_set := build.entry("aws_route53_record.app_us", ["eu-west-1", "us-east-1"])

_lb := {"address": "aws_lb.tokyo", "root": "."}

_region(fields) := object.union(
	{"region": "ap-northeast-1", "region_status": "known", "workloads": [_lb], "entries": [_set]},
	fields,
)

_found(region) := findings if {
	findings := rule.findings with input as build.system({"uncovered": [region]})
}

_entry_step := finding.at(_set, "app.example.com leads to eu-west-1 and us-east-1")

_end := concat("", [
	"and no routing leads there: app.example.com leads to eu-west-1 and us-east-1. ",
	"It gets no users, not even when one of eu-west-1 and us-east-1 is lost.",
])

test_fires_on_a_public_workload if {
	_found(_region({})) == {object.union(
		finding.at(_lb, sprintf("aws_lb.tokyo is public in ap-northeast-1, %s", [_end])),
		{"trace": [_entry_step], "subjects": [".|aws_lb.tokyo"]},
	)}
}

test_fires_once_with_the_statement if {
	api := {"address": "aws_apigatewayv2_api.tokyo", "root": "."}
	_found(_region({"workloads": [_lb, api], "role": "serving", "source": build.source(4)})) == {object.union(
		finding.at(_lb, sprintf("aws_lb.tokyo is public in ap-northeast-1, which is declared as serving, %s", [_end])),
		{
			"trace": [finding.at(api, "aws_apigatewayv2_api.tokyo is in ap-northeast-1, too"), _entry_step],
			"subjects": [".|aws_lb.tokyo", ".|aws_apigatewayv2_api.tokyo"],
			"statement": build.source(4),
		},
	)}
}

test_fires_on_a_declared_region if {
	_found(_region({"workloads": [], "role": "serving", "source": build.source(4)})) == {object.union(
		finding.stated(build.source(4), sprintf("ap-northeast-1 is declared as serving, %s", [_end])),
		{"trace": [_entry_step], "statement": build.source(4), "region": "ap-northeast-1"},
	)}
}

test_fires_beside_two_entries_to_one_region if {
	entries := [build.entry("aws_route53_record.a", ["us-east-1"]), object.union(
		build.entry("aws_globalaccelerator_accelerator.b", ["us-east-1"]),
		{"kind": "accelerator", "name": "shop"},
	)]
	{found.message | some found in _found(_region({"entries": entries}))} == {concat("", [
		"aws_lb.tokyo is public in ap-northeast-1, and no routing leads there: app.example.com and shop lead to us-east-1. ",
		"It gets no users, not even when us-east-1 is lost.",
	])}
}

test_quiet_where_every_region_is_reached if {
	rule.findings == set() with input as build.system({"entries": [_set]})
}

test_unknown_entries_leave_nothing_out if {
	open := object.union(_set, {"open": true})
	rule.findings == set() with input as build.system({"entries": [open], "uncovered": []})
}
