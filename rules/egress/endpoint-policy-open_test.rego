package regionlint.rules.egress["endpoint-policy-open_test"]

import data.regionlint.lib.build
import data.regionlint.rules.egress["endpoint-policy-open"] as endpoint_policy_open

_gateway := build.open_endpoint("aws_vpc_endpoint.s3", {})

_facts := {"residency": [{
	"subject": "EU data", "match": {"all": false}, "allow": ["eu-west-1"], "source": build.source(7),
}]}

_findings(endpoints) := found if {
	found := endpoint_policy_open.findings with input as build.stating({"open_endpoints": endpoints}, _facts)
}

_finding(text) := {
	"address": "aws_vpc_endpoint.s3",
	"root": ".",
	"message": sprintf("aws_vpc_endpoint.s3%s. Data can leave through it to any account, and no security group stops that.", [text]),
	"trace": [{"file": "CLAUDE.md", "line": 7, "message": "The rule files say where data has to stay"}],
}

test_fires_on_an_endpoint_without_policy if {
	_findings([_gateway]) == {_finding(" in eu-west-1 has no policy, so it lets every request to s3 through")}
}

test_fires_on_a_policy_that_allows_everything if {
	text := " in eu-west-1 has a policy that allows everybody everything of s3"
	_findings([object.union(_gateway, {"attribute": "policy"})]) == {object.union(
		_finding(text),
		{"attribute": "policy"},
	)}
}

test_fires_in_a_system_of_one_region if {
	document := object.union(build.stating({"open_endpoints": [_gateway]}, _facts), {"system": {"multi_region": false}})
	found := endpoint_policy_open.findings with input as document
	count(found) == 1
}

test_quiet_where_each_endpoint_is_limited if {
	_findings([]) == set()
}

test_unknown_service_and_region_are_left_out if {
	endpoint := object.union(object.remove(_gateway, ["service", "region"]), {"region_status": "unknown"})
	_findings([endpoint]) == {_finding(" has no policy, so it lets every request to the service through")}
}
