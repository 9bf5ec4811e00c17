package regionlint.rules.routing["same-region-targets_test"]

import data.regionlint.lib.build
import data.regionlint.rules.routing["same-region-targets"] as same_region

_blue := build.record("aws_route53_record.blue", "failover", "us-east-1", {"target_kind": "load-balancer"})

_green := build.record("aws_route53_record.green", "failover", "us-east-1", {"target_kind": "load-balancer"})

_set := object.union(build.route("failover", [_blue, _green]), {"region": "us-east-1"})

_findings(topology, facts) := found if {
	found := same_region.findings with input as build.stating(topology, facts)
}

_found(route) := _findings({"routes": [route]}, {})

_finding(policy) := {
	"address": "aws_route53_record.blue",
	"root": ".",
	"message": concat(" ", [
		sprintf("Both records of the %s set app.example.com lead to us-east-1.", [policy]),
		"When us-east-1 is lost, no record of the set has a target left.",
	]),
	"trace": [{
		"address": "aws_route53_record.green",
		"root": ".",
		"message": "aws_route53_record.green leads to us-east-1",
	}],
}

_with_policy(policy) := object.union(_set, {"policy": policy, "policies": [policy]})

test_fires_on_policies_that_choose_among_regions if {
	every policy in {"failover", "latency", "geolocation", "geoproximity"} {
		_found(_with_policy(policy)) == {_finding(policy)}
	}
}

test_fires_on_the_branches_of_a_rule if {
	branches := [
		object.union(_blue, {"address": "data.aws_route53_traffic_policy_document.shop", "attribute": "rule[0].primary[0]"}),
		object.union(_green, {"address": "data.aws_route53_traffic_policy_document.shop", "attribute": "rule[0].secondary[0]"}),
	]
	{[found.attribute, found.trace] | some found in _found(object.union(_set, {"members": branches}))} == {[
		"rule[0].primary[0]",
		[{
			"address": "data.aws_route53_traffic_policy_document.shop",
			"root": ".",
			"attribute": "rule[0].secondary[0]",
			"message": "the branch rule[0].secondary[0] of data.aws_route53_traffic_policy_document.shop leads to us-east-1",
		}],
	]}
}

test_fires_with_the_statement_that_it_breaks if {
	routing := {"routing": {"policy": "failover", "source": build.source(3)}}
	model := {"model": {"value": "active-passive", "source": build.source(4)}}
	statements := [object.get(found, "statement", "none") |
		some facts in [routing, model, {"routing": {"policy": "weighted", "source": build.source(5)}}]
		some found in _findings({"routes": [_set]}, facts)
	]
	statements == [build.source(3), build.source(4), "none"]
}

test_quiet_on_sets_that_divide_users if {
	every policy in {"weighted", "multivalue", "cidr", "simple"} {
		_found(_with_policy(policy)) == set()
	}
}

test_quiet_on_two_regions if {
	_found(object.remove(_set, ["region"])) == set()
}

test_quiet_on_the_leaves_of_a_tree if {
	_found(object.union(_set, {"led_to_by": ["Z1|example.com|A"]})) == set()
}

test_quiet_on_a_name_that_says_its_region if {
	_found(object.union(_set, {"says_region": true})) == set()
}

test_quiet_on_a_page_that_says_sorry if {
	_found(object.union(_set, {"members": [_blue, object.union(_green, {"target_kind": "s3"})]})) == set()
}

test_unknown_members_may_lead_elsewhere if {
	_found(object.union(_set, {"complete": false, "open": "aws_route53_record.more stands for many"})) == set()
}

_origin(id, region, kind) := object.union(
	{"id": id, "kind": kind, "target": "", "attribute": sprintf("origin[%s]", [id])},
	{"region": region, "region_status": "known"},
)

_cdn(origins) := build.distribution("aws_cloudfront_distribution.shop", origins, {"groups": [{
	"id": "both",
	"members": [origin.id | some origin in origins],
	"attribute": "origin_group[0]",
}]})

_in_group(origins, fields) := _findings({"distributions": [object.union(_cdn(origins), fields)]}, {})

_alike := [_origin("0", "us-east-1", "load-balancer"), _origin("1", "us-east-1", "load-balancer")]

test_fires_on_an_origin_group if {
	_in_group(_alike, {}) == {{
		"address": "aws_cloudfront_distribution.shop",
		"root": ".",
		"attribute": "origin_group[0]",
		"message": concat(" ", [
			"Both origins of the origin group both of aws_cloudfront_distribution.shop are in us-east-1.",
			"When us-east-1 is lost, CloudFront fails over to an origin that is lost, too.",
		]),
		"trace": [
			{
				"address": "aws_cloudfront_distribution.shop", "root": ".", "attribute": "origin[0]",
				"message": "the origin 0 is in us-east-1",
			},
			{
				"address": "aws_cloudfront_distribution.shop", "root": ".", "attribute": "origin[1]",
				"message": "the origin 1 is in us-east-1",
			},
		],
	}}
}

test_quiet_on_origins_of_two_regions if {
	_in_group([_alike[0], _origin("1", "eu-west-1", "load-balancer")], {}) == set()
}

test_quiet_on_an_origin_that_is_a_last_page if {
	_in_group([_alike[0], _origin("1", "us-east-1", "bucket")], {}) == set()
}

test_quiet_on_a_group_of_one if {
	_in_group([_alike[0]], {}) == set()
}

test_unknown_origins_may_be_elsewhere if {
	_in_group([_alike[0], object.union(object.remove(_alike[1], ["region"]), {"region_status": "unknown"})], {}) == set()
	_in_group(_alike, {"complete": false}) == set()
}
