package regionlint.lib.residency_test

import data.regionlint.lib.build
import data.regionlint.lib.residency

_facts := {"residency": [
	{
		"subject": "EU user data", "match": {"all": false}, "allow": ["eu-west-1", "eu-central-1"],
		"source": build.source(3),
	},
	{"subject": "all data", "match": {"all": true}, "places": ["EU", "JP"], "source": build.source(4)},
	{"subject": "payments", "match": {"all": false}, "deny_places": ["continent:NA"], "source": build.source(5)},
	{
		"subject": "logs", "match": {"all": false}, "allow": ["eu-*"], "deny": ["eu-west-2"],
		"source": build.source(6),
	},
	{"subject": "records", "match": {"all": false}, "source": build.source(7)},
]}

_coverage(statement, because) := {"statement": statement, "allowed": ["eu-central-1", "eu-west-1"], "because": because}

_demand(statement) := demand if {
	demand := residency.demand(_coverage(statement, "")) with input as build.stating({}, _facts)
}

test_broken_is_in_the_order_of_the_rule_files if {
	store := build.datastore("aws_db_instance.users", "us-east-1", {"residency": [
		_coverage(1, "all data"),
		_coverage(0, "tag data=eu-users"),
	]})
	outside := residency.broken(store, "us-east-1") with input as build.stating({}, _facts)
	outside == [_coverage(0, "tag data=eu-users"), _coverage(1, "all data")]
	inside := residency.broken(store, "eu-west-1") with input as build.stating({}, _facts)
	inside == []
}

test_demand_says_where if {
	_demand(0) == `"EU user data" must stay in eu-west-1 and eu-central-1`
	_demand(1) == `"all data" must stay in the EU and JP`
	_demand(2) == `"payments" must stay out of North America`
	_demand(3) == `"logs" must stay in eu-* and out of eu-west-2`
	_demand(4) == `"records" must stay where the rule files say`
}

test_reason_is_for_a_part_of_the_data if {
	residency.reason(_coverage(0, "name eu-users")) == " (name eu-users)"
	residency.reason(_coverage(1, "all data")) == ""
}

test_place_tells_the_country if {
	london := {"name": "eu-west-2", "jurisdiction": {"country": "GB"}}
	document := build.system({"regions": [london, {"name": "var.region"}]})
	known := residency.place("eu-west-2") with input as document
	known == "eu-west-2 (GB)"
	symbolic := residency.place("var.region") with input as document
	symbolic == "var.region"
}

test_steps_quote_the_statements if {
	steps := residency.steps([_coverage(2, "name payments")]) with input as build.stating({}, _facts)
	steps == [{"file": "CLAUDE.md", "line": 5, "message": `"payments" must stay out of North America`}]
}
