package regionlint.rules.recovery["rto-infeasible_test"]

import data.regionlint.lib.build
import data.regionlint.lib.words
import data.regionlint.rules.recovery["rto-infeasible"] as rto_infeasible

_noticed := {
	"address": "aws_route53_health_check.it", "root": ".", "attribute": "request_interval",
	"kind": "detection", "seconds": 30, "because": "10 s x 3 checks",
}

_cached := {"address": "aws_route53_record.it", "root": ".", "attribute": "ttl", "kind": "ttl", "seconds": 60}

_promoted := {
	"address": "aws_rds_cluster.primary", "root": ".", "kind": "promotion", "seconds": 60,
	"because": "Aurora global database", "store": "aws_rds_global_cluster.it", "region": "us-east-1",
}

_findings(failovers, seconds) := found if {
	facts := {"rto": {"seconds": seconds, "comparator": "<", "source": build.source(7)}}
	found := rto_infeasible.findings with input as build.stating({"failovers": failovers}, facts)
}

_declared(seconds) := {
	"file": "CLAUDE.md", "line": 7,
	"message": sprintf("an RTO of %s is declared", [words.duration(seconds)]),
}

_noticing := {
	"address": "aws_route53_health_check.it", "root": ".", "attribute": "request_interval",
	"message": "a failure is noticed after 10 s x 3 checks",
}

_keeping := {
	"address": "aws_route53_record.it", "root": ".", "attribute": "ttl",
	"message": "resolvers keep its answer for 60 s",
}

test_fires_by_detection_and_ttl_alone if {
	_findings([build.failover("aws_route53_record.it", "us-east-1", [_noticed, _cached])], 60) == {{
		"address": "aws_route53_record.it",
		"root": ".",
		"message": concat(" ", [
			"Failover of app.example.com from us-east-1 takes at least 90 s:",
			"30 s to notice (10 s x 3 checks) + 60 s until resolvers ask again (TTL). The declared RTO is 60 s.",
		]),
		"trace": [_declared(60), _noticing, _keeping],
		"statement": build.source(7),
	}}
}

test_fires_with_the_promotion_of_the_database if {
	_findings([build.failover("aws_route53_record.it", "us-east-1", [_noticed, _cached, _promoted])], 120) == {{
		"address": "aws_route53_record.it",
		"root": ".",
		"message": concat(" ", [
			"Failover of app.example.com from us-east-1 takes at least 150 s:",
			"30 s to notice (10 s x 3 checks) + 60 s until resolvers ask again (TTL) +",
			"60 s until another copy of aws_rds_global_cluster.it takes the writes (Aurora global database).",
			"The declared RTO is 2 min.",
		]),
		"trace": [
			_declared(120), _noticing, _keeping,
			{
				"address": "aws_rds_cluster.primary", "root": ".",
				"message": "aws_rds_cluster.primary takes the writes in us-east-1",
			},
		],
		"statement": build.source(7),
	}}
}

test_fires_on_an_alias_and_says_so if {
	alias := object.union(object.remove(_cached, ["attribute"]), {"because": "alias"})
	some found in _findings([build.failover("aws_route53_record.it", "us-east-1", [_noticed, alias])], 60)
	found.trace[2] == {
		"address": "aws_route53_record.it", "root": ".",
		"message": "resolvers keep the answer of this alias for 60 s",
	}
}

test_fires_on_each_set_by_itself if {
	found := _findings(
		[
			build.failover("aws_route53_record.api", "us-east-1", [_noticed, _cached]),
			build.failover("aws_route53_record.www", "us-east-1", [_noticed, _cached]),
			build.failover("aws_globalaccelerator_endpoint_group.it", "us-east-1", [_noticed]),
		],
		60,
	)
	{one.address | some one in found} == {"aws_route53_record.api", "aws_route53_record.www"}
}

test_quiet_where_the_sum_is_the_objective if {
	_findings([build.failover("aws_route53_record.it", "us-east-1", [_noticed, _cached])], 90) == set()
}

test_unknown_region_is_left_out_of_the_message if {
	some found in _findings([build.failover("aws_route53_record.it", "", [_noticed, _cached])], 60)
	startswith(found.message, "Failover of app.example.com takes at least 90 s")
}

test_unknown_figures_make_no_failover if {
	_findings([], 1) == set()
}
