package regionlint.rules.intent["mechanism-missing_test"]

import data.regionlint.lib.build
import data.regionlint.rules.intent["mechanism-missing"] as mechanism_missing

_findings(topology, facts) := found if {
	found := mechanism_missing.findings with input as build.stating(topology, facts)
}

_unbuilt := {
	"name": "aurora-global", "title": "an Aurora global database", "things": "Aurora clusters",
	"loss": "What should be copied that way is not copied.", "source": build.source(5),
	"for": [{"address": sprintf("aws_rds_cluster.c%d", [n]), "root": "."} | some n in numbers.range(1, 4)],
}

_facts := {"replication": {"mechanisms": ["aurora-global"], "source": build.source(5)}}

test_fires_on_what_nothing_sets_up if {
	_findings({"unbuilt": [_unbuilt]}, _facts) == {{
		"source": build.source(5), "statement": build.source(5),
		"subjects": {"mechanism|aurora-global"},
		"trace": [{"address": address, "root": ".", "message": sprintf("%s is without it", [address])} |
			some n in numbers.range(1, 3)
			address := sprintf("aws_rds_cluster.c%d", [n])
		],
		"message": concat(" ", [
			"The rule files name an Aurora global database, and nothing in the code sets that up,",
			"though the code has Aurora clusters. What should be copied that way is not copied.",
		]),
	}}
}

test_fires_on_each_by_its_statement if {
	entry := object.union(_unbuilt, {"name": "global-accelerator", "source": build.source(9)})
	{f.source.start_line | some f in _findings({"unbuilt": [_unbuilt, entry]}, _facts)} == {5, 9}
}

test_quiet_where_all_is_set_up if {
	_findings({"mechanisms": ["aurora-global"]}, _facts) == set()
}

_others(more) := object.union(
	{"mechanisms": [], "policies": [], "mechanisms_open": false, "policies_open": false},
	more,
)

_routing(policy) := {"routing": {"policy": policy, "source": build.source(6)}}

_simple := build.route("simple", [build.record("aws_route53_record.us", "simple", "us-east-1", {"policies": []})])

test_fires_on_a_routing_policy if {
	_findings({"routes": [_simple]}, _routing("failover")) == {{
		"source": build.source(6), "statement": build.source(6),
		"subjects": {"routing|failover"},
		"trace": [{
			"address": "aws_route53_record.us", "root": ".",
			"message": "aws_route53_record.us sends users of app.example.com to us-east-1",
		}],
		"message": concat(" ", [
			"The rule files name failover routing, and no record in the code routes that way.",
			"Each name has one answer, wherever the user is and whatever has failed.",
		]),
	}}
}

test_quiet_where_the_policy_is_used if {
	latency := build.route("latency", [build.record("aws_route53_record.us", "latency", "us-east-1", {})])
	_findings({"routes": [latency]}, _routing("latency")) == set()
}

test_quiet_on_records_that_lead_to_no_region if {
	proof := build.route("simple", [build.record("aws_route53_record.it", "simple", "", {"policies": []})])
	_findings({"routes": [proof]}, _routing("latency")) == set()
	text := object.union(_simple, {"type": "TXT"})
	_findings({"routes": [text]}, _routing("latency")) == set()
}

test_unknown_code_of_a_module if {
	document := build.stating({"routes": [_simple]}, _routing("latency"))
	found := mechanism_missing.findings with input as object.union(document, {"opaque": ["module.it"]})
	found == set()
}

test_unknown_code_of_other_roots if {
	_findings({"routes": [_simple], "others": _others({"policies_open": true})}, _routing("latency")) == set()
}

test_unknown_members_of_a_set if {
	open := object.union(_simple, {"complete": false})
	_findings({"routes": [open]}, _routing("latency")) == set()
}
