package regionlint.rules.session["regional-store_test"]

import data.regionlint.lib.build
import data.regionlint.lib.finding
import data.regionlint.rules.session["regional-store"] as rule

_entry := build.entry("aws_route53_record.us", ["eu-west-1", "us-east-1"])

_store := {
	"address": "aws_elasticache_replication_group.sessions", "root": ".",
	"region": "us-east-1", "region_status": "known", "kind": "cache", "because": "name sessions", "others": [],
	"entry": _entry, "to": "eu-west-1", "subjects": [".|aws_elasticache_replication_group.sessions"],
}

_led := finding.at(_entry, "app.example.com leads users to eu-west-1 and us-east-1")

_alone := concat("", [
	"The session store aws_elasticache_replication_group.sessions is in us-east-1 only. ",
	"Users whom app.example.com leads from us-east-1 to eu-west-1 lose their session.",
])

test_fires_on_a_store_in_one_region if {
	found := rule.findings with input as build.system({"session_stores": [_store]})
	found == {object.union(finding.at(_store, _alone), {"trace": [_led], "subjects": _store.subjects})}
}

test_fires_once_on_a_store_in_each_region if {
	other := {
		"address": "aws_elasticache_replication_group.sessions_eu", "root": ".",
		"region": "eu-west-1", "region_status": "known", "group": ".|eu",
	}
	store := object.union(_store, {"others": [other]})
	message := concat("", [
		"The session store aws_elasticache_replication_group.sessions stands in us-east-1, and again in eu-west-1 as ",
		"aws_elasticache_replication_group.sessions_eu, and nothing copies sessions between them. ",
		"Users whom app.example.com leads from us-east-1 to eu-west-1 lose their session.",
	])
	step := finding.at(other, "aws_elasticache_replication_group.sessions_eu stands in eu-west-1")
	found := rule.findings with input as build.system({"session_stores": [store]})
	found == {object.union(finding.at(store, message), {"trace": [step, _led], "subjects": store.subjects})}
}

test_fires_on_the_store_of_a_third_region if {
	store := object.union(_store, {"region": "us-west-2"})
	message := concat("", [
		"The session store aws_elasticache_replication_group.sessions is in us-west-2 only. ",
		"app.example.com leads users to eu-west-1 and us-east-1: when us-west-2 is lost, all of them lose their session.",
	])
	found := rule.findings with input as build.system({"session_stores": [store]})
	found == {object.union(finding.at(store, message), {"trace": [_led], "subjects": store.subjects})}
}

_finding_that_breaks(source) := object.union(finding.at(_store, _alone), {
	"trace": [_led, finding.quoted(source, "so the rule files say")],
	"subjects": _store.subjects,
	"statement": source,
})

test_fires_with_the_promise_of_copies if {
	facts := {"sessions": {"strategy": "replicated", "source": build.source(4)}}
	found := rule.findings with input as build.stating({"session_stores": [_store]}, facts)
	found == {_finding_that_breaks(build.source(4))}
}

test_fires_with_the_promise_of_global_data if {
	facts := {"cells": [{"subject": "sessions", "value": "global", "source": build.source(7)}]}
	store := object.union(_store, {"cells": 0})
	found := rule.findings with input as build.stating({"session_stores": [store]}, facts)
	found == {_finding_that_breaks(build.source(7))}
}

test_fires_without_a_promise_of_copies if {
	facts := {"sessions": {"strategy": "sticky", "source": build.source(4)}}
	found := rule.findings with input as build.stating({"session_stores": [_store]}, facts)
	found == {object.union(finding.at(_store, _alone), {"trace": [_led], "subjects": _store.subjects})}
}

test_quiet_without_session_stores_in_one_region if {
	rule.findings == set() with input as build.system({"session_stores": []})
}

# What the code does not tell is no store of the list.
test_unknown_regions_are_not_listed if {
	group := build.group([build.member("aws_elasticache_replication_group.sessions", "", "writer")], {"complete": false})
	rule.findings == set() with input as build.system({"groups": [group], "entries": [_entry]})
}
