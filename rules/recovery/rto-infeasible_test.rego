package regionlint.rules.recovery["rto-infeasible_test"]

import data.regionlint.lib.build
import data.regionlint.rules.recovery["rto-infeasible"] as rto_infeasible

_figures := {
	"health_check": "aws_route53_health_check.it", "health_check_set": true,
	"detection_seconds": 30, "detection": "10 s x 3 checks", "ttl": 60, "effective_ttl": 60,
	"detected_by": {"address": "aws_route53_health_check.it", "root": ".", "attribute": "request_interval"},
}

_latency(name, region, fields) := build.record(
	sprintf("aws_route53_record.%s", [name]), "latency", region,
	object.union(_figures, fields),
)

_tokyo := _latency("tokyo", "ap-northeast-1", {})

_virginia := _latency("virginia", "us-east-1", {})

_primary(region, fields) := build.record(
	"aws_route53_record.primary", "failover", region,
	object.union(object.union(_figures, {"failover_role": "PRIMARY"}), fields),
)

_secondary(region) := build.record("aws_route53_record.secondary", "failover", region, {
	"failover_role": "SECONDARY", "ttl": 60, "effective_ttl": 60,
})

_group(regions, fields) := build.group(
	[build.member(sprintf("aws_rds_cluster.%d", [i]), region, role) |
		some i, region in regions
		role := {true: "writer", false: "replica"}[i == 0]
	],
	fields,
)

_aurora(regions) := _group(regions, {
	"id": ".|aws_rds_global_cluster.it", "address": "aws_rds_global_cluster.it",
	"promotion_seconds": 60, "promotion_of": "Aurora global database",
})

_replica(regions) := _group(regions, {"promotion_seconds": 900, "promotion_of": "RDS cross-region read replica"})

_findings(policy, members, groups, seconds) := found if {
	topology := {"routes": [build.route(policy, members)], "groups": groups}
	facts := {"rto": {"seconds": seconds, "comparator": "<", "source": build.source(7)}}
	found := rto_infeasible.findings with input as build.stating(topology, facts)
}

# The least that each failover takes, as the messages say it.
_sums(found) := {[one.address, regex.find_n(`at least \d+ s`, one.message, 1)[0]] | some one in found}

_declared(seconds) := {
	"file": "CLAUDE.md", "line": 7,
	"message": sprintf("an RTO of %v s is declared", [seconds]),
}

_noticed := {
	"address": "aws_route53_health_check.it", "root": ".", "attribute": "request_interval",
	"message": "a failure is noticed after 10 s x 3 checks",
}

_kept(address) := {
	"address": address, "root": ".", "attribute": "ttl",
	"message": "resolvers keep its answer for 60 s",
}

test_fires_by_detection_and_ttl_alone if {
	_findings("latency", [_tokyo, _virginia], [], 60) == {{
		"address": "aws_route53_record.tokyo",
		"root": ".",
		"message": concat(" ", [
			"Failover of app.example.com from ap-northeast-1 takes at least 90 s:",
			"30 s to notice (10 s x 3 checks) + 60 s until resolvers ask again (TTL). The declared RTO is 60 s.",
		]),
		"trace": [_declared(60), _noticed, _kept("aws_route53_record.tokyo")],
		"statement": build.source(7),
	}}
}

test_fires_with_the_promotion_of_the_database if {
	_findings("latency", [_tokyo, _virginia], [_aurora(["us-east-1", "ap-northeast-1"])], 120) == {{
		"address": "aws_route53_record.virginia",
		"root": ".",
		"message": concat(" ", [
			"Failover of app.example.com from us-east-1 takes at least 150 s:",
			"30 s to notice (10 s x 3 checks) + 60 s until resolvers ask again (TTL) +",
			"60 s to make another copy of aws_rds_global_cluster.it the writer (Aurora global database).",
			"The declared RTO is 120 s.",
		]),
		"trace": [
			_declared(120), _noticed, _kept("aws_route53_record.virginia"),
			{"address": "aws_rds_cluster.0", "root": ".", "message": "aws_rds_cluster.0 takes the writes in us-east-1"},
		],
		"statement": build.source(7),
	}}
}

test_fires_with_the_slowest_database if {
	groups := [_aurora(["us-east-1", "eu-west-1"]), _replica(["us-east-1", "eu-west-1"])]
	members := [_primary("us-east-1", {}), _secondary("eu-west-1")]
	some found in _findings("failover", members, groups, 600)
	contains(found.message, "at least 990 s")
	contains(found.message, "900 s to make another copy of aws_rds_cluster.0 the writer (RDS cross-region read replica)")
}

test_fires_on_the_slowest_record_of_a_set if {
	slow := _latency("slow", "eu-west-1", {"ttl": 300, "effective_ttl": 300})
	_sums(_findings("latency", [_tokyo, slow, _virginia], [], 60)) == {["aws_route53_record.slow", "at least 330 s"]}
}

test_fires_on_each_set_by_itself if {
	other := object.union(build.route("latency", [_virginia]), {"id": "Z1|www.example.com|A", "name": "www.example.com"})
	document := build.stating(
		{"routes": [build.route("latency", [_tokyo]), other]},
		{"rto": {"seconds": 60, "comparator": "<", "source": build.source(7)}},
	)
	found := rto_infeasible.findings with input as document
	{one.address | some one in found} == {"aws_route53_record.tokyo", "aws_route53_record.virginia"}
}

test_fires_on_a_set_of_one if {
	_sums(_findings("latency", [_tokyo], [], 60)) == {["aws_route53_record.tokyo", "at least 90 s"]}
}

test_fires_on_an_alias_and_shows_the_record_where_nothing_else_is_known_to_notice if {
	alias := {"target": "aws_lb.it", "kind": "load-balancer", "evaluate_target_health": true}
	record := object.remove(_latency("alias", "us-east-1", {"alias": alias}), ["ttl", "detected_by"])
	some found in _findings("latency", [record, _tokyo], [], 60)
	found.address == "aws_route53_record.alias"
	found.trace == [
		_declared(60),
		{
			"address": "aws_route53_record.alias", "root": ".",
			"message": "a failure is noticed after 10 s x 3 checks",
		},
		{
			"address": "aws_route53_record.alias", "root": ".",
			"message": "resolvers keep the answer of this alias for 60 s",
		},
	]
}

test_fires_on_a_primary_whose_region_is_unknown_with_the_data_it_leaves if {
	_sums(_findings("failover", [_primary("", {}), _secondary("")], [_aurora(["us-east-1", "eu-west-1"])], 120)) == {[
		"aws_route53_record.primary",
		"at least 150 s",
	]}
}

test_fires_where_only_backups_cross if {
	stored := _group(["us-east-1"], {
		"backup_regions": ["eu-west-1"],
		"promotion_seconds": 3600, "promotion_of": "AWS Backup copy",
	})
	_sums(_findings("failover", [_primary("us-east-1", {}), _secondary("eu-west-1")], [stored], 900)) == {[
		"aws_route53_record.primary",
		"at least 3690 s",
	]}
}

test_fires_with_the_promotion_of_a_cache if {
	cache := object.union(
		_group(["us-east-1", "eu-west-1"], {"promotion_seconds": 60, "promotion_of": "ElastiCache global datastore"}),
		{"kind": "cache", "database": false},
	)
	_sums(_findings("latency", [_virginia], [cache], 120)) == {["aws_route53_record.virginia", "at least 150 s"]}
}

test_fires_without_the_promotion_that_nothing_allows if {
	_sums(_findings("latency", [_virginia], [_group(["us-east-1"], {})], 60)) == {[
		"aws_route53_record.virginia",
		"at least 90 s",
	]}
}

test_quiet_where_the_sum_is_the_objective if {
	_findings("latency", [_tokyo, _virginia], [], 90) == set()
	_findings("latency", [_virginia], [_aurora(["us-east-1", "eu-west-1"])], 150) == set()
}

test_quiet_where_every_region_takes_writes if {
	table := object.union(_aurora(["us-east-1", "eu-west-1"]), {"multi_writer": true})
	_findings("failover", [_primary("us-east-1", {}), _secondary("eu-west-1")], [table], 90) == set()
}

test_quiet_where_the_writer_is_in_a_living_region if {
	groups := [_replica(["eu-west-1", "us-east-1"])]
	_findings("failover", [_primary("us-east-1", {}), _secondary("eu-west-1")], groups, 90) == set()
	_findings("failover", [_primary("", {}), _secondary("eu-west-1")], groups, 90) == set()
}

test_quiet_on_stores_that_are_no_database if {
	bucket := object.union(_replica(["us-east-1", "eu-west-1"]), {"kind": "object", "database": false})
	_findings("latency", [_virginia], [bucket], 90) == set()
}

test_quiet_on_a_set_without_detection if {
	unwatched := object.remove(_tokyo, ["detection_seconds", "detection"])
	_findings("latency", [unwatched], [], 60) == set()
}

test_quiet_on_a_secondary if {
	_findings("failover", [object.union(_figures, _secondary("eu-west-1"))], [], 10) == set()
}

test_quiet_on_simple_records if {
	simple := build.record("aws_route53_record.www", "simple", "us-east-1", object.union(_figures, {"policies": []}))
	_findings("simple", [simple], [], 10) == set()
}

test_quiet_on_versions_in_one_region if {
	blue := build.record("aws_route53_record.blue", "weighted", "us-east-1", _figures)
	green := build.record("aws_route53_record.green", "weighted", "us-east-1", _figures)
	_findings("weighted", [blue, green], [], 60) == set()
}

test_unknown_detection_or_ttl if {
	every figure in ["detection_seconds", "effective_ttl"] {
		_findings("latency", [object.remove(_tokyo, [figure])], [], 1) == set()
	}
}

test_unknown_health_check_may_notice_sooner if {
	_findings("latency", [object.union(_tokyo, {"unknown": ["health_check"]})], [], 1) == set()
}

test_unknown_promotion if {
	crossing := _group(["us-east-1", "eu-west-1"], {})
	open := object.union(_replica(["us-east-1", "eu-west-1"]), {"complete": false})
	backed_up := _group(["us-east-1"], {"backup_regions": ["eu-west-1"]})
	every group in [crossing, open, backed_up] {
		_findings("latency", [_virginia], [group], 60) == set()
	}
}

test_unknown_region_of_the_writer_adds_nothing if {
	lost := _group(["", "eu-west-1"], {"promotion_seconds": 900, "promotion_of": "x"})
	_findings("latency", [_virginia], [lost], 90) == set()
	_findings("failover", [_primary("", {}), _secondary("")], [lost], 90) == set()
}

test_unknown_region_of_a_latency_record_adds_nothing if {
	_findings("latency", [_latency("it", "", {})], [_replica(["us-east-1", "eu-west-1"])], 90) == set()
}

test_unknown_failover_role if {
	_findings("failover", [object.remove(_primary("us-east-1", {}), ["failover_role"])], [], 60) == set()
}

test_unknown_regions_of_a_weighted_set if {
	one := build.record("aws_route53_record.one", "weighted", "", _figures)
	other := build.record("aws_route53_record.other", "weighted", "us-east-1", _figures)
	_findings("weighted", [one, other], [], 60) == set()
}
